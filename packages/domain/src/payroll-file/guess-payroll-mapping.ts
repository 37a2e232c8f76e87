import type { IsoDate } from '../dates/index.ts'
import type { Workplace } from '../pay/payroll-row.ts'
import { normaliseHeader } from './normalise-header.ts'
import type { ChosenElements } from './pay-elements.ts'
import { type PayrollColumnName, payrollColumns } from './payroll-columns.ts'
import { type PayrollPreset, type PayrollPresets, recognisePreset } from './payroll-presets.ts'

/** `day_first` is the rule here; month first is read only where a person has said so. */
export type DateOrder = 'day_first' | 'month_first'

/** How one organisation's export is brought to the template. */
export interface PayrollMapping {
  /** Which header of the file holds a column. */
  readonly columns: { readonly [Name in PayrollColumnName]?: string }
  /** Of a payroll with a row for each element of pay: what the elements are that are not known by their names. */
  readonly elements?: ChosenElements
  readonly fileWide: {
    readonly workplace?: Workplace
    readonly periodStart?: IsoDate
    readonly periodEnd?: IsoDate
    readonly dateOrder?: DateOrder
  }
}

export interface MappingGuess {
  readonly column: PayrollColumnName
  readonly header: string
  /** `template`: the template's own name; `preset`: as a program that was recognised names it; `synonym`: another name. */
  readonly basis: 'template' | 'preset' | 'synonym'
  /** Plain English. */
  readonly reason: string
}

export interface GuessedPayrollMapping {
  readonly mapping: PayrollMapping
  readonly guesses: readonly MappingGuess[]
  /** Headers that no column was found for, each with why. */
  readonly unused: readonly { readonly header: string; readonly reason: string }[]
  /** The program whose export it is, where its headings tell. */
  readonly preset: PayrollPreset | undefined
}

const templateNames: ReadonlyMap<string, PayrollColumnName> = new Map(
  payrollColumns.map((column) => [normaliseHeader(column.name), column.name]),
)

const otherNames: ReadonlyMap<string, PayrollColumnName> = new Map(
  payrollColumns.flatMap((column) =>
    column.alsoCalled.map((name): [string, PayrollColumnName] => [normaliseHeader(name), column.name]),
  ),
)

/** Whether a heading is the name of a column of the template, or another name for one. */
export function isKnownHeading(heading: string): boolean {
  const key = normaliseHeader(heading)
  return templateNames.has(key) || otherNames.has(key)
}

export interface GuessOptions {
  /** Whether names other than the template's own are taken; a person must be shown those guesses. */
  readonly synonyms?: boolean
  readonly fileWide?: PayrollMapping['fileWide']
  /** Programs whose exports are known by their headings. */
  readonly presets?: PayrollPresets | undefined
}

/** Which header is which column. The template's own names win; of two synonyms for one column the first wins. */
export function guessPayrollMapping(
  headers: readonly string[],
  options: GuessOptions = {},
): GuessedPayrollMapping {
  const { synonyms = true, fileWide = {}, presets } = options
  const guesses: MappingGuess[] = []
  const columns: { [Name in PayrollColumnName]?: string } = {}
  const taken = new Set<string>()
  const unused: { header: string; reason: string }[] = []
  for (const header of headers) {
    const column = templateNames.get(normaliseHeader(header))
    if (column === undefined || columns[column] !== undefined) continue
    columns[column] = header
    taken.add(header)
    guesses.push({ column, header, basis: 'template', reason: 'It is the template’s own name.' })
  }
  const preset = presets && synonyms ? recognisePreset(headers, presets) : undefined
  for (const { column, heading, because } of preset?.columns ?? []) {
    const header = headers.find((one) => normaliseHeader(one) === normaliseHeader(heading))
    if (header === undefined || taken.has(header) || columns[column] !== undefined) continue
    columns[column] = header
    taken.add(header)
    const unsure = preset?.confidence === 'sourced' ? '' : ' That is not verified: check it.'
    guesses.push({ column, header, basis: 'preset', reason: sayWhy(header, column, because) + unsure })
  }
  for (const header of headers) {
    if (taken.has(header) || header.trim() === '') continue
    const column = otherNames.get(normaliseHeader(header))
    if (column === undefined) {
      unused.push({ header, reason: 'No column of the template goes by this name; it is not read.' })
      continue
    }
    const other = columns[column]
    if (other !== undefined) {
      unused.push({ header, reason: `“${other}” is already read as ${column}.` })
    } else if (!synonyms) {
      unused.push({ header, reason: `It may be ${column}, but is not called that; it is not read.` })
    } else {
      columns[column] = header
      guesses.push({
        column,
        header,
        basis: 'synonym',
        reason: sayWhy(header, column, 'payroll programs often call it so'),
      })
    }
  }
  return { mapping: { columns, fileWide }, guesses, unused, preset }
}

const sayWhy = (header: string, column: PayrollColumnName, because: string): string =>
  `We read your column “${header.trim()}” as ${column} because ${because}.`
