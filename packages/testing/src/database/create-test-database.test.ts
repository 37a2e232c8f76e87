import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from './create-test-database.ts'

const made: TestDatabase[] = []
afterAll(async () => {
  for (const database of made) await database.drop()
})

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function create(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  made.push(database)
  return database
}

describe('a database for a test', () => {
  it('is migrated and connects the application as the role that cannot bypass row-level security', async () => {
    const database = await create()
    const roles = await query(
      database.appUrl,
      'SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    )
    expect(roles).toEqual([{ rolname: 'daylight_app', rolsuper: false, rolbypassrls: false }])
    const applied = await query(database.ownerUrl, 'SELECT count(*)::int AS count FROM _prisma_migrations')
    expect(applied[0]?.['count']).toBeGreaterThan(0)
    const unseen = await query(database.appUrl, 'SELECT count(*)::int AS count FROM supplier')
    expect(unseen).toEqual([{ count: 0 }])
  })

  it('shares nothing with another one, and is gone when dropped', async () => {
    const [first, second] = await Promise.all([create(), create()])
    await query(first.ownerUrl, 'CREATE TABLE only_here (id int)')
    await expect(query(second.ownerUrl, 'SELECT * FROM only_here')).rejects.toThrow('does not exist')
    await first.drop()
    await expect(query(first.appUrl, 'SELECT 1')).rejects.toThrow('does not exist')
  })
})
