import {
  approveStatement,
  getStatement,
  listAudit,
  publishStatement,
  saveStatementFacts,
  signStatement,
} from '@daylight/application'
import { recordPublicationInput } from '@daylight/contracts'
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
