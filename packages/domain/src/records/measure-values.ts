import type { IsoDate } from '../dates/index.ts'
import { compare, type Exact, roundTo } from '../exact/index.ts'
import { formatPounds } from '../findings/raise-pay-findings.ts'
import type { MeasureUnit, TargetDirection } from './registers.ts'

/** What a measure came to in one reporting period. */
export interface MeasureValue {
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  /** Null where the figure may not be told. */
  readonly quantity: Exact | null
  /** As it stands in a sentence. */
  readonly value: string
  /** ISO 8601 instant. */
  readonly writtenAt: string
}

/** One period: the value that holds, the ones written before it, and the one of the year before. */
export interface MeasureYear<Value extends MeasureValue> {
  readonly now: Value
  readonly before: Value | null
  readonly corrected: readonly Value[]
}

/** Newest period first. A value written later for the same period holds; what it corrects stays readable. */
export function listMeasureYears<Value extends MeasureValue>(
  values: readonly Value[],
): readonly MeasureYear<Value>[] {
  const newestFirst = [...values].sort(
    (a, b) => b.periodEnd.localeCompare(a.periodEnd) || b.writtenAt.localeCompare(a.writtenAt),
  )
  const held = newestFirst.filter(
    (value, index) => newestFirst.findIndex(({ periodEnd }) => periodEnd === value.periodEnd) === index,
  )
  return held.map((now, index) => ({
    now,
    before: held[index + 1] ?? null,
    corrected: newestFirst.filter((value) => value !== now && value.periodEnd === now.periodEnd),
  }))
}

/** Null where there is no target, or the value may not be told. */
export function reachesTarget(
  quantity: Exact | null,
  target: { readonly direction: TargetDirection; readonly quantity: Exact } | null,
): boolean | null {
  if (quantity === null || target === null) return null
  const order = compare(quantity, target.quantity)
  return target.direction === 'at_least' ? order >= 0 : order <= 0
}

const MOST_PLACES = 2

function tellNumber(quantity: Exact): string {
  const [whole = '', rest = ''] = roundTo(quantity, MOST_PLACES).split('.')
  const places = rest.replace(/0+$/, '')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${places === '' ? '' : `.${places}`}`
}

/** `92%`, `1 person`, `£4,212`, `30 days`; rounded to two places. */
export function formatMeasure(unit: MeasureUnit, quantity: Exact): string {
  if (unit === 'pounds') return formatPounds(quantity)
  const number = tellNumber(quantity)
  if (unit === 'percent') return `${number}%`
  if (unit === 'people') return `${number} ${number === '1' ? 'person' : 'people'}`
  if (unit === 'days') return `${number} ${number === '1' ? 'day' : 'days'}`
  return number
}
