import { type BacsFile, createTimesheetReader, readBacsCredits } from '@daylight/domain/payroll-file'
import type { TimesheetShift } from '@daylight/domain/working-time'
import { isPayrollFileRefusal } from '../ports/payroll-services.ts'
import { MAX_BESIDE_BYTES, type PayDeps } from './pay-deps.ts'
import { UnusableFile } from './refuse-pay-check.ts'

const SECONDS_FOR_TIMESHEET = 120
const MOST_PROBLEMS = 20
/** Held in memory while a payroll is read. */
const MOST_SHIFTS = 500_000

const unusable = (which: 'timesheet' | 'payments', message: string, problems: readonly string[] = []) =>
  new UnusableFile(
    which,
    message,
    problems.slice(0, MOST_PROBLEMS).map((text) => ({ line: null, column: null, message: text })),
  )

/** All shifts of a stored timesheet. Throws UnusableFile: with lines and columns, never with a cell's text. */
export async function readTimesheetFile(
  deps: Pick<PayDeps, 'payroll'>,
  key: string,
): Promise<TimesheetShift[]> {
  const shifts: TimesheetShift[] = []
  const problems: string[] = []
  try {
    const reading = await deps.payroll.files.open(await deps.payroll.storage.get(key), {
      seconds: SECONDS_FOR_TIMESHEET,
      as: 'rows',
    })
    try {
      if (reading.fileType === 'fps') {
        throw unusable('timesheet', 'This is a submission to HMRC, not a timesheet.')
      }
      let read: ReturnType<typeof openTimesheet> | undefined
      for await (const batch of reading.batches) {
        for (const { line, cells } of batch) {
          if (read === undefined) {
            read = openTimesheet(cells)
            continue
          }
          const row = read(line, cells)
          if (row.kind === 'errors') problems.push(...row.messages)
          if (row.kind === 'shift') shifts.push(row.shift)
        }
        if (problems.length >= MOST_PROBLEMS) break
        if (shifts.length > MOST_SHIFTS) {
          throw unusable('timesheet', 'The timesheet has more than 500,000 shifts. Send it in parts.')
        }
      }
    } finally {
      await reading.close()
    }
  } catch (error) {
    if (isPayrollFileRefusal(error)) throw unusable('timesheet', `Timesheet: ${error.message}`)
    throw error
  }
  if (problems.length > 0) throw unusable('timesheet', 'The timesheet cannot be used as it stands.', problems)
  if (shifts.length === 0) throw unusable('timesheet', 'The timesheet has headings but no shifts below them.')
  return shifts
}

function openTimesheet(headings: readonly string[]) {
  const made = createTimesheetReader(headings)
  if (!made.ok) throw unusable('timesheet', made.error)
  return made.value.read
}

/** The credits of a stored Bacs file. Throws UnusableFile, which quotes nothing of it. */
export async function readPaymentsFile(deps: Pick<PayDeps, 'payroll'>, key: string): Promise<BacsFile> {
  const text = await deps.payroll.files.readText(await deps.payroll.storage.get(key), MAX_BESIDE_BYTES)
  const file = readBacsCredits(text)
  if (file.problems.length > 0) {
    throw unusable('payments', 'The payments file cannot be used as it stands.', file.problems)
  }
  if (file.credits.length === 0) throw unusable('payments', 'The payments file holds no credits.')
  return file
}
