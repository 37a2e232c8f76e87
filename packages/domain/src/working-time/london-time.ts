import { addDays, dateParts, daysBetween, type IsoDate, isoDate } from '../dates/index.ts'

const MINUTES_A_DAY = 1440
const AN_HOUR = 60
/** A Sunday. */
const A_SUNDAY = isoDate('2023-01-01')
const EPOCH = isoDate('1970-01-01')

/** 0 is Sunday, 6 Saturday. */
export function dayOfWeek(date: IsoDate): number {
  return ((daysBetween(A_SUNDAY, date) % 7) + 7) % 7
}

function lastSunday(year: number, month: '03' | '10'): IsoDate {
  const end = isoDate(`${year}-${month}-31`)
  return addDays(end, -dayOfWeek(end))
}

const changes = new Map<number, { readonly spring: IsoDate; readonly autumn: IsoDate }>()

/** The last Sundays of March and October, on which the clocks change at 01:00 UTC (Summer Time Order 2002). */
function clockChanges(year: number) {
  let known = changes.get(year)
  if (known === undefined) {
    known = { spring: lastSunday(year, '03'), autumn: lastSunday(year, '10') }
    changes.set(year, known)
  }
  return known
}

export interface LondonInstant {
  /** Minutes since 1 January 1970, UTC. */
  readonly at: number
  /** The hour that came twice in October, or never in March: the clock alone does not tell which minute it was. */
  readonly isUncertain: boolean
}

/**
 * The moment at which clocks in London showed a time. In the hour that comes twice in October `reading` chooses
 * which one it is; a time that never came in March is read as if the clocks had not changed yet.
 */
export function londonInstant(
  date: IsoDate,
  minuteOfDay: number,
  reading: 'first' | 'second',
): LondonInstant {
  const day = minuteOfDay >= MINUTES_A_DAY ? addDays(date, 1) : date
  const minute = minuteOfDay % MINUTES_A_DAY
  const { spring, autumn } = clockChanges(dateParts(day).year)
  const inChangingHour = minute >= AN_HOUR && minute < 2 * AN_HOUR
  const isUncertain = inChangingHour && (day === spring || day === autumn)
  const isSummer =
    day === spring
      ? minute >= 2 * AN_HOUR
      : day === autumn
        ? minute < AN_HOUR || (inChangingHour && reading === 'first')
        : day > spring && day < autumn
  return { at: daysBetween(EPOCH, day) * MINUTES_A_DAY + minute - (isSummer ? AN_HOUR : 0), isUncertain }
}

/** The moment a day begins in London. */
export function startOfDay(date: IsoDate): number {
  return londonInstant(date, 0, 'first').at
}

/** The day it is in London at a moment. */
export function londonDay(at: number): IsoDate {
  const day = addDays(EPOCH, Math.floor(at / MINUTES_A_DAY))
  const next = addDays(day, 1)
  return startOfDay(next) <= at ? next : day
}
