import { type Exact, equals, isPositive, isZero, subtract, toDecimalString, ZERO } from '../exact/index.ts'
import type { PayrollRow } from '../pay/payroll-row.ts'
import type { WorkRules } from '../reference/index.ts'
import { countTimesheetHours, paidHoursOf, type TimesheetHours } from './count-timesheet-hours.ts'
import type { TimesheetShift } from './timesheet-shift.ts'

/** Where the payroll and the timesheet say different things, or where one of them was silent. */
export interface TimesheetMismatch {
  readonly line: number
  readonly workerRef: string
  readonly code: 'hours_taken' | 'fewer_hours_paid' | 'more_hours_paid' | 'unpaid_found' | 'no_shifts'
  readonly message: string
  /** Hours of the payroll and of the timesheet, where both have them. */
  readonly payroll?: Exact
  readonly timesheet?: Exact
}

export interface AppliedTimesheet {
  readonly row: PayrollRow
  readonly hours: TimesheetHours
  readonly mismatches: readonly TimesheetMismatch[]
}

/** Types of work whose hours are what was worked: those of a salary and of an agreement come from elsewhere. */
function takesHours(row: PayrollRow): boolean {
  return row.workType === undefined || row.workType === 'time'
}

/**
 * Applies one worker's shifts to a payroll row: fills hours where the row has none, adds unpaid time the payroll
 * does not know of, and says where the two differ. What the payroll states is never overwritten with less.
 */
export function applyTimesheet(
  row: PayrollRow,
  shifts: readonly TimesheetShift[],
  rules: WorkRules,
): AppliedTimesheet {
  const hours = countTimesheetHours(shifts, { start: row.periodStart, end: row.periodEnd }, rules)
  const mismatches: TimesheetMismatch[] = []
  const say = (code: TimesheetMismatch['code'], message: string, payroll?: Exact, timesheet?: Exact) =>
    mismatches.push({
      line: row.line,
      workerRef: row.workerRef,
      code,
      message,
      ...(payroll === undefined ? {} : { payroll }),
      ...(timesheet === undefined ? {} : { timesheet }),
    })
  if (isZero(hours.counted)) {
    say('no_shifts', 'The timesheet has no work of this worker in the period.')
    return { row, hours, mismatches }
  }
  if (!takesHours(row)) return { row, hours, mismatches }
  const absence = row.absenceHours ?? ZERO
  const paid = paidHoursOf(hours)
  let { hoursWorked, unpaidHours } = row
  if (hoursWorked === undefined && isZero(absence)) {
    hoursWorked = paid
    say('hours_taken', `The payroll gives no hours: ${toDecimalString(paid)} were taken from the timesheet.`)
  } else if (hoursWorked !== undefined) {
    const present = subtract(hoursWorked, absence)
    if (!equals(present, paid)) {
      const isFewer = isPositive(subtract(paid, present))
      const message = `The payroll has ${toDecimalString(present)} hours of work, the timesheet ${toDecimalString(paid)} paid hours.`
      say(isFewer ? 'fewer_hours_paid' : 'more_hours_paid', message, present, paid)
    }
  }
  const stated = unpaidHours ?? ZERO
  if (isPositive(subtract(hours.unpaid, stated))) {
    const message = `The timesheet shows ${toDecimalString(hours.unpaid)} hours of work that were not paid, the payroll ${toDecimalString(stated)}.`
    say('unpaid_found', message, stated, hours.unpaid)
    unpaidHours = hours.unpaid
  }
  return { row: { ...row, hoursWorked, unpaidHours }, hours, mismatches }
}
