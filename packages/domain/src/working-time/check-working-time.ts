import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'
import type { WorkRules } from '../reference/index.ts'
import { checkAverage, checkBreaks, checkEtiHours, checkNights, checkYoung } from './check-hours-limits.ts'
import { checkDailyRest, checkEtiDaysOff, checkWeeklyRestOfShifts } from './check-rest.ts'
import { londonDay } from './london-time.ts'
import { readStretches, type Stretch, type TimesheetNote } from './read-stretches.ts'
import type { TimesheetShift } from './timesheet-shift.ts'
import type { WorkingTimeCheck, WorkingTimeInput } from './working-time-check.ts'

export interface WorkingTimeOptions {
  readonly rules: WorkRules
  /** The days that the timesheet covers; undefined: from its first shift to its last. */
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  /** Undefined: not known, and taken for an adult. */
  readonly age?: number | undefined
  readonly optedOut?: boolean | undefined
  /** Hours a week by contract. */
  readonly contractHours?: Exact | undefined
}

export interface WorkingTimeResult {
  readonly checks: readonly WorkingTimeCheck[]
  readonly notes: readonly TimesheetNote[]
}

const ADULT = 18

/** Shifts inside one another, such as work during a sleep-in, are one stretch of working time. */
function withoutOverlaps(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = []
  let upTo = Number.NEGATIVE_INFINITY
  for (const stretch of stretches) {
    if (stretch.kind === 'travel_home' || stretch.end <= upTo) continue
    const start = Math.max(stretch.start, upTo)
    const length = stretch.end - start
    kept.push({ ...stretch, start, breakMinutes: Math.min(stretch.breakMinutes, length) })
    upTo = stretch.end
  }
  return kept
}

/**
 * The limits of working time for one worker's shifts: by law (Working Time Regulations 1998) and by the ETI Base
 * Code, each said apart. What the timesheet is too short to tell is `cannot_say`.
 */
export function checkWorkingTime(
  shifts: readonly TimesheetShift[],
  options: WorkingTimeOptions,
): WorkingTimeResult {
  const { stretches, notes } = readStretches(shifts)
  const worked = withoutOverlaps(stretches)
  const first = worked[0]
  const last = worked.at(-1)
  if (first === undefined || last === undefined) return { checks: [], notes }
  const input: WorkingTimeInput = {
    worked,
    rules: options.rules,
    from: options.from ?? first.day,
    to: options.to ?? londonDay(last.end - 1),
    isYoung: options.age !== undefined && options.age < ADULT,
    optedOut: options.optedOut,
    contractHours: options.contractHours,
  }
  const checks = [
    ...(input.isYoung ? [] : [checkAverage(input)]),
    checkDailyRest(input),
    checkWeeklyRestOfShifts(input),
    checkBreaks(input),
    checkNights(input),
    ...checkYoung(input),
    ...checkEtiHours(input),
    checkEtiDaysOff(input),
  ].filter((check) => check !== undefined)
  return { checks, notes }
}
