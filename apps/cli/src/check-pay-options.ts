import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type IsoDate, parseIsoDate } from '@daylight/domain/dates'
import type { Zone } from '@daylight/domain/pay'
import { type CommandIo, UsageError } from './command.ts'
import type { ReadPayrollOptions } from './read-payroll.ts'
import { spoolInput } from './spool-input.ts'

export const CHECK_PAY_USAGE =
  'pay check FILE|- [--workplace london|uk] [--as-of YYYY-MM-DD] [--json] [--guess-columns] [--timesheet FILE] [--payments FILE] [--threads N]'

/** What `pay check` was asked for. */
export type CheckPayOptions = {
  readonly file: string
  readonly zone: Zone | undefined
  readonly asOf: IsoDate
  readonly json: boolean
  readonly guess: boolean
  readonly timesheet: string | undefined
  readonly payments: string | undefined
  /** Undefined: as many as are of use. */
  readonly threads: number | undefined
}

/** Throws UsageError where an argument is none. */
export function readCheckPayOptions(args: readonly string[], today: string): CheckPayOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      workplace: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
      'guess-columns': { type: 'boolean', default: false },
      timesheet: { type: 'string' },
      payments: { type: 'string' },
      threads: { type: 'string' },
    },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) {
    throw new UsageError(`Name one file, or - for standard input.\n  daylight ${CHECK_PAY_USAGE}`)
  }
  const zone = values.workplace
  if (zone !== undefined && zone !== 'london' && zone !== 'uk')
    throw new UsageError('--workplace is london or uk.')
  const asOf = parseIsoDate(values['as-of'] ?? today)
  if (asOf === null) throw new UsageError('--as-of is a date such as 2026-11-23.')
  const { json, timesheet, payments } = values
  if (values.threads !== undefined && !/^(?:[1-9]|1\d)$/.test(values.threads))
    throw new UsageError('--threads is a number from 1 to 19.')
  const threads = values.threads === undefined ? undefined : Number(values.threads)
  return { file, zone, asOf, json, guess: values['guess-columns'], timesheet, payments, threads }
}

export type PayrollSource = {
  /** The payroll from its start. */
  readonly open: () => ReadPayrollOptions['source']
  /** Bytes; undefined where it can be read only once, or not at all. */
  readonly size: number | undefined
  readonly close: () => Promise<void>
}

/** The payroll as often as it is asked for; standard input can be read once, so it is spooled when asked twice. */
export async function openPayroll(
  { file, json, payments }: CheckPayOptions,
  io: CommandIo,
): Promise<PayrollSource> {
  const close = async () => undefined
  if (file !== '-') {
    const found = await stat(file).catch(() => undefined)
    return { open: () => ({ path: file }), size: found?.isFile() ? found.size : undefined, close }
  }
  if (!json && payments === undefined) return { open: () => ({ stream: io.stdin }), size: undefined, close }
  const spooled = await spoolInput(io.stdin)
  return { open: () => ({ stream: spooled.read() }), size: spooled.size, close: spooled.close }
}

const READ_BYTES = 256 * 1024

/** The bytes of the payroll from its start. */
export function bytesOfPayroll({ open }: PayrollSource): AsyncIterable<Uint8Array> {
  const source = open()
  return 'path' in source ? createReadStream(source.path, { highWaterMark: READ_BYTES }) : source.stream
}
