import { systemClock, uuidV7 } from '@daylight/adapters'
import { createSupplier } from '@daylight/application'
import { openDatabase } from '@daylight/db'
import type { MemberActor } from '@daylight/domain/access'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createMember,
  createOrganisation,
  createTestApp,
  type TestApp,
  type TestOrganisation,
} from '../../src/index.ts'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'

let app: TestApp
let alpha: TestOrganisation
let beta: TestOrganisation
let anna: MemberActor
let bob: MemberActor

beforeAll(async () => {
  app = await createTestApp()
  const { superuserUrl } = app.urls
  alpha = await createOrganisation({ superuserUrl })
  beta = await createOrganisation({ superuserUrl })
  anna = await createMember({ superuserUrl, organisation: alpha, role: 'owner' })
  bob = await createMember({ superuserUrl, organisation: beta, role: 'owner' })
}, 60_000)
afterAll(() => app.close())

const addSupplier = (actor: MemberActor) =>
  createSupplier(app.deps, actor, { details: supplierDetails(), evenIfDuplicate: false })

async function asApp<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: app.urls.appUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('withTenant', () => {
  it('shows nothing of another organisation, by list or by id', async () => {
    const supplier = await addSupplier(anna)
    await app.database.withTenant(bob, async (tx) => {
      expect(await tx.suppliers.find(supplier.id)).toBeNull()
      expect(await tx.suppliers.count({ status: 'active' })).toBe(0)
    })
  })

  it('is backed by the database: without a scope, and in another scope, the app role sees and changes nothing', async () => {
    const supplier = await addSupplier(anna)
    await asApp(async (client) => {
      expect((await client.query('SELECT 1 FROM supplier')).rowCount).toBe(0)
      await client.query('BEGIN')
      await client.query("SELECT set_config('app.organisation_id', $1, true)", [beta.organisationId])
      expect((await client.query('SELECT 1 FROM supplier WHERE id = $1', [supplier.id])).rowCount).toBe(0)
      expect(
        (await client.query("UPDATE supplier SET name = 'taken' WHERE id = $1", [supplier.id])).rowCount,
      ).toBe(0)
      expect((await client.query('DELETE FROM supplier WHERE id = $1', [supplier.id])).rowCount).toBe(0)
      await expect(
        client.query('UPDATE membership SET organisation_id = $1', [alpha.organisationId]),
      ).rejects.toThrow(/row-level security/)
      await client.query('ROLLBACK')
    })
  })

  it('refuses a row that points at another organisation’s row', async () => {
    const supplier = await addSupplier(anna)
    await asApp(async (client) => {
      await client.query('BEGIN')
      await client.query("SELECT set_config('app.organisation_id', $1, true)", [beta.organisationId])
      await expect(
        client.query(
          `INSERT INTO site (organisation_id, id, supplier_id, name, address, postcode, in_greater_london, created_at, updated_at)
           VALUES ($1, $2, $3, 'Hall', '', '', true, now(), now())`,
          [beta.organisationId, uuidV7(), supplier.id],
        ),
      ).rejects.toThrow(/foreign key/)
    })
  })

  it('leaves nothing of the change, the record and the job when the work throws', async () => {
    const before = await countRows()
    await expect(
      app.database.withTenant(anna, async (tx) => {
        await tx.suppliers.insert({
          ...supplierDetails(),
          organisationId: anna.organisationId,
          id: uuidV7(),
          importId: null,
          endsOn: null,
          status: 'active',
          version: 1,
          createdAt: new Date().toISOString(),
          updatedAt: new Date().toISOString(),
        })
        tx.audit.record(anna, {
          action: 'supplier.created',
          subjectType: 'supplier',
          subjectId: uuidV7(),
          data: {},
        })
        await tx.jobs.enqueue('read-pay-check', { organisationId: anna.organisationId, payCheckId: uuidV7() })
        throw new Error('the lights went out')
      }),
    ).rejects.toThrow('the lights went out')
    expect(await countRows()).toEqual(before)
  })

  it('keeps a job when the work commits', async () => {
    const before = await countRows()
    await app.database.withTenant(anna, (tx) =>
      tx.jobs.enqueue('read-pay-check', { organisationId: anna.organisationId, payCheckId: uuidV7() }),
    )
    expect((await countRows()).jobs).toBe(before.jobs + 1)
  })

  it('does not bleed between organisations that work at once on a small pool', async () => {
    const small = openDatabase({
      connectionString: app.urls.appUrl,
      poolSize: 5,
      auditKeys: () => Buffer.alloc(32),
      jobs: app.jobs.bind,
      clock: systemClock,
      newId: () => uuidV7(),
    })
    try {
      await addSupplier(bob)
      const names = await Promise.all(
        Array.from({ length: 120 }, (_, index) => {
          const actor = index % 2 === 0 ? anna : bob
          return small.withTenant(actor, async (tx) => {
            const { organisationId } = await tx.organisation.current()
            const { suppliers } = await tx.suppliers.list({ status: 'active', sort: 'name', limit: 100 })
            const owners = await Promise.all(
              suppliers.slice(0, 3).map((supplier) => tx.suppliers.find(supplier.id)),
            )
            return [organisationId, ...owners.map((owner) => owner?.organisationId)].every(
              (id) => id === actor.organisationId,
            )
          })
        }),
      )
      expect(names.filter((own) => !own)).toEqual([])
    } finally {
      await small.close()
    }
  })

  it('leaves the pool clean when a transaction cannot start in time', async () => {
    const single = openDatabase({
      connectionString: app.urls.appUrl,
      poolSize: 1,
      auditKeys: () => Buffer.alloc(32),
      jobs: app.jobs.bind,
      clock: systemClock,
      newId: () => uuidV7(),
    })
    try {
      let release = () => {}
      const held = single.withTenant(
        anna,
        async () =>
          new Promise<void>((resolve) => {
            release = resolve
          }),
      )
      const waiting = single.withTenant(bob, async (tx) => tx.organisation.current())
      await expect(waiting).rejects.toThrow()
      release()
      await held
      const current = await single.withTenant(bob, async (tx) => tx.organisation.current())
      expect(current.organisationId).toBe(beta.organisationId)
    } finally {
      await single.close()
    }
  }, 20_000)
})

async function onceAsSuperuser(statement: string, values: readonly unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: app.urls.superuserUrl })
  await client.connect()
  try {
    return (await client.query(statement, [...values])).rows
  } finally {
    await client.end()
  }
}

async function countRows(): Promise<{ jobs: number; suppliers: number; entries: number }> {
  const [row] = await onceAsSuperuser(
    `SELECT (SELECT count(*)::int FROM pgboss.job WHERE name = 'read-pay-check') AS jobs,
            (SELECT count(*)::int FROM supplier) AS suppliers, (SELECT count(*)::int FROM audit_event) AS entries`,
  )
  return row as { jobs: number; suppliers: number; entries: number }
}
