import { formatDate } from '../dates/index.ts'
import { type Exact, isNegative, isPositive, isZero, negate, ZERO } from '../exact/index.ts'
import { describeBand } from './describe-band.ts'
import { explainMinimumWageHours } from './explain-hours.ts'
import { formatHourlyPay, formatHoursShort, formatPounds } from './format-pounds.ts'
import { MINIMUM_WAGE_DEDUCTIONS, type MinimumWageFigures } from './minimum-wage-figures.ts'
import { hourlyOf } from './pay-arithmetic.ts'
import type { PayCheckContext } from './pay-check-context.ts'
import type { MinimumWageResult, WorkingStep } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'
import { isLooseOvertime, type PayFacts } from './read-pay-facts.ts'
import { noteAmount } from './working-steps.ts'

export interface MinimumWageExplanation {
  readonly facts: PayFacts
  readonly figures: MinimumWageFigures
  readonly result: MinimumWageResult
  readonly context: PayCheckContext
  readonly steps: WorkingStep[]
}

const DEDUCTION_NOTES: Readonly<Record<(typeof MINIMUM_WAGE_DEDUCTIONS)[number][0], string>> = {
  deductionJob: 'taken off: required for the job',
  deductionEmployer: "taken off: for the employer's own use or benefit",
  deductionRecruitment: 'taken off: a cost of the business',
  deductionTransport: 'taken off: transport to or for work',
  jobCostsUnreimbursed: 'taken off: paid by the worker for the job',
}

const PAY_NAMES = {
  time: 'Basic pay',
  salaried: 'Salary',
  output: 'Pay by the piece',
  unmeasured: 'Basic pay',
} as const

/** `Basic pay, 124 h at £13.50`; without a rate where there are no hours to divide by. */
export function labelPay(name: string, pay: Exact, hours: Exact): string {
  if (!isPositive(hours)) return name
  const rate = hourlyOf(pay, hours)
  return `${name}, ${formatHoursShort(hours)} h at ${formatPounds(rate)}`
}

function explainEarnings({ facts, figures, steps }: MinimumWageExplanation): void {
  const { row } = facts
  steps.push({
    label: labelPay(PAY_NAMES[row.workType ?? 'time'], facts.basicPay, facts.basicHours),
    amount: facts.basicPay,
    effect: 'counts',
    rule: row.workType === 'output' ? 'mw.piece_pay' : 'mw.basic_pay',
    note:
      isZero(row.absencePay ?? ZERO) || row.workType === 'salaried'
        ? 'counts'
        : `counts: ${formatPounds(row.basicPay ?? ZERO)} without ${formatPounds(row.absencePay ?? ZERO)} for absence`,
  })
  if (isPositive(figures.basicPremium)) {
    const piece = row.workType === 'output' ? row.extra?.normalPieceRate : undefined
    const lowest = piece ?? figures.lowestRate ?? ZERO
    steps.push({
      label: piece === undefined ? 'Premium within basic pay' : 'Premium within pay by the piece',
      amount: figures.basicPremium,
      effect: 'taken_off',
      rule: piece === undefined ? 'mw.premium' : 'mw.piece_premium',
      note: `taken off: above the lowest rate of the contract, ${formatPounds(lowest)}${piece === undefined ? '' : ' a piece'}`,
    })
  }
  if (isPositive(facts.overtimeHours) || isPositive(facts.overtimePay)) {
    steps.push({
      label: labelPay('Overtime pay', facts.overtimePay, facts.overtimeHours),
      amount: facts.overtimePay,
      effect: 'counts',
      rule: 'mw.overtime',
      note: isLooseOvertime(facts)
        ? 'counted here; its hours are not given'
        : 'counts, up to the lowest rate',
    })
  }
  if (isPositive(figures.overtimePremium) && figures.lowestRate !== undefined) {
    steps.push({
      label: 'Overtime premium',
      amount: figures.overtimePremium,
      effect: 'taken_off',
      rule: 'mw.premium',
      note: `taken off: above the lowest rate, ${formatPounds(figures.lowestRate)}`,
    })
  }
}

function explainOtherPay({ facts, figures, steps, result }: MinimumWageExplanation): void {
  const { row } = facts
  noteAmount(steps, row, {
    field: 'performancePay',
    effect: 'counts',
    rule: 'mw.performance_pay',
    note: 'counts',
  })
  if (isPositive(figures.bonusCarriedBack)) {
    steps.push({
      label: `Bonus earned over ${row.bonusMonths} months: share of the period before`,
      amount: figures.bonusCarriedBack,
      effect: 'taken_off',
      rule: 'mw.annual_bonus',
      note: 'taken off: belongs to the period before',
    })
  }
  if (!isZero(figures.accommodation)) {
    const offset = result.rateRow?.accommodationOffsetPerDay
    const perDay = offset === undefined ? '' : `, offset ${formatPounds(offset)} a day`
    const charged = isNegative(figures.accommodation)
    steps.push({
      label: `Accommodation, ${row.accommodationDays ?? 0} days${perDay}`,
      amount: charged ? negate(figures.accommodation) : figures.accommodation,
      effect: charged ? 'taken_off' : 'added',
      rule: 'mw.accommodation',
      note: charged ? 'taken off: charged above the offset' : 'added: provided free of charge',
    })
  } else {
    noteAmount(steps, row, {
      field: 'accommodationCharge',
      effect: 'left_out',
      rule: 'mw.accommodation',
      note: 'changes nothing: within the offset',
    })
  }
}

function explainReductions({ facts, steps }: MinimumWageExplanation): void {
  const { row } = facts
  noteAmount(steps, row, {
    field: 'salarySacrifice',
    effect: 'taken_off',
    rule: 'mw.salary_sacrifice',
    note: 'taken off: never became pay',
  })
  for (const [field, rule] of MINIMUM_WAGE_DEDUCTIONS) {
    noteAmount(steps, row, { field, effect: 'taken_off', rule, note: DEDUCTION_NOTES[field] })
  }
  const leftOut = (
    field: 'guaranteedAllowance' | 'otherAllowance' | 'tips' | 'expenses' | 'deductionLoan',
    rule: PayRuleId,
    note: string,
  ) => noteAmount(steps, row, { field, effect: 'left_out', rule, note })
  leftOut('guaranteedAllowance', 'mw.allowances', 'does not count: an allowance')
  leftOut('otherAllowance', 'mw.allowances', 'does not count: an allowance')
  leftOut('tips', 'mw.tips', 'does not count')
  leftOut('expenses', 'mw.expenses', 'does not count: a refund')
  leftOut('deductionLoan', 'mw.deduction_loan', 'changes nothing: repayment of a loan or advance')
}

/** Writes the working of a verdict on the legal minimum, in the order in which a person would redo it. */
export function explainMinimumWage(explanation: MinimumWageExplanation): void {
  const { facts, result, context, steps } = explanation
  const { band, rate, rateRow, hours, pay, hourlyPay, underpayment, arrears } = result
  explainMinimumWageHours(facts, steps)
  explainEarnings(explanation)
  explainOtherPay(explanation)
  explainReductions(explanation)
  if (band === undefined || rate === undefined || rateRow === undefined) return
  steps.push({
    label: `Legal minimum, ${describeBand(band, rateRow)}`,
    perHour: rate,
    effect: 'rate',
    rule: band === 'apprentice' ? 'mw.apprentice' : 'mw.rate',
    note: `in force since ${formatDate(rateRow.from)}; aged ${facts.age} on ${formatDate(facts.row.periodStart)}`,
  })
  if (hours === undefined || pay === undefined || hourlyPay === undefined) return
  const isFail = result.verdict === 'fail' && underpayment !== undefined && arrears !== undefined
  steps.push({
    label: `${formatPounds(pay)} ÷ ${formatHoursShort(hours)} h = ${formatHourlyPay(hourlyPay, rate)}`,
    hours,
    amount: pay,
    perHour: hourlyPay,
    effect: 'result',
    rule: 'mw.result',
    note: isFail
      ? `below ${formatPounds(rate)} · short ${formatPounds(underpayment)}`
      : `reaches ${formatPounds(rate)}`,
  })
  if (!isFail) return
  const provisional = context.arrearsRateConfirmed
    ? ''
    : '; the rates of that day are not confirmed, so more may be owed'
  steps.push({
    label: 'Owed in law',
    amount: arrears,
    effect: 'result',
    rule: 'mw.arrears',
    note: `at the rate for the same band on ${formatDate(context.options.asOf)}${provisional}`,
  })
}
