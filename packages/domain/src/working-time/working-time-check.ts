import type { IsoDate } from '../dates/index.ts'
import { type Exact, ratio } from '../exact/index.ts'
import type { PayVerdict } from '../pay/index.ts'
import type { WorkRules } from '../reference/index.ts'
import type { Stretch } from './read-stretches.ts'
import type { WorkingTimeRuleId } from './working-time-rules.ts'

/** One limit of working time for one worker. Every figure is hours unless its note says otherwise. */
export interface WorkingTimeCheck {
  readonly rule: WorkingTimeRuleId
  readonly verdict: PayVerdict
  /** The worst that was found, and the limit it is held against. */
  readonly figure: Exact | undefined
  readonly limit: Exact | undefined
  /** Days on which the limit was passed; the first twenty. */
  readonly days: readonly IsoDate[]
  /** How it was found, for a person to redo; and what is missing where it cannot be said. */
  readonly working: readonly string[]
}

/** What every check starts from. */
export interface WorkingTimeInput {
  /** Working time by the regulations: all but journeys home; sleep-ins included. By their start, never overlapping. */
  readonly worked: readonly Stretch[]
  readonly rules: WorkRules
  /** First and last day that the timesheet covers. */
  readonly from: IsoDate
  readonly to: IsoDate
  readonly isYoung: boolean
  /** Undefined: not known. */
  readonly optedOut: boolean | undefined
  /** Hours a week by contract; undefined: not known. */
  readonly contractHours: Exact | undefined
}

export const MOST_DAYS_SHOWN = 20
export const MINUTES_A_DAY = 1440
export const DAYS_A_WEEK = 7

export function hoursOf(minutes: number): Exact {
  return ratio(minutes, 60)
}

/**
 * Minutes worked of a stretch within a window. Its break is spread evenly over it, in whole minutes of which parts
 * that lie side by side have together as many as the whole.
 */
export function workedWithin({ start, end, breakMinutes }: Stretch, from: number, to: number): number {
  const first = Math.max(start, from)
  const last = Math.min(end, to)
  if (last <= first) return 0
  const breakUpTo = (at: number) => Math.floor((breakMinutes * (at - start)) / (end - start))
  return last - first - (breakUpTo(last) - breakUpTo(first))
}
