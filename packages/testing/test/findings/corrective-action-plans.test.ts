import {
  addConductNote,
  addMilestone,
  completeMilestone,
  createCorrectiveAction,
  getCorrectiveAction,
  getStatementSection,
  listConductNotes,
  listFindingChoices,
  recordRootCause,
  startStatement,
} from '@daylight/application'
import { addConductNoteInput, recordRootCauseInput } from '@daylight/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionIn, agree, createFindingsWorld, raise, reasonOf, type World } from './findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const read = (id: string) => getCorrectiveAction(world.deps, world.member.viewer, { id })

describe('root causes', () => {
  it('keeps the whys and causes, also those recorded before, and takes causes of the list alone', async () => {
    const { deps, member } = world
    const { id, version } = await agree(world)
    const whys = ['The room is locked at night', 'The price has no hours for a caretaker']
    const first = await recordRootCause(deps, member.contributor, {
      id,
      version,
      whys,
      causes: ['buyer_price'],
    })
    const again = { id, version: first.version, whys: [whys[0] ?? ''], causes: ['knowledge'] }
    await recordRootCause(deps, member.contributor, again)
    expect(await reasonOf(recordRootCause(deps, member.contributor, again))).toBe('changed_since')
    const action = await read(id)
    expect(action.causes.map((cause) => cause.id)).toEqual(['knowledge'])
    const notes = action.history
      .filter(({ what }) => what === 'recorded the root cause')
      .map(({ note }) => note)
    expect(notes[1]).toContain('The price we pay does not cover the pay asked for')
    const unknown = { ...again, version: action.version, causes: ['knowledge', 'bad_people'] }
    expect(await reasonOf(recordRootCause(deps, member.contributor, unknown))).toBe('cause_unknown')
    const worried = { ...again, version: action.version, whys: ['Maria Silva, born 3 May 1990, slept there'] }
    expect(await reasonOf(recordRootCause(deps, member.contributor, worried))).toBe('personal_detail')
  })

  it('needs an answer to the first why, and a cause', () => {
    const id = '019ab000-0000-7000-8000-000000000000'
    const parse = (whys: readonly string[], causes: readonly string[]) =>
      recordRootCauseInput.safeParse({ id, version: 1, whys, causes }).success
    expect(parse(['', '  ', ''], ['knowledge'])).toBe(false)
    expect(parse(['So', '', ''], [])).toBe(false)
    expect(parse(['So', '', ''], ['knowledge'])).toBe(true)
  })

  it('is not changed in what is finished', async () => {
    const { id, version } = await actionIn(world, 'cancelled')
    const cause = { id, version, whys: ['So'], causes: ['knowledge'] }
    expect(await reasonOf(recordRootCause(world.deps, world.member.contributor, cause))).toBe(
      'action_finished',
    )
  })
})

describe('steps, proof and days', () => {
  it('holds steps to the day of the action, and keeps who did each and when, once', async () => {
    const { deps, member } = world
    const { id } = await agree(world)
    const step = { id, title: 'Clear the room', dueOn: '2099-12-31' }
    expect(await reasonOf(addMilestone(deps, member.owner, { ...step, dueOn: '2100-01-01' }))).toBe(
      'milestone_day',
    )
    await addMilestone(deps, member.owner, step)
    const milestoneId = (await read(id)).milestones[0]?.id ?? ''
    await completeMilestone(deps, member.contributor, { id, milestoneId })
    await completeMilestone(deps, member.owner, { id, milestoneId })
    const { milestones, history } = await read(id)
    expect(milestones).toMatchObject([{ title: 'Clear the room', doneByName: member.contributor.name }])
    expect(history.filter(({ what }) => what === 'marked a step as done')).toHaveLength(1)
    const elsewhere = await agree(world)
    expect(await reasonOf(completeMilestone(deps, member.owner, { id: elsewhere.id, milestoneId }))).toBe(
      'not_found',
    )
  })

  it('signs off as the severity asks, unless agreed otherwise', async () => {
    const { id: findingId } = await raise(world)
    const action = {
      findingId,
      title: 'Open it',
      ownerId: world.member.owner.membershipId,
      dueOn: '2099-12-31',
    }
    const plain = await createCorrectiveAction(world.deps, world.member.owner, action)
    expect((await read(plain.id)).signOff?.id).toBe('partial')
    const agreed = { ...action, signOff: 'full', evidenceAsked: 'A photograph of the room' } as const
    const full = await createCorrectiveAction(world.deps, world.member.owner, agreed)
    expect(await read(full.id)).toMatchObject({
      signOff: { id: 'full' },
      evidenceAsked: 'A photograph of the room',
    })
  })

  it('proposes no more days where nobody knows how large the firm is', async () => {
    const { severities } = await listFindingChoices(world.deps, world.member.viewer, {})
    expect(severities.map(({ extraDays }) => extraDays)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('the buyer’s own part', () => {
  it('is kept beside the action, not in what a supplier could be shown, and reaches the statement draft', async () => {
    const { deps, member } = world
    const { id: actionId } = await agree(world)
    const note = 'Three invoices were paid 60 days late.'
    await addConductNote(deps, member.contributor, { actionId, cause: 'buyer_payment', note })
    const { notes, causes } = await listConductNotes(deps, member.viewer, { actionId })
    expect(notes).toMatchObject([{ note, writtenByName: member.contributor.name }])
    expect(causes.map(({ value }) => value)).not.toContain('knowledge')
    expect(JSON.stringify(await read(actionId))).not.toContain(note)
    const today = deps.clock.today()
    const year = today.slice(0, 4)
    const { id } = await startStatement(deps, member.owner, {
      periodStart: `${year}-01-01`,
      periodEnd: `${year}-12-31`,
      legalForm: 'charity_company',
    })
    const draft = await getStatementSection(deps, member.owner, { id, area: 'due_diligence' })
    expect(draft.ownPart).toMatchObject([{ note, findingNumber: expect.any(Number) }])
    expect((await getStatementSection(deps, member.owner, { id, area: 'risk' })).ownPart).toEqual([])
    const figure = (section: typeof draft, key: string) =>
      section.figures.find((candidate) => candidate.key === key)?.value
    const keys = ['conduct.findings', 'conduct.payment', 'conduct.price'] as const
    expect(keys.map((key) => figure(draft, key))).toEqual(['1 finding', '1 finding', '0 findings'])
    expect(draft.text).toContain('{{conduct.findings}}')
    // The record changes, and with it what the draft cites.
    const again = { actionId: (await agree(world)).id, cause: 'buyer_price', note: 'Set in 2023.' }
    await addConductNote(deps, member.contributor, again)
    const later = await getStatementSection(deps, member.owner, { id, area: 'due_diligence' })
    expect(keys.map((key) => figure(later, key))).toEqual(['2 findings', '1 finding', '1 finding'])
  })

  it('takes only what is on the buyer’s side, from those who may write, of this organisation', async () => {
    const { deps, member, stranger } = world
    const { id: actionId } = await agree(world)
    const asked = { actionId, cause: 'buyer_notice', note: 'The rota came a day before.' }
    expect(await reasonOf(addConductNote(deps, member.owner, { ...asked, cause: 'knowledge' }))).toBe(
      'cause_unknown',
    )
    expect(await reasonOf(addConductNote(deps, member.viewer, asked))).toBe('role_may_not')
    expect(await reasonOf(addConductNote(deps, stranger, asked))).toBe('not_found')
    expect(await reasonOf(listConductNotes(deps, stranger, { actionId }))).toBe('not_found')
    expect(addConductNoteInput.safeParse({ ...asked, note: ' ' }).success).toBe(false)
  })
})
