import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../src/database/index.ts'

/** Tables that no tenant owns, each with the reason. A table that is in neither list fails the first test. */
const platformTables = new Map([
  ['_prisma_migrations', 'which migrations have run'],
  ['user', 'people, who may belong to several organisations'],
  ['session', 'sign-ins of people'],
  ['email_link', 'links sent to people'],
  ['rate_limit', 'counters under keyed hashes'],
  ['reference_dataset', 'dated reference data, the same for all'],
])

/** Tenant tables whose primary key is not (organisation_id, id), each with the reason. */
const otherKeys = new Map([
  ['organisation', 'it is the tenant: its id is the organisation'],
  ['audit_head', 'one row for each organisation'],
  ['pay_check_line', 'its key is its check and its line: of the largest table, one index less to keep'],
])

/** Foreign keys of one column that a tenant table may have: they point at what no tenant owns, or at the tenant. */
const singleKeys = new Set(['user', 'organisation'])

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.superuserUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

interface TableRow {
  readonly name: string
  readonly enabled: boolean
  readonly forced: boolean
  readonly owner: string
  readonly key: readonly string[] | null
  readonly organisation_not_null: boolean | null
}

async function listTables(): Promise<readonly TableRow[]> {
  const { rows } = await client.query<TableRow>(`
    SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
           pg_get_userbyid(c.relowner) AS owner,
           (SELECT array_agg(a.attname::text ORDER BY k.n) FROM pg_constraint p, unnest(p.conkey) WITH ORDINALITY k(attnum, n)
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
             WHERE p.conrelid = c.oid AND p.contype = 'p') AS key,
           (SELECT a.attnotnull FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id') AS organisation_not_null
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1`)
  return rows
}

async function listTenantTables(): Promise<readonly TableRow[]> {
  return (await listTables()).filter((table) => !platformTables.has(table.name))
}

describe('the tenancy catalogue', () => {
  it('finds the tables, and every one that is not a platform table belongs to a tenant', async () => {
    const tables = await listTenantTables()
    expect(tables.length).toBeGreaterThanOrEqual(18)
    const without = tables.filter((table) => !table.organisation_not_null && !otherKeys.has(table.name))
    expect(without.map((table) => table.name)).toEqual([])
  })

  it('has row-level security enabled and forced on every tenant table', async () => {
    const open = (await listTenantTables()).filter((table) => !table.enabled || !table.forced)
    expect(open.map((table) => table.name)).toEqual([])
  })

  it('has a policy with USING and WITH CHECK for all commands on every tenant table', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
       WHERE p.polcmd = '*' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL
         AND pg_get_expr(p.polqual, p.polrelid) LIKE '%current_organisation()%'
         AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%current_organisation()%'`)
    const covered = new Set(rows.map((row) => row.name))
    const bare = (await listTenantTables()).filter((table) => !covered.has(table.name))
    expect(bare.map((table) => table.name)).toEqual([])
  })

  it('adds no other policy than a person’s own list of organisations, the ends of the records, what is published and forgetting signals', async () => {
    const { rows } = await client.query<{ policy: string; command: string }>(
      `SELECT polname AS policy, polcmd AS command FROM pg_policy WHERE polname <> 'tenant' ORDER BY 1`,
    )
    expect(rows).toEqual([
      { policy: 'forget_signals', command: 'd' },
      { policy: 'keep_heads', command: 'r' },
      { policy: 'own_memberships', command: 'r' },
      { policy: 'own_organisations', command: 'r' },
      { policy: 'read_published', command: 'r' },
    ])
  })

  it('keys every tenant table by (organisation_id, id)', async () => {
    const other = (await listTenantTables()).filter(
      (table) => table.key?.join() !== 'organisation_id,id' && !otherKeys.has(table.name),
    )
    expect(other.map((table) => table.name)).toEqual([])
  })

  it('has the tenant in every foreign key between tenant tables and in every unique key', async () => {
    const { rows } = await client.query<{
      name: string
      target: string | null
      columns: string[]
      kind: string
    }>(
      `
      SELECT c.conname AS name, t.relname AS target, c.contype AS kind,
             (SELECT array_agg(a.attname::text) FROM unnest(c.conkey) k JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k) AS columns
        FROM pg_constraint c JOIN pg_class s ON s.oid = c.conrelid LEFT JOIN pg_class t ON t.oid = c.confrelid
        JOIN pg_namespace n ON n.oid = s.relnamespace
       WHERE n.nspname = 'public' AND c.contype = 'f' AND s.relname <> ALL($1)`,
      [[...platformTables.keys()]],
    )
    expect(rows.length).toBeGreaterThan(10)
    const loose = rows.filter(
      (row) =>
        !row.columns.includes('organisation_id') && !(row.target !== null && singleKeys.has(row.target)),
    )
    expect(loose).toEqual([])

    const unique = await client.query<{ name: string; columns: string[] }>(
      `
      SELECT i.relname AS name, (SELECT array_agg(a.attname::text) FROM unnest(x.indkey::int2[]) k JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k) AS columns
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class s ON s.oid = x.indrelid JOIN pg_namespace n ON n.oid = s.relnamespace
       WHERE n.nspname = 'public' AND x.indisunique AND s.relname <> ALL($1)`,
      [[...platformTables.keys(), 'organisation']],
    )
    expect(unique.rows.filter((row) => !row.columns.includes('organisation_id'))).toEqual([])
  })

  it('gives the app role no ownership, no bypass and no way to change what is append-only', async () => {
    const role = await client.query<{
      rolsuper: boolean
      rolbypassrls: boolean
      rolcreaterole: boolean
      rolcreatedb: boolean
    }>(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'daylight_app'`,
    )
    expect(role.rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ])
    expect((await listTables()).filter((table) => table.owner === 'daylight_app')).toEqual([])
    const grants = await client.query<{ name: string; privilege: string }>(`
      SELECT table_name AS name, privilege_type AS privilege FROM information_schema.role_table_grants
       WHERE grantee = 'daylight_app' AND table_name IN ('audit_event', 'action_entry', 'evidence', 'reference_dataset', 'published_statement', 'sealing_key')
         AND privilege_type NOT IN ('SELECT', 'INSERT')`)
    expect(grants.rows).toEqual([])
    const app = new Client({ connectionString: database.appUrl })
    await app.connect()
    await expect(app.query('UPDATE audit_event SET action = action')).rejects.toThrow(/permission denied/)
    await expect(app.query('DELETE FROM audit_event')).rejects.toThrow(/permission denied/)
    await expect(app.query('TRUNCATE supplier')).rejects.toThrow(/permission denied/)
    await expect(app.query('CREATE TABLE own (id int)')).rejects.toThrow(/permission denied/)
    await app.end()
  })
})
