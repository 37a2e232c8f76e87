import {
  acceptRemainingRisk,
  addActionNote,
  advanceCorrectiveAction,
  createCorrectiveAction,
  endRiskAcceptances,
  getCorrectiveAction,
  getFinding,
  updateCorrectiveAction,
  verifyCorrectiveAction,
} from '@daylight/application'
import { VERIFY_EVENTS, WORK_EVENTS } from '@daylight/contracts'
import { type MemberActor, roleMay, roles } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { ACTION_EVENTS, ACTION_STATES, ACTION_TABLE, type ActionEvent } from '@daylight/domain/remediation'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  actionIn,
  agree,
  attach,
  createFindingsWorld,
  raise,
  reasonOf,
  type World,
} from './findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const isWork = (event: ActionEvent): event is (typeof WORK_EVENTS)[number] =>
  WORK_EVENTS.some((candidate) => candidate === event)
const isVerify = (event: ActionEvent): event is (typeof VERIFY_EVENTS)[number] =>
  VERIFY_EVENTS.some((candidate) => candidate === event)

function cause(
  actor: MemberActor,
  event: ActionEvent,
  action: { readonly id: string; readonly version: number },
  reason: string | null = 'Because it is so.',
) {
  const { id, version } = action
  if (isWork(event)) return advanceCorrectiveAction(world.deps, actor, { id, version, event, reason })
  if (isVerify(event)) return verifyCorrectiveAction(world.deps, actor, { id, version, event, reason })
  if (event === 'accept_risk')
    return acceptRemainingRisk(world.deps, actor, { id, version, reason: reason ?? '', until: '2099-06-30' })
  throw new Error(`No use case for ${event}.`)
}

/** What Daylight does by itself, by a date or with the finding, nobody is offered. */
const offered = ACTION_EVENTS.filter((event) => ACTION_TABLE[event].roles.includes('member'))

function permissionOf(event: ActionEvent) {
  if (event === 'accept_risk') return 'action:accept_risk'
  return isVerify(event) ? 'action:verify' : 'action:write'
}

const statusOf = async (id: string) =>
  (await getCorrectiveAction(world.deps, world.member.owner, { id })).status
const findingOf = (id: string) => getFinding(world.deps, world.member.owner, { id })

describe('every role and event, on an action in every state', () => {
  describe.each(ACTION_STATES)('from %s', (state) => {
    const [possible, impossible] = [true, false].map((may) =>
      offered.filter((event) => ACTION_TABLE[event].from.includes(state) === may),
    )

    it.each(possible ?? [])('%s', async (event) => {
      for (const role of roles) {
        const action = await actionIn(world, state)
        const may = roleMay(role, permissionOf(event))
        const answer = await reasonOf(cause(world.member[role], event, action))
        // The contributor does the work in this world, so nothing of theirs can be their own to verify. The owner
        // asked for the action, so the dispute is not theirs to decide. Whether it worked shows after weeks only.
        const ownDispute = role === 'owner' && event.endsWith('_dispute')
        const first = ownDispute ? 'own_dispute' : event === 'confirm_effective' ? 'too_early' : 'OK'
        expect({ role, answer }).toEqual({ role, answer: may ? first : 'role_may_not' })
        expect(await statusOf(action.id)).toBe(answer === 'OK' ? ACTION_TABLE[event].to : state)
      }
    })

    it('nothing else, for whoever may do everything', async () => {
      const action = await actionIn(world, state)
      for (const event of impossible ?? [])
        expect(await reasonOf(cause(world.colleague, event, action))).toBe('not_from_here')
      expect(await statusOf(action.id)).toBe(state)
    })
  })
})

describe('verifying', () => {
  it('needs evidence', async () => {
    const action = await actionIn(world, 'submitted_for_verification', { evidence: false })
    expect(await reasonOf(cause(world.colleague, 'verify', action))).toBe('evidence_missing')
    await attach(world, action)
    expect(await reasonOf(cause(world.colleague, 'verify', action))).toBe('OK')
  })

  it('is refused to the owner of the action and to whoever submitted it', async () => {
    const { manager, owner } = world.member
    const action = await agree(world, undefined, manager.membershipId)
    await attach(world, action, { by: manager })
    const started = await cause(owner, 'start', action)
    const submitted = await cause(owner, 'submit', started)
    expect(await reasonOf(cause(manager, 'verify', submitted))).toBe('own_action')
    expect(await reasonOf(cause(owner, 'verify', submitted))).toBe('own_submission')
    const seen = await getCorrectiveAction(world.deps, owner, { id: action.id })
    expect(seen.refused.find(({ event }) => event === 'verify')?.message).toContain('You submitted this')
    expect(await reasonOf(cause(world.colleague, 'verify', submitted))).toBe('OK')
  })

  it.each(['send_back', 'reopen', 'cancel'] as const)(
    '%s needs a reason, and changes nothing without',
    async (event) => {
      const state =
        event === 'send_back' ? 'submitted_for_verification' : event === 'reopen' ? 'verified' : 'open'
      const action = await actionIn(world, state)
      for (const reason of [null, '', '  ']) {
        expect(await reasonOf(cause(world.colleague, event, action, reason))).toBe('reason_missing')
      }
      expect(await statusOf(action.id)).toBe(state)
    },
  )
})

describe('putting off, and accepting what remains', () => {
  it('counts each later day as an extension, with its reason; an earlier day is none', async () => {
    const { deps, member } = world
    const { id } = await agree(world)
    const { contributor } = member
    const put = async (dueOn: string) => {
      const { version, title } = await getCorrectiveAction(deps, member.owner, { id })
      const change = {
        id,
        version,
        title,
        ownerId: contributor.membershipId,
        dueOn,
        reason: 'Parts are late.',
      }
      await updateCorrectiveAction(deps, contributor, change)
    }
    for (const day of ['2100-01-31', '2100-01-15', '2100-02-28']) await put(day)
    const action = await getCorrectiveAction(deps, member.owner, { id })
    expect(action).toMatchObject({ firstDueOn: '2099-12-31', dueOn: '2100-02-28', extensions: 2 })
    expect(action.history[0]?.note).toContain('Extension number 2.')
  })

  it('a risk is accepted by name until a day; on that day the action is reopened, once', async () => {
    const action = await actionIn(world, 'risk_accepted')
    const findingBefore = await findingOf(action.findingId)
    expect(findingBefore.standing).toBe('closed')
    const on = (today: string) => ({
      ...world.deps,
      clock: { ...world.deps.clock, today: () => isoDate(today) },
      auditHeads: world.app.database,
    })
    await endRiskAcceptances(on('2099-06-29'))
    expect(await statusOf(action.id)).toBe('risk_accepted')
    expect(await endRiskAcceptances(on('2099-06-30'))).toBeGreaterThan(0)
    expect(await endRiskAcceptances(on('2099-06-30'))).toBe(0)
    const after = await getCorrectiveAction(world.deps, world.member.owner, { id: action.id })
    expect(after).toMatchObject({ status: 'reopened', riskUntil: null })
    expect(after.history[0]).toMatchObject({ actorName: 'Daylight' })
    expect((await findingOf(action.findingId)).status).toBe('open')
  })
})

describe('two people at once', () => {
  it.each(['submit', 'verify'] as const)('%s happens once; the second is told', async (event) => {
    const action = await actionIn(world, event === 'submit' ? 'in_progress' : 'submitted_for_verification')
    const answers = await Promise.all([
      reasonOf(cause(world.member.owner, event, action)),
      reasonOf(cause(world.colleague, event, action)),
    ])
    expect(answers.sort()).toEqual(['OK', 'changed_since'])
    const { history } = await getCorrectiveAction(world.deps, world.member.owner, { id: action.id })
    const words = event === 'submit' ? 'submitted the action to be verified' : 'verified the action'
    expect(history.filter(({ what }) => what === words)).toHaveLength(1)
  })

  it('closing and sending back: one of them', async () => {
    const action = await actionIn(world, 'submitted_for_verification')
    const answers = await Promise.all([
      reasonOf(cause(world.member.reviewer, 'verify', action)),
      reasonOf(cause(world.colleague, 'send_back', action)),
    ])
    expect(answers.sort()).toEqual(['OK', 'changed_since'])
    expect(['verified', 'sent_back']).toContain(await statusOf(action.id))
  })

  it('an owner changed meanwhile is not overwritten', async () => {
    const { deps, member } = world
    const action = await agree(world)
    const change = { id: action.id, version: action.version, dueOn: '2099-11-30', reason: 'Sooner.' }
    const answers = await Promise.all([
      reasonOf(
        updateCorrectiveAction(deps, member.owner, {
          ...change,
          title: 'One',
          ownerId: member.manager.membershipId,
        }),
      ),
      reasonOf(
        updateCorrectiveAction(deps, member.manager, {
          ...change,
          title: 'Two',
          ownerId: member.owner.membershipId,
        }),
      ),
    ])
    expect(answers.sort()).toEqual(['OK', 'changed_since'])
  })

  it('the last two actions of a finding closed at once close the finding', async () => {
    const { id: findingId } = await raise(world)
    const ready = []
    for (let count = 0; count < 2; count += 1) {
      const action = await agree(world, findingId)
      await attach(world, action)
      const started = await cause(world.member.contributor, 'start', action)
      ready.push(await cause(world.member.contributor, 'submit', started))
    }
    await Promise.all(ready.map((action) => cause(world.colleague, 'verify', action)))
    expect(await findingOf(findingId)).toMatchObject({ status: 'closed', standing: 'closed' })
  })
})

describe('the finding follows its actions', () => {
  it('closes with the last one, opens again with a reopened one, and says so in its history', async () => {
    const action = await actionIn(world, 'submitted_for_verification')
    const other = await agree(world, action.findingId)
    const closed = await cause(world.colleague, 'verify', action)
    expect((await findingOf(action.findingId)).status).toBe('open')
    await cause(world.colleague, 'cancel', other)
    expect((await findingOf(action.findingId)).closedAt).not.toBeNull()
    await cause(world.colleague, 'reopen', closed, 'The room is locked again.')
    const finding = await findingOf(action.findingId)
    expect(finding).toMatchObject({ status: 'open', standing: 'open', closedAt: null })
    const told = finding.history.map(({ what }) => what)
    expect(told).toContain('closed a finding by its actions')
    expect(told).toContain('reopened a finding by its actions')
  })

  it('stays open when its only action is cancelled', async () => {
    const action = await actionIn(world, 'cancelled')
    expect(await findingOf(action.findingId)).toMatchObject({ status: 'open', standing: 'open' })
  })

  it('opens again when another action is agreed', async () => {
    const action = await actionIn(world, 'verified')
    expect((await findingOf(action.findingId)).status).toBe('closed')
    await agree(world, action.findingId)
    expect((await findingOf(action.findingId)).status).toBe('open')
  })
})

describe('agreeing an action', () => {
  it('refuses an owner who could not do it, a past day and a good example', async () => {
    const { deps, member } = world
    const { id: findingId } = await raise(world)
    const input = { findingId, title: 'Do it', ownerId: member.contributor.membershipId, dueOn: '2099-01-01' }
    const create = (change: Partial<typeof input>) =>
      reasonOf(createCorrectiveAction(deps, member.owner, { ...input, ...change }))
    expect(await create({ ownerId: member.viewer.membershipId })).toBe('action_details')
    expect(await create({ ownerId: world.stranger.membershipId })).toBe('action_details')
    expect(await create({ dueOn: '2020-01-01' })).toBe('action_details')
    expect(await create({ findingId: (await raise(world, { severity: 'good_example' })).id })).toBe(
      'good_example',
    )
    expect((await findingOf(findingId)).actions).toEqual([])
  })
})

describe('the history', () => {
  it('keeps who did what, from which state to which, and why', async () => {
    const action = await actionIn(world, 'sent_back')
    await addActionNote(world.deps, world.member.contributor, { id: action.id, note: 'The key was ordered.' })
    const { history } = await getCorrectiveAction(world.deps, world.member.viewer, { id: action.id })
    expect(history.map(({ what, note, actorName }) => ({ what, note, actorName }))).toEqual([
      { what: 'wrote a note', note: 'The key was ordered.', actorName: world.member.contributor.name },
      { what: 'sent the action back', note: 'Looked at it.', actorName: 'Colleague' },
      {
        what: 'submitted the action to be verified',
        note: 'So agreed.',
        actorName: world.member.contributor.name,
      },
      { what: 'started the action', note: 'So agreed.', actorName: world.member.contributor.name },
      { what: 'added evidence', note: 'rota.csv', actorName: world.member.contributor.name },
      { what: 'asked for the action', note: '', actorName: world.member.owner.name },
    ])
  })

  it.each([
    ['UPDATE action_entry SET note = $1 WHERE true', ['rewritten']],
    ['DELETE FROM action_entry', []],
    ['UPDATE evidence SET file_name = $1 WHERE true', ['other.csv']],
    ['DELETE FROM evidence', []],
  ])('cannot be changed by the application’s own role: %s', async (statement, values) => {
    await actionIn(world, 'submitted_for_verification')
    const client = new Client({ connectionString: world.app.urls.appUrl })
    await client.connect()
    try {
      await client.query("SELECT set_config('app.organisation_id', $1, false)", [
        world.member.owner.organisationId,
      ])
      const seen = await client.query('SELECT count(*)::int AS count FROM action_entry')
      expect(seen.rows[0]?.count).toBeGreaterThan(0)
      await expect(client.query(statement, values)).rejects.toThrow(/permission denied/)
    } finally {
      await client.end()
    }
  })
})
