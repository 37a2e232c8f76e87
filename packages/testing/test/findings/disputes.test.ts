import { createSmtpMailer } from '@daylight/adapters'
import {
  addPlanDisputeFile,
  createCorrectiveAction,
  createSupplier,
  decideDispute,
  disputePlanFinding,
  getCorrectiveAction,
  getDispute,
  getFinding,
  getPlanAction,
  getPlanDispute,
  getSupplierPlan,
  inviteToPlan,
  listBoardActions,
  listFindings,
  openDisputeFile,
  recordDispute,
  resolveRespondent,
  sendEmail,
  stepPlanAction,
  sweepEvidence,
  updateFinding,
  withdrawDispute,
  withdrawPlanDispute,
  writeRespondentToken,
} from '@daylight/application'
import type { MemberActor, RespondentActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../reminders/start-mail-server.ts'
import { chunks, createFindingsWorld, inDatabase, raise, reasonOf, type World } from './findings-world.ts'

let world: World
let mail: MailServer
let now = new Date()
const DAY_MS = 86_400_000
const later = (days: number) => {
  now = new Date(now.getTime() + days * DAY_MS)
}
/** The world's parts, at the hour of the test. */
const deps = (): World['deps'] => ({
  ...world.deps,
  clock: {
    ...world.deps.clock,
    now: () => now,
    today: () => isoDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now)),
  },
})

beforeAll(async () => {
  world = await createFindingsWorld()
  mail = await startMailServer()
}, 60_000)
afterAll(async () => {
  await mail.stop()
  await world.app.close()
})

let made = 0
/** A finding about a new supplier, raised by the owner, with one action for the supplier and its link to the plan. */
async function makePlan() {
  made += 1
  const name = `Sparkle ${made}`
  const blank = { companyNumber: null, sicSection: null, registrySector: null, whatTheyDo: 'Cleans' }
  const { id: supplierId } = await createSupplier(deps(), world.member.owner, {
    details: { ...blank, name, spendBand: null, notes: '', contacts: [] },
    evenIfDuplicate: false,
  })
  const finding = await raise({ ...world, deps: deps() }, { supplierId })
  const action = await createCorrectiveAction(deps(), world.member.owner, {
    findingId: finding.id,
    title: 'Open a room',
    ownerId: 'supplier',
    dueOn: '2099-12-01',
  })
  const { linkId } = await inviteToPlan(deps(), world.member.owner, {
    supplierId,
    email: `jo${made}@sparkle.example`,
  })
  const { organisationId } = world.member.owner
  const token = writeRespondentToken(world.deps.identity.links, { organisationId, linkId })
  const jo = await resolveRespondent(deps(), { token, network: '192.0.2.1' })
  return { supplierId, finding, action, jo }
}

const grounds = 'There is a room on the second floor; it was open that night.'
const dispute = (jo: RespondentActor, actionId: string, text = grounds) =>
  disputePlanFinding(deps(), jo, { actionId, grounds: text })

type Decision = Parameters<typeof decideDispute>[2]
async function decide(by: MemberActor, disputeId: string, change: Partial<Decision> = {}) {
  const { finding } = await getDispute(deps(), by, { id: disputeId })
  const { severity, title, version } = finding
  return decideDispute(deps(), by, {
    ...{ disputeId, findingVersion: version, decision: 'reject', outcome: 'stands', severity, title },
    ...{ reasons: 'The room is locked at night.', correction: '' },
    ...change,
  })
}
const upheld = { decision: 'uphold', outcome: 'withdrawn', reasons: 'The room was open.' } as const
const dueOf = async (id: string) => (await getCorrectiveAction(deps(), world.member.viewer, { id })).dueOn

describe('a supplier that does not agree with a finding', () => {
  it('says so at its page; the finding, its actions, the list and the board say so, and the days stand still', async () => {
    const { supplierId, finding, action, jo } = await makePlan()
    await inDatabase(world, `UPDATE corrective_action SET due_on = '2020-01-31' WHERE id = $1`, [action.id])
    const late = async () =>
      (await listFindings(deps(), world.member.viewer, { view: 'overdue', supplierId, limit: 5 })).counts
        .overdue
    expect(await late()).toBe(1)
    const { id } = await dispute(jo, action.id)
    expect(await late()).toBe(0)
    const { findings } = await listFindings(deps(), world.member.viewer, {
      view: 'open',
      supplierId,
      limit: 5,
    })
    expect(findings).toMatchObject([{ standing: 'disputed', overdue: false }])
    const seen = await getFinding(deps(), world.member.viewer, { id: finding.id })
    expect(seen).toMatchObject({ disputed: true, standing: 'disputed', disputes: [{ id, state: 'open' }] })
    expect(seen.history[0]).toMatchObject({ what: 'disputed the finding', actorName: jo.name })
    expect(await getCorrectiveAction(deps(), world.member.viewer, { id: action.id })).toMatchObject({
      overdue: false,
      finding: { disputed: true },
    })
    const board = await listBoardActions(deps(), world.member.viewer, { figure: 'open', limit: 100 })
    expect(board.items.find((one) => one.id === action.id)).toMatchObject({ disputed: true })
    const plan = await getSupplierPlan(deps(), jo)
    expect(plan.actions).toMatchObject([{ overdue: false, finding: { disputed: true } }])
    expect(plan.disputes).toMatchObject([{ id, state: 'open' }])
    // Its own work goes on if it likes.
    await stepPlanAction(deps(), jo, { actionId: action.id, version: 1, step: 'agree', reason: null })
  })

  it('is told the decision and its reasons, by mail too, and the days move by those that it took', async () => {
    const { action, jo, finding } = await makePlan()
    const { id } = await dispute(jo, action.id)
    later(9)
    expect(await decide(world.member.reviewer, id)).toMatchObject({ told: 1 })
    expect(await getPlanDispute(deps(), jo, { disputeId: id })).toMatchObject({
      state: 'rejected',
      outcome: 'stands',
      reasons: 'The room is locked at night.',
      events: [],
    })
    const page = await getPlanAction(deps(), jo, { actionId: action.id })
    expect(page).toMatchObject({ mayDispute: false, action: { dueOn: '2099-12-10' } })
    expect(page.conversation[0]?.note).toBe(
      'Due 10 December 2099 instead of 1 December 2099: the finding was disputed for 9 days.',
    )
    const [job] = await inDatabase(
      world,
      `SELECT data FROM pgboss.job WHERE name = 'send-email' AND data->>'disputeId' = $1`,
      [id],
    )
    const mailer = createSmtpMailer({ url: mail.url, from: 'Daylight <daylight@example.org>' })
    await sendEmail({ ...deps(), mail: { mailer, baseUrl: 'https://daylight.example.org' } }, job.data)
    expect(mail.received).toMatchObject([{ to: jo.email }])
    const text = mail.received[0]?.text ?? ''
    expect(text).toContain('It stays as it was.')
    // The reasons stay behind the link.
    expect(text).not.toContain('locked')
    const { extensions, history } = await getCorrectiveAction(deps(), world.member.viewer, { id: action.id })
    expect(extensions).toBe(0)
    expect(history[0]?.what).toBe('ended a dispute, so the days move')
    const told = (await getFinding(deps(), world.member.viewer, { id: finding.id })).history
    expect(told.find(({ what }) => what.startsWith('decided'))).toMatchObject({
      what: 'decided the dispute: the finding stands',
      note: 'The room is locked at night.',
      actorName: world.member.reviewer.name,
    })
  })

  it('has the finding withdrawn, with all that was asked because of it, and may read why', async () => {
    const { supplierId, finding, action, jo } = await makePlan()
    const second = await createCorrectiveAction(deps(), world.member.owner, {
      findingId: finding.id,
      title: 'Put up a sign',
      ownerId: 'supplier',
      dueOn: '2099-12-31',
    })
    await stepPlanAction(deps(), jo, { actionId: second.id, version: 1, step: 'done', reason: null })
    const { id } = await dispute(jo, action.id)
    await decide(world.member.reviewer, id, upheld)
    const seen = await getFinding(deps(), world.member.viewer, { id: finding.id })
    expect(seen).toMatchObject({ standing: 'withdrawn', status: 'closed', disputed: false })
    expect(seen.actions.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
    const plan = await getSupplierPlan(deps(), jo)
    expect(plan.actions).toEqual([])
    expect(plan.disputes).toMatchObject([{ id, state: 'upheld', outcome: 'withdrawn' }])
    const { findings, counts } = await listFindings(deps(), world.member.viewer, {
      view: 'closed',
      supplierId,
      limit: 5,
    })
    expect([counts.open, findings.map(({ standing }) => standing)]).toEqual([0, ['withdrawn']])
    const board = await listBoardActions(deps(), world.member.viewer, { figure: 'open', limit: 100 })
    expect(board.items.filter(({ findingId }) => findingId === finding.id)).toEqual([])
    const goOn = {
      findingId: finding.id,
      title: 'More',
      ownerId: 'supplier',
      dueOn: '2099-12-31',
    } as const
    expect(await reasonOf(createCorrectiveAction(deps(), world.member.owner, goOn))).toBe('finding_withdrawn')
  })

  it('has it changed: how, beside what was found; and may dispute it anew only when it changes again', async () => {
    const { finding, action, jo } = await makePlan()
    const { id } = await dispute(jo, action.id)
    const partly = { decision: 'uphold_partly', outcome: 'changed', severity: 'minor' } as const
    expect(await reasonOf(decide(world.member.reviewer, id, partly))).toBe('correction_missing')
    await decide(world.member.reviewer, id, { ...partly, correction: 'It was one night, not every night.' })
    const page = await getPlanAction(deps(), jo, { actionId: action.id })
    expect(page.action.finding).toMatchObject({
      severity: 'minor',
      corrections: ['It was one night, not every night.'],
      disputed: false,
    })
    expect(page.mayDispute).toBe(false)
    expect(await reasonOf(dispute(jo, action.id))).toBe('decided_before')
    later(1)
    const { version } = await getFinding(deps(), world.member.viewer, { id: finding.id })
    const change = { severity: 'major', title: 'No rest room at night', reason: 'Seen again' } as const
    await updateFinding(deps(), world.member.owner, { id: finding.id, version, ...change })
    await dispute(jo, action.id)
  })

  it('takes it back, also what was written down for it', async () => {
    const { finding, action, jo } = await makePlan()
    const { id } = await dispute(jo, action.id)
    later(2)
    await withdrawPlanDispute(deps(), jo, { disputeId: id, reason: '' })
    expect(await dueOf(action.id)).toBe('2099-12-03')
    expect(await getPlanDispute(deps(), jo, { disputeId: id })).toMatchObject({
      state: 'withdrawn',
      outcome: null,
    })
    expect(await reasonOf(dispute(jo, action.id))).toBe('decided_before')
    const again = await recordDispute(deps(), world.member.contributor, {
      ...{ findingId: finding.id, channel: 'letter', receivedOn: deps().clock.today(), grounds },
    })
    await withdrawPlanDispute(deps(), jo, { disputeId: again.id, reason: 'All well' })
    expect((await getFinding(deps(), world.member.viewer, { id: finding.id })).disputes).toHaveLength(2)
  })

  it('sends files through the same checks as evidence; they are kept, and the sweep leaves them alone', async () => {
    const { finding, action, jo } = await makePlan()
    const { id } = await dispute(jo, action.id)
    const send = (fileName: string, content: string) =>
      addPlanDisputeFile(deps(), jo, { disputeId: id, fileName }, chunks(content))
    expect(await reasonOf(send('room.exe', 'MZ\u0000\u0001'))).toMatch(/^evidence_/)
    const file = await send('rota.csv', 'day,open\nMonday,yes\n')
    later(1)
    await sweepEvidence(deps())
    const { content } = await openDisputeFile(deps(), world.member.viewer, {
      findingId: finding.id,
      disputeId: id,
      fileId: file.id,
    })
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(part)
    expect(Buffer.concat(parts).toString()).toContain('Monday,yes')
    expect((await getPlanDispute(deps(), jo, { disputeId: id })).files).toMatchObject([
      { fileName: 'rota.csv' },
    ])
    await decide(world.member.reviewer, id)
    expect(await reasonOf(send('more.csv', 'a,b\n1,2\n'))).toBe('not_from_here')
    const elsewhere = { findingId: finding.id, disputeId: id, fileId: file.id }
    expect(await reasonOf(openDisputeFile(deps(), world.stranger, elsewhere))).toBe('not_found')
  })

  it('is stopped, and nothing is stored, where a person may be in danger', async () => {
    const { finding, action, jo } = await makePlan()
    const danger = 'The agency keeps their passports and they cannot leave.'
    const rows = async () =>
      JSON.stringify(
        await inDatabase(
          world,
          `SELECT (SELECT json_agg(d) FROM finding_dispute d) AS disputes, (SELECT json_agg(e) FROM dispute_evidence e) AS files,
            (SELECT json_agg(a.data) FROM audit_event a) AS record, (SELECT json_agg(j.data) FROM pgboss.job j) AS jobs`,
          [],
        ),
      )
    const before = await rows()
    expect(await reasonOf(dispute(jo, action.id, danger))).toBe('person_in_danger')
    const told = { findingId: finding.id, channel: 'telephone', grounds: danger } as const
    expect(
      await reasonOf(
        recordDispute(deps(), world.member.owner, { ...told, receivedOn: deps().clock.today() }),
      ),
    ).toBe('person_in_danger')
    expect(await rows()).toBe(before)
    const { id } = await dispute(jo, action.id)
    for (const attempt of [
      () => decide(world.member.reviewer, id, { reasons: danger }),
      () => decide(world.member.reviewer, id, { ...upheld, outcome: 'changed', correction: danger }),
      () => withdrawPlanDispute(deps(), jo, { disputeId: id, reason: danger }),
      () =>
        addPlanDisputeFile(deps(), jo, { disputeId: id, fileName: `${danger}.csv` }, chunks('a,b\n1,2\n')),
    ]) {
      expect(await reasonOf(attempt())).toBe('person_in_danger')
    }
    expect(await rows()).not.toContain('passports')
  })

  it('reaches no dispute, and no finding, of another supplier or organisation', async () => {
    const [mine, other] = [await makePlan(), await makePlan()]
    const { id } = await dispute(other.jo, other.action.id)
    const elsewhere = { ...other.jo, organisationId: world.stranger.organisationId }
    for (const jo of [mine.jo, elsewhere]) {
      expect(await reasonOf(getPlanDispute(deps(), jo, { disputeId: id }))).toBe('not_found')
      expect(await reasonOf(withdrawPlanDispute(deps(), jo, { disputeId: id, reason: '' }))).toBe('not_found')
    }
    expect(await reasonOf(dispute(mine.jo, other.action.id))).toBe('not_found')
    expect((await getSupplierPlan(deps(), mine.jo)).disputes).toEqual([])
  })
})

describe('a dispute that came to a member', () => {
  it('counts from the day it came, and is decided by nobody who raised, changed or wrote anything down', async () => {
    const { finding, action } = await makePlan()
    await updateFinding(deps(), world.member.manager, {
      ...{ id: finding.id, version: 1, severity: 'major', title: 'No rest room', reason: 'Shorter' },
    })
    later(6)
    const today = deps().clock.today()
    const record = (receivedOn: string) =>
      recordDispute(deps(), world.colleague, {
        findingId: finding.id,
        channel: 'telephone',
        receivedOn,
        grounds,
      })
    expect(await reasonOf(record('2099-01-01'))).toBe('received_on')
    expect(await reasonOf(record('2020-01-01'))).toBe('received_on')
    const letter = new Date(now.getTime() - 4 * DAY_MS).toISOString().slice(0, 10)
    const { id } = await record(letter)
    expect(await reasonOf(record(today))).toBe('not_from_here')
    expect(await reasonOf(decide(world.member.owner, id))).toBe('own_finding')
    expect(await reasonOf(decide(world.member.manager, id))).toBe('own_finding')
    expect(await reasonOf(decide(world.colleague, id))).toBe('own_record')
    expect((await getDispute(deps(), world.member.owner, { id })).whyNot).toContain('raised this finding')
    await decide(world.member.reviewer, id)
    expect(await dueOf(action.id)).toBe('2099-12-05')
  })

  it('may be noted as taken back, but never what the supplier said itself', async () => {
    const { finding, action, jo } = await makePlan()
    const { id } = await dispute(jo, action.id)
    const withdraw = (by: MemberActor, disputeId: string) =>
      withdrawDispute(deps(), by, { disputeId, reason: 'They rang on Monday.' })
    expect(await reasonOf(withdraw(world.member.contributor, id))).toBe('suppliers_own')
    await decide(world.member.reviewer, id)
    const recorded = await recordDispute(deps(), world.member.contributor, {
      ...{ findingId: finding.id, channel: 'meeting', receivedOn: deps().clock.today(), grounds },
    })
    expect(await reasonOf(withdraw(world.member.owner, recorded.id))).toBe('own_finding')
    await withdraw(world.member.contributor, recorded.id)
    expect(await getDispute(deps(), world.member.viewer, { id: recorded.id })).toMatchObject({
      state: 'withdrawn',
      reasons: 'They rang on Monday.',
    })
  })
})

describe('at the same moment', () => {
  it('two decide: one decision holds, the other is told so', async () => {
    const { action, jo, finding } = await makePlan()
    const { id } = await dispute(jo, action.id)
    later(3)
    const outcomes = await Promise.all([
      reasonOf(decide(world.member.reviewer, id)),
      reasonOf(decide(world.member.manager, id, upheld)),
    ])
    expect(outcomes.toSorted()).toEqual(['OK', 'not_from_here'].toSorted())
    const [kept] = (await getFinding(deps(), world.member.viewer, { id: finding.id })).disputes
    const rejected = outcomes[0] === 'OK'
    expect(kept?.state).toBe(rejected ? 'rejected' : 'upheld')
    expect(await dueOf(action.id)).toBe(rejected ? '2099-12-04' : '2099-12-01')
  })

  it('one decides and the supplier takes it back: one of them holds, and the days move once', async () => {
    const { action, jo } = await makePlan()
    const { id } = await dispute(jo, action.id)
    later(5)
    const outcomes = await Promise.all([
      reasonOf(decide(world.member.reviewer, id)),
      reasonOf(withdrawPlanDispute(deps(), jo, { disputeId: id, reason: '' })),
    ])
    expect(outcomes.toSorted()).toEqual(['OK', 'not_from_here'].toSorted())
    expect((await getPlanDispute(deps(), jo, { disputeId: id })).state).toBe(
      outcomes[0] === 'OK' ? 'rejected' : 'withdrawn',
    )
    expect(await dueOf(action.id)).toBe('2099-12-06')
  })

  it('two dispute: there is one dispute', async () => {
    const { action, jo, finding } = await makePlan()
    const outcomes = await Promise.all([reasonOf(dispute(jo, action.id)), reasonOf(dispute(jo, action.id))])
    expect(outcomes.toSorted()).toEqual(['OK', 'not_from_here'].toSorted())
    expect((await getFinding(deps(), world.member.viewer, { id: finding.id })).disputes).toHaveLength(1)
  })

  it('one changes the finding and another decides on what they had read: that is looked at again', async () => {
    const { action, jo, finding } = await makePlan()
    const { id } = await dispute(jo, action.id)
    const change = { severity: 'business_critical', title: 'Worse', reason: 'Seen again' } as const
    await updateFinding(deps(), world.member.manager, { id: finding.id, version: 1, ...change })
    expect(await reasonOf(decide(world.member.reviewer, id, { findingVersion: 1 }))).toBe('changed_since')
    await decide(world.member.reviewer, id)
  })
})

it('is not rewritten, not even by the app’s own role', async () => {
  const { action, jo } = await makePlan()
  const { id } = await dispute(jo, action.id)
  const [may] = await inDatabase(
    world,
    `SELECT has_column_privilege('daylight_app', 'finding_dispute', 'grounds', 'UPDATE') AS grounds,
      has_table_privilege('daylight_app', 'finding_dispute', 'DELETE') AS dispute,
      has_table_privilege('daylight_app', 'dispute_evidence', 'DELETE, UPDATE') AS file`,
    [],
  )
  expect(may).toEqual({ grounds: false, dispute: false, file: false })
  await expect(
    inDatabase(world, `UPDATE finding_dispute SET decision = 'upheld' WHERE id = $1`, [id]),
  ).rejects.toThrow(/finding_dispute_decision/)
})
