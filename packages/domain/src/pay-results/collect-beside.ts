import { ageOn } from '../dates/index.ts'
import { add, compare, type Exact, subtract, sum, toWire, ZERO } from '../exact/index.ts'
import type { PayrollRow } from '../pay/index.ts'
import {
  type BacsFile,
  createPaymentMatcher,
  type PaymentResult,
  rtiHashInput,
} from '../payroll-file/index.ts'
import type { WorkRules } from '../reference/index.ts'
import {
  applyTimesheet,
  checkWorkingTime,
  type TimesheetMismatch,
  type TimesheetShift,
  workingTimeRules,
} from '../working-time/index.ts'

/** Lines of each kind that are told one by one; the counts are of all. */
const MOST_EXAMPLES = 50

export const TIMESHEET_DIFFERENCES = [
  'fewer_hours_paid',
  'unpaid_found',
  'hours_taken',
  'more_hours_paid',
  'no_shifts',
] as const satisfies readonly TimesheetMismatch['code'][]

export const PAYMENT_RESULTS = ['paid', 'amount_differs', 'not_found', 'cannot_say'] as const

/** What a timesheet and a file of payments say beside the payroll. Workers are under their codes. */
export interface BesideFiles {
  timesheet: {
    shifts: number
    /** Lines by how they differ; a line may differ in two ways. */
    differences: Record<TimesheetMismatch['code'], number>
    /** Workers of the timesheet who are not in the payroll. */
    notInPayroll: number
    /** Workers beyond each limit of working time. */
    overLimits: { rule: string; name: string; basis: 'law' | 'eti'; workers: number }[]
    examples: {
      line: number
      workerRef: string
      code: TimesheetMismatch['code']
      /** Hours, where both files have them. */
      payroll: string | null
      timesheet: string | null
    }[]
  } | null
  payments: {
    format: BacsFile['format']
    credits: number
    /** Lines by what was found of their net pay. */
    lines: Record<PaymentResult, number>
    creditsNotMatched: number
    examples: { line: number; workerRef: string; result: PaymentResult }[]
  } | null
}

export interface CollectBesideOptions {
  readonly timesheet?: readonly TimesheetShift[] | undefined
  readonly payments?: BacsFile | undefined
  readonly workRules: WorkRules
  /** A worker's code: nobody's reference is kept. */
  readonly pseudonym: (reference: string) => string
  /** In hexadecimal. */
  readonly sha256: (text: string) => string
}

export interface JoinedRow {
  /** With hours and unpaid time from the timesheet. */
  readonly row: PayrollRow
  /** Hours of work by the timesheet where it has any of this worker in the period. */
  readonly recorded: Exact | null
}

/** Joins rows of a payroll, as they are read, with the files that came beside it. */
export function collectBeside(options: CollectBesideOptions) {
  const timesheet = options.timesheet && joinTimesheet(options.timesheet, options)
  const payments = options.payments && joinPayments(options.payments, options)
  return {
    join: (row: PayrollRow, bankAccount: string | undefined, rtiHash: string | undefined): JoinedRow => {
      payments?.add(row, bankAccount, rtiHash)
      return timesheet?.apply(row) ?? { row, recorded: null }
    },
    finish: (): BesideFiles => ({
      timesheet: timesheet?.finish() ?? null,
      payments: payments?.finish() ?? null,
    }),
    /** Hours of the whole payroll by the timesheet; those of whom it says nothing count as paid. Null without one. */
    recordedHours: (): Exact | null => timesheet?.recordedHours() ?? null,
  }
}

function joinTimesheet(shifts: readonly TimesheetShift[], { workRules, pseudonym }: CollectBesideOptions) {
  const byWorker = Map.groupBy(shifts, ({ workerRef }) => workerRef)
  const asked = new Map<string, { age: number | undefined; optedOut: boolean | undefined }>()
  const counted = new Set<string>()
  const differences = {
    fewer_hours_paid: 0,
    unpaid_found: 0,
    hours_taken: 0,
    more_hours_paid: 0,
    no_shifts: 0,
  }
  const examples: NonNullable<BesideFiles['timesheet']>['examples'] = []
  let recorded = ZERO

  const countRecorded = (row: PayrollRow, hours: Exact): Exact | null => {
    if (compare(hours, ZERO) === 0) {
      recorded = add(recorded, subtract(row.hoursWorked ?? ZERO, row.absenceHours ?? ZERO))
      return null
    }
    // A worker with several lines in one period has one timesheet for all of them.
    const key = `${row.periodStart} ${row.periodEnd} ${row.workerRef}`
    if (!counted.has(key)) recorded = add(recorded, hours)
    counted.add(key)
    return hours
  }

  return {
    apply: (payrollRow: PayrollRow): JoinedRow => {
      const { workerRef, dateOfBirth, ageAtPeriodStart, periodStart, extra } = payrollRow
      const age = dateOfBirth === undefined ? ageAtPeriodStart : ageOn(dateOfBirth, periodStart)
      asked.set(workerRef, { age, optedOut: extra?.workingTimeOptOut })
      const { row, hours, mismatches } = applyTimesheet(payrollRow, byWorker.get(workerRef) ?? [], workRules)
      for (const { line, code, payroll, timesheet } of mismatches) {
        differences[code] += 1
        if (examples.length === MOST_EXAMPLES || code === 'no_shifts') continue
        examples.push({
          line,
          workerRef: pseudonym(workerRef),
          code,
          payroll: payroll === undefined ? null : toWire(payroll),
          timesheet: timesheet === undefined ? null : toWire(timesheet),
        })
      }
      return { row, recorded: countRecorded(row, hours.counted) }
    },
    recordedHours: () => recorded,
    finish: (): NonNullable<BesideFiles['timesheet']> => {
      const over = new Map<string, NonNullable<BesideFiles['timesheet']>['overLimits'][number]>()
      for (const [workerRef, { age, optedOut }] of asked) {
        const { checks } = checkWorkingTime(byWorker.get(workerRef) ?? [], {
          rules: workRules,
          age,
          optedOut,
        })
        for (const { rule, verdict } of checks) {
          if (verdict !== 'fail') continue
          const { name, basis } = workingTimeRules[rule]
          const known = over.get(rule) ?? { rule, name, basis, workers: 0 }
          known.workers += 1
          over.set(rule, known)
        }
      }
      return {
        shifts: shifts.length,
        differences,
        notInPayroll: [...byWorker.keys()].filter((ref) => !asked.has(ref)).length,
        overLimits: [...over.values()],
        examples,
      }
    },
  }
}

function joinPayments(file: BacsFile, { pseudonym, sha256 }: CollectBesideOptions) {
  const matcher = createPaymentMatcher(file.credits, (credit) => {
    const input = rtiHashInput(credit)
    return input === undefined ? undefined : sha256(input)
  })
  const lines: Record<PaymentResult, number> = { paid: 0, amount_differs: 0, not_found: 0, cannot_say: 0 }
  const examples: NonNullable<BesideFiles['payments']>['examples'] = []
  return {
    add: ({ line, workerRef, netPay }: PayrollRow, bankAccount?: string, rtiHash?: string): void => {
      const { result } = matcher.match({ line, workerRef, netPay, bankAccount, rtiHash })
      lines[result] += 1
      if (result !== 'amount_differs' && result !== 'not_found') return
      if (examples.length < MOST_EXAMPLES) examples.push({ line, workerRef: pseudonym(workerRef), result })
    },
    finish: (): NonNullable<BesideFiles['payments']> => ({
      format: file.format,
      credits: file.credits.length,
      lines,
      creditsNotMatched: matcher.unmatched(),
      examples,
    }),
  }
}

/** A row as screening sees it: worked as long as the timesheet says, where that is longer than the payroll does. */
export function withRecordedHours({ row, recorded }: JoinedRow, hoursOf: PayrollRow): PayrollRow {
  if (recorded === null || hoursOf.hoursWorked === undefined) return hoursOf
  const present = subtract(hoursOf.hoursWorked, hoursOf.absenceHours ?? ZERO)
  const known = sum([present, row.unpaidHours ?? ZERO])
  return compare(recorded, known) > 0 ? { ...hoursOf, unpaidHours: subtract(recorded, present) } : hoursOf
}
