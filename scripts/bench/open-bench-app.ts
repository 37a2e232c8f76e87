import path from 'node:path'
import { deriveKey, installJobQueue, startJobSystem, systemClock, uuidV7 } from '@daylight/adapters'
import { createPayrollServices } from '@daylight/adapters/payroll'
import { createLocalStorage } from '@daylight/adapters/storage'
import type { ReadPayDeps } from '@daylight/application'
import { createPayLineWriter, loadReferenceData, openDatabase } from '@daylight/db'
import { prepareDatabase } from '@daylight/db/embedded'
import { APP_ROLE, ensureAppRole, runMigrations } from '@daylight/db/migrations'
import type { MemberActor } from '@daylight/domain/access'
import pg from 'pg'
import { inRepository } from '../lib/repository.ts'

const OWNER = 'bench_owner'
const PASSWORD = 'bench'
const SECRET = 'a secret of the benchmark alone, long enough for every key'

export interface BenchApp {
  readonly deps: ReadPayDeps
  readonly owner: MemberActor
  /** For a worker of its own. */
  readonly appUrl: string
  readonly secret: string
  readonly storageFolder: string
  close(): Promise<void>
}

function urlFor(superuserUrl: string, database: string, user: string): string {
  const url = new URL(superuserUrl)
  url.pathname = `/${database}`
  url.username = user
  url.password = PASSWORD
  return url.href
}

/** One organisation and its owner, as sign-up leaves them. */
async function createOwner(superuserUrl: string): Promise<MemberActor> {
  const [organisationId, userId, membershipId] = [uuidV7(), uuidV7(), uuidV7()]
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO organisation (id, segment, name, kind, created_at) VALUES ($1, $2, 'Bench Council', 'council', now())`,
      [organisationId, `bench-${organisationId.slice(-6)}`],
    )
    await client.query(
      `INSERT INTO "user" (id, email, name, password_hash, email_confirmed_at, created_at) VALUES ($1, $2, 'Bench', 'not a hash', now(), now())`,
      [userId, `${userId}@example.org`],
    )
    await client.query(
      `INSERT INTO membership (organisation_id, id, user_id, role, created_at) VALUES ($1, $2, $3, 'owner', now())`,
      [organisationId, membershipId, userId],
    )
  } finally {
    await client.end()
  }
  return { kind: 'member', userId, membershipId, organisationId, name: 'Bench', role: 'owner' }
}

/** The use cases' surroundings as in production, on a database and a folder of the benchmark's own. */
export async function openBenchApp(options: {
  readonly superuserUrl: string
  readonly folder: string
  /** Of the database. */
  readonly name: string
}): Promise<BenchApp> {
  const database = `bench_${options.name}`
  await prepareDatabase({
    superuserUrl: options.superuserUrl,
    owner: OWNER,
    ownerPassword: PASSWORD,
    database,
  })
  const ownerUrl = urlFor(options.superuserUrl, database, OWNER)
  const appUrl = urlFor(options.superuserUrl, database, APP_ROLE)
  await ensureAppRole({ ownerUrl, role: APP_ROLE, password: PASSWORD })
  await runMigrations({ connectionString: ownerUrl, folder: inRepository('prisma/migrations') })
  await installJobQueue({ ownerConnectionString: ownerUrl, appRole: APP_ROLE })
  await loadReferenceData({
    connectionString: ownerUrl,
    folder: inRepository('prisma/reference'),
    newId: () => uuidV7(),
  })
  const superuser = new URL(options.superuserUrl)
  superuser.pathname = `/${database}`
  const owner = await createOwner(superuser.href)
  const jobs = await startJobSystem({
    connectionString: appUrl,
    supervise: false,
    onError: (error) => {
      console.error(error)
    },
  })
  const opened = openDatabase({
    connectionString: appUrl,
    auditKeys: (organisationId) => deriveKey({ secret: SECRET, purpose: 'audit', scope: organisationId }),
    jobs: jobs.bind,
    clock: systemClock,
    newId: () => uuidV7(),
  })
  const storageFolder = path.join(options.folder, 'files')
  const storage = createLocalStorage({
    folder: storageFolder,
    encryptionKey: deriveKey({ secret: SECRET, purpose: 'upload' }),
  })
  return {
    owner,
    appUrl,
    secret: SECRET,
    storageFolder,
    deps: {
      database: opened,
      clock: systemClock,
      ids: { next: () => uuidV7() },
      payroll: createPayrollServices({ secret: SECRET, storage }),
      payLines: createPayLineWriter(opened),
    },
    close: async () => {
      await jobs.stop()
      await opened.close()
    },
  }
}
