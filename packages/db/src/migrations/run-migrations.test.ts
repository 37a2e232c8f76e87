import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
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

describe('carrying over what is there', () => {
  it('reads a closed corrective action as verified, and a reopened one with the day it was reopened', async () => {
    const all = path.resolve(import.meta.dirname, '../../../../prisma/migrations')
    const names = (await readdir(all)).filter((name) => /^\d{14}_/.test(name)).sort()
    const place = names.findIndex((name) => name.endsWith('_remediation_states'))
    const copy = (name: string) => cp(path.join(all, name), path.join(folder, name), { recursive: true })
    await ensureAppRole({ ownerUrl: connectionString, role: APP_ROLE, password: 'app' })
    for (const name of names.slice(0, place)) await copy(name)
    await runMigrations({ connectionString, folder })
    const url = new URL(server.superuserUrl('postgres'))
    url.pathname = `/case_${databases}`
    const org = '00000000-0000-7000-8000-000000000001'
    const person = '00000000-0000-7000-8000-000000000002'
    const id = (last: number) => `00000000-0000-7000-8000-0000000000${last}`
    await query(
      `INSERT INTO organisation (id, segment, name, kind, created_at) VALUES ('${org}', 'one', 'One', 'council', now());
       INSERT INTO "user" (id, email, name, password_hash, created_at) VALUES ('${person}', 'a@example.org', 'A', '', now());
       INSERT INTO membership (organisation_id, id, user_id, role, created_at) VALUES ('${org}', '${person}', '${person}', 'owner', now());
       INSERT INTO finding (organisation_id, id, number, severity, status, title, detail, put_right, raised_at)
         VALUES ('${org}', '${id(10)}', 1, 'major', 'open', '', '', '', now());
       INSERT INTO corrective_action (organisation_id, id, finding_id, title, owner_id, due_on, status, created_by_id, created_at, closed_at) VALUES
         ('${org}', '${id(11)}', '${id(10)}', '', '${person}', '2026-06-01', 'closed', '${person}', now(), '2026-05-01T23:30:00Z'),
         ('${org}', '${id(12)}', '${id(10)}', '', '${person}', '2026-06-01', 'open', '${person}', now(), NULL);
       INSERT INTO action_entry (organisation_id, id, action_id, at, actor_id, actor_name, event, from_status, to_status, note) VALUES
         ('${org}', '${id(13)}', '${id(11)}', '2026-05-01T23:30:00Z', '${person}', 'A', 'action_closed', 'submitted_for_verification', 'closed', 'Seen.'),
         ('${org}', '${id(14)}', '${id(12)}', '2026-04-01T09:00:00Z', '${person}', 'A', 'action_reopened', 'closed', 'open', 'Back.');`,
      url.href,
    )
    for (const name of names.slice(place)) await copy(name)
    await runMigrations({ connectionString, folder })
    const actions = await query('SELECT * FROM corrective_action ORDER BY id', url.href)
    // A quarter after 2 May, which it was in London.
    expect(actions[0]).toMatchObject({
      status: 'verified',
      verified_by_id: person,
      effect_due_on: '2026-07-31',
      first_due_on: '2026-06-01',
    })
    expect(actions[1]).toMatchObject({ status: 'reopened', reopened_at: new Date('2026-04-01T09:00:00Z') })
    expect(await query('SELECT event, to_status, note FROM action_entry ORDER BY id', url.href)).toEqual([
      { event: 'action_verified', to_status: 'verified', note: 'Seen.' },
      { event: 'action_reopened', to_status: 'reopened', note: 'Back.' },
    ])
    const forced = await query(
      "SELECT relname FROM pg_class WHERE relname IN ('corrective_action', 'action_entry', 'finding') AND NOT relforcerowsecurity",
    )
    expect(forced).toEqual([])
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
