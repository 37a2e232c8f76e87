import { randomBytes } from 'node:crypto'
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
  await administer(
    cluster,
    `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(source)} OWNER ${OWNER_ROLE}`,
  )
  return {
    ownerUrl: databaseUrl(cluster, name, 'owner'),
    appUrl: databaseUrl(cluster, name, 'app'),
    superuserUrl: databaseUrl(cluster, name, 'superuser'),
    drop: () => administer(cluster, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  }
}

async function administer(clusterUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
