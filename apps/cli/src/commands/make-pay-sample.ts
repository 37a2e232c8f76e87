import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isoDate, parseIsoDate } from '@daylight/domain/dates'
import { generateSamplePayroll, writeSampleCsv } from '@daylight/domain/payroll-file'
import { type Command, UsageError } from '../command.ts'
import { loadPayRates } from '../load-pay-rates.ts'

const usage =
  'pay sample [--workers 500] [--failures 20] [--seed 7] [--period-start YYYY-MM-01] [--workplace london|uk] --out FILE.csv [--key KEY.json]'

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
        out: { type: 'string' },
        key: { type: 'string' },
      },
    })
    const zone = values.workplace
    if (zone !== 'london' && zone !== 'uk') throw new UsageError('--workplace is london or uk.')
    if (values.out === undefined)
      throw new UsageError(`Say with --out which file to write.\n  daylight ${usage}`)
    if (parseIsoDate(values['period-start']) === null)
      throw new UsageError('--period-start is a date such as 2026-10-01.')
    const workers = wholeNumber(values.workers, 'workers', 1_000_000)
    const plantedFailures = wholeNumber(values.failures, 'failures', workers)
    const sample = generateSamplePayroll({
      seed: wholeNumber(values.seed, 'seed', 2 ** 31 - 1),
      workers,
      plantedFailures,
      rates: await loadPayRates(),
      periodStart: isoDate(values['period-start']),
      zone,
    })
    await writeFile(values.out, writeSampleCsv(sample))
    if (values.key !== undefined) {
      const { failures, sharedBankAccount } = sample
      await writeFile(values.key, `${JSON.stringify({ failures, sharedBankAccount }, null, 2)}\n`)
    }
    await io.err(`${workers} workers, ${plantedFailures} of them failing a standard, are in ${values.out}.\n`)
    return 0
  },
}
