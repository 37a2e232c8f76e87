import { addDays, type IsoDate } from '../dates/index.ts'
import type { Register } from './registers.ts'

export type RecordStanding = 'retired' | 'planned' | 'overdue' | 'due_soon' | 'in_force'

/** The days of an entry. For a policy it starts when adopted, for training on its first day. */
export interface RecordDays {
  readonly register: Register
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  /** The next review, repeat or meeting. */
  readonly nextOn: IsoDate | null
  readonly retiredOn: IsoDate | null
}

/** How many days before its day an entry is said to be due soon. */
const SOON_DAYS = 30

/** How an entry stands on a day. What it waits for comes before that it is in force. */
export function recordStanding(days: RecordDays, today: IsoDate): RecordStanding {
  if (days.retiredOn !== null && days.retiredOn <= today) return 'retired'
  if (days.nextOn !== null && days.nextOn < today) return 'overdue'
  if (waitsForItsStart(days, today)) return 'planned'
  if (days.nextOn !== null && days.nextOn <= addDays(today, SOON_DAYS)) return 'due_soon'
  return 'in_force'
}

function waitsForItsStart({ register, startsOn }: RecordDays, today: IsoDate): boolean {
  if (register !== 'policies' && register !== 'training') return false
  return startsOn === null || startsOn > today
}

/** A policy was in force on a day when it was adopted by then and not yet taken out. */
export function isInForceOn(days: RecordDays, day: IsoDate): boolean {
  return !waitsForItsStart(days, day) && (days.retiredOn === null || days.retiredOn > day)
}

/**
 * Whether training ended in a year: what runs over the year's end is counted once, where it ended. What was taken out
 * is a mistake, and counts nowhere.
 */
export function isTrainingOf(
  days: RecordDays,
  year: { readonly periodStart: IsoDate; readonly periodEnd: IsoDate },
): boolean {
  const day = days.endsOn ?? days.startsOn
  return days.retiredOn === null && day !== null && day >= year.periodStart && day <= year.periodEnd
}
