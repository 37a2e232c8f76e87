import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
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
import { writeOds } from '@daylight/adapters/sheets'
import { createStatementReader } from '@daylight/adapters/statement-files'
import { createLocalStorage } from '@daylight/adapters/storage'
import type { ApiDeps } from '@daylight/api'
import type { DocumentDeps } from '@daylight/application'
import { type Database, loadReferenceData, openDatabase } from '@daylight/db'
import { createDocumentRenderer } from '@daylight/documents/documents'
import { createTestDatabase, type TestDatabase } from '../database/index.ts'

/** The use cases' surroundings as in production, on a database of the test's own. */
export interface TestApp {
  readonly deps: ApiDeps & DocumentDeps
  readonly database: Database
  readonly jobs: JobSystem
  readonly urls: TestDatabase
  /** The secret that keys are derived from. */
  readonly secret: string
  /** Where uploaded files lie, encrypted. */
  readonly storageFolder: string
  /** Errors that the job queue reported, for a test that brings some about; those left fail `close`. */
  takeQueueErrors(): readonly unknown[]
  close(): Promise<void>
}

const TEST_SECRET = 'a secret that only tests use, long enough for every key'

const REFERENCE = path.resolve(import.meta.dirname, '../../../../prisma/reference')

export async function createTestApp(): Promise<TestApp> {
  const urls = await createTestDatabase()
  await loadReferenceData({ connectionString: urls.ownerUrl, folder: REFERENCE, newId: () => uuidV7() })
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-test-files-'))
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
  const storage = createLocalStorage({
    folder,
    encryptionKey: deriveKey({ secret: TEST_SECRET, purpose: 'upload' }),
  })
  return {
    database,
    jobs,
    urls,
    storageFolder: folder,
    secret: TEST_SECRET,
    deps: {
      database,
      clock: systemClock,
      ids: { next: () => uuidV7() },
      identity: createIdentityServices({ secret: TEST_SECRET }),
      sealer: createSealer({ secret: TEST_SECRET }),
      storage,
      payroll: createPayrollServices({ secret: TEST_SECRET, storage }),
      spreadsheets: createSpreadsheetReader(),
      statementReader: createStatementReader(),
      documents: createDocumentRenderer({ writeSheets: writeOds }),
    },
    takeQueueErrors: () => failures.splice(0),
    close: async () => {
      await jobs.stop()
      await database.close()
      await urls.drop()
      await rm(folder, { recursive: true, force: true })
      if (failures.length > 0) throw new AggregateError(failures, 'The job queue reported errors.')
    },
  }
}
