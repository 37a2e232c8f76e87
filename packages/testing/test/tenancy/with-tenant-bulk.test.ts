import { uuidV7 } from '@daylight/adapters'
import type { MemberActor } from '@daylight/domain/access'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMember, createOrganisation, createTestApp, type TestApp } from '../../src/index.ts'

let app: TestApp
let anna: MemberActor
let bob: MemberActor

beforeAll(async () => {
  app = await createTestApp()
  const { superuserUrl } = app.urls
  const owner = async () =>
    createMember({ superuserUrl, organisation: await createOrganisation({ superuserUrl }), role: 'owner' })
  anna = await owner()
  bob = await owner()
}, 60_000)
afterAll(() => app.close())

describe('withTenantBulk', () => {
  const line = (payCheckId: string, number: number) => [
    payCheckId,
    number,
    'W-\t"tab\\',
    null,
    'london',
    '2026-09-01',
    '2026-09-30',
    'pass',
    'fail',
    '120.5',
    '13.25',
    '13.25',
    '0',
    '0',
    '12.5',
    JSON.stringify({ text: 'line\nbreak', quote: '"' }),
  ]

  it('writes rows in the transaction, with odd characters whole, under the policy', async () => {
    const payCheckId = await insertPayCheck(anna)
    const rows = Array.from({ length: 1200 }, (_, index) => line(payCheckId, index + 1))
    const written = await app.database.withTenantBulk(anna, (tx) =>
      tx.bulk.copy(
        'pay_check_line',
        (async function* () {
          yield rows.slice(0, 500)
          yield rows.slice(500)
        })(),
      ),
    )
    expect(written).toBe(1200)
    const stored = await onceAsSuperuser(
      'SELECT organisation_id, worker_ref, "row" FROM pay_check_line WHERE pay_check_id = $1 AND line = 7',
      [payCheckId],
    )
    expect(stored).toEqual([
      {
        organisation_id: anna.organisationId,
        worker_ref: 'W-\t"tab\\',
        row: { text: 'line\nbreak', quote: '"' },
      },
    ])
  })

  it('leaves nothing when the source of rows fails midway', async () => {
    const payCheckId = await insertPayCheck(anna)
    await expect(
      app.database.withTenantBulk(anna, (tx) =>
        tx.bulk.copy(
          'pay_check_line',
          (async function* () {
            for (let index = 1; index <= 900; index += 1) yield [line(payCheckId, index)]
            throw new Error('the file ended badly')
          })(),
        ),
      ),
    ).rejects.toThrow('the file ended badly')
    expect(
      await onceAsSuperuser('SELECT 1 FROM pay_check_line WHERE pay_check_id = $1', [payCheckId]),
    ).toEqual([])
  })

  const copyLine = (payCheckId: string) =>
    app.database.withTenantBulk(anna, (tx) => tx.bulk.copy('pay_check_line', [line(payCheckId, 1)]))
  const countLines = (payCheckId: string) =>
    onceAsSuperuser('SELECT count(*)::int AS count FROM pay_check_line WHERE pay_check_id = $1', [payCheckId])

  it('takes no line without a pay check of the same organisation', async () => {
    const ofBob = await insertPayCheck(bob)
    await expect(copyLine(ofBob)).rejects.toThrow('belongs to a pay check of its organisation')
    await expect(copyLine(uuidV7())).rejects.toThrow('belongs to a pay check of its organisation')
    expect(await countLines(ofBob)).toEqual([{ count: 0 }])
    await expect(
      onceAsSuperuser(
        `INSERT INTO pay_check_line (organisation_id, pay_check_id, line, worker_ref, period_start, period_end, minimum_wage_verdict, living_wage_verdict, "row")
         VALUES ($1, $2, 1, 'W', '2026-09-01', '2026-09-30', 'pass', 'pass', '{}')`,
        [anna.organisationId, ofBob],
      ),
    ).rejects.toThrow('belongs to a pay check of its organisation')
  })

  it('keeps a line as it was written, and a check whole: its lines go with it and it keeps its key', async () => {
    const payCheckId = await insertPayCheck(anna)
    const another = await insertPayCheck(anna)
    await copyLine(payCheckId)
    await copyLine(another)
    const change = `UPDATE pay_check_line SET living_wage_verdict = 'pass' WHERE pay_check_id = $1`
    await expect(onceAsSuperuser(change, [payCheckId])).rejects.toThrow('never edited')
    await expect(
      onceAsSuperuser('UPDATE pay_check SET id = $2 WHERE id = $1', [payCheckId, uuidV7()]),
    ).rejects.toThrow('keeps its key')
    await onceAsSuperuser('DELETE FROM pay_check WHERE id = $1', [payCheckId])
    expect(await countLines(payCheckId)).toEqual([{ count: 0 }])
    expect(await countLines(another)).toEqual([{ count: 1 }])
  })

  it('lets nobody delete a check while its lines are being written', async () => {
    const payCheckId = await insertPayCheck(anna)
    const deleting = async () => {
      await onceAsSuperuser(`SET lock_timeout = '200ms'; DELETE FROM pay_check WHERE id = '${payCheckId}'`)
    }
    await app.database.withTenantBulk(anna, async (tx) => {
      await tx.bulk.copy('pay_check_line', [line(payCheckId, 1)])
      await expect(deleting()).rejects.toThrow('lock timeout')
    })
    expect(await countLines(payCheckId)).toEqual([{ count: 1 }])
  })
})

async function insertPayCheck(actor: MemberActor): Promise<string> {
  const id = uuidV7()
  await onceAsSuperuser(
    `INSERT INTO pay_check (organisation_id, id, status, file_digest, file_bytes, file_type, headings, as_of, grade, created_by_id, created_at)
     VALUES ($1, $2, 'reading', '', 0, 'csv', '[]', '2026-11-23', 'documented', $3, now())`,
    [actor.organisationId, id, actor.userId],
  )
  return id
}

async function onceAsSuperuser(statement: string, values: readonly unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: app.urls.superuserUrl })
  await client.connect()
  try {
    return (await client.query(statement, [...values])).rows
  } finally {
    await client.end()
  }
}
