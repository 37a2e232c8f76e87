import {
  addDays,
  addMonths,
  dateParts,
  endOfMonth,
  type IsoDate,
  isAfter,
  isoDate,
} from '@daylight/domain/dates'
import { LEGAL_FORMS, type LegalForm, TURNOVER_BANDS, type TurnoverBand } from '@daylight/domain/statements'
import type { Period } from './place-period.ts'

const END_OF_MARCH = '03-31'

/** The last year that is over, by the organisation's year end as `MM-DD`; to the end of March when it is unknown. */
export function suggestPeriod(yearEnd: string | null, today: IsoDate): Period {
  const end = lastYearEnd(yearEnd ?? END_OF_MARCH, today)
  const before = addMonths(end, -12)
  return {
    periodStart: addDays(isLastOfMonth(yearEnd ?? END_OF_MARCH) ? endOfMonth(before) : before, 1),
    periodEnd: end,
  }
}

function lastYearEnd(monthAndDay: string, today: IsoDate): IsoDate {
  const { year } = dateParts(today)
  const ends = [year, year - 1].map((candidate) => yearEndIn(candidate, monthAndDay))
  const [thisYear, lastYear] = ends
  if (thisYear === undefined || lastYear === undefined) throw new RangeError(`No year end: ${monthAndDay}.`)
  return isAfter(thisYear, today) ? lastYear : thisYear
}

/** 29 February, like every last day of a month, moves with the month’s length. */
function yearEndIn(year: number, monthAndDay: string): IsoDate {
  if (!isLastOfMonth(monthAndDay)) return isoDate(`${year}-${monthAndDay}`)
  return endOfMonth(isoDate(`${year}-${monthAndDay.slice(0, 2)}-01`))
}

function isLastOfMonth(monthAndDay: string): boolean {
  if (monthAndDay === '02-28' || monthAndDay === '02-29') return true
  const date = isoDate(`2001-${monthAndDay}`)
  return endOfMonth(date) === date
}

export function readLegalForm(text: string | null): LegalForm | null {
  return LEGAL_FORMS.find((form) => form === text) ?? null
}

export function readTurnoverBand(text: string | null): TurnoverBand | null {
  return TURNOVER_BANDS.find((band) => band === text) ?? null
}
