import type { RecordOfYear } from '@daylight/contracts'
import { earliestOf, formatDate, type IsoDate, isoDate } from '@daylight/domain/dates'
import { SMALLEST_PUBLISHED_COUNT } from '@daylight/domain/findings'
import { GOVERNANCE_LEVELS, isInForceOn, isTrainingOf, type Register } from '@daylight/domain/records'
import type { StatementArea } from '@daylight/domain/statements'
import type { OwnRecord } from '../ports/own-record-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readRecordParts } from './list-records.ts'
import { daysOf, measureYearsOf, type RecordParts, readRecordDetails } from './view-record.ts'

interface Year {
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
}

/** The register that belongs beside the text of an area. */
export const AREA_REGISTERS: Readonly<Partial<Record<StatementArea, Register>>> = {
  structure: 'governance',
  policies: 'policies',
  training: 'training',
  effectiveness: 'measures',
}

/**
 * What the registers hold of a year: policies in force at its end, trainings that ended in it, who answers for it
 * today, and measures with a value for it.
 */
export async function readRecordsOfYear(
  tx: TenantTransaction,
  year: Year,
  today: IsoDate,
): Promise<readonly RecordOfYear[]> {
  const parts = await readRecordParts(tx)
  const records = await tx.ownRecords.list()
  return records
    .filter((record) => belongs(record, year, today))
    .flatMap((record) => {
      const told = tellOf(record, { parts, year })
      if (told === null) return []
      const { id, register, title } = record
      const files = parts.files.filter(({ recordId }) => recordId === id).length
      return [{ id, register, title, files, ...told }]
    })
}

function belongs(record: OwnRecord, year: Year, today: IsoDate): boolean {
  const days = daysOf(record)
  if (record.register === 'policies') return isInForceOn(days, earliestOf(year.periodEnd, today))
  if (record.register === 'training') return isTrainingOf(days, year)
  return record.register !== 'charter' && record.retiredOn === null
}

type Told = Omit<RecordOfYear, 'id' | 'register' | 'title' | 'files'>

const NOTHING_MORE = { codes: [], roles: '', topic: '', appliesTo: '', address: '', reports: 0 } as const

/** How many came, as everybody may read it. */
function tellCompleted(completed: number | null): string {
  if (completed === null || completed === 0) return ''
  return completed < SMALLEST_PUBLISHED_COUNT
    ? `completed by fewer than ${SMALLEST_PUBLISHED_COUNT} people`
    : `completed by ${completed} people`
}

function tellOf(
  record: OwnRecord,
  { parts, year }: { readonly parts: RecordParts; readonly year: Year },
): Told | null {
  const details = readRecordDetails(record)
  const day = (text: string | null) => (text === null ? '' : formatDate(isoDate(text), 'short'))
  const sentence = (...pieces: readonly string[]) => pieces.filter((piece) => piece !== '').join('; ')
  if (details.register === 'policies') {
    const approved = details.approvedBy === '' ? '' : `approved by ${details.approvedBy}`
    const { address, appliesTo, covers: codes, topic } = details
    const told = sentence(`Adopted ${day(record.startsOn)}`, approved)
    return { ...NOTHING_MORE, told, publicly: sentence(told, address), codes, topic, appliesTo, address }
  }
  if (details.register === 'training') {
    const { audiences, completed, invited, provider, roles } = details
    const came =
      completed === null ? '' : `completed by ${completed}${invited === null ? '' : ` of ${invited}`}`
    const on = day(record.endsOn ?? record.startsOn)
    return {
      ...NOTHING_MORE,
      told: sentence(on, came, provider, roles),
      publicly: sentence(on, tellCompleted(completed), provider, roles),
      codes: audiences,
      roles,
    }
  }
  if (details.register === 'governance') {
    const reports = parts.reports.filter(
      ({ recordId, reportedOn }) =>
        recordId === record.id && reportedOn >= year.periodStart && reportedOn <= year.periodEnd,
    ).length
    const told = reports === 1 ? '1 report in the year' : `${reports} reports in the year`
    const all = sentence(GOVERNANCE_LEVELS[details.level], details.body, told)
    return { ...NOTHING_MORE, told: all, publicly: all, reports }
  }
  if (details.register === 'charter') return null
  const found = measureYearsOf(record, parts.values).find(({ now }) => now.periodEnd === year.periodEnd)
  if (!found) return null
  const before = found.before === null ? 'no earlier value' : `year before ${found.before.value}`
  const told = sentence(found.now.value, before)
  return { ...NOTHING_MORE, told, publicly: told }
}
