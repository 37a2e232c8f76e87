import { addDays, type IsoDate } from '../dates/index.ts'
import { londonInstant } from './london-time.ts'
import type { ShiftKind, TimesheetShift } from './timesheet-shift.ts'

export type TimesheetNoteCode =
  | 'impossible'
  | 'clock_change'
  | 'overlap'
  | 'home_between'
  | 'travel_uncertain'

/** Something about a timesheet that a person should know, in words, by line. */
export interface TimesheetNote {
  readonly code: TimesheetNoteCode
  readonly line: number
  readonly message: string
}

/** A shift on the one true time line. */
export interface Stretch {
  readonly line: number
  readonly day: IsoDate
  readonly kind: ShiftKind
  readonly isPaid: boolean
  /** Minutes since 1 January 1970, UTC; the end is later than the start. */
  readonly start: number
  readonly end: number
  /** Minutes. */
  readonly breakMinutes: number
  readonly saysBreak: boolean
}

export interface ReadStretches {
  /** By their start. */
  readonly stretches: readonly Stretch[]
  readonly notes: readonly TimesheetNote[]
}

const MINUTES_A_DAY = 1440

function isMinute(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}

function findProblem(shift: TimesheetShift): string | undefined {
  const { startMinute, endMinute, breakMinutes } = shift
  if (!isMinute(startMinute, MINUTES_A_DAY - 1)) return 'the start is not a time of day.'
  if (!isMinute(endMinute, MINUTES_A_DAY)) return 'the end is not a time of day.'
  if (breakMinutes !== undefined && !isMinute(breakMinutes, MINUTES_A_DAY)) {
    return 'the break is not a number of minutes.'
  }
  return undefined
}

/**
 * Brings the shifts of one worker onto one time line, with the clock changes of London. Where the clock does not
 * tell a moment, the reading with fewer hours is taken and a note says so. Shifts that cannot be are left out.
 */
export function readStretches(shifts: readonly TimesheetShift[]): ReadStretches {
  const notes: TimesheetNote[] = []
  const stretches: Stretch[] = []
  for (const shift of shifts) {
    const { line } = shift
    const leaveOut = (why: string) =>
      notes.push({ code: 'impossible', line, message: `Line ${line} was left out: ${why}` })
    const problem = findProblem(shift)
    if (problem !== undefined) {
      leaveOut(problem)
      continue
    }
    const endDay = shift.endMinute <= shift.startMinute ? addDays(shift.date, 1) : shift.date
    let start = londonInstant(shift.date, shift.startMinute, 'second')
    const end = londonInstant(endDay, shift.endMinute, 'first')
    // Both inside the hour that comes twice: the same pass of it.
    if (end.at <= start.at) start = londonInstant(shift.date, shift.startMinute, 'first')
    const breakMinutes = shift.breakMinutes ?? 0
    if (end.at <= start.at) {
      leaveOut('it ends before it starts.')
      continue
    }
    if (breakMinutes > end.at - start.at) {
      leaveOut('the break is longer than the shift.')
      continue
    }
    if (start.isUncertain || end.isUncertain) {
      const message = `Line ${line}: the clocks changed in that hour, so its length can differ by an hour. The shorter reading was taken.`
      notes.push({ code: 'clock_change', line, message })
    }
    stretches.push({
      line,
      day: shift.date,
      kind: shift.kind ?? 'work',
      isPaid: shift.paid !== false,
      start: start.at,
      end: end.at,
      breakMinutes,
      saysBreak: shift.breakMinutes !== undefined,
    })
  }
  stretches.sort((left, right) => left.start - right.start || left.end - right.end || left.line - right.line)
  return { stretches, notes }
}
