import { type RecordDetails, type RecordView, recordDetailsSchema } from '@daylight/contracts'
import { formatDateRange, type IsoDate, isoDate } from '@daylight/domain/dates'
import { fromWire } from '@daylight/domain/exact'
import {
  listMeasureYears,
  type MeasureYear,
  type RecordDays,
  reachesTarget,
  recordStanding,
} from '@daylight/domain/records'
import type {
  GovernanceReportRecord,
  MeasureValueRecord,
  OwnRecord,
  OwnRecordFile,
} from '../ports/own-record-repository.ts'
import type { RecordReference } from './read-record-reference.ts'

/** What only its register asks, as it was checked when it was saved. */
export function readRecordDetails(record: Pick<OwnRecord, 'details'>): RecordDetails {
  return recordDetailsSchema.parse(record.details)
}

const day = (text: string | null): IsoDate | null => (text === null ? null : isoDate(text))

export function daysOf(record: OwnRecord): RecordDays {
  return {
    register: record.register,
    startsOn: day(record.startsOn),
    endsOn: day(record.endsOn),
    nextOn: day(record.nextOn),
    retiredOn: day(record.retiredOn),
  }
}

/** What hangs on entries, of one or of all. */
export interface RecordParts {
  readonly files: readonly OwnRecordFile[]
  readonly reports: readonly GovernanceReportRecord[]
  readonly values: readonly MeasureValueRecord[]
}

type StoredMeasureYear = MeasureYear<ReturnType<typeof toMeasureValue>>

function toMeasureValue(record: MeasureValueRecord) {
  return {
    ...record,
    periodStart: isoDate(record.periodStart),
    periodEnd: isoDate(record.periodEnd),
    quantity: record.quantity === null ? null : fromWire(record.quantity),
  }
}

export function measureYearsOf(
  record: Pick<OwnRecord, 'id'>,
  values: readonly MeasureValueRecord[],
): readonly StoredMeasureYear[] {
  return listMeasureYears(values.filter(({ recordId }) => recordId === record.id).map(toMeasureValue))
}

export function tellPeriod(period: { readonly periodStart: IsoDate; readonly periodEnd: IsoDate }): string {
  return formatDateRange(period.periodStart, period.periodEnd, 'short')
}

/** Whether a period's value reaches the target as it stands today; null where neither can be said. */
export function reachedIn(details: RecordDetails, year: StoredMeasureYear): boolean | null {
  if (details.register !== 'measures' || details.target === null) return null
  const quantity = fromWire(details.target)
  return reachesTarget(year.now.quantity, quantity && { direction: details.direction, quantity })
}

function labelsOf(details: RecordDetails, reference: RecordReference): readonly string[] {
  const label = (codes: RecordReference['policyCodes'], chosen: readonly string[]) =>
    codes.filter(({ value }) => chosen.includes(value)).map((code) => code.label)
  if (details.register === 'policies') return label(reference.policyCodes, details.covers)
  return details.register === 'training' ? label(reference.audienceCodes, details.audiences) : []
}

/** An entry as it stands today. */
export function viewRecord(
  record: OwnRecord,
  options: RecordParts & { readonly reference: RecordReference; readonly today: IsoDate },
): RecordView {
  const details = readRecordDetails(record)
  const [year] = measureYearsOf(record, options.values)
  const ofIt = <Part extends { readonly recordId: string }>(parts: readonly Part[]) =>
    parts.filter(({ recordId }) => recordId === record.id)
  return {
    ...record,
    details,
    standing: recordStanding(daysOf(record), options.today),
    codeLabels: labelsOf(details, options.reference),
    files: ofIt(options.files).length,
    lastReportedOn: ofIt(options.reports)[0]?.reportedOn ?? null,
    newest: year
      ? {
          period: tellPeriod(year.now),
          value: year.now.value,
          before: year.before?.value ?? null,
          reached: reachedIn(details, year),
        }
      : null,
  }
}
