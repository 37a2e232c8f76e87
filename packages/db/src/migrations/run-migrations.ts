import { randomUUID } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import { type Migration, readMigrations } from './read-migrations.ts'
import { splitSqlStatements } from './split-sql-statements.ts'

// The number Prisma's own engine locks, so that `prisma migrate deploy` and this runner wait for each other.
const ADVISORY_LOCK = 72707369

// Prisma's own table, column for column.
const CREATE_LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

export type RunMigrationsOptions = {
  /** Of the role that owns the tables, never the application's role. */
  readonly connectionString: string
  /** The folder with one sub-folder a migration, each holding a `migration.sql`. */
  readonly folder: string
  readonly onApplied?: (migration: { readonly name: string; readonly milliseconds: number }) => void
}

type LedgerRow = {
  readonly migration_name: string
  readonly checksum: string
  readonly finished: boolean
}

/**
 * Applies what is missing, oldest first, each migration in a transaction of its own and recorded in that same
 * transaction. Returns the names applied now. Throws a sentence that names file and line when a statement fails
 * (nothing of that migration stays), when an applied migration was edited, or when the database is newer than
 * the folder.
 */
export async function runMigrations(options: RunMigrationsOptions): Promise<readonly string[]> {
  const migrations = await readMigrations(options.folder)
  const client = new Client({
    connectionString: options.connectionString,
    application_name: 'daylight-migrate',
  })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    // "Already exists, skipping" is what a second run is expected to meet.
    await client.query("SET client_min_messages = 'warning'")
    await client.query(CREATE_LEDGER)
    const missing = findMissing(migrations, await readLedger(client))
    for (const migration of missing) {
      const startedAt = performance.now()
      await applyMigration(client, migration)
      options.onApplied?.({ name: migration.name, milliseconds: Math.round(performance.now() - startedAt) })
    }
    return missing.map((migration) => migration.name)
  } finally {
    // Closing the session also gives the advisory lock back.
    await client.end()
  }
}

async function readLedger(client: Client): Promise<readonly LedgerRow[]> {
  const result = await client.query<LedgerRow>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return result.rows
}

function findMissing(migrations: readonly Migration[], ledger: readonly LedgerRow[]): readonly Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of ledger) {
    const migration = byName.get(row.migration_name)
    if (!row.finished) {
      throw new Error(
        `Migration ${row.migration_name} was begun by another tool and never finished; resolve it there first.`,
      )
    }
    if (migration === undefined) {
      throw new Error(
        `The database has migration ${row.migration_name}, which this version does not know: it belongs to a newer version.`,
      )
    }
    if (migration.checksum !== row.checksum && !migration.equalChecksums.includes(row.checksum)) {
      throw new Error(
        `${migration.file} was edited after it had been applied here; restore it and write a new migration instead.`,
      )
    }
  }
  const applied = new Set(ledger.map((row) => row.migration_name))
  return migrations.filter((migration) => !applied.has(migration.name))
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  const statements = splitSqlStatements(migration.sql)
  await client.query('BEGIN')
  try {
    for (const statement of statements) {
      if (/^(?:begin|start\s+transaction|commit|end|rollback|abort)\b/i.test(statement.text)) {
        throw new Error(
          `${migration.file}:${statement.line}: a migration is one transaction already; remove "${statement.text}".`,
        )
      }
      try {
        await client.query(statement.text)
      } catch (error) {
        throw new Error(describeFailure(migration.file, statement, error), { cause: error })
      }
    }
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (error) {
    // A lost connection has rolled back by itself; its own error is the one worth reporting.
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

function describeFailure(
  file: string,
  statement: { readonly text: string; readonly line: number },
  error: unknown,
): string {
  if (!(error instanceof DatabaseError)) return `${file}:${statement.line}: ${String(error)}`
  const position = error.position === undefined ? 1 : Number(error.position)
  // PostgreSQL counts characters, JavaScript counts UTF-16 units.
  const before = Array.from(statement.text).slice(0, position - 1)
  const line = statement.line + before.filter((character) => character === '\n').length
  const hint = error.hint === undefined ? '' : ` (${error.hint})`
  return `${file}:${line}: ${error.message}${hint}. Nothing of this migration was kept.`
}
