import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import {
  getPayCheck,
  listPayLines,
  readPayCheck,
  receivePayrollFile,
  startPayCheck,
} from '@daylight/application'
import { payrollMappingSchema } from '@daylight/contracts'
import { guessPayrollMapping } from '@daylight/domain/payroll-file'
import { inRepository } from '../lib/repository.ts'
import { copyRaw, headerOf, sayLimit } from './bench-pay.ts'
import { type BenchApp, openBenchApp } from './open-bench-app.ts'
import { readRates } from './reference.ts'
import { writePayroll } from './write-payroll.ts'

const FILES = [
  { rows: 100_000, format: 'csv', limit: 4 },
  { rows: 100_000, format: 'xlsx', limit: 8 },
  { rows: 1_000_000, format: 'csv', limit: 4 },
] as const

/** From the upload's first byte to the lines that a page shows, as the web app and the worker do it. */
export async function importFile({ deps, owner }: BenchApp, file: string, header: string) {
  const { columns } = guessPayrollMapping(header.split(',')).mapping
  const mapping = payrollMappingSchema.parse({ columns, workplace: 'london', periodStart: '', periodEnd: '' })
  const start = performance.now()
  const since = () => (performance.now() - start) / 1000
  const { id } = await receivePayrollFile(deps, owner, {
    supplierId: null,
    siteId: null,
    content: createReadStream(file),
  })
  const uploaded = since()
  await startPayCheck(deps, owner, { id, version: 1, mapping })
  const outcome = await readPayCheck(deps, { organisationId: owner.organisationId, payCheckId: id })
  if (outcome !== 'complete') throw new Error(`The check ended as ${outcome}.`)
  const read = since()
  await getPayCheck(deps, owner, { id })
  await listPayLines(deps, owner, { id, filter: 'all', limit: 50 })
  return { id, uploaded, read, visible: since() }
}

const PAGES = 20

/** Milliseconds of a page of lines, the middle of several: the first, and the last but a few. */
async function timePages({ deps, owner }: BenchApp, id: string, rows: number): Promise<string> {
  const said: string[] = []
  for (const filter of ['all', 'below', 'cannot_say', 'met'] as const) {
    for (const after of [undefined, String(rows - 1000)]) {
      const times: number[] = []
      for (let turn = 0; turn < PAGES; turn++) {
        const start = performance.now()
        await listPayLines(deps, owner, { id, filter, limit: 50, after })
        times.push(performance.now() - start)
      }
      times.sort((a, b) => a - b)
      said.push(`${filter}${after === undefined ? '' : ' (end)'} ${times[PAGES / 2]?.toFixed(0)} ms`)
    }
  }
  return said.join(', ')
}

/** The same payroll as a workbook. */
async function toWorkbook(csv: string): Promise<string> {
  const file = csv.replace(/csv$/, 'xlsx')
  await promisify(execFile)(process.execPath, [inRepository('scripts/bench/write-workbook.ts'), csv, file])
  return file
}

export async function benchImport(folder: string, url: string): Promise<void> {
  const rates = await readRates()
  const app = await openBenchApp({ superuserUrl: url, folder, name: 'import' })
  try {
    console.log('From upload to visible result, against COPY of the same rows as text')
    console.log('file          upload   read and stored  visible   COPY     whole/COPY           memory')
    for (const { rows, format, limit } of FILES) {
      const csv = path.join(folder, `import-${rows}.csv`)
      await writePayroll(csv, rows, rates)
      const copy = await copyRaw(csv, url)
      const took = await importFile(app, format === 'csv' ? csv : await toWorkbook(csv), await headerOf(csv))
      const ratio = took.visible / copy
      console.log(
        [
          `${rows} ${format}`.padEnd(13),
          `${took.uploaded.toFixed(2)} s`.padEnd(8),
          `${took.read.toFixed(2)} s`.padEnd(16),
          `${took.visible.toFixed(2)} s`.padEnd(9),
          `${copy.toFixed(2)} s`.padEnd(8),
          `${ratio.toFixed(1)} ${sayLimit(ratio, limit)} (≤ ${limit})`.padEnd(20),
          `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
        ].join(' '),
      )
      console.log(`  pages of lines: ${await timePages(app, took.id, rows)}`)
    }
  } finally {
    await app.close()
  }
}
