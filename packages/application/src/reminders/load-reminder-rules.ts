import {
  type BankHolidays,
  type ReminderRules,
  readBankHolidays,
  readReminderRules,
} from '@daylight/domain/reminders'
import type { ReferenceRepository } from '../ports/reference-repository.ts'

/** The rules by which members are reminded and the days off; null where they have not been loaded yet. */
export async function loadReminderRules(
  reference: ReferenceRepository,
): Promise<{ readonly rules: ReminderRules; readonly holidays: BankHolidays } | null> {
  const rules = await reference.newest('reminder-rules')
  const holidays = await reference.newest('bank-holidays')
  if (!rules || !holidays) return null
  return { rules: readReminderRules(rules.data), holidays: readBankHolidays(holidays.data) }
}
