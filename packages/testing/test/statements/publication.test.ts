import {
  approveStatement,
  closeCopyRequest,
  forgetCopyAskers,
  getCopyRequest,
  getStatement,
  listAudit,
  listCopyRequests,
  logCopyRequest,
  publishStatement,
  saveStatementFacts,
  showToday,
  signStatement,
} from '@daylight/application'
import { recordPublicationInput } from '@daylight/contracts'
import { isoDate } from '@daylight/domain/dates'
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
  YEAR,
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

async function signed(website: string | null) {
  const { id, factsVersion, facts } = await startDraft(world)
  await saveStatementFacts(deps(), world.owner, {
    id,
    factsVersion,
    details: { ...facts, groupMembers: [...facts.groupMembers], ...YEAR, website },
  })
  await answerPrompts(deps(), world.owner, id)
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
  return id
}

function publish(id: string, details: Record<string, string>, who = world.owner) {
  const input = recordPublicationInput.parse({ id, details })
  return publishStatement(deps(), who, input)
}

const FOUND = { publishedOn: '2026-07-20', url: 'example.org/statement', homepage: 'no' }

async function resultsOf(id: string) {
  const { requirements } = await getStatement(deps(), world.owner, { id })
  return Object.fromEntries(requirements.map((requirement) => [requirement.id, requirement.result]))
}

describe('recording where a statement is published', () => {
  it('answers the requirements on website, homepage and six months, and keeps what was found before', async () => {
    const id = await signed('https://example.org')
    expect(await resultsOf(id)).toMatchObject({ on_website: 'not_yet', homepage_link: 'not_yet' })
    await publish(id, FOUND)
    expect(await resultsOf(id)).toMatchObject({
      on_website: 'met',
      homepage_link: 'not_met',
      within_six_months: 'met',
    })
    await publish(id, { ...FOUND, homepage: 'yes' })
    expect(await resultsOf(id)).toMatchObject({ homepage_link: 'met' })
    expect((await getStatement(deps(), world.owner, { id })).publication).toMatchObject({
      url: 'https://example.org/statement',
      linkedFromHomepage: true,
      recordedBy: 'Ada Owner',
    })
    expect(
      await query(world, 'SELECT 1 FROM statement_publication WHERE statement_id = $1', [id]),
    ).toHaveLength(2)
    const record = await listAudit(deps(), world.owner, { subjectType: 'statement', subjectId: id, limit: 2 })
    expect(record.entries.map(({ action }) => action)).toEqual([
      'statement.publication_recorded',
      'statement.publication_recorded',
    ])
  })

  it('is for a signed statement, by those who may, with an address when there is a website', async () => {
    const id = await signed('https://example.org')
    expect(await refusalOf(publish(id, FOUND, world.contributor))).toBe('role_may_not')
    expect(await refusalOf(publish(id, { ...FOUND, url: '' }))).toBe('publication_address_missing')
    expect(await refusalOf(publish(id, { ...FOUND, publishedOn: '2026-07-13' }))).toBe(
      'publication_wrong_day',
    )
    const { owner: stranger } = await createStatementTeam(world.app)
    expect(await refusalOf(publish(id, FOUND, stranger))).toBe('not_found')
    world = { ...world, ...(await createStatementTeam(world.app)) }
    const { id: draft } = await startDraft(world)
    expect(await refusalOf(publish(draft, FOUND))).toBe('publication_not_signed')
  })

  it('cannot be rewritten, not even in the database', async () => {
    const id = await signed('https://example.org')
    await publish(id, FOUND)
    const client = new pg.Client({ connectionString: world.app.urls.appUrl })
    await client.connect()
    try {
      await client.query("SELECT set_config('app.organisation_id', $1, false)", [world.owner.organisationId])
      expect((await client.query('SELECT * FROM statement_publication')).rowCount).toBe(1)
      await expect(client.query('UPDATE statement_publication SET url = NULL')).rejects.toThrow(
        /permission denied/,
      )
      await expect(client.query('DELETE FROM statement_publication')).rejects.toThrow(/permission denied/)
    } finally {
      await client.end()
    }
  })
})

describe('a written request for a copy', () => {
  const on = (day: string) => ({
    ...deps(),
    auditHeads: world.app.database,
    clock: { now: () => new Date(`${day}T10:00:00Z`), today: () => isoDate(day) },
  })
  const asked = { askedBy: 'A trade union', channel: 'letter', receivedOn: '2026-08-03' } as const

  it('is due on the thirtieth day, shown when it is late, answered with one version, and its asker forgotten', async () => {
    const statementId = await signed(null)
    const { id } = await logCopyRequest(on('2026-08-05'), world.contributor, asked)
    const read = async () => (await listCopyRequests(on('2026-09-02'), world.owner)).requests[0]
    expect(await read()).toMatchObject({ dueOn: '2026-09-01', status: 'open', overdue: true })
    expect((await showToday(on('2026-08-24'), world.owner)).copiesDue).toEqual([])
    expect((await showToday(on('2026-08-25'), world.owner)).copiesDue).toMatchObject([{ id, overdue: false }])
    expect((await showToday(on('2026-09-02'), world.owner)).copiesDue).toMatchObject([{ id, overdue: true }])
    const sent = { id, version: 1, outcome: 'sent', sentOn: '2026-09-02', statementId } as const
    const { id: draft } = await startDraft({ ...world, ...(await createStatementTeam(world.app)) })
    const foreign = closeCopyRequest(on('2026-09-02'), world.owner, { ...sent, statementId: draft })
    expect(await refusalOf(foreign)).toBe('not_found')
    await closeCopyRequest(on('2026-09-02'), world.contributor, sent)
    expect(await read()).toMatchObject({ status: 'sent', late: true, statementId, askedBy: asked.askedBy })
    expect(await refusalOf(closeCopyRequest(on('2026-09-03'), world.owner, sent))).toBe(
      'copy_request_not_open',
    )
    await forgetCopyAskers(on('2027-08-02'))
    expect((await read())?.askedBy).toBe(asked.askedBy)
    await forgetCopyAskers(on('2027-08-03'))
    expect(await read()).toMatchObject({ askedBy: null, status: 'sent', closedOn: '2026-09-02' })
    const log = await listAudit(deps(), world.owner, { limit: 50 })
    expect(JSON.stringify(log.entries)).not.toContain(asked.askedBy)
  })

  it('is logged by those who write statements, on a day that has come, and seen by nobody else’s organisation', async () => {
    const late = logCopyRequest(on('2026-08-02'), world.owner, asked)
    expect(await refusalOf(late)).toBe('copy_request_in_the_future')
    const { id } = await logCopyRequest(on('2026-08-05'), world.owner, asked)
    const { owner: stranger } = await createStatementTeam(world.app)
    expect(await refusalOf(getCopyRequest(deps(), stranger, { id }))).toBe('not_found')
    const withdrawn = { id, version: 1, outcome: 'withdrawn', sentOn: null, statementId: null } as const
    expect(await refusalOf(closeCopyRequest(deps(), stranger, withdrawn))).toBe('not_found')
    await closeCopyRequest(on('2026-08-06'), world.owner, withdrawn)
    expect((await showToday(on('2026-09-30'), world.owner)).copiesDue).toEqual([])
  })
})
