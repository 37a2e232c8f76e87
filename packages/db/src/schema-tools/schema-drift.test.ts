import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedServer, prepareDatabase, startServer } from '../embedded/index.ts'
import { APP_ROLE, ensureAppRole, runMigrations } from '../migrations/index.ts'
import { diffSchema } from './diff-schema.ts'
import { type Catalogue, isBeyondSchema, readCatalogue } from './read-catalogue.ts'
import { readSchema } from './read-schema.ts'

const prisma = path.resolve(import.meta.dirname, '../../../../prisma')
let root: string
let server: EmbeddedServer
let migrated: Catalogue
let described: Catalogue

async function makeDatabase(name: string): Promise<string> {
  const superuserUrl = server.superuserUrl('postgres')
  await prepareDatabase({ superuserUrl, owner: 'owner', ownerPassword: 'owner', database: name })
  return `postgresql://owner:owner@127.0.0.1:${server.port}/${name}`
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'daylight-drift-'))
  await chmod(root, 0o755)
  server = await startServer({
    dataFolder: path.join(root, 'data'),
    password: 'administrator',
    logFile: path.join(root, 'postgres.log'),
    durable: false,
  })
  const fromMigrations = await makeDatabase('from_migrations')
  await ensureAppRole({ ownerUrl: fromMigrations, role: APP_ROLE })
  await runMigrations({ connectionString: fromMigrations, folder: path.join(prisma, 'migrations') })
  migrated = await readCatalogue(fromMigrations)

  const fromSchema = await makeDatabase('from_schema')
  const client = new Client({ connectionString: fromSchema })
  await client.connect()
  await client.query(await diffSchema([], await readSchema(path.join(prisma, 'schema'))))
  await client.end()
  described = await readCatalogue(fromSchema)
}, 120_000)

afterAll(async () => {
  await server?.stop()
  await rm(root, { recursive: true, force: true })
})

describe('the database that the migrations make and the schema describe the same thing', () => {
  it('sees tables at all', () => {
    expect(described.columns.length).toBeGreaterThan(50)
  })

  it('has the same tables, columns, types, nullability and defaults', () => {
    expect(migrated.columns).toEqual(described.columns)
  })

  it('has the same primary, unique and foreign keys', () => {
    expect(migrated.keys).toEqual(described.keys)
  })

  it('has the same indexes, but for those that only SQL can say', () => {
    // "Nulls not distinct" makes a unique index stricter, which the schema language cannot say either.
    const made = migrated.indexes.map((index) => index.replace(' NULLS NOT DISTINCT', ''))
    const missing = described.indexes.filter((index) => !made.includes(index))
    const extra = made.filter((index) => !described.indexes.includes(index))
    expect(missing).toEqual([])
    expect(extra.filter((index) => !isBeyondSchema(index))).toEqual([])
  })

  it('has the snapshot from which the next migration is written (after a hand-made one: pnpm db:migration --accept)', async () => {
    const file = path.join(prisma, 'migrations/schema-snapshot.prisma')
    const snapshot = { path: 'schema-snapshot.prisma', content: await readFile(file, 'utf8') }
    expect(await diffSchema([snapshot], await readSchema(path.join(prisma, 'schema')))).toBe('')
  })
})
