import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedServer, prepareDatabase, startServer } from '../embedded/index.ts'
import { APP_ROLE, ensureAppRole } from './ensure-app-role.ts'
import { runMigrations } from './run-migrations.ts'

let root: string
let server: EmbeddedServer
let folder: string
let connectionString: string
let databases = 0

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'daylight-migrations-'))
  await chmod(root, 0o755)
  server = await startServer({
    dataFolder: path.join(root, 'data'),
    password: 'administrator',
    logFile: path.join(root, 'postgres.log'),
    durable: false,
  })
}, 60_000)

afterAll(async () => {
  await server?.stop()
  await rm(root, { recursive: true, force: true })
})

beforeEach(async () => {
  databases += 1
  const database = `case_${databases}`
  folder = path.join(root, database)
  await mkdir(folder)
  await prepareDatabase({
    superuserUrl: server.superuserUrl('postgres'),
    owner: 'owner',
    ownerPassword: 'owner',
    database,
  })
  connectionString = `postgresql://owner:owner@127.0.0.1:${server.port}/${database}`
})

async function write(name: string, sql: string): Promise<string> {
  await mkdir(path.join(folder, name), { recursive: true })
  const file = path.join(folder, name, 'migration.sql')
  await writeFile(file, sql)
  return file
}

async function query(sql: string, url = connectionString): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const tables = async (): Promise<readonly unknown[]> =>
  (await query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map(
    (row) => row['tablename'],
  )

describe('applying migrations', () => {
  it('applies them oldest first, once, and records them the way Prisma does', async () => {
    await write('20260102000000_second', 'ALTER TABLE a ADD COLUMN name text;')
    const sql = 'CREATE TABLE a (id int PRIMARY KEY);\n'
    await write('20260101000000_first', sql)
    const seen: string[] = []
    const applied = await runMigrations({
      connectionString,
      folder,
      onApplied: ({ name }) => seen.push(name),
    })
    expect(applied).toEqual(['20260101000000_first', '20260102000000_second'])
    expect(seen).toEqual(applied)
    expect(await runMigrations({ connectionString, folder })).toEqual([])
    const rows = await query('SELECT * FROM _prisma_migrations ORDER BY migration_name')
    expect(rows[0]).toMatchObject({
      checksum: createHash('sha256').update(sql).digest('hex'),
      migration_name: '20260101000000_first',
      rolled_back_at: null,
      logs: null,
      applied_steps_count: 1,
    })
    expect(rows[0]?.['finished_at']).toBeInstanceOf(Date)
    expect(rows[0]?.['id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('leaves nothing of a migration that fails, and names file and line', async () => {
    await write('20260101000000_good', 'CREATE TABLE a (id int PRIMARY KEY);')
    const file = await write(
      '20260102000000_bad',
      'CREATE TABLE b (id int);\n\nINSERT INTO a\n  (id, colour)\n  VALUES (1, 2);',
    )
    await expect(runMigrations({ connectionString, folder })).rejects.toThrow(
      `${file}:4: column "colour" of relation "a" does not exist. Nothing of this migration was kept.`,
    )
    expect(await tables()).toEqual(['_prisma_migrations', 'a'])
    expect(await query('SELECT migration_name FROM _prisma_migrations')).toEqual([
      { migration_name: '20260101000000_good' },
    ])
  })

  it('names the line of what fails only while running', async () => {
    const file = await write(
      '20260101000000_bad',
      'CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a VALUES (1);\nINSERT INTO a VALUES (1);',
    )
    await expect(runMigrations({ connectionString, folder })).rejects.toThrow(
      `${file}:3: duplicate key value`,
    )
  })

  it('refuses transaction commands, which would let half a migration stay', async () => {
    const file = await write('20260101000000_bad', 'CREATE TABLE a (id int);\nCOMMIT;')
    await expect(runMigrations({ connectionString, folder })).rejects.toThrow(
      `${file}:2: a migration is one transaction`,
    )
    expect(await tables()).toEqual(['_prisma_migrations'])
  })

  it('refuses a migration that was edited after it was applied, but not other line endings', async () => {
    const file = await write('20260101000000_first', 'CREATE TABLE a (id int);\n')
    await runMigrations({ connectionString, folder })
    await writeFile(file, 'CREATE TABLE a (id int);\r\n')
    expect(await runMigrations({ connectionString, folder })).toEqual([])
    await writeFile(file, 'CREATE TABLE a (id bigint);\n')
    await expect(runMigrations({ connectionString, folder })).rejects.toThrow(
      'was edited after it had been applied',
    )
  })

  it('refuses a database that is newer than the folder', async () => {
    await write('20260101000000_first', 'CREATE TABLE a (id int);')
    await runMigrations({ connectionString, folder })
    await rm(path.join(folder, '20260101000000_first'), { recursive: true })
    await expect(runMigrations({ connectionString, folder })).rejects.toThrow('belongs to a newer version')
  })

  it('lets two runners at once apply each migration exactly once', async () => {
    await write('20260101000000_first', 'CREATE TABLE a (id int); SELECT pg_sleep(0.2);')
    const both = await Promise.all([
      runMigrations({ connectionString, folder }),
      runMigrations({ connectionString, folder }),
    ])
    expect(both.flat()).toEqual(['20260101000000_first'])
  })
})

describe('the role of the application', () => {
  it('can sign in, owns nothing, cannot bypass row-level security, and can be ensured twice', async () => {
    await ensureAppRole({ ownerUrl: connectionString, role: APP_ROLE, password: "first'one" })
    await ensureAppRole({ ownerUrl: connectionString, role: APP_ROLE, password: 'second' })
    const url = new URL(connectionString)
    url.username = APP_ROLE
    url.password = 'second'
    expect(
      await query(
        'SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
        url.href,
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
    await expect(query('CREATE TABLE mine (id int)', url.href)).rejects.toThrow(
      'permission denied for schema public',
    )
  })

  it('is refused when it could bypass row-level security', async () => {
    await query('CREATE ROLE too_strong LOGIN BYPASSRLS', server.superuserUrl('postgres'))
    await expect(ensureAppRole({ ownerUrl: connectionString, role: 'too_strong' })).rejects.toThrow(
      'row-level security',
    )
  })
})
