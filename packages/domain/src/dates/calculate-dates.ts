import { type DateParts, daysInMonth, type IsoDate, isoDate, numberAt } from './make-date.ts'

/** Year, month and day as numbers. */
export function dateParts(date: IsoDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
}

function fromParts(year: number, month: number, day: number): IsoDate {
  return isoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

/** −1 when a is earlier, 0 on the same day, 1 when a is later. */
export function compareDates(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  if (a < b) return -1
  return a > b ? 1 : 0
}

export function isBefore(a: IsoDate, b: IsoDate): boolean {
  return a < b
}

export function isAfter(a: IsoDate, b: IsoDate): boolean {
  return a > b
}

/** The earlier of the two. */
export function earliestOf(a: IsoDate, b: IsoDate): IsoDate {
  return isBefore(b, a) ? b : a
}

/** The later of the two. */
export function latestOf(a: IsoDate, b: IsoDate): IsoDate {
  return isAfter(b, a) ? b : a
}

/** Days since 1 March of year 0 in the Gregorian calendar: years begin in March so that leap days come last. */
function dayNumber({ year, month, day }: DateParts): number {
  const marchYear = month <= 2 ? year - 1 : year
  const marchMonth = (month + 9) % 12
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 1
}

/** Whole days from `from` to `to`; negative when `to` is earlier, 0 on the same day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(dateParts(to)) - dayNumber(dateParts(from))
}

/** So many days later (earlier when negative). Throws RangeError for a fraction of a day. */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a number of days: ${days}.`)
  const target = dayNumber(dateParts(date)) + days
  let year = Math.floor(target / 365.2425)
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= target) year += 1
  while (dayNumber({ year, month: 1, day: 1 }) > target) year -= 1
  let month = 12
  while (dayNumber({ year, month, day: 1 }) > target) month -= 1
  return fromParts(year, month, target - dayNumber({ year, month, day: 1 }) + 1)
}

/** The same day so many months later; where that month is shorter, its last day (31 January + 1 → 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  if (!Number.isSafeInteger(months)) throw new RangeError(`Not a number of months: ${months}.`)
  const { year, month, day } = dateParts(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return fromParts(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

export function endOfMonth(date: IsoDate): IsoDate {
  const { year, month } = dateParts(date)
  return fromParts(year, month, daysInMonth(year, month))
}

export function isEndOfMonth(date: IsoDate): boolean {
  return endOfMonth(date) === date
}

/**
 * Completed years of age on a day, negative when not yet born. Someone born on 29 February reaches each age
 * on 1 March of a common year, as age is reckoned in English law.
 */
export function ageOn(dateOfBirth: IsoDate, on: IsoDate): number {
  const years = numberAt(on, 0, 4) - numberAt(dateOfBirth, 0, 4)
  const months = numberAt(on, 5, 7) - numberAt(dateOfBirth, 5, 7)
  const isBeforeBirthday = months < 0 || (months === 0 && numberAt(on, 8, 10) < numberAt(dateOfBirth, 8, 10))
  return isBeforeBirthday ? years - 1 : years
}
