import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createHeadArchive, deriveKey } from '@daylight/adapters'
import { createOrganisation, inviteMember, keepAuditHeads, resolveMember } from '@daylight/application'
import { type AuditReport, type ExportedHead, exportAuditHeads, verifyAudit } from '@daylight/db'
import type { PersonActor } from '@daylight/domain/access'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createIdentityWorld, type IdentityWorld } from '../identity/identity-world.ts'

let world: IdentityWorld
let person: PersonActor
let segment: string
let organisationId: string
let made = 0

beforeAll(async () => {
  world = await createIdentityWorld()
  person = await world.createPerson('owner@example.org')
  await createOrganisation(world.deps, person, { name: 'Other', kind: 'business', segment: 'other' })
})
afterAll(() => world.app.close())

beforeEach(async () => {
  made += 1
  segment = `watched-${made}`
  // A day for each: nobody makes this many organisations in one.
  world.passSeconds(24 * 3600)
  await createOrganisation(world.deps, person, { name: 'Watched', kind: 'charity', segment })
  const actor = await resolveMember(world.deps, person, segment)
  organisationId = actor!.organisationId
  for (let index = 0; index < 4; index += 1) {
    await inviteMember(world.deps, actor!, { email: `guest-${index}@example.org`, role: 'viewer' })
  }
})

async function verify(options: { segment?: string; exportedHeads?: readonly ExportedHead[] } = {}) {
  const reports: AuditReport[] = []
  for await (const report of verifyAudit({
    connectionString: world.app.urls.ownerUrl,
    auditKeys: (scope) => deriveKey({ secret: world.app.secret, purpose: 'audit', scope }),
    ...options,
  })) {
    reports.push(report)
  }
  return reports
}

async function faults(exportedHeads: readonly ExportedHead[] = []) {
  const [report] = await verify({ segment, exportedHeads })
  return report?.check.faults.map((fault) => `${fault.kind} ${fault.sequence}`)
}

/** As somebody would who holds the database's administrator: row-level security does not bind them. */
async function tamper(statement: string, values: readonly unknown[] = []) {
  await world.query(statement, values)
}

describe('the record', () => {
  it('is whole when nobody touched it, for every organisation or one', async () => {
    const reports = await verify()
    expect(reports.map((report) => [report.segment, report.check.checked, report.check.faults])).toEqual([
      ['other', 2, []],
      [segment, 6, []],
    ])
    expect((await verify({ segment })).map((report) => report.segment)).toEqual([segment])
    expect(await verify({ segment: 'nowhere' })).toEqual([])
  })

  it('cannot be changed by the application', async () => {
    await expect(
      world.deps.database.withTenant({ organisationId }, async (tx) => {
        const { entries } = await tx.audit.listFor({ limit: 1 })
        return entries.length
      }),
    ).resolves.toBe(1)
    const grants = await world.query(
      `SELECT privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'daylight_app' AND table_name = 'audit_event' ORDER BY 1`,
    )
    expect(grants.map((grant) => grant['privilege_type'])).toEqual(['INSERT', 'SELECT'])
  })

  it.each([
    [
      'text',
      `UPDATE audit_event SET data = '{"email":"somebody@else.example"}' WHERE sequence = 4 AND organisation_id = $1`,
    ],
    [
      'name',
      `UPDATE audit_event SET actor_name = 'Somebody Else' WHERE sequence = 4 AND organisation_id = $1`,
    ],
    ['time', `UPDATE audit_event SET at = at - interval '1 day' WHERE sequence = 4 AND organisation_id = $1`],
    ['seal', `UPDATE audit_event SET hash = repeat('0', 64) WHERE sequence = 4 AND organisation_id = $1`],
  ])('shows an entry whose %s was edited', async (_, statement) => {
    await tamper(statement, [organisationId])
    expect(await faults()).toContain('edited 4')
  })

  it('shows an entry that was removed', async () => {
    await tamper('DELETE FROM audit_event WHERE sequence = 3 AND organisation_id = $1', [organisationId])
    expect(await faults()).toEqual(['gap 3'])
  })

  it('shows an entry that was removed though the others were moved up', async () => {
    await tamper('DELETE FROM audit_event WHERE sequence = 3 AND organisation_id = $1', [organisationId])
    for (const sequence of [4, 5, 6]) {
      await tamper('UPDATE audit_event SET sequence = $2 WHERE sequence = $3 AND organisation_id = $1', [
        organisationId,
        sequence - 1,
        sequence,
      ])
    }
    expect(await faults()).toEqual(['edited 3', 'edited 4', 'edited 5', 'cut_off 6'])
  })

  it('shows two entries that changed places', async () => {
    for (const [from, to] of [
      [3, 1000],
      [4, 3],
      [1000, 4],
    ]) {
      await tamper('UPDATE audit_event SET sequence = $2 WHERE sequence = $3 AND organisation_id = $1', [
        organisationId,
        to,
        from,
      ])
    }
    expect(await faults()).toEqual(['edited 3', 'edited 4', 'broken_link 5'])
  })

  it('shows an entry that was put in, even with the head moved along', async () => {
    await tamper(
      `INSERT INTO audit_event (organisation_id, id, sequence, at, actor_kind, actor_name, action, subject_type, subject_id, data, previous_hash, hash)
       SELECT organisation_id, gen_random_uuid(), 7, now(), 'member', 'Nobody', 'statement.signed', 'statement', 'x', '{}', hash, repeat('a', 64)
       FROM audit_event WHERE sequence = 6 AND organisation_id = $1`,
      [organisationId],
    )
    await tamper(`UPDATE audit_head SET sequence = 7, hash = repeat('a', 64) WHERE organisation_id = $1`, [
      organisationId,
    ])
    expect(await faults()).toEqual(['edited 7'])
  })

  it('shows an entry of another organisation that was moved here', async () => {
    await tamper(
      `UPDATE audit_event SET organisation_id = $1, sequence = 7 WHERE organisation_id = (SELECT id FROM organisation WHERE segment = 'other') AND sequence = 2`,
      [organisationId],
    )
    expect(await faults()).toContain('edited 7')
  })

  it('shows a tail that was cut off, by the head or, when that was moved too, by one kept elsewhere', async () => {
    const kept = await exportAuditHeads({ connectionString: world.app.urls.ownerUrl, now: new Date() })
    expect(
      kept
        .filter((head) => head.organisationId === organisationId)
        .map((head) => [head.segment, head.sequence]),
    ).toEqual([[segment, 6]])
    await tamper('DELETE FROM audit_event WHERE sequence > 4 AND organisation_id = $1', [organisationId])
    expect(await faults()).toEqual(['cut_off 6'])
    await tamper(
      `UPDATE audit_head h SET sequence = 4, hash = e.hash FROM audit_event e
       WHERE h.organisation_id = $1 AND e.organisation_id = $1 AND e.sequence = 4`,
      [organisationId],
    )
    expect(await faults()).toEqual([])
    expect(await faults(kept)).toEqual(['cut_off 6'])
  })

  it('has its end kept once a day by the app role, which shows a tail that was cut off', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'daylight-heads-'))
    try {
      const deps = {
        clock: world.deps.clock,
        auditHeads: world.app.database,
        headArchive: createHeadArchive(folder),
      }
      const kept = await keepAuditHeads(deps)
      expect(kept).toBe((await world.query('SELECT 1 FROM audit_head')).length)
      expect(await keepAuditHeads(deps)).toBe(0)
      const [file = '', ...others] = await readdir(folder)
      expect(others).toEqual([])
      expect(file).toBe(`heads-${world.deps.clock.today()}.json`)
      const heads: readonly ExportedHead[] = JSON.parse(await readFile(path.join(folder, file), 'utf8'))
      expect(heads.find((head) => head.organisationId === organisationId)?.sequence).toBe(6)
      await tamper('DELETE FROM audit_event WHERE sequence > 4 AND organisation_id = $1', [organisationId])
      await tamper(
        `UPDATE audit_head h SET sequence = 4, hash = e.hash FROM audit_event e
         WHERE h.organisation_id = $1 AND e.organisation_id = $1 AND e.sequence = 4`,
        [organisationId],
      )
      expect(await faults()).toEqual([])
      expect(await faults(heads)).toEqual(['cut_off 6'])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('shows a record that was written again from the start with another key', async () => {
    const [report] = await (async () => {
      const reports: AuditReport[] = []
      for await (const each of verifyAudit({
        connectionString: world.app.urls.ownerUrl,
        auditKeys: (scope) =>
          deriveKey({ secret: 'another secret altogether, of enough length', purpose: 'audit', scope }),
        segment,
      })) {
        reports.push(each)
      }
      return reports
    })()
    expect(report?.check.faults.every((fault) => fault.kind === 'edited')).toBe(true)
    expect(report?.check.faults).toHaveLength(6)
  })

  it('leaves row-level security forced and shows the application nothing more', async () => {
    await verify()
    const rows = await world.query(
      `SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'organisation'`,
    )
    expect(rows).toEqual([{ forced: true }])
  })
})
