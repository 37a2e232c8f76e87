import { addDays, type IsoDate } from '../dates/index.ts'
import {
  add,
  divide,
  type Exact,
  exact,
  multiply,
  ratio,
  subtract,
  toDecimalString,
  ZERO,
} from '../exact/index.ts'
import { countsAsWorkingTime } from '../pay/working-time.ts'
import { findThreshold, type WorkRules } from '../reference/index.ts'
import { startOfDay } from './london-time.ts'
import { type ReadStretches, readStretches, type Stretch, type TimesheetNote } from './read-stretches.ts'
import type { ShiftKind, TimesheetShift } from './timesheet-shift.ts'

/** What a timesheet gives for one worker in one period. Hours are exact. */
export interface TimesheetHours {
  /** Hours that count as work for the legal minimum. */
  readonly counted: Exact
  /** The part of them that was not paid. */
  readonly unpaid: Exact
  /** Counted hours by what they were; kinds without hours are left out. */
  readonly byKind: readonly { readonly kind: ShiftKind; readonly hours: Exact; readonly unpaid: Exact }[]
  /** Hours that do not count: asleep on a sleep-in, going home, coming from home. */
  readonly notWork: Exact
  /** Journeys that count only if the worker did not go home in between. Not in `counted`. */
  readonly uncertainTravel: Exact
  readonly notes: readonly TimesheetNote[]
}

type Standing = 'counts' | 'not_work' | 'uncertain'

const A_WORKING_DAY = 13 * 60
const FALLBACK_GAP = 60

function freeGapOf(rules: WorkRules, on: IsoDate): number {
  const found = findThreshold(rules, 'timesheet.free_gap_minutes', on)
  return found === undefined ? FALLBACK_GAP : Number(toDecimalString(found.value))
}

/**
 * Whether a journey lies between two assignments. Going home between them breaks the chain
 * (National Minimum Wage Regulations 2015, regulation 34(1); https://www.gov.uk/minimum-wage-different-types-work).
 */
function judgeTravel(stretches: readonly Stretch[], index: number, freeGap: number): Standing {
  const travel = stretches[index]
  if (travel === undefined) return 'not_work'
  let before: Stretch | undefined
  let after: Stretch | undefined
  for (const [position, other] of stretches.entries()) {
    if (position === index) continue
    if (other.end <= travel.start && (before === undefined || other.end > before.end)) before = other
    if (other.start >= travel.end && after === undefined) after = other
  }
  const gapBefore = before === undefined ? Number.POSITIVE_INFINITY : travel.start - before.end
  const gapAfter = after === undefined ? Number.POSITIVE_INFINITY : after.start - travel.end
  if (gapBefore > A_WORKING_DAY || gapAfter > A_WORKING_DAY) return 'not_work'
  if (before?.kind === 'travel_home' || after?.kind === 'travel_home') return 'not_work'
  return gapBefore > freeGap || gapAfter > freeGap ? 'uncertain' : 'counts'
}

function judge(stretches: readonly Stretch[], index: number, freeGap: number): Standing {
  const kind = stretches[index]?.kind
  if (kind === 'travel_between') return judgeTravel(stretches, index, freeGap)
  if (kind === undefined) return 'counts'
  return countsAsWorkingTime(kind === 'sleep_in' ? 'sleep_in_asleep' : kind) ? 'counts' : 'not_work'
}

/** Minutes of a stretch within a window, with its break spread evenly over it. */
function minutesWithin(stretch: Stretch, from: number, to: number): Exact {
  const start = Math.max(stretch.start, from)
  const end = Math.min(stretch.end, to)
  if (end <= start) return ZERO
  const length = stretch.end - stretch.start
  return multiply(ratio(end - start, length), exact(length - stretch.breakMinutes))
}

function toHours(minutes: Exact): Exact {
  return divide(minutes, exact(60))
}

function noteTravel(stretch: Stretch, standing: Standing): TimesheetNote | undefined {
  const { line } = stretch
  if (stretch.kind !== 'travel_between' || standing === 'counts') return undefined
  if (standing === 'not_work') {
    const message = `Line ${line}: this journey does not lie between two assignments, so it does not count as work.`
    return { code: 'home_between', line, message }
  }
  const message = `Line ${line}: there is a longer gap beside this journey. It counts unless the worker went home in between.`
  return { code: 'travel_uncertain', line, message }
}

interface Counting {
  readonly from: number
  readonly to: number
  readonly freeGap: number
}

function countStretches(read: ReadStretches, { from, to, freeGap }: Counting): TimesheetHours {
  const { stretches } = read
  const notes = [...read.notes]
  const byKind = new Map<ShiftKind, { hours: Exact; unpaid: Exact }>()
  let counted = ZERO
  let unpaid = ZERO
  let notWork = ZERO
  let uncertainTravel = ZERO
  let countedUpTo = Number.NEGATIVE_INFINITY
  for (const [index, stretch] of stretches.entries()) {
    const standing = judge(stretches, index, freeGap)
    const overlaps = standing === 'counts' && stretch.start < countedUpTo
    const from1 = overlaps ? Math.max(from, countedUpTo) : from
    const minutes = minutesWithin(stretch, from1, to)
    const isInPeriod = stretch.end > from && stretch.start < to
    if (standing === 'counts') countedUpTo = Math.max(countedUpTo, stretch.end)
    if (!isInPeriod) continue
    const note = noteTravel(stretch, standing)
    if (note !== undefined) notes.push(note)
    if (overlaps) {
      const message = `Line ${stretch.line} overlaps a shift before it: the time they share is counted once.`
      notes.push({ code: 'overlap', line: stretch.line, message })
    }
    const hours = toHours(minutes)
    if (standing === 'uncertain') uncertainTravel = add(uncertainTravel, hours)
    if (standing === 'not_work') notWork = add(notWork, hours)
    if (standing !== 'counts') continue
    const unpaidHere = stretch.isPaid ? ZERO : hours
    const before = byKind.get(stretch.kind) ?? { hours: ZERO, unpaid: ZERO }
    byKind.set(stretch.kind, { hours: add(before.hours, hours), unpaid: add(before.unpaid, unpaidHere) })
    counted = add(counted, hours)
    unpaid = add(unpaid, unpaidHere)
  }
  return {
    counted,
    unpaid,
    byKind: [...byKind].map(([kind, figures]) => ({ kind, ...figures })),
    notWork,
    uncertainTravel,
    notes,
  }
}

/**
 * The hours of one worker that count in a period, from the shifts of the timesheet: work, waiting, training and
 * journeys between assignments count whether they were paid or not; rest breaks, going home and sleeping on a
 * sleep-in do not (National Minimum Wage Regulations 2015, regulations 30 to 34; Royal Mencap Society v
 * Tomlinson-Blake [2021] UKSC 8). A shift over midnight at the period's edge is divided there, its break with it.
 */
export function countTimesheetHours(
  shifts: readonly TimesheetShift[],
  period: { readonly start: IsoDate; readonly end: IsoDate },
  rules: WorkRules,
): TimesheetHours {
  return countStretches(readStretches(shifts), {
    from: startOfDay(period.start),
    to: startOfDay(addDays(period.end, 1)),
    freeGap: freeGapOf(rules, period.start),
  })
}

/** Hours that were counted and paid. */
export function paidHoursOf(hours: TimesheetHours): Exact {
  return subtract(hours.counted, hours.unpaid)
}
