/** When who is told that a corrective action is due or late. */

export { DUE_KINDS, type DueDay, type DueKind, tellDueDay } from './due-days.ts'
export {
  dayOfRule,
  digestDay,
  type PlannedReminder,
  planReminders,
  type RemindedAction,
  type RemindedMember,
  type WaitsOn,
  waitsOn,
} from './plan-reminders.ts'
export { type Recipient, type ReminderRule, type ReminderRules, readReminderRules } from './reminder-rules.ts'
export {
  type BankHolidays,
  isWorkingDay,
  moveToWorkingDay,
  readBankHolidays,
  weekdayOf,
} from './working-days.ts'
