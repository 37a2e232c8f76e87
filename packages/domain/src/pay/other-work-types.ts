import { divide, type Exact, exact, multiply, ratio } from '../exact/index.ts'
import type { PayFrequency } from './payroll-row.ts'

/** 120%, since 6 April 2005. */
const RATED_OUTPUT_SHARE = exact('1.2')

const PERIODS_A_YEAR: Readonly<Record<PayFrequency, number>> = {
  weekly: 52,
  fortnightly: 26,
  four_weekly: 13,
  monthly: 12,
}

/** Hours of salaried-hours work in one pay reference period: basic annual hours ÷ periods (NMWM08030, NMWM08035). */
export function salariedHoursInPeriod(basicAnnualHours: Exact, frequency: PayFrequency): Exact {
  return divide(basicAnnualHours, exact(PERIODS_A_YEAR[frequency]))
}

/** Hours of a first period that began part-way: basic annual hours × days ÷ 365 (NMWM08050). */
export function salariedHoursInPartPeriod(basicAnnualHours: Exact, days: number): Exact {
  return multiply(basicAnnualHours, ratio(days, 365))
}

/**
 * Fair piece rate: the least for each piece, from what an average worker makes in an hour, slowed down by 1.2
 * (National Minimum Wage Regulations 2015, regulations 42 and 43). Throws RangeError when nothing is made.
 */
export function fairPieceRate(
  averagePerHour: Exact,
  minimumRate: Exact,
): { readonly adjustedPerHour: Exact; readonly ratePerPiece: Exact } {
  const adjustedPerHour = divide(averagePerHour, RATED_OUTPUT_SHARE)
  return { adjustedPerHour, ratePerPiece: divide(minimumRate, adjustedPerHour) }
}

/**
 * Hours of rated output work: 120% of what an average worker would have taken for the pieces (National Minimum Wage
 * Regulations 2015, regulation 43). Throws RangeError when the average is zero.
 */
export function ratedOutputHours(pieces: Exact, averagePerHour: Exact): Exact {
  return multiply(divide(pieces, averagePerHour), RATED_OUTPUT_SHARE)
}

/** Hours of unmeasured work under a daily average agreement (National Minimum Wage Regulations 2015, regulation 49). */
export function dailyAverageHours(hoursPerDay: Exact, daysWorked: Exact): Exact {
  return multiply(hoursPerDay, daysWorked)
}

const WEEKS_A_YEAR = 52

/** A year at an hourly rate, pounds: rate × hours a week × 52, as the Living Wage Foundation reckons it. */
export function annualPay(rate: Exact, weeklyHours: Exact): Exact {
  return multiply(multiply(rate, weeklyHours), exact(WEEKS_A_YEAR))
}
