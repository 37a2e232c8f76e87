import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type IsoDate, isoDate } from '@daylight/domain/dates'
import { generateSamplePayroll, writeSampleCsv } from '@daylight/domain/payroll-file'
import type { PayRates } from '@daylight/domain/reference'

const PATTERN = 5000

/** What tells workers apart, in the columns of the sample. */
function distinct(row: readonly string[], headers: readonly string[], index: number): readonly string[] {
  return row.map((cell, column) => {
    if (headers[column] === 'Worker Ref') return `W${String(index + 1).padStart(7, '0')}`
    if (headers[column] === 'NI Number')
      return `QQ${String(index % 1_000_000).padStart(6, '0')}${'ABCD'[index % 4]}`
    if (headers[column] === 'Bank Account') return `00-00-00 ${String(10_000_000 + index)}`
    if (headers[column] === 'Phone')
      return `07${String(100_000_000 + index).slice(0, 3)} ${String(100_000_000 + index).slice(3)}`
    return headers[column] === 'Address' ? `${index + 1} Example Street, Testford, ZZ99 0AA` : cell
  })
}

function* parts(rows: number, rates: PayRates, periodStart: IsoDate): Generator<string> {
  const sample = generateSamplePayroll({
    seed: 1,
    workers: Math.min(rows, PATTERN),
    plantedFailures: Math.floor(Math.min(rows, PATTERN) / 20),
    rates,
    periodStart,
    zone: 'london',
  })
  const { headers } = sample
  yield writeSampleCsv({ headers, rows: [] })
  for (let from = 0; from < rows; from += sample.rows.length) {
    const block = sample.rows.slice(0, rows - from).map((row, index) => distinct(row, headers, from + index))
    const text = writeSampleCsv({ headers, rows: block })
    yield text.slice(text.indexOf('\n') + 1)
  }
}

/** A payroll of so many workers, one in twenty of whom is paid too little: 5,000 rows again and again, made distinct. */
export async function writePayroll(
  file: string,
  rows: number,
  rates: PayRates,
  periodStart: IsoDate = isoDate('2026-09-01'),
): Promise<void> {
  await pipeline(Readable.from(parts(rows, rates, periodStart)), createWriteStream(file))
}
