import { type IsoDate, toIsoDate } from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import { splitRegistryRecords } from './split-registry-records.ts'

/** One organisation's entry in a yearly file of the government's registry. */
export interface RegistryEntry {
  /** Line of the file on which the entry begins; 1 is the line of headings. */
  readonly line: number
  readonly registryYear: number
  readonly organisationName: string
  /** As the file has it; often empty. */
  readonly companyNumber: string | null
  readonly parentName: string | null
  readonly statementUrl: string | null
  /** The registry's page on the statement. */
  readonly summaryUrl: string | null
  readonly periodStart: IsoDate | null
  readonly periodEnd: IsoDate | null
  readonly approvedOn: IsoDate | null
}

export interface RegistryFile {
  readonly entries: readonly RegistryEntry[]
  /** Lines whose cells do not fit the headings, so that nothing was read from them. */
  readonly unreadable: readonly number[]
  readonly columns: number
}

export type RegistryFileError = DomainError<'not_a_registry_file'>

const NEEDED = ['StatementYear', 'OrganisationName', 'CompanyNumber'] as const

/** ISO dates, and day before month, with or without a time of day. */
function readDay(text: string): IsoDate | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]|$)/.exec(text)
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: |$)/.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : british
      ? [british[3], british[2], british[1]]
      : []
  if (year === undefined) return null
  return toIsoDate({ year: Number(year), month: Number(month), day: Number(day) })
}

/**
 * Reads a yearly file of the registry (StatementSummariesYYYY.csv). The file is not strict CSV: quotes inside a cell
 * are not doubled, names may begin with one, and the number of columns has grown from 71 to 76; columns are found by
 * their headings. An organisation whose name is a bare number is known by its parent's name instead.
 */
export function readRegistryFile(text: string): Result<RegistryFile, RegistryFileError> {
  const { headings, records, unreadable } = splitRegistryRecords(text.replace(/^\uFEFF/, ''))
  const missing = NEEDED.filter((name) => !headings.includes(name))
  if (missing.length > 0) {
    const message = `This is not a yearly file of the government’s registry: its first line has no ${missing.join(', ')}. Download StatementSummaries and the year, as CSV.`
    return err({ kind: 'not_a_registry_file', message })
  }
  const places = new Map(headings.map((name, place) => [name, place]))
  const broken = [...unreadable]
  const entries: RegistryEntry[] = []
  for (const { cells, line } of records) {
    const cell = (name: string) => {
      const place = places.get(name)
      const value = place === undefined ? '' : (cells[place] ?? '').trim()
      return value === '' ? null : value
    }
    const year = cell('StatementYear') ?? ''
    const name = cell('OrganisationName')
    const parentName = cell('ParentName')
    const organisationName = name === null || /^\d+$/.test(name) ? (parentName ?? name) : name
    if (!/^20\d\d$/.test(year) || organisationName === null) {
      broken.push(line)
      continue
    }
    entries.push({
      line,
      registryYear: Number(year),
      organisationName,
      companyNumber: cell('CompanyNumber'),
      parentName,
      statementUrl: cell('StatementURL'),
      summaryUrl: cell('StatementSummaryURL'),
      periodStart: readDay(cell('StatementStartDate') ?? ''),
      periodEnd: readDay(cell('StatementEndDate') ?? ''),
      approvedOn: readDay(cell('DateApproved') ?? ''),
    })
  }
  return ok({ entries, unreadable: broken.sort((a, b) => a - b), columns: headings.length })
}
