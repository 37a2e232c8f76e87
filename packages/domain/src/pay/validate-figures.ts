import { compare, type Exact, exact, isNegative, isPositive } from '../exact/index.ts'

const OLDEST_AGE = 200
const MOST_HOURS_A_DAY = 16
const MOST_DAYS_IN_PERIOD = 31

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

/** A person's age as the official calculators take it: whole years, 1 to 200. */
export function isAgeInYears(age: number): boolean {
  return isWhole(age, 1, OLDEST_AGE)
}

/** Nights of accommodation in a week: 0 to 7. */
export function isNightsPerWeek(nights: number): boolean {
  return isWhole(nights, 0, 7)
}

/** Days of a pay reference period: 1 to 31. */
export function isPeriodDays(days: number): boolean {
  return isWhole(days, 1, MOST_DAYS_IN_PERIOD)
}

/** Hours of work in a period of so many days: above 0, 16 a day at most. */
export function isHoursInPeriod(hours: Exact, periodDays: number): boolean {
  return isPositive(hours) && compare(hours, exact(MOST_HOURS_A_DAY * periodDays)) <= 0
}

/** An amount of pay or a charge: zero or more. */
export function isAmount(amount: Exact): boolean {
  return !isNegative(amount)
}
