import type { RecordDetails } from '@daylight/contracts'
import { isoDate } from '@daylight/domain/dates'
import { exact } from '@daylight/domain/exact'
import { formatMeasure, type OwnRegisters, TARGET_DIRECTIONS } from '@daylight/domain/records'
import { FIGURE_CATALOGUE, formatFigure, isFigureKey } from '@daylight/domain/statements'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { daysOf, measureYearsOf, reachedIn, readRecordDetails } from './view-record.ts'

type MeasureDetails = Extract<RecordDetails, { readonly register: 'measures' }>

/** The target as a person reads it: `90%`, `6 suppliers`; null without one. */
export function tellTarget({ figure, target, unit }: MeasureDetails): string | null {
  if (target === null) return null
  return figure !== null && isFigureKey(figure)
    ? formatFigure(figure, exact(target))
    : formatMeasure(unit, exact(target))
}

function isOfPeople({ figure, unit }: MeasureDetails): boolean {
  if (figure === null || !isFigureKey(figure)) return unit === 'people'
  return FIGURE_CATALOGUE[figure].unit === 'people'
}

/** The registers as figures are counted in them. */
export async function readOwnRegisters(tx: TenantTransaction): Promise<OwnRegisters> {
  const records = await tx.ownRecords.list()
  const values = await tx.ownRecords.values()
  const reports = await tx.ownRecords.reports()
  const all = records.map((record) => ({ record, details: readRecordDetails(record) }))
  const inOrder = all.toSorted(
    (a, b) => a.record.createdAt.localeCompare(b.record.createdAt) || a.record.id.localeCompare(b.record.id),
  )
  const inUse = new Set(records.filter(({ retiredOn }) => retiredOn === null).map(({ id }) => id))
  return {
    records: all.map(({ record, details }) => ({
      days: daysOf(record),
      completed: details.register === 'training' ? details.completed : null,
    })),
    reportedOn: reports
      .filter(({ recordId }) => inUse.has(recordId))
      .map(({ reportedOn }) => isoDate(reportedOn)),
    measures: inOrder.flatMap(({ record, details }) => {
      if (details.register !== 'measures') return []
      const target = tellTarget(details)
      const [least] = TARGET_DIRECTIONS[details.direction].toLowerCase().split(' the target')
      return [
        {
          title: record.title,
          retired: record.retiredOn !== null,
          target: target === null ? null : `${least} ${target}`,
          ofPeople: isOfPeople(details),
          years: measureYearsOf(record, values).map((year) => ({ year, reached: reachedIn(details, year) })),
        },
      ]
    }),
  }
}
