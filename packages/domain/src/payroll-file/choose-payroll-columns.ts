import { findPayrollColumn } from './find-payroll-column.ts'
import { guessPayrollMapping, type MappingGuess, type PayrollMapping } from './guess-payroll-mapping.ts'
import { normaliseHeader } from './normalise-header.ts'
import type { PayrollColumnFate } from './payroll-column.ts'
import { type PayrollColumnName, payrollColumns } from './payroll-columns.ts'
import type { PayrollPresets } from './payroll-presets.ts'

/** One column of the template beside what the file calls it. */
export interface PayrollColumnChoice {
  name: PayrollColumnName
  label: string
  meaning: string
  needed: string | null
  fate: PayrollColumnFate
  /** Empty: not in the file. */
  heading: string
  /** Why it is read so; empty where it goes by the template's own name. */
  why: string
}

export interface ChosenPayrollColumns {
  columns: PayrollColumnChoice[]
  /** Headings that are compared or named only. */
  neverStored: string[]
  /** Headings that are not read. */
  dropped: string[]
}

/** How a file's headings would be read: as chosen the last time, else guessed, each with its reason. */
export function choosePayrollColumns(
  headings: readonly string[],
  remembered: Pick<PayrollMapping, 'columns'> | null = null,
  presets?: PayrollPresets,
): ChosenPayrollColumns {
  const { columns, guesses, unused } = choose(headings, remembered, presets)
  return {
    columns: payrollColumns.flatMap(({ name }) => {
      const column = findPayrollColumn(name)
      if (column.fate === 'never_stored') return []
      return [
        {
          name,
          label: labelOf(name),
          meaning: column.meaning,
          needed: column.needed ?? null,
          fate: column.fate,
          heading: columns[name] ?? '',
          why: guesses.get(name) ?? '',
        },
      ]
    }),
    neverStored: neverStored(headings),
    dropped: unused,
  }
}

function labelOf(name: PayrollColumnName): string {
  const words = name.replaceAll('_', ' ')
  return words === 'worker ref' ? 'Worker reference' : words.charAt(0).toUpperCase() + words.slice(1)
}

function neverStored(headings: readonly string[]): string[] {
  return guessPayrollMapping(headings)
    .guesses.filter((guess) => findPayrollColumn(guess.column).fate === 'never_stored')
    .map((guess) => guess.header)
}

interface Choice {
  readonly columns: { readonly [Name in PayrollColumnName]?: string }
  readonly guesses: ReadonlyMap<PayrollColumnName, string>
  /** Headings that are not read. */
  readonly unused: string[]
}

function choose(
  headings: readonly string[],
  remembered: Pick<PayrollMapping, 'columns'> | null,
  presets: PayrollPresets | undefined,
): Choice {
  const guessed = guessPayrollMapping(headings, { presets })
  const byKey = new Map(headings.map((heading) => [normaliseHeader(heading), heading]))
  const columns: { [Name in PayrollColumnName]?: string } = {}
  const why = new Map<PayrollColumnName, string>()
  const taken = new Set<string>()
  const take = (column: PayrollColumnName, heading: string | undefined, reason: string) => {
    if (heading === undefined || taken.has(heading) || columns[column] !== undefined) return
    if (findPayrollColumn(column).fate === 'never_stored') return
    columns[column] = heading
    why.set(column, reason)
    taken.add(heading)
  }
  for (const { name } of payrollColumns) {
    const last = remembered?.columns[name]
    if (last !== undefined) take(name, byKey.get(normaliseHeader(last)), 'As you chose last time.')
  }
  // That a column goes by the template's own name needs no saying.
  const guess = ({ column, header, basis, reason }: MappingGuess) =>
    take(column, header, basis === 'template' ? '' : reason)
  for (const each of guessed.guesses) guess(each)
  const never = new Set(neverStored(headings))
  return {
    columns,
    guesses: why,
    unused: headings.filter((heading) => heading !== '' && !taken.has(heading) && !never.has(heading)),
  }
}
