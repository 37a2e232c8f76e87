import { ageOn } from '../dates/index.ts'
import { type Exact, isNegative, isZero, subtract, ZERO } from '../exact/index.ts'
import { impossible, missing } from './make-reasons.ts'
import type { PayCheckContext, PeriodFacts } from './pay-check-context.ts'
import type { PayReason } from './pay-line.ts'
import { PAYROLL_EXTRA_AMOUNTS } from './payroll-extra.ts'
import type { PayrollRow, PayrollRowField } from './payroll-row.ts'
import { readWorkHours, type WorkHours } from './read-work-hours.ts'

type AmountField = {
  [Field in keyof PayrollRow]: PayrollRow[Field] extends Exact | undefined ? Field : never
}[keyof PayrollRow] &
  PayrollRowField

/** What both standards start from. Hours are hours, money is pounds. */
export interface PayFacts extends Omit<WorkHours, 'problem'> {
  readonly row: PayrollRow
  readonly period: PeriodFacts
  readonly age: number | undefined
  /** Why no age can be told. */
  readonly ageProblem: PayReason | undefined
  readonly isApprentice: boolean
  /** Basic pay without absence pay; a salary is not divided. */
  readonly basicPay: Exact
  readonly overtimePay: Exact
  /** What keeps both standards from being checked. */
  readonly problems: readonly PayReason[]
}

const NO_PROBLEMS: readonly PayReason[] = []
const OLDEST = 120
// From this age the bands no longer differ, so two statements of age that disagree do no harm.
const AGE_PAST_ALL_BANDS = 25

/**
 * An amount of a row with what takes it out. A name alone would be looked up in every row anew, which took a twentieth
 * of a whole check.
 */
export type AmountOfRow = readonly [field: AmountField, of: (row: PayrollRow) => Exact | undefined]

const SHARED_AMOUNTS: readonly AmountOfRow[] = [
  ['hoursWorked', (row) => row.hoursWorked],
  ['unpaidHours', (row) => row.unpaidHours],
  ['absenceHours', (row) => row.absenceHours],
  ['absencePay', (row) => row.absencePay],
  ['basicPay', (row) => row.basicPay],
  ['overtimeHours', (row) => row.overtimeHours],
  ['overtimePay', (row) => row.overtimePay],
  ['deductionJob', (row) => row.deductionJob],
  ['deductionEmployer', (row) => row.deductionEmployer],
  ['deductionRecruitment', (row) => row.deductionRecruitment],
  ['deductionTransport', (row) => row.deductionTransport],
  ['jobCostsUnreimbursed', (row) => row.jobCostsUnreimbursed],
]

/** Amounts below zero: a correction of another period has no place in this one. */
export function findNegatives(row: PayrollRow, amounts: readonly AmountOfRow[]): readonly PayReason[] {
  let found: PayReason[] | undefined
  for (const [field, of] of amounts) {
    const amount = of(row)
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

function findWorkedProblems(row: PayrollRow, hours: WorkHours): readonly PayReason[] {
  const nothingAtAll =
    isZero(row.basicPay ?? ZERO) &&
    isZero(row.overtimePay ?? ZERO) &&
    isZero(hours.unpaidHours) &&
    isZero(hours.overtimeHours)
  if (row.hoursWorked === undefined && !nothingAtAll) return [missing('hoursWorked')]
  if (isNegative(hours.hours) || isNegative(hours.basicHours)) {
    return [impossible('hoursWorked', 'fewer than the hours of absence and overtime contained in them.')]
  }
  return NO_PROBLEMS
}

function findNegativeExtras(row: PayrollRow): PayReason | undefined {
  const { extra } = row
  if (extra === undefined || row.workType === undefined || row.workType === 'time') return undefined
  for (const field of PAYROLL_EXTRA_AMOUNTS) {
    const amount = extra[field]
    if (amount !== undefined && isNegative(amount)) return impossible(field, 'below zero.')
  }
  return undefined
}

function findProblems(
  row: PayrollRow,
  period: PeriodFacts,
  hours: WorkHours,
  basicPay: Exact,
): readonly PayReason[] {
  if (period.problem !== undefined) return [period.problem]
  const negatives = findNegatives(row, SHARED_AMOUNTS)
  if (negatives.length > 0) return negatives
  const negativeExtra = findNegativeExtras(row)
  if (negativeExtra !== undefined) return [negativeExtra]
  if (hours.problem !== undefined) return [hours.problem]
  if (hours.basis === 'worked') {
    const problems = findWorkedProblems(row, hours)
    if (problems.length > 0) return problems
  }
  if (isNegative(basicPay)) return [impossible('absencePay', 'more than the basic pay that contains it.')]
  if (row.basicPay === undefined && !isZero(hours.basicHours)) return [missing('basicPay')]
  return NO_PROBLEMS
}

/** Reads a row into the figures both standards share. Empty amounts are zero. */
export function readPayFacts(row: PayrollRow, context: PayCheckContext): PayFacts {
  const period = context.factsOfPeriod(row.periodStart, row.periodEnd)
  const { age, problem: ageProblem } = readAge(row)
  const hours = readWorkHours(row, period)
  const { basicPay: paid = ZERO, absencePay } = row
  const basicPay = absencePay === undefined || row.workType === 'salaried' ? paid : subtract(paid, absencePay)
  return {
    row,
    period,
    age,
    ageProblem,
    isApprentice: row.apprenticeshipStart !== undefined && row.apprenticeshipStart <= row.periodStart,
    basis: hours.basis,
    hours: hours.hours,
    basicHours: hours.basicHours,
    overtimeHours: hours.overtimeHours,
    unpaidHours: hours.unpaidHours,
    excessHours: hours.excessHours,
    livingWageBasicHours: hours.livingWageBasicHours,
    partDays: hours.partDays,
    basicPay,
    overtimePay: row.overtimePay ?? ZERO,
    problems: findProblems(row, period, hours, basicPay),
  }
}

/** Overtime pay whose hours are not given: nobody can tell how much of it is premium. */
export function isLooseOvertime({ overtimeHours, overtimePay }: PayFacts): boolean {
  return isZero(overtimeHours) && !isZero(overtimePay)
}

/** Said where a verdict would hang on overtime pay whose hours are not given. */
export const LOOSE_OVERTIME: PayReason = {
  code: 'pay_without_hours',
  field: 'overtimeHours',
  message: 'Overtime pay is given without overtime hours.',
}
