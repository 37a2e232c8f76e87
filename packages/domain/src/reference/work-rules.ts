import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'
import type { Confidence } from './pay-rates.ts'

/** Every threshold that a check besides the two rates of pay compares with. */
export const WORK_THRESHOLDS = [
  'penalty.share',
  'penalty.least',
  'penalty.most',
  'penalty.early_share',
  'penalty.early_days',
  'penalty.look_back_years',
  'lw.site_per',
  'lw.site_hours',
  'lw.site_weeks',
  'living_hours.guaranteed',
  'living_hours.notice_weeks',
  'living_pension.total_share',
  'living_pension.employer_share',
  'living_pension.cash_a_year',
  'holiday.accrual_share',
  'pension.trigger_year',
  'pension.trigger_week',
  'pension.trigger_fortnight',
  'pension.trigger_four_weeks',
  'pension.trigger_month',
  'pension.lower_year',
  'pension.lower_week',
  'pension.lower_fortnight',
  'pension.lower_four_weeks',
  'pension.lower_month',
  'pension.upper_year',
  'pension.upper_week',
  'pension.upper_fortnight',
  'pension.upper_four_weeks',
  'pension.upper_month',
  'pension.total_share',
  'pension.employer_share',
  'pension.least_age',
  'pension.surely_under_state_age',
  'pension.surely_state_age',
  'wt.average_hours',
  'wt.reference_weeks',
  'wt.daily_rest',
  'wt.young_daily_rest',
  'wt.weekly_rest',
  'wt.fortnightly_rest',
  'wt.young_weekly_rest',
  'wt.break_after',
  'wt.break_minutes',
  'wt.young_break_after',
  'wt.young_break_minutes',
  'wt.night_average',
  'wt.night_from',
  'wt.night_to',
  'wt.night_worker_hours',
  'wt.young_day',
  'wt.young_week',
  'wt.young_night_from',
  'wt.young_night_to',
  'eti.contract_hours',
  'eti.seven_days_hours',
  'eti.longest_run',
  'timesheet.free_gap_minutes',
] as const

export type WorkThresholdId = (typeof WORK_THRESHOLDS)[number]

/** One value of a threshold, from a day until the next. */
export interface WorkThreshold {
  readonly id: WorkThresholdId
  readonly from: IsoDate
  readonly text: string
  /** The number; zero for a word. */
  readonly value: Exact
  readonly source: string
  readonly confidence: Confidence
}

/** One dated version of all thresholds; each list is in date order. */
export interface WorkRules {
  readonly version: string
  readonly validFrom: IsoDate
  readonly thresholds: ReadonlyMap<WorkThresholdId, readonly WorkThreshold[]>
}

/** The value in force on a day; undefined where none is held for it. */
export function findThreshold(rules: WorkRules, id: WorkThresholdId, on: IsoDate): WorkThreshold | undefined {
  return rules.thresholds.get(id)?.findLast(({ from }) => from <= on)
}
