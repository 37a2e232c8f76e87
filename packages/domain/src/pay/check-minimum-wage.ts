import { type Exact, isNegative, isPositive, isZero, subtract, ZERO } from '../exact/index.ts'
import { findMinimumWageRate, findRateForBand, type MinimumWageRate } from '../reference/index.ts'
import { explainMinimumWage } from './explain-minimum-wage.ts'
import { impossible, missing } from './make-reasons.ts'
import {
  MINIMUM_WAGE_DEDUCTIONS,
  type MinimumWageFigures,
  readMinimumWageFigures,
} from './minimum-wage-figures.ts'
import { arrearsOf, hourlyOf, missingPay, total } from './pay-arithmetic.ts'
import type { PayCheckContext } from './pay-check-context.ts'
import type { MinimumWageResult, PayReason, PayVerdict } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'
import {
  type AmountOfRow,
  findNegatives,
  isLooseOvertime,
  LOOSE_OVERTIME,
  type PayFacts,
} from './read-pay-facts.ts'
import { noteReasons, type WorkingSteps } from './working-steps.ts'

const SCHOOL_LEAVING_AGE = 16
const OWN_AMOUNTS: readonly AmountOfRow[] = [
  ['performancePay', (row) => row.performancePay],
  ['salarySacrifice', (row) => row.salarySacrifice],
  ['lowestHourlyRate', (row) => row.lowestHourlyRate],
  ['accommodationCharge', (row) => row.accommodationCharge],
]
const NOTHING = {
  band: undefined,
  rate: undefined,
  rateRow: undefined,
  hours: undefined,
  pay: undefined,
  hourlyPay: undefined,
  underpayment: undefined,
  arrears: undefined,
  rateForArrears: undefined,
  causes: [],
} as const satisfies Partial<MinimumWageResult>

function withoutFigures(
  verdict: PayVerdict,
  reasons: readonly PayReason[],
  found: MinimumWageRate | undefined,
  steps: WorkingSteps,
): MinimumWageResult {
  noteReasons(steps, reasons, verdict === 'out_of_scope' ? 'mw.scope' : 'mw.period')
  const rate = found && { band: found.band, rate: found.rate, rateRow: found.row }
  return { ...NOTHING, ...rate, verdict, reasons }
}

function findScopeReason({ row, age }: PayFacts): PayReason | undefined {
  if (row.engagement === 'volunteer') {
    return { code: 'not_a_worker', field: 'engagement', message: 'Volunteers are out of scope.' }
  }
  if (row.engagement === 'intern') {
    const message =
      'Interns are out of scope. One who is a worker in law is owed the minimum: enter such a person as direct.'
    return { code: 'not_a_worker', field: 'engagement', message }
  }
  if (age !== undefined && age < SCHOOL_LEAVING_AGE) {
    const message = `At ${age} there is no minimum wage: under school-leaving age.`
    return { code: 'under_school_leaving_age', message }
  }
  return undefined
}

function findAccommodationProblem({ row, period }: PayFacts): PayReason | undefined {
  const { accommodationProvided: provided, accommodationDays: days, accommodationCharge: charge } = row
  const isCharged = charge !== undefined && isPositive(charge)
  if (provided === false && isCharged) {
    return impossible('accommodationCharge', 'given, although no accommodation is said to be provided.')
  }
  if (days !== undefined && (!Number.isInteger(days) || days < 0 || days > period.days)) {
    return impossible('accommodationDays', `not a number of days within the ${period.days} of the period.`)
  }
  if (provided === undefined && !isCharged && days !== undefined && days > 0) {
    return missing('accommodationProvided')
  }
  if (isCharged && days === undefined) return missing('accommodationDays')
  return undefined
}

function findOwnProblems(facts: PayFacts): readonly PayReason[] {
  const { row } = facts
  const negatives = findNegatives(row, OWN_AMOUNTS)
  if (negatives.length > 0) return negatives
  const accommodation = findAccommodationProblem(facts)
  return accommodation === undefined ? [] : [accommodation]
}

function findCauses(facts: PayFacts, figures: MinimumWageFigures, rate: Exact): readonly PayRuleId[] {
  const { row } = facts
  const causes: PayRuleId[] = []
  const isShort = (pay: Exact, hours: Exact) => isPositive(missingPay(pay, rate, hours))
  if (isShort(facts.basicPay, facts.basicHours)) {
    causes.push(row.workType === 'output' ? 'mw.piece_pay' : 'mw.basic_pay')
  }
  if (isShort(facts.overtimePay, facts.overtimeHours)) causes.push('mw.overtime')
  if (isPositive(facts.excessHours)) causes.push('mw.salaried_excess')
  if (isPositive(row.unpaidHours ?? ZERO)) causes.push('mw.unpaid_hours')
  if (isPositive(figures.basicPremium) || isPositive(figures.overtimePremium)) causes.push('mw.premium')
  if (isPositive(row.salarySacrifice ?? ZERO)) causes.push('mw.salary_sacrifice')
  for (const [, rule, of] of MINIMUM_WAGE_DEDUCTIONS) if (isPositive(of(row) ?? ZERO)) causes.push(rule)
  if (isNegative(figures.accommodation)) causes.push('mw.accommodation')
  return causes
}

function findRateNow(context: PayCheckContext, found: MinimumWageRate, age: number): Exact | undefined {
  const row = context.rowForArrears
  return row && findRateForBand(row, found.band, age)
}

/**
 * The legal minimum for one row (National Minimum Wage Act 1998 and Regulations 2015). Pay that
 * counts must reach the rate of the first day of the period for all hours that count.
 */
export function checkMinimumWage(
  facts: PayFacts,
  context: PayCheckContext,
  steps: WorkingSteps,
): MinimumWageResult {
  const scope = findScopeReason(facts)
  if (scope !== undefined) return withoutFigures('out_of_scope', [scope], undefined, steps)
  const { row, age, hours } = facts
  const rate =
    age === undefined
      ? undefined
      : findMinimumWageRate(context.options.rates, {
          on: row.periodStart,
          age,
          apprenticeshipStart: row.apprenticeshipStart,
        })
  const found = rate?.ok ? rate.value : undefined
  const stop = (verdict: PayVerdict, reasons: readonly PayReason[]) =>
    withoutFigures(verdict, reasons, found, steps)
  if (facts.problems.length > 0) return stop('cannot_say', facts.problems)
  if (isZero(hours)) {
    const paid = total(facts.basicPay, facts.overtimePay, row.performancePay ?? ZERO)
    if (isZero(paid)) return stop('out_of_scope', [{ code: 'no_work', message: 'No work in the period.' }])
    const message = 'Pay is given without any hours of work.'
    return stop('cannot_say', [{ code: 'pay_without_hours', field: 'hoursWorked', message }])
  }
  if (age === undefined || rate === undefined) {
    return stop('cannot_say', [facts.ageProblem ?? missing('dateOfBirth')])
  }
  if (!rate.ok) return stop('cannot_say', [{ code: 'no_rate', message: rate.error.message }])
  const problems = findOwnProblems(facts)
  if (problems.length > 0) return stop('cannot_say', problems)

  const figures = readMinimumWageFigures(facts, rate.value.row.accommodationOffsetPerDay)
  const underpayment = missingPay(figures.pay, rate.value.rate, hours)
  const isFail = isPositive(underpayment)
  if (!isFail && isLooseOvertime(facts)) {
    const alone = subtract(figures.pay, facts.overtimePay)
    if (isPositive(missingPay(alone, rate.value.rate, hours))) return stop('cannot_say', [LOOSE_OVERTIME])
  }
  const rateNow = findRateNow(context, rate.value, age)
  const result: MinimumWageResult = {
    verdict: isFail ? 'fail' : 'pass',
    reasons: [],
    band: rate.value.band,
    rate: rate.value.rate,
    rateRow: rate.value.row,
    hours,
    pay: figures.pay,
    hourlyPay: hourlyOf(figures.pay, hours),
    underpayment,
    arrears: isFail ? arrearsOf(underpayment, rate.value.rate, rateNow ?? rate.value.rate) : ZERO,
    rateForArrears: rateNow,
    causes: isFail ? findCauses(facts, figures, rate.value.rate) : [],
  }
  if (steps !== null) explainMinimumWage({ facts, figures, result, context, steps })
  return result
}
