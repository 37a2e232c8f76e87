import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { isFileRefusal, readSpreadsheet, type SpreadsheetSource } from '@daylight/adapters/files'
import {
  createPaymentMatcher,
  type DeclaredPay,
  type MatchedPayment,
  type PaymentMatcher,
  readBacsCredits,
  rtiHashInput,
} from '@daylight/domain/payroll-file'
import type { WorkRules } from '@daylight/domain/reference'
import type { TimesheetMismatch } from '@daylight/domain/working-time'
import { UsageError } from './command.ts'
import type { ReadPayrollOptions } from './read-payroll.ts'
import { type OverLimit, readTimesheet, type Timesheet } from './read-timesheet.ts'

type OnRow = ReadPayrollOptions['onRow']

/** What comes of the files given beside the payroll, as JSON and as text. */
export interface JoinedFiles {
  readonly timesheet?: {
    readonly shifts: number
    readonly differences: readonly Pick<TimesheetMismatch, 'line' | 'workerRef' | 'code' | 'message'>[]
    readonly notInPayroll: number
    readonly overLimits: readonly OverLimit[]
  }
  readonly payments?: {
    readonly format: string
    readonly credits: number
    readonly paid: number
    readonly amountDiffers: number
    readonly notFound: number
    readonly cannotSay: number
    readonly creditsNotMatched: number
    readonly lines: readonly MatchedPayment[]
  }
}

export interface OtherFiles {
  /** What is done with a row, with the other files joined to it. The payroll may be read more than once. */
  readonly join: (onRow: OnRow) => OnRow
  readonly finish: () => JoinedFiles
}

const mostPaymentBytes = 256 * 1024 * 1024

async function readPayments(path: string) {
  const size = (await stat(path).catch(() => undefined))?.size
  if (size === undefined) throw new UsageError('The payments file cannot be opened. Check its name.')
  if (size > mostPaymentBytes) throw new UsageError('The payments file is larger than 256 MB.')
  const file = readBacsCredits(await readFile(path, 'latin1'))
  if (file.problems.length > 0)
    throw new UsageError(`The payments file cannot be used:\n${file.problems.join('\n')}`)
  if (file.credits.length === 0) throw new UsageError('The payments file holds no credits.')
  return file
}

/** The hashes of a Full Payment Submission by its lines; empty for any other payroll. */
async function readRtiHashes(source: SpreadsheetSource): Promise<ReadonlyMap<number, string>> {
  const hashes = new Map<number, string>()
  try {
    const reading = await readSpreadsheet({
      source,
      limits: { maxFileBytes: 4 * 2 ** 30, maxRows: 10_000_000 },
    })
    let column = -1
    if (reading.info.kind === 'fps') {
      for await (const batch of reading.batches) {
        for (const { line, cells } of batch) {
          if (column < 0) column = cells.indexOf('bacs_hash')
          else hashes.set(line, cells[column] ?? '')
        }
      }
    }
    await reading.close()
  } catch (error) {
    if (isFileRefusal(error)) throw new UsageError(error.message)
    throw error
  }
  return hashes
}

function countPayments(matcher: PaymentMatcher, lines: readonly MatchedPayment[]) {
  const count = (result: MatchedPayment['result']) => lines.filter((line) => line.result === result).length
  return {
    paid: count('paid'),
    amountDiffers: count('amount_differs'),
    notFound: count('not_found'),
    cannotSay: count('cannot_say'),
    creditsNotMatched: matcher.unmatched(),
    lines,
  }
}

/** Opens the files given beside a payroll. Throws UsageError, naming lines and columns, when one cannot be used. */
export async function openOtherFiles(options: {
  readonly timesheet: string | undefined
  readonly payments: string | undefined
  readonly payroll: () => SpreadsheetSource
  readonly workRules: WorkRules
}): Promise<OtherFiles> {
  const timesheet: Timesheet | undefined =
    options.timesheet === undefined ? undefined : await readTimesheet(options.timesheet, options.workRules)
  const payments = options.payments === undefined ? undefined : await readPayments(options.payments)
  const hashes = payments === undefined ? undefined : await readRtiHashes(options.payroll())
  const differences = new Map<string, TimesheetMismatch>()
  const declared = new Map<number, DeclaredPay>()

  const join =
    (onRow: OnRow): OnRow =>
    (row, compared) => {
      if (hashes !== undefined) {
        declared.set(row.line, {
          line: row.line,
          workerRef: row.workerRef,
          netPay: row.netPay,
          bankAccount: compared.bankAccount,
          rtiHash: hashes.get(row.line),
        })
      }
      if (timesheet === undefined) return onRow(row, compared)
      const applied = timesheet.apply(row)
      for (const mismatch of applied.mismatches)
        differences.set(`${mismatch.line} ${mismatch.code}`, mismatch)
      return onRow(applied.row, compared)
    }

  const finish = (): JoinedFiles => {
    const matcher =
      payments &&
      createPaymentMatcher(payments.credits, (credit) => {
        const input = rtiHashInput(credit)
        return input === undefined ? undefined : createHash('sha256').update(input).digest('hex')
      })
    return {
      ...(timesheet && {
        timesheet: {
          shifts: timesheet.shifts,
          differences: [...differences.values()].map(({ line, workerRef, code, message }) => ({
            line,
            workerRef,
            code,
            message,
          })),
          notInPayroll: timesheet.unmatched().length,
          overLimits: timesheet.overLimits(),
        },
      }),
      ...(payments &&
        matcher && {
          payments: {
            format: payments.format,
            credits: payments.credits.length,
            ...countPayments(
              matcher,
              [...declared.values()].map((one) => matcher.match(one)),
            ),
          },
        }),
    }
  }
  return { join, finish }
}

const mostShown = 50
const shown = (lines: readonly string[]): string =>
  lines.length > mostShown
    ? `${lines.slice(0, mostShown).join('\n')}\n… and ${lines.length - mostShown} more.\n`
    : lines.map((line) => `${line}\n`).join('')

const RESULTS: Readonly<Record<MatchedPayment['result'], string>> = {
  paid: 'paid',
  amount_differs: 'paid another amount',
  not_found: 'not found in the payments',
  cannot_say: 'cannot be said',
}

/** The same for a person to read; empty when no other file was given. */
export function writeJoinedFiles({ timesheet, payments }: JoinedFiles): string {
  const parts: string[] = []
  if (timesheet !== undefined) {
    const lines = timesheet.differences.map(
      ({ line, workerRef, message }) => `  Line ${line}: worker ${workerRef}. ${message}`,
    )
    const missing =
      timesheet.notInPayroll === 0
        ? ''
        : `Workers of the timesheet who are not in the payroll: ${timesheet.notInPayroll}.\n`
    const limits = timesheet.overLimits.map(
      ({ workerRef, name, basis, working }) =>
        `  Worker ${workerRef}: ${name} (${basis === 'law' ? 'law' : 'ETI Base Code, no law'}). ${working.join(' ')}`,
    )
    const over = limits.length === 0 ? '' : `Limits of working time that were passed:\n${shown(limits)}`
    parts.push(`\nTimesheet: ${timesheet.shifts} shifts.\n${shown(lines)}${missing}${over}`)
  }
  if (payments !== undefined) {
    const lines = payments.lines
      .filter(({ result }) => result !== 'paid')
      .map(
        ({ line, workerRef, result, why }) =>
          `  Line ${line}: worker ${workerRef}: ${RESULTS[result]}. ${why}`,
      )
    parts.push(
      `\nPayments, as a cross-check: ${payments.paid} of ${payments.lines.length} found as declared; ${payments.creditsNotMatched} of ${payments.credits} credits belong to nobody here.\n${shown(lines)}`,
    )
  }
  return parts.join('')
}
