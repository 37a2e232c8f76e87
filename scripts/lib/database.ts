import path from 'node:path'
import { installJobQueue, uuidV7 } from '@daylight/adapters'
import { loadReferenceData } from '@daylight/db'
import { type LockOutcome, prepareDatabase, startServer } from '@daylight/db/embedded'
import {
  APP_ROLE,
  canConnect,
  ensureAppRole,
  readServerVersion,
  runMigrations,
} from '@daylight/db/migrations'
import { inRepository } from './repository.ts'
import type { Secrets } from './secrets.ts'

export type Database = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** What to tell: which server it is, and what had to be cleared up. */
  readonly description: string
  readonly stop: () => Promise<void>
}

const OWNER_ROLE = 'daylight_owner'
const DATABASE = 'daylight'
const OLDEST_VERSION = 15

const LOCK_NOTES: Readonly<Record<LockOutcome, string>> = {
  none: '',
  'removed-stale': ', recovered after a crash',
  'stopped-orphan': ', after stopping the one a killed start left running',
}

/** The operator's PostgreSQL when DATABASE_URL is set, else the embedded one with its data in the data folder. */
export function openDatabase(
  dataFolder: string,
  secrets: Secrets,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Database> {
  const ownerUrl = environment['DATABASE_URL']
  if (ownerUrl === undefined || ownerUrl === '') return startEmbedded(dataFolder, secrets)
  return useExternal(ownerUrl, environment['DATABASE_APP_URL'], secrets)
}

async function startEmbedded(dataFolder: string, secrets: Secrets): Promise<Database> {
  const server = await startServer({
    dataFolder: path.join(dataFolder, 'postgres'),
    password: secrets.superuserPassword,
    logFile: path.join(dataFolder, 'logs', 'postgres.log'),
    durable: true,
  })
  try {
    await prepareDatabase({
      superuserUrl: server.superuserUrl('postgres'),
      owner: OWNER_ROLE,
      ownerPassword: secrets.ownerPassword,
      database: DATABASE,
    })
  } catch (error) {
    await server.stop()
    throw error
  }
  const url = (role: string, password: string): string =>
    `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${DATABASE}`
  const moved = server.dataFolder.startsWith(dataFolder)
    ? ''
    : ` (as root its data lies in ${server.dataFolder})`
  return {
    ownerUrl: url(OWNER_ROLE, secrets.ownerPassword),
    appUrl: url(APP_ROLE, secrets.appPassword),
    description: `Embedded PostgreSQL ${server.created ? 'made and started' : 'started'}${LOCK_NOTES[server.lock]}${moved}`,
    stop: server.stop,
  }
}

async function useExternal(ownerUrl: string, given: string | undefined, secrets: Secrets): Promise<Database> {
  const version = Math.floor((await readServerVersion(ownerUrl)) / 10_000)
  if (version < OLDEST_VERSION) {
    throw new Error(`The database is PostgreSQL ${version}; version ${OLDEST_VERSION} or newer is needed.`)
  }
  const appUrl = new URL(given === undefined || given === '' ? ownerUrl : given)
  if (given === undefined || given === '') {
    appUrl.username = APP_ROLE
    appUrl.password = secrets.appPassword
  } else if (decodeURIComponent(appUrl.username) !== APP_ROLE) {
    throw new Error(`DATABASE_APP_URL must sign in as the role ${APP_ROLE}: the migrations grant to it.`)
  }
  return {
    ownerUrl,
    appUrl: appUrl.href,
    description: `PostgreSQL ${version} at ${appUrl.hostname} answers`,
    stop: () => Promise.resolve(),
  }
}

/** Makes sure of the application's role and applies what is missing. Returns the names of the migrations applied. */
export async function migrate(database: Database): Promise<readonly string[]> {
  const password = decodeURIComponent(new URL(database.appUrl).password)
  // A managed server's owner may not change roles; where the role works already its password is left alone.
  const works = await canConnect(database.appUrl)
  await ensureAppRole({ ownerUrl: database.ownerUrl, role: APP_ROLE, ...(works ? {} : { password }) })
  const folder = inRepository('prisma/migrations')
  const applied = await runMigrations({ connectionString: database.ownerUrl, folder })
  await installJobQueue({ ownerConnectionString: database.ownerUrl, appRole: APP_ROLE })
  await loadReferenceData({
    connectionString: database.ownerUrl,
    folder: inRepository('prisma/reference'),
    newId: () => uuidV7(),
  })
  return applied
}
