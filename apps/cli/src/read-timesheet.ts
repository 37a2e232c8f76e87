import { isFileRefusal, readSpreadsheet } from '@daylight/adapters/files'
import { ageOn } from '@daylight/domain/dates'
import type { PayrollRow } from '@daylight/domain/pay'
import { createTimesheetReader, type TimesheetReader } from '@daylight/domain/payroll-file'
import type { WorkRules } from '@daylight/domain/reference'
import {
  applyTimesheet,
  checkWorkingTime,
  type TimesheetMismatch,
  type TimesheetShift,
  type WorkingTimeRuleId,
  workingTimeRules,
} from '@daylight/domain/working-time'
import { UsageError } from './command.ts'

export interface Timesheet {
  readonly shifts: number
  readonly ignored: readonly string[]
  /** The row with the hours of the timesheet, and where the two differ. */
  readonly apply: (row: PayrollRow) => { row: PayrollRow; mismatches: readonly TimesheetMismatch[] }
  /** References that stand in the timesheet and were never asked for. */
  readonly unmatched: () => readonly string[]
  /** Limits of working time that were passed, of the workers asked for. */
  readonly overLimits: () => readonly OverLimit[]
}

export interface OverLimit {
  readonly workerRef: string
  readonly rule: WorkingTimeRuleId
  readonly name: string
  /** Of law, or of the ETI Base Code, which is a standard and no law. */
  readonly basis: 'law' | 'eti'
  readonly days: readonly string[]
  readonly working: readonly string[]
}

interface KnownWorker {
  readonly age: number | undefined
  readonly optedOut: boolean | undefined
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
  const asked = new Map<string, KnownWorker>()
  const overLimits = (): readonly OverLimit[] =>
    [...asked].flatMap(([workerRef, { age, optedOut }]) =>
      checkWorkingTime(byWorker.get(workerRef) ?? [], { rules, age, optedOut })
        .checks.filter(({ verdict }) => verdict === 'fail')
        .map(({ rule, days, working }) => ({
          workerRef,
          rule,
          name: workingTimeRules[rule].name,
          basis: workingTimeRules[rule].basis,
          days,
          working,
        })),
    )
  return {
    shifts,
    ignored: reader?.ignored ?? [],
    apply: (row) => {
      const { dateOfBirth, ageAtPeriodStart, periodStart, extra } = row
      const age = dateOfBirth === undefined ? ageAtPeriodStart : ageOn(dateOfBirth, periodStart)
      asked.set(row.workerRef, { age, optedOut: extra?.workingTimeOptOut })
      return applyTimesheet(row, byWorker.get(row.workerRef) ?? [], rules)
    },
    overLimits,
    unmatched: () => [...byWorker.keys()].filter((ref) => !asked.has(ref)),
  }
}
