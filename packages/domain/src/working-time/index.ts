/** Hours from timesheets, and the limits of working time by law and by the ETI Base Code, always apart. */
export { type AppliedTimesheet, applyTimesheet, type TimesheetMismatch } from './apply-timesheet.ts'
export { checkWorkingTime, type WorkingTimeOptions, type WorkingTimeResult } from './check-working-time.ts'
export { countTimesheetHours, paidHoursOf, type TimesheetHours } from './count-timesheet-hours.ts'
export { presentWorkingTime } from './present-working-time.ts'
export type { TimesheetNote, TimesheetNoteCode } from './read-stretches.ts'
export { SHIFT_KINDS, type ShiftKind, type TimesheetShift } from './timesheet-shift.ts'
export type { WorkingTimeCheck } from './working-time-check.ts'
export { type WorkingTimeRule, type WorkingTimeRuleId, workingTimeRules } from './working-time-rules.ts'
