import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isoDate } from '@daylight/domain/dates'
import { generateSamplePayroll, writeSampleCsv } from '@daylight/domain/payroll-file'
import { parsePayRates } from '@daylight/domain/reference'

const RATES = path.resolve(import.meta.dirname, '../reference/pay-rates/2026-11-23.json')
const FOLDER = path.resolve(import.meta.dirname, '../../apps/web/public')

// Writes the payroll of invented people that the upload page offers for a first try. Run it by hand with Node when
// the template of columns or the rates change; the file is part of the repository.
const parsed = parsePayRates(JSON.parse(await readFile(RATES, 'utf8')))
if (!parsed.ok) throw new Error(parsed.error.message)
const sample = generateSamplePayroll({
  seed: 60,
  workers: 60,
  plantedFailures: 9,
  rates: parsed.value,
  periodStart: isoDate('2026-10-01'),
  zone: 'london',
})
await mkdir(FOLDER, { recursive: true })
await writeFile(path.join(FOLDER, 'sample-payroll.csv'), writeSampleCsv(sample))
