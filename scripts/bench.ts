// npm run bench            all of it
// npm run bench -- pay     the pay check against parsing and COPY of the same rows, in the same run
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readSpreadsheet } from '@daylight/adapters/files'
import { startServer } from '@daylight/db/embedded'
import { isoDate } from '@daylight/domain/dates'
import { checkPayRow, preparePayCheck, startPaySummary } from '@daylight/domain/pay'
import {
  createPayrollRowReader,
  generateSamplePayroll,
  guessPayrollMapping,
  writeSampleCsv,
} from '@daylight/domain/payroll-file'
import { type PayRates, parsePayRates } from '@daylight/domain/reference'
import { createSignalFinder, readSignalRules } from '@daylight/domain/signals'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { inferSchema, initParser } from 'udsv'
import { inRepository } from './lib/repository.ts'

const SIZES = [10_000, 100_000] as const
const LIMIT_OF_PARSE = 2.5

async function readNewest(kind: 'pay-rates' | 'signals'): Promise<unknown> {
  const folder = inRepository(`prisma/reference/${kind}`)
  const newest = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return JSON.parse(await readFile(path.join(folder, newest ?? ''), 'utf8'))
}

async function readRates(): Promise<PayRates> {
  const parsed = parsePayRates(await readNewest('pay-rates'))
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

async function time(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function parseOnly(file: string): Promise<number> {
  const text = await readFile(file, 'utf8')
  const parser = initParser(inferSchema(text))
  return parser.stringArrs(text).length
}

async function checkFile(file: string, rates: PayRates): Promise<number> {
  const reading = await readSpreadsheet({
    source: { path: file },
    limits: { maxRows: 10_000_000, maxFileBytes: 2 ** 31 },
  })
  const context = preparePayCheck({ rates, asOf: isoDate('2026-11-23'), zone: 'london' })
  const summary = startPaySummary()
  const signals = createSignalFinder(readSignalRules(await readNewest('signals')))
  let reader: Extract<ReturnType<typeof createPayrollRowReader>, { ok: true }>['value'] | undefined
  let rows = 0
  for await (const batch of reading.batches) {
    for (const { line, cells } of batch) {
      if (!reader) {
        const made = createPayrollRowReader({
          headers: cells,
          mapping: guessPayrollMapping(cells, {}).mapping,
        })
        if (!made.ok) throw new Error(made.error.message)
        reader = made.value
        continue
      }
      const read = reader.read(line, cells)
      if (read.kind !== 'row') continue
      signals.add(read.row, read.compared)
      summary.add(checkPayRow(read.row, context))
      rows += 1
    }
  }
  await reading.close()
  summary.finish()
  signals.finish()
  return rows
}

async function copyFile(file: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const header = (await readFile(file, 'utf8')).split('\n', 1)[0] ?? ''
  const columns = header.split(',').map((_, index) => `c${index} text`)
  await client.query(`CREATE TEMPORARY TABLE raw (${columns.join(', ')})`)
  await pipeline(createReadStream(file), client.query(copyFrom('COPY raw FROM STDIN (FORMAT csv, HEADER)')))
  await client.end()
}

async function benchPay(): Promise<void> {
  const rates = await readRates()
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-bench-'))
  const server = await startServer({
    dataFolder: path.join(folder, 'data'),
    password: 'bench',
    logFile: path.join(folder, 'postgres.log'),
    durable: true,
  })
  try {
    console.log('rows     MB     parse (uDSV)  check    COPY     check/parse (limit 2.5)  check/COPY')
    for (const rows of SIZES) {
      const file = path.join(folder, `${rows}.csv`)
      const sample = generateSamplePayroll({
        seed: 1,
        workers: rows,
        plantedFailures: Math.floor(rows / 20),
        rates,
        periodStart: isoDate('2026-09-01'),
        zone: 'london',
      })
      await writeFile(file, writeSampleCsv(sample))
      const parse = await time(() => parseOnly(file))
      const check = await time(() => checkFile(file, rates))
      const copy = await time(() => copyFile(file, server.superuserUrl('postgres')))
      const megabytes = (await stat(file)).size / 1e6
      const ratio = check / parse
      console.log(
        [
          String(rows).padEnd(8),
          megabytes.toFixed(1).padEnd(6),
          `${parse.toFixed(2)} s`.padEnd(13),
          `${check.toFixed(2)} s`.padEnd(8),
          `${copy.toFixed(2)} s`.padEnd(8),
          `${ratio.toFixed(1)} ${ratio <= LIMIT_OF_PARSE ? 'within' : 'over'}`.padEnd(24),
          (check / copy).toFixed(1),
        ].join(' '),
      )
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const asked = process.argv.slice(2)
if (asked.length > 0 && !asked.includes('pay')) {
  console.error(`There is no benchmark "${asked.join('", "')}": pay.`)
  process.exit(1)
}
await benchPay()
