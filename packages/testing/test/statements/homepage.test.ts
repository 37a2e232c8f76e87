import http from 'node:http'
import { connect } from 'node:net'
import { createHomepageReader } from '@daylight/adapters/homepage'
import {
  approveStatement,
  checkHomepage,
  getStatement,
  listHomepageChecks,
  openHomepagePage,
  publishStatementPage,
  requestHomepageCheck,
  saveStatementFacts,
  scheduleHomepageChecks,
  signStatement,
} from '@daylight/application'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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
let website: http.Server
let html = ''
beforeAll(async () => {
  world = await createStatementWorld()
  website = http.createServer((_, response) => response.end(html))
  await new Promise<void>((ready) => website.listen(0, '127.0.0.1', ready))
}, 60_000)
afterAll(async () => {
  website.closeAllConnections()
  website.close()
  await world.app.close()
})

/** The worker’s surroundings, with the organisation’s website served by this test. */
function workerDeps(allowed = true) {
  const address = website.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const reader = createHomepageReader({
    resolve: async () => ['93.184.216.34'],
    dial: () => connect({ host: '127.0.0.1', port }),
  })
  return {
    ...world.app.deps,
    auditHeads: world.app.database,
    publicUrl: 'https://daylight.example.org',
    homepages: allowed ? reader : null,
  }
}

async function published() {
  const { deps } = world.app
  const { id, factsVersion, facts } = await startDraft(world)
  const details = { ...facts, groupMembers: [], ...YEAR, website: 'http://northbank.example.org' }
  await saveStatementFacts(deps, world.owner, { id, factsVersion, details })
  await answerPrompts(deps, world.owner, id)
  const ready = await getStatement(deps, world.owner, { id })
  const approval = { body: 'the trustees', approvedBy: 'Ngozi Chair', approvedOn: '2026-07-09' }
  const { version } = await approveStatement(deps, world.owner, {
    ...{ id, version: ready.version, details: { ...approval, minuteReference: 'Minute 7' } },
  })
  const signature = { signerName: 'Ngozi Chair', jobTitle: 'Chair', role: 'trustee' } as const
  await signStatement(deps, world.owner, {
    ...{ id, version, password: MEMBER_PASSWORD },
    details: { ...signature, signedOn: '2026-07-14', confirmed: true },
  })
  const { segment } = await publishStatementPage(deps, world.owner, { id, newKey: false })
  return { id, address: `https://daylight.example.org/published/${segment}` }
}

async function look(id: string, allowed = true) {
  const { organisationId } = world.owner
  const { checkId } = await requestHomepageCheck(world.app.deps, world.owner, { id })
  await checkHomepage(workerDeps(allowed), { organisationId, checkId })
  const { checks } = await listHomepageChecks(world.app.deps, world.owner, { id })
  return checks[0]
}

async function requirement(id: string) {
  const { requirements } = await getStatement(world.app.deps, world.owner, { id })
  return requirements.find((one) => one.id === 'homepage_link')
}

describe('the proof that the homepage links to the statement', () => {
  it('is kept with its day and page, meets section 54(7) while the link is there, and never changes', async () => {
    const { id, address } = await published()
    html = `<html><footer><a href="${address}">Modern slavery statement</a></footer>`
    const found = await look(id)
    expect(found).toMatchObject({ outcome: 'found', httpStatus: 200, requestedBy: 'Ada Owner' })
    expect(found?.links[0]).toMatchObject({ place: 'footer', prominent: true, toStatement: true })
    expect((await requirement(id))?.result).toBe('met')
    const kept = await openHomepagePage(world.app.deps, world.owner, { id, checkId: found?.id ?? '' })
    let text = ''
    for await (const part of kept.content) text += Buffer.from(part).toString()
    expect(text).toBe(html)

    html = '<html><p>A new homepage'
    expect((await look(id))?.outcome).toBe('not_found')
    expect((await requirement(id))?.result).toBe('not_met')
    // What cannot be read says nothing either way: the last page that could be still counts.
    expect(await look(id, false)).toMatchObject({ outcome: 'not_allowed', sha256: null })
    expect((await requirement(id))?.why).toContain('no link')
    for (const change of ["UPDATE homepage_check SET outcome = 'found'", 'DELETE FROM homepage_check'])
      await expect(
        query(world, `${change} WHERE organisation_id = $1`, [world.owner.organisationId]),
      ).rejects.toThrow(/never changed/)
  })

  it('is asked for each week by itself, once, unless the settings say no', async () => {
    world = { ...world, ...(await createStatementTeam(world.app)) }
    const { id } = await published()
    const waits = async () => (await listHomepageChecks(world.app.deps, world.owner, { id })).waiting
    expect(await scheduleHomepageChecks(workerDeps(false))).toBe(0)
    expect(await waits()).toBe(false)
    await scheduleHomepageChecks(workerDeps())
    expect(await waits()).toBe(true)
    expect(await scheduleHomepageChecks(workerDeps())).toBe(0)
    const inAWeek = {
      now: () => new Date(Date.now() + 8 * 24 * 3_600_000),
      today: world.app.deps.clock.today,
    }
    expect(await scheduleHomepageChecks({ ...workerDeps(), clock: inAWeek })).toBeGreaterThan(0)
  })

  it('is for those who may publish, in their own organisation, once there is something to link to', async () => {
    world = { ...world, ...(await createStatementTeam(world.app)) }
    const { deps } = world.app
    const draft = await startDraft(world)
    expect(await refusalOf(requestHomepageCheck(deps, world.owner, draft))).toMatch(/^homepage_/)
    const { owner: stranger } = await createStatementTeam(world.app)
    expect(await refusalOf(requestHomepageCheck(deps, stranger, draft))).toBe('not_found')
    expect(await refusalOf(listHomepageChecks(deps, stranger, draft))).toBe('not_found')
    expect(await refusalOf(requestHomepageCheck(deps, world.contributor, draft))).toBe('role_may_not')
  })
})
