import { dateParts } from './calculate-dates.ts'
import type { IsoDate } from './make-date.ts'

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function monthName(month: number, form: 'long' | 'short'): string {
  const name = MONTHS[month - 1] ?? ''
  return form === 'long' ? name : name.slice(0, 3)
}

/** British English: `1 September 2026` (long) or `1 Sep 2026` (short). */
export function formatDate(date: IsoDate, form: 'long' | 'short' = 'long'): string {
  const { year, month, day } = dateParts(date)
  return `${day} ${monthName(month, form)} ${year}`
}

/** `1–30 September 2026`, `28 August–3 September 2026`: parts both dates share are said once. */
export function formatDateRange(from: IsoDate, to: IsoDate, form: 'long' | 'short' = 'long'): string {
  const start = dateParts(from)
  const end = dateParts(to)
  const until = formatDate(to, form)
  if (from === to) return until
  if (start.year !== end.year) return `${formatDate(from, form)}–${until}`
  if (start.month !== end.month) return `${start.day} ${monthName(start.month, form)}–${until}`
  return `${start.day}–${until}`
}
