import 'server-only'
import {
  createIdentityServices,
  deriveKey,
  type JobSystem,
  startJobSystem,
  systemClock,
  uuidV7,
} from '@daylight/adapters'
import type { ApiDeps } from '@daylight/api'
import { type Database, openDatabase } from '@daylight/db'
import { env } from './env.ts'
import { describeError, log } from './log.ts'

export interface Container {
  readonly deps: ApiDeps
  readonly database: Database
  readonly jobs: JobSystem
}

async function build(): Promise<Container> {
  const { DATABASE_APP_URL: connectionString, DAYLIGHT_SECRET: secret } = env()
  const jobs = await startJobSystem({
    connectionString,
    supervise: false,
    onError: (error) => log.error({ event: 'job_queue', ...describeError(error) }),
  })
  const database = openDatabase({
    connectionString,
    auditKeys: (organisationId) => deriveKey({ secret, purpose: 'audit', scope: organisationId }),
    jobs: jobs.bind,
    clock: systemClock,
    newId: () => uuidV7(),
  })
  return {
    database,
    jobs,
    deps: {
      database,
      clock: systemClock,
      ids: { next: () => uuidV7() },
      identity: createIdentityServices({ secret }),
    },
  }
}

// One for the process: the development server loads this module again with every change.
declare global {
  var daylightContainer: Promise<Container> | undefined
}

/** Where use cases meet adapters: the only place that wires them in the web app. */
export function container(): Promise<Container> {
  globalThis.daylightContainer ??= build().catch((error: unknown) => {
    globalThis.daylightContainer = undefined
    throw error
  })
  return globalThis.daylightContainer
}
