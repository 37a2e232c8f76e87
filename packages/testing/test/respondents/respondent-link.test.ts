import { createHash } from 'node:crypto'
import {
  addRespondentLink,
  createSupplier,
  type EmailMessage,
  inviteToPlan,
  listRespondentLinks,
  resendRespondentLink,
  resolveRespondent,
  revokeRespondentLink,
  sendEmail,
  showRespondentHome,
  writeRespondentToken,
} from '@daylight/application'
import type { MemberActor } from '@daylight/domain/access'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../src/app/create-test-app.ts'
import { createMember, createOrganisation } from '../../src/factories/create-organisation.ts'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'

let app: TestApp
let owner: MemberActor
let supplierId: string
const network = '192.0.2.7'
const email = 'jo@sparkle.example'

beforeAll(async () => {
  app = await createTestApp()
  const { superuserUrl } = app.urls
  const organisation = await createOrganisation({ superuserUrl, name: 'Northbank Council' })
  owner = await createMember({ superuserUrl, organisation, role: 'owner', name: 'Amina Warsame' })
  supplierId = (
    await createSupplier(app.deps, owner, {
      details: { ...supplierDetails(), name: 'Sparkle Cleaning' },
      evenIfDuplicate: false,
    })
  ).id
}, 60_000)
afterAll(() => app.close())

const tokenOf = (linkId: string, organisationId = owner.organisationId) =>
  writeRespondentToken(app.deps.identity.links, { organisationId, linkId })
const invite = () => inviteToPlan(app.deps, owner, { supplierId, email })
const open = (token: string, from = network, now?: string) =>
  resolveRespondent(
    now ? { ...app.deps, clock: { ...app.deps.clock, now: () => new Date(now) } } : app.deps,
    {
      token,
      network: from,
    },
  )
const stateOf = async (linkId: string) =>
  (await listRespondentLinks(app.deps, owner, { purpose: 'plan', subjectId: supplierId })).find(
    ({ id }) => id === linkId,
  )?.state

async function mailFor(linkId: string): Promise<readonly EmailMessage[]> {
  const sent: EmailMessage[] = []
  const mailer = { send: async (message: EmailMessage) => void sent.push(message) }
  await sendEmail(
    { ...app.deps, mail: { mailer, baseUrl: 'https://daylight.example' } },
    { template: 'respondent_link', organisationId: owner.organisationId, linkId },
  )
  return sent
}

describe('a respondent’s link', () => {
  it('comes by e-mail, opens its one subject, and those who sent it see how far it got', async () => {
    const { linkId } = await invite()
    expect(await stateOf(linkId)).toBe('waiting')
    const [message] = await mailFor(linkId)
    expect(await stateOf(linkId)).toBe('sent')
    expect(message?.to).toBe(email)
    const token = /https:\/\/daylight\.example\/r\/(\S+)/.exec(message?.text ?? '')?.[1] ?? ''
    const actor = await open(token)
    expect(actor).toMatchObject({ purpose: 'plan', subjectId: supplierId, supplierId, email })
    expect(await stateOf(linkId)).toBe('opened')
    expect(await showRespondentHome(app.deps, actor)).toMatchObject({
      organisation: 'Northbank Council',
      supplier: 'Sparkle Cleaning',
    })
  })

  it('is stored as a hash of 256 secret bits, and its token nowhere at all', async () => {
    const { linkId } = await invite()
    const token = tokenOf(linkId)
    const secret = token.split('.')[2] ?? ''
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    const client = new Client({ connectionString: app.urls.superuserUrl })
    await client.connect()
    const { rows: links } = await client.query('SELECT token_hash FROM respondent_link WHERE id = $1', [
      linkId,
    ])
    expect(links).toEqual([{ token_hash: createHash('sha256').update(token).digest('hex') }])
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
    )
    const holding: string[] = []
    for (const { name } of tables) {
      const found = await client.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1 LIMIT 1`, [
        `%${secret}%`,
      ])
      if (found.rowCount) holding.push(name)
    }
    await client.end()
    expect(holding).toEqual([])
  })

  it('says when it was withdrawn or is over, and nothing else', async () => {
    const { linkId } = await invite()
    const token = tokenOf(linkId)
    const over = await open(token, network, '2099-01-01T00:00:00Z').catch((error: Error) => error)
    expect(over).toMatchObject({ reason: 'link_expired' })
    await revokeRespondentLink(app.deps, owner, { linkId })
    const withdrawn = await open(token).catch((error: Error) => error)
    expect(withdrawn).toMatchObject({ reason: 'link_revoked' })
    for (const answer of [over, withdrawn]) {
      expect(String(Reflect.get(Object(answer), 'message'))).not.toMatch(/Northbank|Sparkle|jo@/)
    }
    expect(await stateOf(linkId)).toBe('revoked')
    expect(await mailFor(linkId)).toEqual([])
    await expect(resendRespondentLink(app.deps, owner, { linkId })).rejects.toMatchObject({
      reason: 'link_revoked',
    })
  })

  it('ends when a new one goes to the same person, and works on when it is sent again', async () => {
    const first = await invite()
    const second = await invite()
    await expect(open(tokenOf(first.linkId))).rejects.toMatchObject({ reason: 'link_revoked' })
    await resendRespondentLink(app.deps, owner, { linkId: second.linkId })
    expect(await open(tokenOf(second.linkId))).toMatchObject({ linkId: second.linkId })
  })

  it('opens nothing when a part of another link is put into it', async () => {
    const { linkId } = await invite()
    const subject = await app.deps.database.withTenant(owner, (tx) =>
      addRespondentLink(app.deps, tx, owner, {
        purpose: 'assessment',
        subjectId: app.deps.ids.next(),
        supplierId,
        email,
        language: 'en-GB',
      }),
    )
    const [organisation, id, signature] = tokenOf(linkId).split('.')
    const other = tokenOf(subject.linkId).split('.')[2]
    const stranger = app.deps.ids.next()
    for (const token of [
      `${organisation}.${id}.${other}`,
      `${organisation}.${subject.linkId}.${signature}`,
      `${stranger}.${id}.${signature}`,
      tokenOf(linkId, stranger),
      tokenOf(app.deps.ids.next()),
      '',
      'x.y.z',
    ]) {
      await expect(open(token, '192.0.2.8')).rejects.toMatchObject({ reason: 'link_unknown' })
    }
  })

  it('stops a network that tries again and again, and lets others in', async () => {
    const patient = {
      ...app.deps,
      identity: { ...app.deps.identity, wait: async () => undefined },
    }
    const { linkId } = await invite()
    const guess = () => resolveRespondent(patient, { token: 'a.b.c', network: '192.0.2.9' })
    const reasons = new Set<string>()
    for (let count = 0; count < 62; count += 1) {
      await guess().catch((error: { reason: string }) => reasons.add(error.reason))
    }
    expect([...reasons]).toEqual(['link_unknown', 'too_many_attempts'])
    expect(await open(tokenOf(linkId))).toMatchObject({ linkId })
  })

  it('cannot be aimed at something else once it is made', async () => {
    const { linkId } = await invite()
    const client = new Client({ connectionString: app.urls.appUrl })
    await client.connect()
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [owner.organisationId])
    await expect(
      client.query('UPDATE respondent_link SET subject_id = $1 WHERE id = $2', [app.deps.ids.next(), linkId]),
    ).rejects.toThrow(/permission denied/)
    await client.end()
  })
})
