import type { IsoDate } from '../dates/index.ts'
import { ok, type Result } from '../errors/index.ts'
import { compare, divide, type Exact, exact, isPositive, min, multiply, ZERO } from '../exact/index.ts'
import { findSickPayRow, type MissingRate, type PayRates } from '../reference/index.ts'

const WEEKS_OF_HOLIDAY = exact('5.6')
const MOST_DAYS = exact(28)
const ROLLED_UP_SHARE = exact('0.1207')

/**
 * Days of paid holiday in a full year: 5.6 weeks, never more than 28 days
 * (Working Time Regulations 1998, regulations 13 and 13A; https://www.gov.uk/holiday-entitlement-rights).
 */
export function holidayDays(daysPerWeek: Exact): Exact {
  return min(multiply(daysPerWeek, WEEKS_OF_HOLIDAY), MOST_DAYS)
}

/** The same entitlement in hours, for hours spread unevenly over the days of the week. */
export function holidayHours(daysPerWeek: Exact, hoursPerWeek: Exact): Exact {
  return divide(multiply(holidayDays(daysPerWeek), hoursPerWeek), daysPerWeek)
}

/**
 * Hours of holiday built up in a pay period with irregular hours or part of the year: 12.07% of the hours worked,
 * to be rounded to the nearest whole hour (Working Time Regulations 1998, regulation 15B).
 */
export function accruedHolidayHours(hoursInPayPeriod: Exact): Exact {
  return multiply(hoursInPayPeriod, ROLLED_UP_SHARE)
}

/** Rolled-up holiday pay, pounds: 12.07% of pay for work done, shown apart (regulation 16A; not in Northern Ireland). */
export function rolledUpHolidayPay(payForWork: Exact): Exact {
  return multiply(payForWork, ROLLED_UP_SHARE)
}

export interface SickPay {
  /** Pounds a week. */
  readonly weekly: Exact
  /** Pounds for one qualifying day; undefined when their number is not given. */
  readonly daily: Exact | undefined
  readonly waitingDays: number
}

/**
 * Statutory Sick Pay on a day for average weekly earnings (Social Security Contributions and Benefits Act 1992,
 * part XI): the flat rate, from 6 April 2026 at most 80% of earnings and from the first day; before that nothing
 * below the lower earnings limit.
 */
export function statutorySickPay(
  rates: PayRates,
  query: {
    readonly on: IsoDate
    readonly averageWeeklyEarnings: Exact
    readonly qualifyingDaysPerWeek?: Exact | undefined
  },
): Result<SickPay, MissingRate> {
  const found = findSickPayRow(rates, query.on)
  if (!found.ok) return found
  const row = found.value
  const earnings = query.averageWeeklyEarnings
  const isBelowLimit = row.lowerEarningsLimit !== undefined && compare(earnings, row.lowerEarningsLimit) < 0
  const cap = row.shareOfEarnings === undefined ? row.weekly : multiply(earnings, row.shareOfEarnings)
  const weekly = isBelowLimit ? ZERO : min(row.weekly, cap)
  const days = query.qualifyingDaysPerWeek
  const daily = days === undefined || !isPositive(days) ? undefined : divide(weekly, days)
  return ok({ weekly, daily, waitingDays: row.waitingDays })
}
