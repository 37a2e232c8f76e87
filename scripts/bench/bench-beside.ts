import { type ChildProcess, spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  createSupplier,
  getPayCheckProgress,
  listPayChecks,
  listSuppliers,
  receivePayrollFile,
  startPayCheck,
} from '@daylight/application'
import { payrollMappingSchema } from '@daylight/contracts'
import { guessPayrollMapping } from '@daylight/domain/payroll-file'
import { inRepository } from '../lib/repository.ts'
import { headerOf, sayLimit } from './bench-pay.ts'
import { type BenchApp, openBenchApp } from './open-bench-app.ts'
import { readRates } from './reference.ts'
import { writePayroll } from './write-payroll.ts'

const ROWS = 100_000
const SUPPLIERS = 200
const QUIET_REQUESTS = 600
const GAP_MS = 10
const LIMIT = 3

function startWorker(app: BenchApp, folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [inRepository('apps/worker/src/main.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_APP_URL: app.appUrl,
      DAYLIGHT_URL: 'http://localhost:3000',
      DAYLIGHT_SECRET: app.secret,
      DAYLIGHT_STORAGE_DIR: app.storageFolder,
      DAYLIGHT_MAIL_DIR: path.join(folder, 'mail'),
      DAYLIGHT_HEADS_DIR: path.join(folder, 'heads'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)))
    child.stdout.on('data', (bytes: Buffer) => {
      if (bytes.toString().includes('"event":"ready"')) resolve(child)
    })
  })
}

/** One request of somebody else: a page of the register, then one of the pay checks. Milliseconds. */
async function askForLists({ deps, owner }: BenchApp): Promise<number> {
  const start = performance.now()
  await listSuppliers(deps, owner, { status: 'active', sort: 'name', limit: 50 })
  await listPayChecks(deps, owner, { limit: 20 })
  return performance.now() - start
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

async function measureWhile(app: BenchApp, goesOn: (asked: number) => Promise<boolean>): Promise<number[]> {
  const times: number[] = []
  while (await goesOn(times.length)) {
    times.push(await askForLists(app))
    await delay(GAP_MS)
  }
  return times
}

async function beginCheck({ deps, owner }: BenchApp, file: string): Promise<string> {
  const { columns } = guessPayrollMapping((await headerOf(file)).split(',')).mapping
  const mapping = payrollMappingSchema.parse({ columns, workplace: 'london', periodStart: '', periodEnd: '' })
  const content = createReadStream(file)
  const { id } = await receivePayrollFile(deps, owner, { supplierId: null, siteId: null, content })
  await startPayCheck(deps, owner, { id, version: 1, mapping })
  return id
}

async function addSuppliers({ deps, owner }: BenchApp): Promise<void> {
  for (let index = 0; index < SUPPLIERS; index++) {
    await createSupplier(deps, owner, {
      details: {
        name: `Supplier ${index} Ltd`,
        companyNumber: null,
        sicSection: null,
        registrySector: null,
        whatTheyDo: 'Cleans',
        spendBand: null,
        notes: '',
        contacts: [],
      },
      evenIfDuplicate: true,
    })
  }
}

/** How long list pages take others while the worker reads a payroll, against a quiet system. */
export async function benchBeside(folder: string, url: string): Promise<void> {
  const app = await openBenchApp({ superuserUrl: url, folder: path.join(folder, 'beside'), name: 'beside' })
  let worker: ChildProcess | undefined
  try {
    await addSuppliers(app)
    worker = await startWorker(app, folder)
    const file = path.join(folder, 'beside.csv')
    await writePayroll(file, ROWS, await readRates())
    for (let turn = 0; turn < 50; turn++) await askForLists(app)
    const quiet = await measureWhile(app, async (asked) => asked < QUIET_REQUESTS)
    const id = await beginCheck(app, file)
    const busy = await measureWhile(app, async () => {
      const { status } = await getPayCheckProgress(app.deps, app.owner, { id })
      return status === 'queued' || status === 'reading'
    })
    const ratio = quantile(busy, 0.99) / quantile(quiet, 0.99)
    console.log(`List pages beside the reading of ${ROWS} rows by the worker`)
    for (const [name, times] of [
      ['quiet', quiet],
      ['beside', busy],
    ] as const) {
      const [middle, high] = [quantile(times, 0.5), quantile(times, 0.99)]
      console.log(
        `${name.padEnd(8)} ${times.length} requests, p50 ${middle.toFixed(1)} ms, p99 ${high.toFixed(1)} ms`,
      )
    }
    console.log(`p99 beside/quiet (≤ ${LIMIT}): ${ratio.toFixed(1)} ${sayLimit(ratio, LIMIT)}`)
  } finally {
    worker?.removeAllListeners('exit')
    worker?.kill('SIGTERM')
    await app.close()
  }
}
