import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { inRepository } from '../lib/repository.ts'
import { readRates } from './reference.ts'
import { writePayroll } from './write-payroll.ts'

const SIZES = [10_000, 100_000, 1_000_000] as const
const LIMIT_OF_PARSE = 2.5
const LIMIT_OF_MEGABYTES = 512
const RUNS = 3

const run = promisify(execFile)

export const sayLimit = (value: number, limit: number): string => (value <= limit ? 'within' : 'over')

function readMeasurement(text: string): { rows: number; seconds: number; megabytes: number } {
  const found: unknown = JSON.parse(text)
  if (typeof found !== 'object' || found === null) throw new Error(`Not a measurement: ${text}`)
  const number = (name: string) => Number(Reflect.get(found, name))
  return { rows: number('rows'), seconds: number('seconds'), megabytes: number('megabytes') }
}

/** The quickest of several runs: other work on the machine can only slow one down. */
async function measure(what: 'parse' | 'check', file: string, ...more: readonly string[]) {
  let best: ReturnType<typeof readMeasurement> | undefined
  for (let turn = 0; turn < RUNS; turn++) {
    const { stdout } = await run(process.execPath, [
      inRepository('scripts/bench/measure-file.ts'),
      what,
      file,
      ...more,
    ])
    const found = readMeasurement(stdout)
    if (!best || found.seconds < best.seconds)
      best = { ...found, megabytes: Math.max(found.megabytes, best?.megabytes ?? 0) }
  }
  if (!best) throw new Error('Nothing was measured.')
  return best
}

export async function headerOf(file: string): Promise<string> {
  const input = createReadStream(file)
  for await (const line of createInterface({ input })) {
    input.destroy()
    return line
  }
  return ''
}

/** Seconds for COPY of the file as it is, into a table of text. */
export async function copyRaw(file: string, url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const columns = (await headerOf(file)).split(',').map((_, index) => `c${index} text`)
    await client.query(`DROP TABLE IF EXISTS bench_raw; CREATE TABLE bench_raw (${columns.join(', ')})`)
    const start = performance.now()
    await pipeline(
      createReadStream(file),
      client.query(copyFrom('COPY bench_raw FROM STDIN (FORMAT csv, HEADER)')),
    )
    const seconds = (performance.now() - start) / 1000
    await client.query('DROP TABLE bench_raw')
    return seconds
  } finally {
    await client.end()
  }
}

/** The command `pay check`, as it is called and in one thread, against parsing it with the fastest parser and against COPY, in one run. */
export async function benchPay(folder: string, url: string): Promise<void> {
  const rates = await readRates()
  console.log('Reading and checking a CSV file: both standards and signals')
  console.log(
    'rows      MB     parse (uDSV)  check    1 thread  COPY     check/parse (≤ 2.5)  memory (≤ 512 MB)  check/COPY',
  )
  for (const rows of SIZES) {
    const file = path.join(folder, `${rows}.csv`)
    await writePayroll(file, rows, rates)
    const parse = await measure('parse', file)
    const check = await measure('check', file)
    const alone = await measure('check', file, '--threads', '1')
    if (parse.rows !== rows || check.rows !== rows) throw new Error(`${rows} rows were written, not read.`)
    const copy = await copyRaw(file, url)
    const ratio = check.seconds / parse.seconds
    console.log(
      [
        String(rows).padEnd(9),
        ((await stat(file)).size / 1e6).toFixed(1).padEnd(6),
        `${parse.seconds.toFixed(2)} s`.padEnd(13),
        `${check.seconds.toFixed(2)} s`.padEnd(8),
        `${alone.seconds.toFixed(2)} s`.padEnd(9),
        `${copy.toFixed(2)} s`.padEnd(8),
        `${ratio.toFixed(1)} ${sayLimit(ratio, LIMIT_OF_PARSE)}`.padEnd(20),
        `${check.megabytes.toFixed(0)} MB ${sayLimit(check.megabytes, LIMIT_OF_MEGABYTES)}`.padEnd(18),
        (check.seconds / copy).toFixed(1),
      ].join(' '),
    )
  }
}
