import { Client } from 'pg'

/** What a database is made of, one line a thing, so that two databases can be compared as sets. */
export type Catalogue = {
  readonly columns: readonly string[]
  readonly keys: readonly string[]
  readonly indexes: readonly string[]
}

const COLUMNS = `
  SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
                coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) AS line
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
     AND c.relname <> '_prisma_migrations' ORDER BY 1`

// Checks are left out: the schema language cannot say them. Primary, unique and foreign keys it can.
const KEYS = `
  SELECT format('%s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line
    FROM pg_constraint
   WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
     AND conrelid <> coalesce(to_regclass('public._prisma_migrations'), 0) ORDER BY 1`

const INDEXES = `
  SELECT indexdef AS line FROM pg_indexes
   WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`

/** Reads PostgreSQL's own tables for the `public` schema, without the migrations' ledger. */
export async function readCatalogue(connectionString: string): Promise<Catalogue> {
  const client = new Client({ connectionString })
  await client.connect()
  const lines = async (sql: string): Promise<readonly string[]> =>
    (await client.query<{ line: string }>(sql)).rows.map((row) => row.line)
  try {
    return { columns: await lines(COLUMNS), keys: await lines(KEYS), indexes: await lines(INDEXES) }
  } finally {
    await client.end()
  }
}

/** Whether an index is of a kind that the schema language cannot express, so that only a migration can hold it. */
export function isBeyondSchema(indexDefinition: string): boolean {
  const columns = /USING \w+ \((.*)\)/.exec(indexDefinition)?.[1] ?? ''
  return / WHERE /.test(indexDefinition) || /[()]/.test(columns) || /_ops\b/.test(columns)
}
