import { createHash } from 'node:crypto'
import {
  exportPayLines,
  getPayCheck,
  getPaySignals,
  listAudit,
  listFindings,
  listPayChecks,
  listPayLines,
  recordHours,
} from '@daylight/application'
import type { MemberActor, Role } from '@daylight/domain/access'
import { isAppError } from '@daylight/domain/errors'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMember } from '../../src/factories/create-organisation.ts'
import { createPayWorld, dumpDatabase, type PayWorld, query, read, start, upload } from '../pay/pay-world.ts'
import { HEADINGS, payrollOf, type SignalRow, workers } from './signal-payrolls.ts'

const TABLES = ['signal_screening', 'pay_signal', 'pay_signal_worker', 'worker_detail']

let world: PayWorld
const members = new Map<Role, MemberActor>()
beforeAll(async () => {
  world = await createPayWorld()
  const organisation = {
    organisationId: world.owner.organisationId,
    segment: 'northbank-council',
    name: 'Northbank Council',
  }
  for (const role of ['manager', 'contributor', 'reviewer', 'viewer'] as const) {
    members.set(role, await createMember({ superuserUrl: world.app.urls.superuserUrl, organisation, role }))
  }
}, 60_000)
afterAll(() => world.app.close())

async function check(month: string, rows: readonly SignalRow[]): Promise<string> {
  const id = await upload(world, payrollOf(month, rows))
  await start(world, id, HEADINGS)
  expect(await read(world, id)).toBe('complete')
  return id
}

const signalsOf = (id: string, actor: MemberActor = world.owner) => getPaySignals(world.deps, actor, { id })
const kindsOf = async (id: string) =>
  (await signalsOf(id)).screening?.signals.map(({ kind, workerCount }) => [kind, workerCount])

async function reasonOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'nothing refused',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
}

describe('signals of a pay check', () => {
  it('are found from the file and from the payroll before it, without a detail being kept', async () => {
    const before = await check(
      '08',
      workers(20, (index) => ({
        loan: index === 3 ? '50' : '',
        address: '1 Canary Street Testford ZZ99 1AA',
      })),
    )
    // Six accounts changed, one worker took another's number over, six are gone, two are new.
    const after = await check('09', [
      ...workers(14, (index) => ({
        ...(index < 6 ? { account: `00-00-00 9000000${index}` } : {}),
        ...(index === 2 ? { thirdParty: true, age: 17 } : {}),
        ...(index === 2 || index === 3 ? { phone: '07700 900 777' } : {}),
      })),
      { ref: 'S21', ni: 'QQ300019A', account: '00-00-00 90000021' },
      { ref: 'S22', ni: '', account: '00-00-00 90000022', recruitment: '120' },
    ])
    expect(await kindsOf(before)).toEqual([['shared_address', 20]])
    const { screening } = await signalsOf(after)
    expect(await kindsOf(after)).toEqual([
      ['paid_to_third_party', 1],
      ['recruitment_deduction', 1],
      ['details_of_another_worker', 1],
      ['changed_bank_details', 6],
      ['missing_ni_number', 1],
      ['shared_phone', 2],
      ['workers_vanished', 6],
    ])
    expect(screening?.comparedWith?.id).toBe(before)
    expect(screening?.adviceFirst).toBe(true)
    expect(screening?.under18Notice).toMatch(/child safeguarding procedure comes first/)
    // S3: pay to someone else, a changed account and a shared telephone number meet.
    const [meeting] = screening?.meeting ?? []
    expect(screening?.meeting.map(({ kinds }) => kinds.length).sort()).toEqual([2, 2, 3])
    expect(meeting).toMatchObject({ under18: true })
    expect(meeting?.workerRef).toMatch(/^W-[0-9A-Z]{10}$/)
    for (const signal of screening?.signals ?? []) {
      expect(signal.why).toMatch(/A reason to look, not proof\.$/)
      expect(signal.source.length).toBeGreaterThan(5)
    }
    expect(screening?.notLookedFor.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['No day off', 'Round net pay', 'Fewer hours paid than recorded']),
    )
  })

  it('show a loan that goes on, payroll after payroll', async () => {
    const ids: string[] = []
    for (const month of ['06', '07', '08', '09']) {
      const content = payrollOf(
        month,
        workers(3, (index) => ({ loan: index === 0 ? '40' : '' })),
      )
      const id = await upload({ ...world, supplierId: await ownSupplier() }, content)
      await start(world, id, HEADINGS)
      expect(await read(world, id)).toBe('complete')
      ids.push(id)
    }
    const found = await Promise.all(ids.map(kindsOf))
    expect(found).toEqual([[], [], [], [['loan_not_clearing', 1]]])
  })

  it('hold hours that a member enters against the hours paid', async () => {
    const id = await check('09', workers(10))
    expect((await signalsOf(id)).screening?.hours).toEqual({ paid: '1000', recorded: null, source: null })
    await recordHours(world.deps, world.owner, { id, hours: '1015', source: 'invoice' })
    expect((await kindsOf(id))?.map(([kind]) => kind)).not.toContain('hours_shaved')
    await recordHours(world.deps, world.owner, { id, hours: '1100.5', source: 'sign_in' })
    expect((await kindsOf(id))?.map(([kind]) => kind)).toContain('hours_shaved')
    expect((await signalsOf(id)).screening?.hours.source).toBe('sign_in')
  })

  let supplier: string | undefined
  /** A supplier that no other test checks: what is compared is the same payroll only. */
  async function ownSupplier(): Promise<string> {
    if (supplier !== undefined) return supplier
    const [row] = await query(
      world.app.urls.superuserUrl,
      `INSERT INTO supplier SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'name', 'Other Ltd', 'name_key', 'other'))).* FROM supplier s WHERE id = $1 RETURNING id`,
      [world.supplierId],
    )
    supplier = String(row?.['id'])
    return supplier
  }
})

describe('who may see signals', () => {
  it('are owners and managers, and nobody learns from the refusal whether there are any', async () => {
    const id = await check(
      '09',
      workers(6, () => ({ thirdParty: true })),
    )
    expect((await signalsOf(id, members.get('manager'))).screening?.signals).toHaveLength(2)
    for (const role of ['contributor', 'reviewer', 'viewer'] as const) {
      const actor = members.get(role)
      if (!actor) throw new Error(role)
      expect(await reasonOf(signalsOf(id, actor)), role).toBe('role_may_not')
      expect(await reasonOf(recordHours(world.deps, actor, { id, hours: '1', source: 'rota' })), role).toBe(
        'role_may_not',
      )
      // The second lock: even a use case that forgot to ask finds nothing.
      expect(await world.app.database.withTenant(actor, (tx) => tx.signals.find(id, 10)), role).toBeNull()
    }
    expect(await reasonOf(signalsOf(id, world.stranger))).toBe('not_found')
  })

  it('find them nowhere else: not in the check, its lines, its findings, lists or downloads', async () => {
    const id = await check(
      '09',
      workers(6, () => ({ thirdParty: true, phone: '07700 900 123' })),
    )
    const contributor = members.get('contributor') ?? world.owner
    const downloaded: unknown[] = []
    const { pages } = await exportPayLines(world.deps, contributor, { id, filter: 'all' })
    for await (const page of pages) downloaded.push(...page)
    const shown = JSON.stringify([
      downloaded,
      await getPayCheck(world.deps, contributor, { id }),
      await listPayLines(world.deps, contributor, { id, filter: 'all', limit: 50 }),
      await listPayChecks(world.deps, contributor, { limit: 50 }),
      await listFindings(world.deps, contributor, { view: 'open', limit: 100 }),
    ])
    expect(downloaded).toHaveLength(6)
    expect(/third.?party|someone else/i.test(JSON.stringify(downloaded))).toBe(false)
    expect(/signal|shared_phone|telephone|someone else|reason to look/i.test(shown)).toBe(false)
    const raised = await query(world.app.urls.superuserUrl, 'SELECT 1 FROM finding WHERE pay_check_id = $1', [
      id,
    ])
    expect(raised).toEqual([])
  })

  it('leave on record that they looked, and nothing of what they saw', async () => {
    const id = await check(
      '09',
      workers(6, () => ({ thirdParty: true })),
    )
    await signalsOf(id)
    await recordHours(world.deps, world.owner, { id, hours: '4321', source: 'rota' })
    const rows = await query(
      world.app.urls.superuserUrl,
      "SELECT action, data FROM audit_event WHERE subject_id = $1 AND action LIKE 'signal.%' ORDER BY sequence",
      [id],
    )
    expect(rows).toEqual([
      { action: 'signal.viewed', data: {} },
      { action: 'signal.hours_recorded', data: {} },
    ])
    for (const role of ['contributor', 'reviewer', 'viewer'] as const) {
      const actor = members.get(role)
      if (actor)
        expect(await reasonOf(listAudit(world.deps, actor, { limit: 10 })), role).toBe('role_may_not')
    }
  })
})

describe('the database', () => {
  /** As the app role, in a transaction with these settings. */
  async function asApp<Value>(
    settings: Readonly<Record<string, string>>,
    work: (client: Client) => Promise<Value>,
  ): Promise<Value> {
    const client = new Client({ connectionString: world.app.urls.appUrl })
    await client.connect()
    try {
      await client.query('BEGIN')
      for (const [name, value] of Object.entries(settings)) {
        await client.query('SELECT set_config($1, $2, true)', [name, value])
      }
      return await work(client)
    } finally {
      await client.query('ROLLBACK')
      await client.end()
    }
  }
  const counts = async (client: Client): Promise<readonly number[]> => {
    const found: number[] = []
    for (const table of TABLES) {
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`)
      found.push(Number(rows[0]?.count))
    }
    return found
  }

  it('refuses signals to a transaction that was not opened for somebody who may read them', async () => {
    const id = await check(
      '09',
      workers(6, () => ({ thirdParty: true })),
    )
    const mine = { 'app.organisation_id': world.owner.organisationId }
    const [screening] = await query(
      world.app.urls.superuserUrl,
      'SELECT id FROM signal_screening WHERE pay_check_id = $1',
      [id],
    )
    for (const settings of [
      mine,
      { ...mine, 'app.may_read_signals': 'yes' },
      { 'app.may_read_signals': 'on' },
    ]) {
      expect(await asApp(settings, counts)).toEqual([0, 0, 0, 0])
    }
    await expect(
      asApp(mine, (client) =>
        client.query(
          `INSERT INTO pay_signal (organisation_id, id, screening_id, kind, position) VALUES ($1, gen_random_uuid(), $2, 'shared_phone', 0)`,
          [world.owner.organisationId, screening?.['id']],
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    for (const sql of ['UPDATE signal_screening SET recorded_hours = NULL', 'DELETE FROM signal_screening']) {
      expect((await asApp(mine, (client) => client.query(sql))).rowCount, sql).toBe(0)
    }
    const seen = await asApp({ ...mine, 'app.may_read_signals': 'on' }, counts)
    expect(Math.min(...seen)).toBeGreaterThan(0)
    const elsewhere = { 'app.organisation_id': world.stranger.organisationId, 'app.may_read_signals': 'on' }
    expect(await asApp(elsewhere, counts)).toEqual([0, 0, 0, 0])
  })

  it('holds no detail, no name, no nationality, and no hash that could be made without the key', async () => {
    const rows = workers(8, (index) => ({
      account: `20-30-40 5550${1000 + index}`,
      ni: `QQ77${1000 + index}B`,
      phone: `07700 900${200 + index}`,
      address: `${index} Canary Avenue, Testford, ZZ98 7AA`,
      nationality: 'Testlandic',
    }))
    const id = await check('09', rows)
    const dump = await dumpDatabase(world.app.urls.superuserUrl)
    expect(dump).toContain(id)
    expect(dump).not.toMatch(/Testlandic|Canary Name|Canary Avenue|Canary Street/)
    for (const { account = '', ni = '', phone = '', address = '' } of rows) {
      const bare = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '')
      for (const text of [account, ni, phone, address, bare(account), bare(ni), bare(phone), bare(address)]) {
        expect(dump.includes(text), text).toBe(false)
        for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
          const plain = createHash(algorithm).update(text).digest('hex').slice(0, 32)
          expect(dump.includes(plain), `${algorithm} of ${text}`).toBe(false)
        }
      }
    }
    expect(JSON.stringify(await signalsOf(id))).not.toMatch(/nationality|Testlandic/i)
    const [stored] = await query(
      world.app.urls.superuserUrl,
      'SELECT sum(cardinality(d.worker_refs))::int AS count FROM worker_detail d JOIN signal_screening s ON s.id = d.screening_id WHERE s.pay_check_id = $1',
      [id],
    )
    expect(stored?.['count']).toBe(8)
  })

  it('forgets signals and hashes past their day, in every organisation, and nothing before it', async () => {
    const old = await check(
      '08',
      workers(6, () => ({ thirdParty: true })),
    )
    const young = await check(
      '09',
      workers(6, () => ({ thirdParty: true })),
    )
    const due = await query(
      world.app.urls.superuserUrl,
      `SELECT extract(month FROM age(forget_after, date_trunc('day', found_at))) + 12 * extract(year FROM age(forget_after, date_trunc('day', found_at))) AS months
         FROM signal_screening WHERE pay_check_id = $1`,
      [young],
    )
    expect(Number(due[0]?.['months'])).toBe(13)
    await query(
      world.app.urls.superuserUrl,
      `UPDATE signal_screening SET forget_after = now() - interval '1 minute' WHERE pay_check_id = $1`,
      [old],
    )
    // Without the sweep's own setting nothing goes, and the sweep sees nothing of what it deletes.
    expect((await asApp({}, (client) => client.query('DELETE FROM signal_screening'))).rowCount).toBe(0)
    const sweeping = { 'app.forgets_signals': 'on' }
    expect(await asApp(sweeping, counts)).toEqual([0, 0, 0, 0])
    expect(await world.app.database.forgetSignals()).toBe(1)
    expect(await world.app.database.forgetSignals()).toBe(0)
    expect((await signalsOf(old)).screening).toBeNull()
    expect((await signalsOf(young)).screening?.signals).not.toEqual([])
    const left = await query(
      world.app.urls.superuserUrl,
      `SELECT count(*)::int AS count FROM worker_detail d WHERE NOT EXISTS (SELECT 1 FROM signal_screening s WHERE s.id = d.screening_id)`,
    )
    expect(left[0]?.['count']).toBe(0)
    expect((await getPayCheck(world.deps, world.owner, { id: old })).status).toBe('complete')
  })
})
