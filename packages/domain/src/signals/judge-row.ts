import { ageOn, daysBetween } from '../dates/index.ts'
import { compare, type Exact, isPositive, multiply, ratio, subtract, sum, ZERO } from '../exact/index.ts'
import type { PayrollRow } from '../pay/payroll-row.ts'
import type { SignalKind } from './signal-kinds.ts'
import type { SignalRules } from './signal-rules.ts'

const ADULT = 18
const DAYS_A_WEEK = 7

/** By the date of birth or the stated age; false where neither is known or can be right. */
export function isUnder18(
  row: Pick<PayrollRow, 'dateOfBirth' | 'ageAtPeriodStart' | 'periodStart'>,
): boolean {
  const age = row.dateOfBirth === undefined ? row.ageAtPeriodStart : ageOn(row.dateOfBirth, row.periodStart)
  return age !== undefined && age >= 0 && age < ADULT
}

const some = (amount: Exact | undefined): boolean => amount !== undefined && isPositive(amount)

/** Pounds before deductions: as the file says, or what its parts add up to. */
function grossOf(row: PayrollRow): Exact {
  if (row.grossPay !== undefined) return row.grossPay
  const parts = [
    row.basicPay,
    row.overtimePay,
    row.performancePay,
    row.guaranteedAllowance,
    row.otherAllowance,
    row.tips,
  ]
  return sum(parts.flatMap((part) => (part === undefined ? [] : [part])))
}

/** What can be seen in one row alone. */
export function createRowJudge(
  rules: SignalRules,
): (row: PayrollRow, report: (kind: SignalKind) => void) => void {
  const accommodationShare = ratio(rules.of('accommodation_deduction').threshold('percentOfGross'), 100)
  const leftShare = ratio(rules.of('little_left').threshold('percentOfGross'), 100)
  const longestWeek = rules.of('excessive_hours').threshold('hoursPerWeek')
  const longestRun = rules.of('no_day_off').threshold('days')
  // Nearly every row of a file has the same period.
  let period = ''
  let mostHours: Exact = ZERO

  const worksTooLong = (row: PayrollRow): boolean => {
    const { hoursWorked, unpaidHours, absenceHours, periodStart, periodEnd } = row
    if (hoursWorked === undefined) return false
    const key = periodStart + periodEnd
    if (key !== period) {
      period = key
      mostHours = ratio(longestWeek * (daysBetween(periodStart, periodEnd) + 1), DAYS_A_WEEK)
    }
    const worked = unpaidHours === undefined ? hoursWorked : sum([hoursWorked, unpaidHours])
    return compare(absenceHours === undefined ? worked : subtract(worked, absenceHours), mostHours) > 0
  }

  return (row, report) => {
    if (row.paidToThirdParty === true) report('paid_to_third_party')
    const recruitment = some(row.deductionRecruitment)
    const transport = some(row.deductionTransport)
    const accommodation = some(row.accommodationCharge)
    if (recruitment) report('recruitment_deduction')
    if (transport) report('transport_deduction')
    if (accommodation && row.accommodationCharge !== undefined) {
      const limit = multiply(grossOf(row), accommodationShare)
      if (compare(row.accommodationCharge, limit) >= 0) report('accommodation_deduction')
    }
    const taken = recruitment || transport || accommodation || some(row.deductionLoan)
    if (taken && row.netPay !== undefined) {
      const gross = grossOf(row)
      if (isPositive(gross) && compare(row.netPay, multiply(gross, leftShare)) <= 0) report('little_left')
    }
    if (row.longestRunOfDays !== undefined && row.longestRunOfDays >= longestRun) report('no_day_off')
    if (worksTooLong(row)) report('excessive_hours')
  }
}
