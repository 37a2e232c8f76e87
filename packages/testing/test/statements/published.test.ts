import { sealTools } from '@daylight/adapters'
import {
  approveStatement,
  getStatement,
  listAudit,
  listPublishedStatements,
  openPublishedFile,
  publishStatementPage,
  readPublishedStatement,
  renderStatement,
  saveStatementText,
  signStatement,
  succeedStatement,
} from '@daylight/application'
import { createStatementRenderer } from '@daylight/documents/renderer'
import { verifySealedStatement } from '@daylight/domain/statements'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPrompts, MEMBER_PASSWORD } from '../../src/index.ts'
import {
  createStatementTeam,
  createStatementWorld,
  query,
  refusalOf,
  type StatementWorld,
  startDraft,
} from './statement-world.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: StatementWorld
beforeAll(async () => {
  world = await createStatementWorld()
}, 60_000)
afterAll(() => world.app.close())
beforeEach(async () => {
  world = { ...world, ...(await createStatementTeam(world.app)) }
})

const deps = () => world.app.deps
const publicDeps = () => ({ ...deps(), publicReader: world.app.database })

async function sign(id: string) {
  const ready = await getStatement(deps(), world.owner, { id })
  const { version } = await approveStatement(deps(), world.owner, {
    id,
    version: ready.version,
    details: {
      body: 'the trustees',
      approvedBy: 'Ngozi Chair',
      approvedOn: '2026-07-09',
      minuteReference: 'Minute 7',
    },
  })
  await signStatement(deps(), world.owner, {
    id,
    version,
    password: MEMBER_PASSWORD,
    details: {
      signerName: 'Ngozi Chair',
      jobTitle: 'Chair',
      role: 'trustee',
      signedOn: '2026-07-14',
      confirmed: true,
    },
  })
}

async function signed() {
  const { id } = await startDraft(world)
  await answerPrompts(deps(), world.owner, id)
  await sign(id)
  return id
}

const publish = (id: string, newKey = false, who = world.owner) =>
  publishStatementPage(deps(), who, { id, newKey })

const read = async (place: { readonly publicationId: string; readonly segment: string }) =>
  readPublishedStatement(publicDeps(), { segment: place.segment, id: place.publicationId })

const sealOf = (bundle: string) => {
  const checked = verifySealedStatement({ text: bundle, tools: sealTools })
  if (!checked.ok) throw new Error(checked.error.message)
  return checked.value.seal
}

describe('a published statement', () => {
  it('is read by everybody, whole under its seal, with where the record stood', async () => {
    const id = await signed()
    const [head] = await query(
      world,
      'SELECT sequence, hash FROM audit_event WHERE organisation_id = $1 ORDER BY sequence DESC LIMIT 1',
      [world.owner.organisationId],
    )
    const place = await publish(id)
    const { publication, print, all } = await read(place)
    const seal = sealOf(publication.bundle)
    expect(seal).toMatchObject({
      organisationName: 'Northbank Community Trust',
      statementId: id,
      corrects: null,
      contentSha256: (await getStatement(deps(), world.owner, { id })).contentHash,
      auditHead: { hash: head.hash, sequence: Number(head.sequence) },
    })
    expect(print.content.signature?.signerName).toBe('Ngozi Chair')
    expect(all.map((one) => one.id)).toEqual([place.publicationId])
    const [entry] = (
      await listAudit(deps(), world.owner, { subjectType: 'statement', subjectId: id, limit: 1 })
    ).entries
    expect(entry?.action).toBe('statement.page_published')
  })

  it('is corrected by a successor, and the two point at each other and both stay', async () => {
    const id = await signed()
    const first = await publish(id)
    const next = await succeedStatement(deps(), world.owner, { id, reason: 'A site was left out.' })
    const draft = await getStatement(deps(), world.owner, { id: next.id })
    const risk = draft.sections.find(({ area }) => area === 'risk')
    await saveStatementText(deps(), world.owner, {
      id: next.id,
      area: 'risk',
      version: risk?.version ?? 0,
      text: 'Now with the site at Maltings Yard.',
    })
    const before = await read(first)
    await sign(next.id)
    const second = await publish(next.id)
    const [old, corrected] = [await read(first), await read(second)]
    expect(old.correctedBy?.id).toBe(second.publicationId)
    expect(corrected.corrects?.id).toBe(first.publicationId)
    expect(sealOf(corrected.publication.bundle).corrects).toBe(first.publicationId)
    expect(old.print.content).toEqual(before.print.content)
    expect(old.publication.bundle).toBe(before.publication.bundle)
    expect(JSON.stringify(corrected.print.content)).toContain('Maltings Yard')
    expect(JSON.stringify(old.print.content)).not.toContain('Maltings Yard')
    const archive = await listPublishedStatements(publicDeps(), first.segment)
    expect(archive.map((one) => one.id).sort()).toEqual([first.publicationId, second.publicationId].sort())
  })

  it('is given out as PDF and text to everybody once they are made', async () => {
    const place = await publish(await signed())
    const at = { segment: place.segment, id: place.publicationId }
    expect(await refusalOf(openPublishedFile(publicDeps(), { ...at, format: 'text' }))).toBe('not_found')
    const rows = await query(
      world,
      "SELECT id, format FROM statement_document WHERE organisation_id = $1 AND format IN ('pdf', 'text')",
      [world.owner.organisationId],
    )
    for (const row of rows)
      await renderStatement(
        { ...deps(), statementRenderer: createStatementRenderer() },
        { organisationId: world.owner.organisationId, documentId: row.id },
      )
    expect((await read(place)).formats).toEqual(['pdf', 'text'])
    const file = await openPublishedFile(publicDeps(), { ...at, format: 'text' })
    let text = ''
    for await (const chunk of file.content) text += Buffer.from(chunk).toString('utf8')
    expect(text).toContain('Signed by Ngozi Chair')
    expect(file.fileName).toBe('northbank-community-trust-modern-slavery-statement-2026-03-31.txt')
  })

  it('is published once, signed, by those who may, in their own organisation', async () => {
    const id = await signed()
    expect(await refusalOf(publish(id, false, world.contributor))).toBe('role_may_not')
    const { owner: stranger } = await createStatementTeam(world.app)
    expect(await refusalOf(publish(id, false, stranger))).toBe('not_found')
    const place = await publish(id)
    expect(await refusalOf(publish(id))).toBe('page_published')
    const elsewhere = { segment: 'somebody-else', id: place.publicationId }
    expect(await refusalOf(readPublishedStatement(publicDeps(), elsewhere))).toBe('not_found')
    world = { ...world, ...(await createStatementTeam(world.app)) }
    const { id: draft } = await startDraft(world)
    expect(await refusalOf(publish(draft))).toBe('page_not_signed')
  })

  it('takes a new key when asked, and what was sealed with the old one stays whole', async () => {
    const id = await signed()
    const first = await publish(id)
    const next = await succeedStatement(deps(), world.owner, { id, reason: 'The key was copied.' })
    await sign(next.id)
    const second = await publish(next.id, true)
    const [old, renewed] = [
      sealOf((await read(first)).publication.bundle),
      sealOf((await read(second)).publication.bundle),
    ]
    expect(renewed.publicKey).not.toBe(old.publicKey)
    const keys = await query(world, 'SELECT * FROM sealing_key WHERE organisation_id = $1', [
      world.owner.organisationId,
    ])
    expect(keys.map((row) => row.public_key).sort()).toEqual([old.publicKey, renewed.publicKey].sort())
  })

  it('cannot be changed or taken away, by the app or by the owner of the tables', async () => {
    const place = await publish(await signed())
    const sets = ["UPDATE published_statement SET bundle = 'x'", 'DELETE FROM published_statement']
    const app = new pg.Client({ connectionString: world.app.urls.appUrl })
    await app.connect()
    try {
      await app.query("SELECT set_config('app.organisation_id', $1, false)", [world.owner.organisationId])
      expect((await app.query('SELECT 1 FROM published_statement')).rowCount).toBe(1)
      for (const sql of sets) await expect(app.query(sql)).rejects.toThrow(/permission denied/)
    } finally {
      await app.end()
    }
    for (const sql of sets)
      await expect(query(world, `${sql} WHERE id = $1`, [place.publicationId])).rejects.toThrow(
        /never changed: it gets a correction/,
      )
    await expect(
      query(world, 'UPDATE sealing_key SET public_key = $1 WHERE organisation_id = $2', [
        '00',
        world.owner.organisationId,
      ]),
    ).rejects.toThrow(/never changed/)
  })

  it('is all that a reader without an organisation sees', async () => {
    const place = await publish(await signed())
    const app = new pg.Client({ connectionString: world.app.urls.appUrl })
    await app.connect()
    try {
      await app.query("SELECT set_config('app.reads_published', 'on', false)")
      expect(
        (await app.query('SELECT 1 FROM published_statement WHERE id = $1', [place.publicationId])).rowCount,
      ).toBe(1)
      for (const table of ['statement', 'statement_section', 'sealing_key', 'organisation'])
        expect((await app.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0)
    } finally {
      await app.end()
    }
  })
})
