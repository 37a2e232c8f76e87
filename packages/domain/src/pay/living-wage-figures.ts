import { add, type Exact, isZero, subtract, ZERO } from '../exact/index.ts'
import { total } from './pay-arithmetic.ts'
import type { PayFacts } from './read-pay-facts.ts'

/** Deductions and payments that reduce Living Wage pay, with the rule for each. */
export const LIVING_WAGE_DEDUCTIONS = [
  ['deductionJob', 'lw.deduction_job'],
  ['deductionEmployer', 'lw.deduction_employer'],
  ['deductionRecruitment', 'lw.deduction_recruitment'],
  ['deductionTransport', 'lw.deduction_transport'],
  ['jobCostsUnreimbursed', 'lw.job_costs'],
] as const

/** Hours are hours, money is pounds. */
export interface LivingWageFigures {
  /** All hours outside overtime, unpaid ones included. */
  readonly hours: Exact
  readonly pay: Exact
  readonly overtimeHours: Exact
  readonly overtimePay: Exact
  readonly deductions: Exact
  /** Where all hours are overtime there is no basic pay to take deductions from. */
  readonly deductedFrom: 'basic' | 'overtime'
}

/** The figures of a row whose hours and amounts have been found usable. */
export function readLivingWageFigures(facts: PayFacts): LivingWageFigures {
  const { row, overtimeHours, overtimePay } = facts
  const hours = subtract(facts.hours, overtimeHours)
  let deductions = ZERO
  for (const [field] of LIVING_WAGE_DEDUCTIONS) {
    const amount = row[field]
    if (amount !== undefined) deductions = add(deductions, amount)
  }
  const base = total(facts.basicPay, row.guaranteedAllowance ?? ZERO)
  if (isZero(hours)) {
    const paidAtAll = subtract(total(overtimePay, base), deductions)
    return { hours, pay: ZERO, overtimeHours, overtimePay: paidAtAll, deductions, deductedFrom: 'overtime' }
  }
  const pay = subtract(base, deductions)
  return { hours, pay, overtimeHours, overtimePay, deductions, deductedFrom: 'basic' }
}
