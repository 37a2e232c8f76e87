import {
  createIdentityServices,
  deriveKey,
  type JobSystem,
  startJobSystem,
  systemClock,
  uuidV7,
} from '@daylight/adapters'
import type { IdentityDeps } from '@daylight/application'
import { type Database, openDatabase } from '@daylight/db'
import { createTestDatabase, type TestDatabase } from '../database/index.ts'

/** The use cases' surroundings as in production, on a database of the test's own. */
export interface TestApp {
  readonly deps: IdentityDeps
  readonly database: Database
  readonly jobs: JobSystem
  readonly urls: TestDatabase
  /** The secret that keys are derived from. */
  readonly secret: string
  close(): Promise<void>
}

const TEST_SECRET = 'a secret that only tests use, long enough for every key'

export async function createTestApp(): Promise<TestApp> {
  const urls = await createTestDatabase()
  const failures: unknown[] = []
  const jobs = await startJobSystem({
    connectionString: urls.appUrl,
    supervise: false,
    onError: (error) => failures.push(error),
  })
  const database = openDatabase({
    connectionString: urls.appUrl,
    auditKeys: (organisationId) =>
      deriveKey({ secret: TEST_SECRET, purpose: 'audit', scope: organisationId }),
    jobs: jobs.bind,
    clock: systemClock,
    newId: () => uuidV7(),
  })
  return {
    database,
    jobs,
    urls,
    secret: TEST_SECRET,
    deps: {
      database,
      clock: systemClock,
      ids: { next: () => uuidV7() },
      identity: createIdentityServices({ secret: TEST_SECRET }),
    },
    close: async () => {
      await jobs.stop()
      await database.close()
      await urls.drop()
      if (failures.length > 0) throw new AggregateError(failures, 'The job queue reported errors.')
    },
  }
}
