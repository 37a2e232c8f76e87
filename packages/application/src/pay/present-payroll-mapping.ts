import type { PayrollMappingView } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import {
  findPayrollColumn,
  guessPayrollMapping,
  type MappingGuess,
  normaliseHeader,
  type PayrollColumnName,
  type PayrollMapping,
  payrollColumns,
} from '@daylight/domain/payroll-file'
import type { Deps } from '../ports/deps.ts'

/** How the file's headings would be read: what was chosen last time for this payroll, else a guess with its reason. */
export async function presentPayrollMapping(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<PayrollMappingView> {
  authorise(actor, 'pay_check:write')
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    const remembered = await tx.payChecks.rememberedMapping(payCheck.supplierId)
    const places = await tx.payChecks.places(payCheck.supplierId)
    const site = places.find((place) => place.id === payCheck.siteId)
    const { columns, guesses, unused } = choose(payCheck.headings, remembered)
    const fileWide = remembered?.fileWide
    const zone = fileWide?.workplace && 'zone' in fileWide.workplace ? fileWide.workplace.zone : null
    return {
      id: payCheck.id,
      version: payCheck.version,
      status: payCheck.status,
      supplierName: payCheck.supplierName,
      siteName: payCheck.siteName,
      headings: [...payCheck.headings],
      columns: payrollColumns
        .map((column) => findPayrollColumn(column.name))
        .flatMap((column, index) => {
          const name = payrollColumns[index]?.name
          if (name === undefined || column.fate === 'never_stored') return []
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
      neverStored: neverStored(payCheck.headings),
      dropped: unused,
      fileWide: {
        workplace: site?.zone ?? zone,
        // Next month's file is of another period; the dates are asked again.
        periodStart: null,
        periodEnd: null,
        dateOrder: fileWide?.dateOrder ?? 'day_first',
      },
      remembered: remembered !== null,
    }
  })
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

function choose(headings: readonly string[], remembered: PayrollMapping | null): Choice {
  const guessed = guessPayrollMapping(headings)
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
