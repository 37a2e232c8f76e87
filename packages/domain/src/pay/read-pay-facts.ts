import { ageOn } from '../dates/index.ts'
import { type Exact, isNegative, isZero, subtract, ZERO } from '../exact/index.ts'
import { payrollFieldLabels } from './field-labels.ts'
import { total } from './pay-arithmetic.ts'
import type { PayCheckContext, PeriodFacts } from './pay-check-context.ts'
import type { PayReason } from './pay-line.ts'
import type { PayrollRow, PayrollRowField } from './payroll-row.ts'

type AmountField = {
  [Field in keyof PayrollRow]: PayrollRow[Field] extends Exact | undefined ? Field : never
}[keyof PayrollRow] &
  PayrollRowField

/** What both standards start from. Hours are hours, money is pounds. */
export interface PayFacts {
  readonly row: PayrollRow
  readonly period: PeriodFacts
  readonly age: number | undefined
  /** Why no age can be told. */
  readonly ageProblem: PayReason | undefined
  readonly isApprentice: boolean
  /** All hours that count: worked − absence + unpaid. */
  readonly hours: Exact
  /** Paid hours outside overtime and absence. */
  readonly basicHours: Exact
  readonly overtimeHours: Exact
  readonly unpaidHours: Exact
  /** Basic pay without absence pay. */
  readonly basicPay: Exact
  readonly overtimePay: Exact
  /** What keeps both standards from being checked. */
  readonly problems: readonly PayReason[]
}

const NO_PROBLEMS: readonly PayReason[] = []
const OLDEST = 120
// From this age the bands no longer differ, so two statements of age that disagree do no harm.
const AGE_PAST_ALL_BANDS = 25

const SHARED_AMOUNTS = [
  'hoursWorked',
  'unpaidHours',
  'absenceHours',
  'absencePay',
  'basicPay',
  'overtimeHours',
  'overtimePay',
  'deductionJob',
  'deductionEmployer',
  'deductionRecruitment',
  'deductionTransport',
  'jobCostsUnreimbursed',
] as const satisfies readonly AmountField[]

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function missing(field: PayrollRowField, why = ''): PayReason {
  return { code: 'missing', field, message: `${capitalise(payrollFieldLabels[field])}: missing.${why}` }
}

export function impossible(field: PayrollRowField, why: string): PayReason {
  return { code: 'impossible', field, message: `${capitalise(payrollFieldLabels[field])}: ${why}` }
}

/** Amounts below zero: a correction of another period has no place in this one. */
export function findNegatives(row: PayrollRow, fields: readonly AmountField[]): readonly PayReason[] {
  let found: PayReason[] | undefined
  for (const field of fields) {
    const amount = row[field]
    if (amount !== undefined && isNegative(amount)) {
      found ??= []
      found.push(impossible(field, 'below zero. Put a correction into the period it belongs to.'))
    }
  }
  return found ?? NO_PROBLEMS
}

function readAge(row: PayrollRow): { readonly age?: number; readonly problem?: PayReason } {
  const { dateOfBirth, ageAtPeriodStart: stated, periodStart } = row
  if (stated !== undefined && (!Number.isInteger(stated) || stated < 0 || stated > OLDEST)) {
    return { problem: impossible('ageAtPeriodStart', 'not an age in whole years.') }
  }
  if (dateOfBirth === undefined) {
    if (stated !== undefined) return { age: stated }
    return { problem: missing('dateOfBirth', ' Give it, or the age at the start of the period.') }
  }
  const age = ageOn(dateOfBirth, periodStart)
  if (age < 0 || age > OLDEST) {
    return { problem: impossible('dateOfBirth', 'cannot be right for this period.') }
  }
  if (stated !== undefined && stated !== age && Math.min(stated, age) < AGE_PAST_ALL_BANDS) {
    const why = `${stated} does not agree with the date of birth, by which it is ${age}.`
    return { problem: impossible('ageAtPeriodStart', why) }
  }
  return { age }
}

function findHoursProblems(row: PayrollRow, facts: Omit<PayFacts, 'problems'>): readonly PayReason[] {
  const { hours, basicHours, overtimeHours, basicPay, overtimePay, unpaidHours } = facts
  const nothingAtAll = isZero(basicPay) && isZero(overtimePay) && isZero(unpaidHours) && isZero(overtimeHours)
  if (row.hoursWorked === undefined && !nothingAtAll) return [missing('hoursWorked')]
  if (isNegative(hours) || isNegative(basicHours)) {
    return [impossible('hoursWorked', 'fewer than the hours of absence and overtime contained in them.')]
  }
  if (isNegative(basicPay)) return [impossible('absencePay', 'more than the basic pay that contains it.')]
  if (!isZero(basicHours) && row.basicPay === undefined) return [missing('basicPay')]
  if (isZero(hours)) return NO_PROBLEMS
  if (isZero(basicHours) && !isZero(basicPay)) {
    const message = 'Basic pay is given without any hours at the basic rate.'
    return [{ code: 'pay_without_hours', field: 'hoursWorked', message }]
  }
  if (isZero(overtimeHours) && !isZero(overtimePay)) {
    const message = 'Overtime pay is given without overtime hours.'
    return [{ code: 'pay_without_hours', field: 'overtimeHours', message }]
  }
  return NO_PROBLEMS
}

/** Reads a row into the figures both standards share. Empty amounts are zero. */
export function readPayFacts(row: PayrollRow, context: PayCheckContext): PayFacts {
  const period = context.factsOfPeriod(row.periodStart, row.periodEnd)
  const { age, problem: ageProblem } = readAge(row)
  const absenceHours = row.absenceHours ?? ZERO
  const overtimeHours = row.overtimeHours ?? ZERO
  const unpaidHours = row.unpaidHours ?? ZERO
  const present = subtract(row.hoursWorked ?? ZERO, absenceHours)
  const facts = {
    row,
    period,
    age,
    ageProblem,
    isApprentice: row.apprenticeshipStart !== undefined && row.apprenticeshipStart <= row.periodStart,
    hours: total(present, unpaidHours),
    basicHours: subtract(present, overtimeHours),
    overtimeHours,
    unpaidHours,
    basicPay: subtract(row.basicPay ?? ZERO, row.absencePay ?? ZERO),
    overtimePay: row.overtimePay ?? ZERO,
  }
  return { ...facts, problems: findProblems(row, facts) }
}

function findProblems(row: PayrollRow, facts: Omit<PayFacts, 'problems'>): readonly PayReason[] {
  if (facts.period.problem !== undefined) return [facts.period.problem]
  const negatives = findNegatives(row, SHARED_AMOUNTS)
  return negatives.length > 0 ? negatives : findHoursProblems(row, facts)
}
