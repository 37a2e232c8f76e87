import { type Exact, isZero } from '../exact/index.ts'
import { payrollFieldLabels } from './field-labels.ts'
import { capitalise } from './make-reasons.ts'
import type { PayReason, WorkingEffect, WorkingStep } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'
import type { PayrollRow } from './payroll-row.ts'

/** Where the steps of the working go; null while many rows are checked and nobody reads them. */
export type WorkingSteps = WorkingStep[] | null

export type DeductionField =
  | 'deductionJob'
  | 'deductionEmployer'
  | 'deductionRecruitment'
  | 'deductionTransport'
  | 'jobCostsUnreimbursed'

export type PlainPayField =
  | 'performancePay'
  | 'guaranteedAllowance'
  | 'otherAllowance'
  | 'tips'
  | 'expenses'
  | 'deductionLoan'
  | 'salarySacrifice'
  | 'accommodationCharge'

/** Adds an amount as it stands in the row, unless it is empty or zero. */
export function noteAmount(
  steps: WorkingSteps,
  row: PayrollRow,
  options: {
    readonly field: DeductionField | PlainPayField
    readonly effect: WorkingEffect
    readonly rule: PayRuleId
    readonly note: string
  },
): void {
  if (steps === null) return
  const amount = row[options.field]
  if (amount === undefined || isZero(amount)) return
  const { field, effect, rule, note } = options
  steps.push({ label: capitalise(payrollFieldLabels[field]), effect, rule, note, amount })
}

/** Adds hours, unless there are none. */
export function noteHours(
  steps: WorkingSteps,
  options: {
    readonly label: string
    readonly hours: Exact
    readonly effect: WorkingEffect
    readonly rule: PayRuleId
    readonly note: string
  },
): void {
  if (steps !== null && !isZero(options.hours)) steps.push(options)
}

/** Says why there is no figure to show. */
export function noteReasons(steps: WorkingSteps, reasons: readonly PayReason[], rule: PayRuleId): void {
  for (const reason of reasons) {
    steps?.push({ label: 'No verdict on the figures', effect: 'result', rule, note: reason.message })
  }
}
