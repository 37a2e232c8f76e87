import { formatDate } from '../dates/index.ts'
import { isPositive, isZero, ZERO } from '../exact/index.ts'
import { explainSalariedHours } from './explain-hours.ts'
import { labelPay } from './explain-minimum-wage.ts'
import { formatHourlyPay, formatHoursShort, formatPounds } from './format-pounds.ts'
import { LIVING_WAGE_DEDUCTIONS, type LivingWageFigures } from './living-wage-figures.ts'
import type { LivingWageResult, WorkingStep } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'
import { isLooseOvertime, type PayFacts } from './read-pay-facts.ts'
import { noteAmount, noteHours, type PlainPayField } from './working-steps.ts'

export interface LivingWageExplanation {
  readonly facts: PayFacts
  readonly figures: LivingWageFigures
  readonly result: LivingWageResult
  readonly steps: WorkingStep[]
}

const DEDUCTION_NOTES: Readonly<Record<(typeof LIVING_WAGE_DEDUCTIONS)[number][0], string>> = {
  deductionJob: 'taken off: required for the job',
  deductionEmployer: "taken off: for the employer's own use or benefit",
  deductionRecruitment: 'taken off: a cost of the business',
  deductionTransport: 'taken off: transport to or for work',
  jobCostsUnreimbursed: 'taken off: paid by the worker for the job',
}

function explainWorkedHours({ facts, steps }: LivingWageExplanation): void {
  const { row } = facts
  noteHours(steps, {
    label: 'Paid hours',
    hours: row.hoursWorked ?? ZERO,
    effect: 'counts',
    rule: 'lw.hours',
    note: 'counts: every hour worked',
  })
  noteHours(steps, {
    label: 'Paid absence',
    hours: row.absenceHours ?? ZERO,
    effect: 'taken_off',
    rule: 'lw.absence',
    note: 'taken off: not work',
  })
  noteHours(steps, {
    label: 'Overtime hours',
    hours: facts.overtimeHours,
    effect: 'taken_off',
    rule: 'lw.overtime',
    note: 'looked at on their own',
  })
}

function explainHours(explanation: LivingWageExplanation): void {
  const { facts, figures, steps } = explanation
  const { basis, row } = facts
  if (basis === 'salaried' || basis === 'salaried_part') explainSalariedHours(facts, steps)
  else if (row.hoursWorked !== undefined) explainWorkedHours(explanation)
  else {
    noteHours(steps, {
      label: 'Hours agreed as a daily average',
      hours: figures.basicHours,
      effect: 'counts',
      rule: 'lw.hours',
      note: 'counts: the hours actually worked are not given',
    })
  }
  noteHours(steps, {
    label: 'Working time not paid',
    hours: row.unpaidHours ?? ZERO,
    effect: 'added',
    rule: 'lw.unpaid_hours',
    note: 'counts as work: travel between sites, training, waiting, hand-over',
  })
}

function explainPay({ facts, figures, steps }: LivingWageExplanation): void {
  const { row } = facts
  const withoutAbsence = isZero(row.absencePay ?? ZERO) || row.workType === 'salaried'
  steps.push({
    label: labelPay(row.workType === 'salaried' ? 'Salary' : 'Basic pay', facts.basicPay, figures.basicHours),
    amount: facts.basicPay,
    effect: 'counts',
    rule: withoutAbsence ? 'lw.basic_pay' : 'lw.absence',
    note: withoutAbsence
      ? 'counts'
      : `counts: ${formatPounds(row.basicPay ?? ZERO)} without ${formatPounds(row.absencePay ?? ZERO)} for absence`,
  })
  noteAmount(steps, row, {
    field: 'guaranteedAllowance',
    effect: 'counts',
    rule: 'lw.guaranteed_allowance',
    note: 'counts: guaranteed',
  })
  if (isLooseOvertime(facts)) {
    steps.push({
      label: 'Overtime pay',
      amount: facts.overtimePay,
      effect: 'counts',
      rule: 'lw.overtime',
      note: 'counted here; its hours are not given',
    })
  }
  for (const [field, rule] of LIVING_WAGE_DEDUCTIONS) {
    noteAmount(steps, row, { field, effect: 'taken_off', rule, note: DEDUCTION_NOTES[field] })
  }
  const leftOut = (field: PlainPayField, rule: PayRuleId, note: string) =>
    noteAmount(steps, row, { field, effect: 'left_out', rule, note })
  leftOut('performancePay', 'lw.performance_pay', 'does not count: not guaranteed')
  leftOut('otherAllowance', 'lw.other_allowance', 'does not count')
  leftOut('tips', 'lw.tips', 'does not count')
  leftOut('expenses', 'lw.expenses', 'does not count: a refund')
  leftOut('salarySacrifice', 'lw.salary_sacrifice', 'changes nothing: given up freely')
  leftOut('deductionLoan', 'lw.deduction_loan', 'changes nothing: repayment of a loan or advance')
  leftOut('accommodationCharge', 'lw.accommodation', 'changes nothing')
}

function explainRates({ result, steps }: LivingWageExplanation): void {
  const { zone, required, rateRequired, announced, rateAnnounced, announcedDueBy } = result
  if (required === undefined || rateRequired === undefined) return
  const name = zone === 'london' ? 'London Living Wage' : 'UK Living Wage'
  steps.push({
    label: name,
    perHour: rateRequired,
    effect: 'rate',
    rule: 'lw.rate',
    note: `due since ${formatDate(required.payBy)}`,
  })
  if (announcedDueBy === undefined || announced === undefined || rateAnnounced === undefined) return
  steps.push({
    label: `${name}, announced`,
    perHour: rateAnnounced,
    effect: 'rate',
    rule: 'lw.announced',
    note: `announced on ${formatDate(announced.announced)}, to be paid by ${formatDate(announcedDueBy)}; the verdict is on the rate required now`,
  })
}

function explainResults({ figures, result, steps }: LivingWageExplanation): void {
  const { rateRequired: rate, hourlyPay, overtimeHourlyPay, shortfall } = result
  if (rate === undefined || shortfall === undefined) return
  if (hourlyPay !== undefined) {
    steps.push({
      label: `${formatPounds(figures.pay)} ÷ ${formatHoursShort(figures.hours)} h = ${formatHourlyPay(hourlyPay, rate)}`,
      hours: figures.hours,
      amount: figures.pay,
      perHour: hourlyPay,
      effect: 'result',
      rule: 'lw.result',
      note: `against ${formatPounds(rate)}`,
    })
  }
  if (overtimeHourlyPay !== undefined) {
    steps.push({
      label: `Overtime: ${formatPounds(figures.overtimePay)} ÷ ${formatHoursShort(figures.overtimeHours)} h = ${formatHourlyPay(overtimeHourlyPay, rate)}`,
      hours: figures.overtimeHours,
      amount: figures.overtimePay,
      perHour: overtimeHourlyPay,
      effect: 'result',
      rule: 'lw.overtime',
      note:
        figures.deductedFrom === 'overtime' && isPositive(figures.deductions)
          ? `against ${formatPounds(rate)}; all hours are overtime, so deductions are taken off here`
          : `against ${formatPounds(rate)}`,
    })
  }
  steps.push({
    label: 'Short of the Living Wage',
    amount: shortfall,
    effect: 'result',
    rule: 'lw.result',
    note: isPositive(shortfall) ? `short ${formatPounds(shortfall)}` : 'nothing is missing',
  })
}

/** Writes the working of a verdict on the Living Wage, in the order in which a person would redo it. */
export function explainLivingWage(explanation: LivingWageExplanation): void {
  explainHours(explanation)
  explainPay(explanation)
  explainRates(explanation)
  explainResults(explanation)
}
