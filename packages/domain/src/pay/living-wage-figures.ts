import { add, type Exact, isZero, subtract, ZERO } from '../exact/index.ts'
import { total } from './pay-arithmetic.ts'
import { isLooseOvertime, type PayFacts } from './read-pay-facts.ts'

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
  /** Of them, the hours basic pay is for. */
  readonly basicHours: Exact
  readonly pay: Exact
  readonly overtimeHours: Exact
  readonly overtimePay: Exact
  readonly deductions: Exact
  /** Where all hours are overtime there is no basic pay to take deductions from. */
  readonly deductedFrom: 'basic' | 'overtime'
}

/** The figures of a row whose hours and amounts have been found usable. */
export function readLivingWageFigures(facts: PayFacts, basicHours: Exact): LivingWageFigures {
  const { row, overtimeHours, overtimePay } = facts
  const hours = add(basicHours, facts.unpaidHours)
  let deductions = ZERO
  for (const [field] of LIVING_WAGE_DEDUCTIONS) {
    const amount = row[field]
    if (amount !== undefined) deductions = add(deductions, amount)
  }
  const loose = isLooseOvertime(facts) ? overtimePay : ZERO
  const base = total(facts.basicPay, row.guaranteedAllowance ?? ZERO, loose)
  if (isZero(hours)) {
    const paidAtAll = subtract(total(overtimePay, base), deductions)
    return {
      hours,
      basicHours,
      pay: ZERO,
      overtimeHours,
      overtimePay: paidAtAll,
      deductions,
      deductedFrom: 'overtime',
    }
  }
  const pay = subtract(base, deductions)
  return { hours, basicHours, pay, overtimeHours, overtimePay, deductions, deductedFrom: 'basic' }
}
