import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayCheck, getPayCheckProgress } from '@daylight/application'
import { type EmbeddedServer, startServer } from '@daylight/db/embedded'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  createPayWorld,
  type PayWorld,
  query,
  read,
  samplePayroll,
  start,
  toCsv,
  upload,
} from './pay-world.ts'
import { startWorker, type WorkerProcess, waitFor } from './worker-process.ts'

const ROWS = 20_000

let folder: string
let server: EmbeddedServer
let world: PayWorld
let worker: WorkerProcess | undefined

/** A server of this test's own, which forces to disk what it acknowledges; again at the same port. */
async function startOwn(port?: number): Promise<EmbeddedServer> {
  return startServer({
    dataFolder: path.join(folder, 'data'),
    password: 'own',
    logFile: path.join(folder, 'postgres.log'),
    durable: true,
    settings: port === undefined ? {} : { port: String(port) },
  })
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'daylight-killed-'))
  await chmod(folder, 0o755)
  server = await startOwn()
  process.env['DAYLIGHT_TEST_PG'] = server.superuserUrl('postgres')
  world = await createPayWorld()
}, 120_000)
afterEach(() => worker?.kill('SIGKILL'))
afterAll(async () => {
  world.app.takeQueueErrors()
  await world.app.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const ask = (sql: string, values: unknown[] = []) => query(world.app.urls.superuserUrl, sql, values)
const count = async (sql: string, values: unknown[] = []) => Number((await ask(sql, values))[0]?.['count'])
const linesOf = (id: string) =>
  count('SELECT count(*)::int AS count FROM pay_check_line WHERE pay_check_id = $1', [id])
const statusOf = async (id: string) => (await getPayCheckProgress(world.deps, world.owner, { id })).status

async function begin(rows: number, seed: number): Promise<string> {
  const sample = await samplePayroll(rows, Math.floor(rows / 50), seed)
  const id = await upload(world, toCsv([sample.headers, ...sample.rows]))
  await start(world, id, sample.headers)
  return id
}

/** Until rows are being stored by a transaction that has not ended. */
async function untilStoring(): Promise<void> {
  await waitFor(
    async () =>
      (await count(
        `SELECT count(*)::int AS count FROM pg_stat_activity WHERE xact_start IS NOT NULL AND state = 'active'
         AND (query LIKE 'COPY staging_pay_check_line%' OR query LIKE 'INSERT INTO pay_check_line%')`,
      )) > 0,
    60_000,
  )
}

/** As a loss of power does it to the server: every process of it at once, none of them asked. */
async function killServer(): Promise<void> {
  const pids = (await ask('SELECT pid FROM pg_stat_activity')).map((row) => Number(row['pid']))
  process.kill(server.pid, 'SIGKILL')
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went with the first.
    }
  }
}

describe('a database killed in the middle of a check', () => {
  it('has lost nothing that was acknowledged and kept nothing by half, and the check is completed', async () => {
    const done = await begin(300, 41)
    expect(await read(world, done)).toBe('complete')
    const before = await getPayCheck(world.deps, world.owner, { id: done })
    const id = await begin(ROWS, 43)
    worker = await startWorker(world.app)
    await untilStoring()
    await killServer()
    server = await startOwn(server.port)
    expect(await linesOf(id)).toBe(0)
    expect(['queued', 'reading']).toContain(await waitForAnswer(() => statusOf(id)))
    expect(await linesOf(done)).toBe(300)
    expect(await getPayCheck(world.deps, world.owner, { id: done })).toEqual(before)
    expect(worker.isRunning()).toBe(true)
    // That the worker itself takes it up again is tested beside this; here it need not be waited for.
    await worker.kill('SIGKILL')
    expect(await read(world, id)).toBe('complete')
    expect(await linesOf(id)).toBe(ROWS)
    const check = await getPayCheck(world.deps, world.owner, { id })
    expect(check.summary?.people).toBe(ROWS)
    const raised = await ask('SELECT source_key FROM finding WHERE pay_check_id = $1', [id])
    expect(new Set(raised.map((row) => row['source_key'])).size).toBe(raised.length)
    expect(raised.length).toBe(check.findings.length)
  }, 240_000)
})

/** Connections to the server that is gone fail first. */
async function waitForAnswer<Value>(work: () => Promise<Value>): Promise<Value> {
  let answer: Value | undefined
  await waitFor(async () => {
    answer = await work().catch(() => undefined)
    return answer !== undefined
  }, 20_000)
  if (answer === undefined) throw new Error('There is no answer.')
  return answer
}
