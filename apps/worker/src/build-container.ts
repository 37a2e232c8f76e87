import {
  createHeadArchive,
  createIdentityServices,
  createMailer,
  deriveKey,
  type JobSystem,
  startJobSystem,
  systemClock,
  uuidV7,
} from '@daylight/adapters'
import { createHomepageReader } from '@daylight/adapters/homepage'
import { createPayrollServices } from '@daylight/adapters/payroll'
import { writeOds } from '@daylight/adapters/sheets'
import { createLocalStorage } from '@daylight/adapters/storage'
import type {
  CheckHomepageDeps,
  EmailDeps,
  KeepHeadsDeps,
  ReadPayDeps,
  RenderStatementDeps,
} from '@daylight/application'
import { createPayLineWriter, type Database, openDatabase } from '@daylight/db'
import { createDocumentRenderer } from '@daylight/documents/documents'
import { createStatementRenderer } from '@daylight/documents/renderer'
import type { Environment } from './env.ts'
import { describeError, log } from './log.ts'

export interface Container {
  readonly deps: EmailDeps & KeepHeadsDeps & ReadPayDeps & RenderStatementDeps & CheckHomepageDeps
  readonly database: Database
  readonly jobs: JobSystem
  readonly removeUnfinishedFiles: () => Promise<number>
}

const UNFINISHED_AFTER_MS = 3_600_000

/** Where use cases meet adapters: the only place that wires them in the worker. */
export async function buildContainer(env: Environment): Promise<Container> {
  const { DATABASE_APP_URL: connectionString, DAYLIGHT_SECRET: secret } = env
  const jobs = await startJobSystem({
    connectionString,
    supervise: true,
    onError: (error) => log.error({ event: 'job_queue', ...describeError(error) }),
  })
  const database = openDatabase({
    connectionString,
    auditKeys: (organisationId) => deriveKey({ secret, purpose: 'audit', scope: organisationId }),
    jobs: jobs.bind,
    clock: systemClock,
    newId: () => uuidV7(),
  })
  const storage = createLocalStorage({
    folder: env.DAYLIGHT_STORAGE_DIR,
    encryptionKey: deriveKey({ secret, purpose: 'upload' }),
  })
  const publicUrl = env.DAYLIGHT_URL.replace(/\/$/, '')
  const threadUrl = readingThread()
  return {
    database,
    jobs,
    removeUnfinishedFiles: () => storage.sweepUnfinished(UNFINISHED_AFTER_MS),
    deps: {
      database,
      auditHeads: database,
      headArchive: createHeadArchive(env.DAYLIGHT_HEADS_DIR),
      clock: systemClock,
      ids: { next: () => uuidV7() },
      identity: createIdentityServices({ secret }),
      storage,
      payroll: createPayrollServices({ secret, storage, ...(threadUrl ? { threadUrl } : {}) }),
      payLines: createPayLineWriter(database),
      statementRenderer: createStatementRenderer(),
      documents: createDocumentRenderer({ writeSheets: writeOds }),
      mail: {
        mailer: createMailer({
          smtpUrl: env.SMTP_URL,
          folder: env.DAYLIGHT_MAIL_DIR,
          from: env.MAIL_FROM,
        }),
        baseUrl: publicUrl,
      },
      publicUrl,
      homepages: env.DAYLIGHT_HOMEPAGE_CHECKS === 'on' ? createHomepageReader() : null,
    },
  }
}

/** The bundle carries its own entry of the reading thread; the sources use the one beside the reader. */
function readingThread(): URL | undefined {
  return import.meta.url.endsWith('.ts') ? undefined : new URL('./spreadsheet-thread.js', import.meta.url)
}
