// One measurement in a process of its own, so that its memory is its own: parse FILE or check FILE.
import { readFile } from 'node:fs/promises'
import { readSpreadsheet } from '@daylight/adapters/files'
import { isoDate } from '@daylight/domain/dates'
import { checkPayRow, preparePayCheck, startPaySummary } from '@daylight/domain/pay'
import {
  createPayrollRowReader,
  guessPayrollMapping,
  type PayrollRowReader,
} from '@daylight/domain/payroll-file'
import { createSignalFinder } from '@daylight/domain/signals'
import { inferSchema, initParser } from 'udsv'
import { readRates, readSignals } from './reference.ts'

async function parseOnly(file: string): Promise<number> {
  const text = await readFile(file, 'utf8')
  const parser = initParser(inferSchema(text))
  return parser.stringArrs(text).length
}

function openReader(headers: readonly string[]): PayrollRowReader {
  const made = createPayrollRowReader({ headers, mapping: guessPayrollMapping(headers, {}).mapping })
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

async function prepareCheck(): Promise<(file: string) => Promise<number>> {
  const context = preparePayCheck({ rates: await readRates(), asOf: isoDate('2026-11-23'), zone: 'london' })
  const summary = startPaySummary()
  const signals = createSignalFinder(await readSignals())
  return async (file) => {
    const limits = { maxRows: 10_000_000, maxFileBytes: 2 ** 31 }
    const reading = await readSpreadsheet({ source: { path: file }, limits })
    let reader: PayrollRowReader | undefined
    for await (const batch of reading.batches) {
      for (const { line, cells } of batch) {
        if (!reader) {
          reader = openReader(cells)
          continue
        }
        const read = reader.read(line, cells)
        if (read.kind !== 'row') throw new Error(`Line ${line} is no row.`)
        signals.add(read.row, read.compared)
        summary.add(checkPayRow(read.row, context))
      }
    }
    signals.finish()
    return summary.finish().lines
  }
}

const [what, file = ''] = process.argv.slice(2)
const work = what === 'parse' ? parseOnly : await prepareCheck()
const start = performance.now()
const rows = await work(file)
const seconds = (performance.now() - start) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ rows, seconds, megabytes }))
