import { add, type Exact, isZero, subtract, ZERO } from '../exact/index.ts'
import { total } from './pay-arithmetic.ts'
import type { PayrollRow } from './payroll-row.ts'
import { isLooseOvertime, type PayFacts } from './read-pay-facts.ts'

/** Deductions and payments that reduce Living Wage pay, with the rule for each and what takes it out of a row. */
export const LIVING_WAGE_DEDUCTIONS = [
  ['deductionJob', 'lw.deduction_job', (row: PayrollRow) => row.deductionJob],
  ['deductionEmployer', 'lw.deduction_employer', (row: PayrollRow) => row.deductionEmployer],
  ['deductionRecruitment', 'lw.deduction_recruitment', (row: PayrollRow) => row.deductionRecruitment],
  ['deductionTransport', 'lw.deduction_transport', (row: PayrollRow) => row.deductionTransport],
  ['jobCostsUnreimbursed', 'lw.job_costs', (row: PayrollRow) => row.jobCostsUnreimbursed],
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
  for (const [, , of] of LIVING_WAGE_DEDUCTIONS) {
    const amount = of(row)
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
