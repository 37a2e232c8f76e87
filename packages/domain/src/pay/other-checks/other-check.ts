import type { Exact } from '../../exact/index.ts'
import {
  findThreshold,
  type WorkRules,
  type WorkThreshold,
  type WorkThresholdId,
} from '../../reference/index.ts'
import { formatHoursShort } from '../format-pounds.ts'
import { missing } from '../make-reasons.ts'
import type { PayReason, PayVerdict, WorkingStep } from '../pay-line.ts'
import type { PayrollExtra } from '../payroll-extra.ts'
import type { PayrollRowField } from '../payroll-row.ts'
import type { PayFacts } from '../read-pay-facts.ts'
import type { OtherCheckRuleId } from './other-check-rules.ts'

/** Checks beside the two rates of pay; none of them is part of either verdict. */
export const OTHER_CHECKS = [
  'holiday_accrual',
  'rolled_up_holiday',
  'sick_pay',
  'auto_enrolment',
  'pension_minimum',
  'payslip',
  'weekly_rest',
  'average_hours',
  'young_hours',
  'eti_day_off',
  'living_hours',
  'living_pension',
] as const

export type OtherCheckId = (typeof OTHER_CHECKS)[number]

/** What each is called for people. */
export const OTHER_CHECK_NAMES: Readonly<Record<OtherCheckId, string>> = {
  holiday_accrual: 'Holiday built up',
  rolled_up_holiday: 'Rolled-up holiday pay',
  sick_pay: 'Statutory Sick Pay',
  auto_enrolment: 'Pension auto-enrolment',
  pension_minimum: 'Pension contributions',
  payslip: 'Payslip',
  weekly_rest: 'Weekly rest',
  average_hours: '48-hour week',
  young_hours: 'Hours under 18',
  eti_day_off: 'ETI Base Code: a day off in 7',
  living_hours: 'Living Hours',
  living_pension: 'Living Pension',
}

/** What kind of rule a check is about: the law, or a standard somebody chose. */
export const OTHER_CHECK_BASIS: Readonly<Record<OtherCheckId, 'law' | 'eti' | 'living_wage_foundation'>> = {
  holiday_accrual: 'law',
  rolled_up_holiday: 'law',
  sick_pay: 'law',
  auto_enrolment: 'law',
  pension_minimum: 'law',
  payslip: 'law',
  weekly_rest: 'law',
  average_hours: 'law',
  young_hours: 'law',
  eti_day_off: 'eti',
  living_hours: 'living_wage_foundation',
  living_pension: 'living_wage_foundation',
}

/** One other check of one line, with its working. */
export interface OtherCheckResult {
  readonly check: OtherCheckId
  readonly rule: OtherCheckRuleId
  readonly verdict: PayVerdict
  readonly reasons: readonly PayReason[]
  /** Pounds that are missing, where the check is about money and fails. */
  readonly owed: Exact | undefined
  readonly working: readonly WorkingStep[]
}

export interface OtherCheckInput {
  readonly facts: PayFacts
  readonly extra: PayrollExtra
  readonly rules: WorkRules
}

/** A threshold on the first day of the period. */
export function thresholdIn(
  { facts, rules }: OtherCheckInput,
  id: WorkThresholdId,
): WorkThreshold | undefined {
  return findThreshold(rules, id, facts.row.periodStart)
}

/** Said of a number that was not read in its source. */
export function doubtOf(threshold: WorkThreshold): string {
  if (threshold.confidence === 'sourced') return ''
  return threshold.confidence === 'memory' ? ' (remembered, not confirmed)' : ' (not confirmed)'
}

/** `16 h`, with the doubt there is about it. */
export function nameHours(threshold: WorkThreshold): string {
  return `${formatHoursShort(threshold.value)} h${doubtOf(threshold)}`
}

type Draft = Omit<OtherCheckResult, 'check' | 'rule' | 'verdict' | 'reasons' | 'owed'>

export function told(
  check: OtherCheckId,
  verdict: 'pass' | 'fail',
  draft: Draft & { readonly owed?: Exact; readonly reasons?: readonly PayReason[] },
): OtherCheckResult {
  return { check, rule: `oc.${check}`, owed: undefined, reasons: [], ...draft, verdict }
}

export function untold(
  check: OtherCheckId,
  reasons: readonly PayReason[],
  working: readonly WorkingStep[] = [],
): OtherCheckResult {
  return { check, rule: `oc.${check}`, verdict: 'cannot_say', reasons, owed: undefined, working }
}

export function notInScope(check: OtherCheckId, message: string): OtherCheckResult {
  const reasons: readonly PayReason[] = [{ code: 'check_does_not_apply', message }]
  return { check, rule: `oc.${check}`, verdict: 'out_of_scope', reasons, owed: undefined, working: [] }
}

export function needs(check: OtherCheckId, ...fields: readonly PayrollRowField[]): OtherCheckResult {
  return untold(
    check,
    fields.map((field) => missing(field)),
  )
}

export function noThreshold(check: OtherCheckId): OtherCheckResult {
  return untold(check, [{ code: 'no_rate', message: 'No figure is held for this period.' }])
}

/** A step that compares; the note says with what. */
export function step(
  check: OtherCheckId,
  label: string,
  note: string,
  figures: { readonly hours?: Exact; readonly amount?: Exact; readonly effect?: WorkingStep['effect'] } = {},
): WorkingStep {
  const { effect = 'result', ...numbers } = figures
  return { label, note, effect, rule: `oc.${check}`, ...numbers }
}
