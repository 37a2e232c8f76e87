import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { installJobQueue, uuidV7 } from '@daylight/adapters'
import { loadReferenceData } from '@daylight/db'
import { prepareDatabase } from '@daylight/db/embedded'
import { APP_ROLE, ensureAppRole, readMigrations, runMigrations } from '@daylight/db/migrations'
import { Client, escapeIdentifier } from 'pg'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../../prisma/migrations')
const REFERENCE = path.resolve(import.meta.dirname, '../../../../prisma/reference')
// Any number that nothing else locks: parallel test processes must not build the template twice.
const TEMPLATE_LOCK = 20_261_123

export const OWNER_ROLE = 'daylight_owner'
// Clusters for tests live on the loopback address for minutes; what they hold is made up.
const OWNER_PASSWORD = 'owner'
const APP_PASSWORD = 'app'

/** The address of one database in the cluster, as one of its roles. */
export function databaseUrl(
  clusterUrl: string,
  database: string,
  role: 'superuser' | 'owner' | 'app',
): string {
  const url = new URL(clusterUrl)
  url.pathname = `/${database}`
  if (role !== 'superuser') {
    url.username = role === 'owner' ? OWNER_ROLE : APP_ROLE
    url.password = role === 'owner' ? OWNER_PASSWORD : APP_PASSWORD
  }
  return url.href
}

/** Builds the migrated database that tests copy, once for each state of the migrations and the reference data. Returns its name. */
export async function ensureTemplate(clusterUrl: string): Promise<string> {
  const migrations = await readMigrations(MIGRATIONS)
  const sums = [...migrations.map((migration) => migration.checksum), ...(await readReference())].join('\n')
  const name = `template_${createHash('sha256').update(sums).digest('hex').slice(0, 16)}`
  const client = new Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await buildTemplate(client, clusterUrl, name)
  } finally {
    await client.end()
  }
  return name
}

async function buildTemplate(client: Client, clusterUrl: string, name: string): Promise<void> {
  const building = `${name}_building`
  await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(building)} WITH (FORCE)`)
  await prepareDatabase({
    superuserUrl: clusterUrl,
    owner: OWNER_ROLE,
    ownerPassword: OWNER_PASSWORD,
    database: building,
  })
  const ownerUrl = databaseUrl(clusterUrl, building, 'owner')
  await ensureAppRole({ ownerUrl, role: APP_ROLE, password: APP_PASSWORD })
  await runMigrations({ connectionString: ownerUrl, folder: MIGRATIONS })
  await installJobQueue({ ownerConnectionString: ownerUrl, appRole: APP_ROLE })
  await loadReferenceData({ connectionString: ownerUrl, folder: REFERENCE, newId: () => uuidV7() })
  // The final name is given last: under it there is only ever a finished template.
  await client.query(`ALTER DATABASE ${escapeIdentifier(building)} RENAME TO ${escapeIdentifier(name)}`)
}

async function readReference(): Promise<readonly string[]> {
  const names = (await readdir(REFERENCE, { recursive: true }))
    .filter((name) => name.endsWith('.json'))
    .sort()
  return Promise.all(names.map((name) => readFile(path.join(REFERENCE, name), 'utf8')))
}
