import { getPayCheck, getPayCheckProgress, sweepUploads } from '@daylight/application'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPayWorld, type PayWorld, query, samplePayroll, start, toCsv, upload } from './pay-world.ts'
import { startWorker, type WorkerProcess, waitFor } from './worker-process.ts'

const ROWS = 20_000
const PLANTED = 400

let world: PayWorld
let worker: WorkerProcess | undefined
beforeAll(async () => {
  world = await createPayWorld()
}, 60_000)
afterEach(() => worker?.kill('SIGKILL'))
afterAll(() => world.app.close())

async function begin(seed: number) {
  const sample = await samplePayroll(ROWS, PLANTED, seed)
  const id = await upload(world, toCsv([sample.headers, ...sample.rows]))
  await start(world, id, sample.headers)
  return { id, sample }
}

async function countLines(id: string): Promise<number> {
  const [row] = await query(
    world.app.urls.superuserUrl,
    'SELECT count(*)::int AS count FROM pay_check_line WHERE pay_check_id = $1',
    [id],
  )
  return Number(row?.['count'])
}

const statusOf = async (id: string) => (await getPayCheckProgress(world.deps, world.owner, { id })).status

/** Until its lines are on their way into the database: the transaction that will hold them is open. */
async function untilCopying(): Promise<void> {
  await waitFor(async () => {
    const [row] = await query(
      world.app.urls.superuserUrl,
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = $1 AND xact_start IS NOT NULL
         AND (query LIKE 'COPY staging%' OR query LIKE 'INSERT INTO pay_check_line%' OR query LIKE 'TRUNCATE staging%')`,
      [new URL(world.app.urls.appUrl).pathname.slice(1)],
    )
    return Number(row?.['count']) > 0
  }, 60_000)
}

async function expectWhole(id: string): Promise<void> {
  await waitFor(async () => (await statusOf(id)) === 'complete', 90_000)
  expect(await countLines(id)).toBe(ROWS)
  const check = await getPayCheck(world.deps, world.owner, { id })
  expect(check.summary?.people).toBe(ROWS)
  const [raised] = await query(
    world.app.urls.superuserUrl,
    'SELECT count(*)::int AS count, count(DISTINCT source_key)::int AS keys FROM finding WHERE pay_check_id = $1',
    [id],
  )
  expect(Number(raised?.['count'])).toBe(check.findings.length)
  expect(raised?.['keys']).toBe(raised?.['count'])
}

describe('a worker killed in the middle of a check', () => {
  it('leaves no line, and another worker completes the check within a minute', async () => {
    const { id } = await begin(3)
    worker = await startWorker(world.app)
    await untilCopying()
    await worker.kill('SIGKILL')
    expect(await statusOf(id)).toBe('reading')
    expect(await countLines(id)).toBe(0)
    const killed = performance.now()
    worker = await startWorker(world.app)
    await expectWhole(id)
    expect(performance.now() - killed).toBeLessThan(60_000)
  }, 150_000)

  it('survives the loss of its database connections', async () => {
    const { id } = await begin(5)
    worker = await startWorker(world.app)
    await untilCopying()
    await query(
      world.app.urls.superuserUrl,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = $2',
      [new URL(world.app.urls.appUrl).pathname.slice(1), 'daylight_app'],
    )
    expect(await countLines(id)).toBe(0)
    await expectWhole(id)
    expect(worker.isRunning()).toBe(true)
    // This process lost its connections too, and has made new ones.
    const others = world.app.takeQueueErrors().filter((error) => !/terminat/i.test(String(error)))
    expect(others).toEqual([])
  }, 150_000)

  it('ends in order when asked to, finishing what it has begun', async () => {
    const { id } = await begin(9)
    worker = await startWorker(world.app)
    await untilCopying()
    await worker.kill('SIGTERM')
    expect(worker.output()).toContain('"event":"stopped"')
    expect(await statusOf(id)).toBe('complete')
    expect(await countLines(id)).toBe(ROWS)
  }, 120_000)

  it('has its lost jobs queued again by the sweep, and its leftover uploads deleted', async () => {
    const { id } = await begin(11)
    await query(world.app.urls.superuserUrl, `DELETE FROM pgboss.job WHERE data->>'payCheckId' = $1`, [id])
    const storage = world.deps.payroll.storage
    const done = await begin(13)
    const key = `uploads/${world.owner.organisationId}/${done.id}`
    await query(
      world.app.urls.superuserUrl,
      `UPDATE pay_check SET status = 'cancelled', upload_key = NULL WHERE id = $1`,
      [done.id],
    )
    expect(await storage.stat(key)).not.toBeNull()
    const watch = {
      jobsOf: (job: { organisationId: string; payCheckId: string }) =>
        world.app.jobs.jobsOf('read-pay-check', job),
    }
    const report = await sweepUploads({ ...world.deps, jobWatch: watch })
    expect(report).toEqual({ deleted: 1, requeued: 1, refused: 0 })
    expect(await storage.stat(key)).toBeNull()
    expect((await sweepUploads({ ...world.deps, jobWatch: watch })).requeued).toBe(0)
    worker = await startWorker(world.app)
    await expectWhole(id)
  }, 150_000)
})
