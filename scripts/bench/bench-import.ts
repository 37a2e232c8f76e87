import { createReadStream } from 'node:fs'
import path from 'node:path'
import {
  getPayCheck,
  listPayLines,
  readPayCheck,
  receivePayrollFile,
  startPayCheck,
} from '@daylight/application'
import { payrollMappingSchema } from '@daylight/contracts'
import { guessPayrollMapping } from '@daylight/domain/payroll-file'
import { copyRaw, headerOf, sayLimit } from './bench-pay.ts'
import { type BenchApp, openBenchApp } from './open-bench-app.ts'
import { readRates } from './reference.ts'
import { writePayroll } from './write-payroll.ts'

const ROWS = [100_000, 1_000_000] as const
const LIMIT_OF_COPY = 4

/** From the upload's first byte to the lines that a page shows, as the web app and the worker do it. */
async function importFile({ deps, owner }: BenchApp, file: string) {
  const { columns } = guessPayrollMapping((await headerOf(file)).split(',')).mapping
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
  return { uploaded, read, visible: since() }
}

export async function benchImport(folder: string, url: string): Promise<void> {
  const rates = await readRates()
  const app = await openBenchApp({ superuserUrl: url, folder, name: 'import' })
  try {
    console.log('From upload to visible result, CSV')
    console.log('rows      upload   read and stored  visible   COPY     whole/COPY (≤ 4)  memory')
    for (const rows of ROWS) {
      const file = path.join(folder, `import-${rows}.csv`)
      await writePayroll(file, rows, rates)
      const copy = await copyRaw(file, url)
      const took = await importFile(app, file)
      const ratio = took.visible / copy
      console.log(
        [
          String(rows).padEnd(9),
          `${took.uploaded.toFixed(2)} s`.padEnd(8),
          `${took.read.toFixed(2)} s`.padEnd(16),
          `${took.visible.toFixed(2)} s`.padEnd(9),
          `${copy.toFixed(2)} s`.padEnd(8),
          `${ratio.toFixed(1)} ${sayLimit(ratio, LIMIT_OF_COPY)}`.padEnd(16),
          `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
        ].join(' '),
      )
    }
  } finally {
    await app.close()
  }
}
