import 'server-only'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createIdentityServices,
  createSealer,
  deriveKey,
  type JobSystem,
  startJobSystem,
  systemClock,
  uuidV7,
} from '@daylight/adapters'
import { createSpreadsheetReader } from '@daylight/adapters/files'
import { createPayrollServices } from '@daylight/adapters/payroll'
import { createStatementReader } from '@daylight/adapters/statement-files'
import { createLocalStorage } from '@daylight/adapters/storage'
import type { ApiDeps } from '@daylight/api'
import type { MakeDocumentDeps } from '@daylight/application'
import { type Database, openDatabase } from '@daylight/db'
import { createThreadRenderer } from '@daylight/documents/thread'
import { env } from './env.ts'
import { describeError, log } from './log.ts'

export interface Container {
  readonly deps: ApiDeps & MakeDocumentDeps
  readonly database: Database
  readonly jobs: JobSystem
}

// The bundler knows nothing of the thread's file, which Node runs from its source; the app runs in its own folder.
function spreadsheetThread(): URL {
  return pathToFileURL(path.resolve('../../packages/adapters/src/files/spreadsheet-thread.ts'))
}

function statementThread(): URL {
  return pathToFileURL(path.resolve('../../packages/adapters/src/statement-files/statement-thread.ts'))
}

// Made by the worker's build: React-PDF neither runs from its source nor within a page's bundle.
function documentThread(): URL {
  return pathToFileURL(path.resolve('../worker/dist/document-thread.js'))
}

async function build(): Promise<Container> {
  const { DATABASE_APP_URL: connectionString, DAYLIGHT_SECRET: secret, DAYLIGHT_STORAGE_DIR: folder } = env()
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
  const storage = createLocalStorage({ folder, encryptionKey: deriveKey({ secret, purpose: 'upload' }) })
  return {
    database,
    jobs,
    deps: {
      database,
      clock: systemClock,
      ids: { next: () => uuidV7() },
      identity: createIdentityServices({ secret }),
      sealer: createSealer({ secret }),
      storage,
      payroll: createPayrollServices({ secret, storage, threadUrl: spreadsheetThread() }),
      spreadsheets: createSpreadsheetReader({ threadUrl: spreadsheetThread() }),
      statementReader: createStatementReader({ threadUrl: statementThread() }),
      documents: createThreadRenderer({ threadUrl: documentThread() }),
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
