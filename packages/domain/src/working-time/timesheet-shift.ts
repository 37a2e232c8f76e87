import type { IsoDate } from '../dates/index.ts'

/**
 * What a stretch of a timesheet was. `travel_home` is not in the template's list: it is going home or coming from
 * home, which a timesheet that says so may name. Time awake for work during a sleep-in is a `work` shift inside it.
 */
export type ShiftKind = 'work' | 'travel_between' | 'training' | 'waiting' | 'sleep_in' | 'travel_home'

export const SHIFT_KINDS = [
  'work',
  'travel_between',
  'training',
  'waiting',
  'sleep_in',
  'travel_home',
] as const satisfies readonly ShiftKind[]

/** One line of a timesheet, as the clocks on the wall showed it (Europe/London). */
export interface TimesheetShift {
  /** Line in the file, counted from 1 with the header. */
  readonly line: number
  readonly workerRef: string
  /** Day on which it starts. */
  readonly date: IsoDate
  /** Minutes after midnight, 0 to 1439. */
  readonly startMinute: number
  /** Minutes after midnight, 0 to 1440; at or before the start: on the next day. */
  readonly endMinute: number
  /** Minutes of rest inside it that are not work; undefined: the timesheet does not say. */
  readonly breakMinutes: number | undefined
  /** Whether it was paid; undefined: yes. */
  readonly paid: boolean | undefined
  /** Undefined: work. */
  readonly kind: ShiftKind | undefined
}
