import { isFileRefusal, readSpreadsheet } from '@daylight/adapters/files'
import type { PayrollRow } from '@daylight/domain/pay'
import { createTimesheetReader, type TimesheetReader } from '@daylight/domain/payroll-file'
import type { WorkRules } from '@daylight/domain/reference'
import { applyTimesheet, type TimesheetMismatch, type TimesheetShift } from '@daylight/domain/working-time'
import { UsageError } from './command.ts'

export interface Timesheet {
  readonly shifts: number
  readonly ignored: readonly string[]
  /** The row with the hours of the timesheet, and where the two differ. */
  readonly apply: (row: PayrollRow) => { row: PayrollRow; mismatches: readonly TimesheetMismatch[] }
  /** References that stand in the timesheet and were never asked for. */
  readonly unmatched: () => readonly string[]
}

const mostErrors = 20
const limits = { maxFileBytes: 4 * 2 ** 30, maxRows: 2_000_000 }

function begin(headings: readonly string[]): TimesheetReader {
  const made = createTimesheetReader(headings)
  if (!made.ok) throw new UsageError(made.error)
  return made.value
}

/** Reads a timesheet (CSV, XLSX or ODS). Throws UsageError, naming lines and columns, when it cannot be used. */
export async function readTimesheet(path: string, rules: WorkRules): Promise<Timesheet> {
  const byWorker = new Map<string, TimesheetShift[]>()
  const errors: string[] = []
  let reader: TimesheetReader | undefined
  let shifts = 0
  const take = (line: number, cells: readonly string[]) => {
    if (reader === undefined) {
      reader = begin(cells)
      return
    }
    const read = reader.read(line, cells)
    if (read.kind === 'errors') errors.push(...read.messages)
    if (read.kind !== 'shift') return
    const own = byWorker.get(read.shift.workerRef)
    if (own) own.push(read.shift)
    else byWorker.set(read.shift.workerRef, [read.shift])
    shifts++
  }
  try {
    const reading = await readSpreadsheet({ source: { path }, limits })
    for await (const batch of reading.batches) {
      for (const { line, cells } of batch) take(line, cells)
      if (errors.length >= mostErrors) break
    }
    await reading.close()
  } catch (error) {
    if (isFileRefusal(error)) throw new UsageError(`Timesheet: ${error.message}`)
    throw error
  }
  if (errors.length > 0)
    throw new UsageError(`The timesheet cannot be used:\n${errors.slice(0, mostErrors).join('\n')}`)
  const asked = new Set<string>()
  return {
    shifts,
    ignored: reader?.ignored ?? [],
    apply: (row) => {
      asked.add(row.workerRef)
      return applyTimesheet(row, byWorker.get(row.workerRef) ?? [], rules)
    },
    unmatched: () => [...byWorker.keys()].filter((ref) => !asked.has(ref)),
  }
}
