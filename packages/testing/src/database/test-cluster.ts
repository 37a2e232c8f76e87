import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clearServerLock, isAlive, startServer } from '@daylight/db/embedded'

export type TestCluster = {
  /** The administrator's address of the cluster: what DAYLIGHT_TEST_PG carries to the tests. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const PREFIX = 'daylight-test-pg-'

/**
 * Starts a PostgreSQL for one run of tests, in a temporary folder that it removes when it stops. Nothing is forced to
 * disk. What runs that were killed left behind is stopped and removed first.
 */
export async function startTestCluster(): Promise<TestCluster> {
  await removeStaleClusters()
  const folder = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  // Under root the server runs as another user, who has to get in.
  await chmod(folder, 0o755)
  const server = await startServer({
    dataFolder: path.join(folder, 'data'),
    password: randomBytes(12).toString('hex'),
    logFile: path.join(folder, 'postgres.log'),
    durable: false,
    settings: { max_connections: '300', max_wal_size: '4GB' },
  })
  return {
    url: server.superuserUrl('postgres'),
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function removeStaleClusters(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    if (!Number.isInteger(owner) || isAlive(owner)) continue
    const folder = path.join(tmpdir(), name)
    await clearServerLock(path.join(folder, 'data'))
    await rm(folder, { recursive: true, force: true })
  }
}
