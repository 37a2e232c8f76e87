import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { PAYROLL_FORMATS, writePayrollFile } from '@daylight/adapters/files'
import { isoDate, parseIsoDate } from '@daylight/domain/dates'
import { generateSamplePayroll, SAMPLE_SECTORS } from '@daylight/domain/payroll-file'
import { type Command, UsageError } from '../command.ts'
import { loadPayRates } from '../load-pay-rates.ts'

const usage =
  'pay sample [--workers 500] [--failures 20] [--seed 7] [--period-start YYYY-MM-01] [--workplace london|uk] [--sector cleaning|security|catering|construction|care] [--format csv|xlsx|ods] --out FILE [--key KEY.json]'

/** Above this a workbook is no use to anybody, and would not be read. */
const MOST_IN_WORKBOOK = 100_000

function wholeNumber(text: string, name: string, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > most) throw new UsageError(`--${name} is a whole number up to ${most}.`)
  return value
}

/** The first day of the month before. */
function lastMonth(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`
}

export const makePaySample: Command = {
  name: 'pay sample',
  usage,
  summary: 'Writes a made-up payroll file with failures planted in it, and on request the key to them.',
  run: async (args, io) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workers: { type: 'string', default: '500' },
        failures: { type: 'string', default: '20' },
        seed: { type: 'string', default: '7' },
        'period-start': { type: 'string', default: lastMonth(io.today()) },
        workplace: { type: 'string', default: 'london' },
        sector: { type: 'string', default: 'cleaning' },
        format: { type: 'string' },
        out: { type: 'string' },
        key: { type: 'string' },
      },
    })
    const zone = values.workplace
    if (zone !== 'london' && zone !== 'uk') throw new UsageError('--workplace is london or uk.')
    if (values.out === undefined)
      throw new UsageError(`Say with --out which file to write.\n  daylight ${usage}`)
    const sector = SAMPLE_SECTORS.find((one) => one === values.sector)
    if (sector === undefined) throw new UsageError(`--sector is one of ${SAMPLE_SECTORS.join(', ')}.`)
    const wanted = values.format ?? values.out.toLowerCase().split('.').at(-1)
    const format = PAYROLL_FORMATS.find((one) => one === wanted)
    if (format === undefined)
      throw new UsageError('Say the format: --format csv, xlsx or ods, or a file name that ends so.')
    if (parseIsoDate(values['period-start']) === null)
      throw new UsageError('--period-start is a date such as 2026-10-01.')
    const workers = wholeNumber(values.workers, 'workers', 1_000_000)
    const plantedFailures = wholeNumber(values.failures, 'failures', workers)
    if (format !== 'csv' && workers > MOST_IN_WORKBOOK)
      throw new UsageError('A workbook holds up to 100,000 workers here; use --format csv for more.')
    const sample = generateSamplePayroll({
      seed: wholeNumber(values.seed, 'seed', 2 ** 31 - 1),
      workers,
      plantedFailures,
      rates: await loadPayRates(),
      periodStart: isoDate(values['period-start']),
      zone,
      sector,
    })
    await writeFile(values.out, await writePayrollFile(format, sample))
    if (values.key !== undefined) {
      const { failures, sharedBankAccount } = sample
      await writeFile(values.key, `${JSON.stringify({ failures, sharedBankAccount }, null, 2)}\n`)
    }
    await io.err(`${workers} workers, ${plantedFailures} of them failing a standard, are in ${values.out}.\n`)
    return 0
  },
}
