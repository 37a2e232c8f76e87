import { addDays, addMonths, type IsoDate, toIsoDate } from '../dates/index.ts'
import type { RegistryRules } from './registry-rules.ts'

export interface RegistryDates {
  /** Last day of the registry year: later entries for it count as late there. */
  readonly deadline: IsoDate
  /** Days on which the registry writes to those who are registered, the earliest first. */
  readonly reminders: readonly IsoDate[]
}

/** Throws RangeError when the rules name a day that no calendar has. */
export function registryDates(registryYear: number, { deadline: rule }: RegistryRules): RegistryDates {
  const deadline = toIsoDate({ year: registryYear, month: rule.month, day: rule.day })
  if (deadline === null) throw new RangeError('Reference data: the deadline is no day of the calendar.')
  const reminders = rule.remindersBefore.map(({ days, months }) =>
    addDays(addMonths(deadline, -months), -days),
  )
  return { deadline, reminders }
}
