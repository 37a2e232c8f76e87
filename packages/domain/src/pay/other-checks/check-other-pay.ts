import type { PayCheckContext } from '../pay-check-context.ts'
import type { PayFacts } from '../read-pay-facts.ts'
import {
  checkAverageHours,
  checkEtiDayOff,
  checkLivingHours,
  checkPayslip,
  checkWeeklyRest,
  checkYoungHours,
} from './check-conditions.ts'
import { checkHolidayAccrual, checkRolledUpHoliday, checkSickPay } from './check-holiday-and-sickness.ts'
import { checkAutoEnrolment, checkLivingPension, checkPensionMinimum } from './check-pension.ts'
import type { OtherCheckInput, OtherCheckResult } from './other-check.ts'

const NONE: readonly OtherCheckResult[] = []
const NO_EXTRA = {}
const ADULT = 18

/**
 * Every check beside the two rates for which the row has data. A row without any of those columns costs nothing.
 * Volunteers and interns have none, as for the rates.
 */
export function checkOtherPay(facts: PayFacts, context: PayCheckContext): readonly OtherCheckResult[] {
  const { workRules: rules, rates } = context.options
  const { row } = facts
  if (rules === undefined) return NONE
  const isYoung = facts.age !== undefined && facts.age < ADULT
  if (row.extra === undefined && row.longestRunOfDays === undefined && !isYoung) return NONE
  if (row.engagement === 'volunteer' || row.engagement === 'intern' || facts.period.problem !== undefined)
    return NONE
  const input: OtherCheckInput = { facts, extra: row.extra ?? NO_EXTRA, rules }
  return [
    checkHolidayAccrual(input),
    checkRolledUpHoliday(input),
    checkSickPay(input, rates),
    checkAutoEnrolment(input),
    checkPensionMinimum(input),
    checkPayslip(input),
    checkWeeklyRest(input),
    checkAverageHours(input),
    checkYoungHours(input),
    checkEtiDayOff(input),
    checkLivingHours(input),
    checkLivingPension(input),
  ].filter((result) => result !== undefined)
}
