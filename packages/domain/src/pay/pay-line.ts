import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'
import type { LivingWageRow, MinimumWageBand, MinimumWageRow, Zone } from '../reference/index.ts'
import type { OtherCheckResult } from './other-checks/other-check.ts'
import type { PayRuleId } from './pay-rules.ts'
import type { PayrollRowField, WorkType } from './payroll-row.ts'

export type PayVerdict = 'pass' | 'fail' | 'cannot_say' | 'out_of_scope'

/** What is missing or wrong (`cannot_say`), or why a standard does not apply (`out_of_scope`). */
export interface PayReason {
  readonly code: PayReasonCode
  readonly message: string
  /** The field to fill or correct. */
  readonly field?: PayrollRowField
}

export type PayReasonCode =
  | 'no_work'
  | 'not_a_worker'
  | 'under_school_leaving_age'
  | 'under_living_wage_age'
  | 'apprentice'
  | 'not_regularly_on_site'
  | 'missing'
  | 'impossible'
  | 'pay_without_hours'
  | 'period_too_long'
  | 'site_not_placed'
  | 'no_rate'
  | 'check_does_not_apply'
  | 'not_allowed'
  | 'rules_changed'

export type WorkingEffect = 'counts' | 'added' | 'taken_off' | 'left_out' | 'rate' | 'result'

/**
 * One line of the working, in the order in which a person would redo it. Figures are never negative where the
 * effect already says `taken_off`; a step has at most one of hours and amount, or both for pay over hours.
 */
export interface WorkingStep {
  readonly label: string
  readonly effect: WorkingEffect
  readonly rule: PayRuleId
  readonly note: string
  readonly hours?: Exact
  /** Pounds. */
  readonly amount?: Exact
  /** Pounds an hour. */
  readonly perHour?: Exact
}

/** The legal minimum for one line. Figures are undefined where the check did not get that far. */
export interface MinimumWageResult {
  readonly verdict: PayVerdict
  readonly reasons: readonly PayReason[]
  readonly band: MinimumWageBand | undefined
  /** Pounds an hour. */
  readonly rate: Exact | undefined
  readonly rateRow: MinimumWageRow | undefined
  readonly hours: Exact | undefined
  /** Pounds that count. */
  readonly pay: Exact | undefined
  readonly hourlyPay: Exact | undefined
  /** Pounds; zero when the minimum is met. */
  readonly underpayment: Exact | undefined
  /** Pounds owed at the rate of the day asked about; never below the underpayment. */
  readonly arrears: Exact | undefined
  /** Pounds an hour for the same band on the day asked about; undefined unless the verdict is `fail` or `pass`. */
  readonly rateForArrears: Exact | undefined
  /** Rules that brought pay below the rate; empty unless the verdict is `fail`. */
  readonly causes: readonly PayRuleId[]
}

/** The Living Wage for one line. Figures are undefined where the check did not get that far. */
export interface LivingWageResult {
  readonly verdict: PayVerdict
  readonly reasons: readonly PayReason[]
  readonly zone: Zone | undefined
  /** What must be paid in this period, pounds an hour, and its row. */
  readonly rateRequired: Exact | undefined
  readonly required: LivingWageRow | undefined
  /** The newest rate announced by the first day of the period; the same row unless a rise is still to come. */
  readonly rateAnnounced: Exact | undefined
  readonly announced: LivingWageRow | undefined
  /** Day by which the announced rate must be paid; undefined when it already is the required one. */
  readonly announcedDueBy: IsoDate | undefined
  /** Hours outside overtime. */
  readonly hours: Exact | undefined
  /** Pounds that count for those hours. */
  readonly pay: Exact | undefined
  readonly hourlyPay: Exact | undefined
  readonly overtimeHours: Exact | undefined
  readonly overtimeHourlyPay: Exact | undefined
  /** The lower of the two, for charts. */
  readonly lowestHourlyPay: Exact | undefined
  /** Pounds missing at the required rate; zero when it is met. */
  readonly shortfall: Exact | undefined
  /** Pounds that would be missing at the announced rate. */
  readonly shortfallAtAnnounced: Exact | undefined
  readonly causes: readonly PayRuleId[]
}

export interface PayLineResult {
  readonly line: number
  readonly workerRef: string
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  readonly ageAtPeriodStart: number | undefined
  readonly siteName: string | undefined
  /** Undefined: time work. */
  readonly workType: WorkType | undefined
  readonly minimumWage: MinimumWageResult
  readonly livingWage: LivingWageResult
  /** Checks beside the two rates, for which the row has data; never part of either verdict. */
  readonly otherChecks: readonly OtherCheckResult[]
}

/** A line with the whole working of both standards. */
export interface ExplainedPayLine extends PayLineResult {
  readonly minimumWage: MinimumWageResult & { readonly working: readonly WorkingStep[] }
  readonly livingWage: LivingWageResult & { readonly working: readonly WorkingStep[] }
}
