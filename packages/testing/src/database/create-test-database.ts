import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'
import { databaseUrl, ensureTemplate, OWNER_ROLE } from './template-database.ts'

export type TestDatabase = {
  /** The role that owns the tables and applies migrations. Row-level security holds for it too. */
  readonly ownerUrl: string
  /** The application's role: what the code under test connects as. */
  readonly appUrl: string
  /** PostgreSQL's administrator, who sees every organisation's rows: for checking what is really stored. */
  readonly superuserUrl: string
  readonly drop: () => Promise<void>
}

let template: Promise<string> | undefined

/** A database of its own for a test file: a copy of the migrated template, in tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = process.env['DAYLIGHT_TEST_PG']
  if (cluster === undefined) {
    throw new Error(
      'No PostgreSQL for tests: name @daylight/testing/database-setup as globalSetup in vitest.config.ts.',
    )
  }
  template ??= ensureTemplate(cluster)
  const source = await template
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(cluster, (client) =>
    client.query(
      `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(source)} OWNER ${OWNER_ROLE}`,
    ),
  )
  return {
    ownerUrl: databaseUrl(cluster, name, 'owner'),
    appUrl: databaseUrl(cluster, name, 'app'),
    superuserUrl: databaseUrl(cluster, name, 'superuser'),
    drop: () =>
      administer(cluster, async (client) => {
        await waitUntilUnused(client, name)
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)
      }),
  }
}

const MOST_WAITS = 60

/** A connection that is just being closed would report its forced end as an error that belongs to no test. */
async function waitUntilUnused(client: Client, name: string): Promise<void> {
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    const { rowCount } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name])
    if (rowCount === 0) return
    await setTimeout(50)
  }
}

async function administer(clusterUrl: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
