import {
  copyQuestionSet,
  createSupplier,
  editOwnSet,
  getAssessment,
  getOwnSet,
  giveAnswer,
  listOwnSets,
  listQuestionSets,
  openAssessment,
  publishOwnSet,
  retireOwnSet,
  sendAssessment,
  upgradeAssessment,
} from '@daylight/application'
import { NO_INPUT, type QuestionSetEdit, questionsOf } from '@daylight/domain/questionnaires'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { respondentOf, submitAll } from '../../src/factories/answer-assessment.ts'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'
import { createFindingsWorld, inDatabase, reasonOf, type World } from '../findings/findings-world.ts'

let world: World
let supplierId: string
beforeAll(async () => {
  world = await createFindingsWorld()
  const made = await createSupplier(world.deps, world.member.owner, {
    details: supplierDetails(),
    evenIfDuplicate: false,
  })
  supplierId = made.id
}, 60_000)
afterAll(() => world.app.close())

const copy = () => copyQuestionSet(world.deps, world.member.contributor, { setId: 'micro_supplier' })
const look = (id: string) => getOwnSet(world.deps, world.member.viewer, { id })
const edit = async (id: string, change: QuestionSetEdit) =>
  editOwnSet(world.deps, world.member.contributor, { id, version: (await look(id)).version, edit: change })
const publish = async (id: string, by = world.member.manager) =>
  publishOwnSet(world.deps, by, { id, version: (await look(id)).version })

async function send(setId: string) {
  const { deps, member } = world
  const asked = { supplierId, setId, dueOn: '2099-06-30', email: 'ada@firm.example' }
  const { id } = await sendAssessment(deps, member.contributor, asked)
  return { id, respondent: respondentOf({ id, supplierId, organisationId: member.owner.organisationId }) }
}

describe('a set of the organisation’s own', () => {
  it('is copied, adapted, published by those who may, offered, and seen by nobody else', async () => {
    const { deps, member, stranger } = world
    const { id } = await copy()
    await edit(id, { kind: 'remove_question', questionId: 'own_account' })
    expect((await listQuestionSets(deps, member.viewer)).sets.map(({ title }) => title)).not.toContain(
      'Micro supplier (our own)',
    )
    expect(await reasonOf(publish(id, member.contributor))).toBe('role_may_not')
    await publish(id)
    expect(await reasonOf(publish(id))).toBe('nothing_changed')
    const { sets } = await listQuestionSets(deps, member.viewer)
    expect(sets.find(({ title }) => title === 'Micro supplier (our own)')).toMatchObject({
      questions: 11,
      version: '1',
    })
    expect((await listOwnSets(deps, stranger)).own).toEqual([])
    expect(await reasonOf(getOwnSet(deps, stranger, { id }))).toBe('not_found')
  })

  it('is not published with what breaks it, and says where', async () => {
    const { id } = await copy()
    await edit(id, { kind: 'remove_question', questionId: 'others' })
    const { review } = await look(id)
    expect(review.problems).toMatchObject([{ kind: 'unknown_question', questionId: 'others_pay' }])
    expect(await reasonOf(publish(id))).toBe('unknown_question')
  })

  it('of two who change it at once keeps the first, and tells the other', async () => {
    const { deps, member } = world
    const { id } = await copy()
    const one = (questionId: string) => ({
      id,
      version: 1,
      edit: { kind: 'remove_question', questionId } as const,
    })
    const outcomes = await Promise.all([
      reasonOf(editOwnSet(deps, member.contributor, one('fees'))),
      reasonOf(editOwnSet(deps, member.owner, one('rest'))),
    ])
    expect(outcomes.sort()).toEqual(['OK', 'changed_since'])
  })
})

describe('a newer version', () => {
  it('leaves what was sent with the older one as it is, shows the difference, and carries over what asks the same', async () => {
    const { deps, member } = world
    const { id } = await copy()
    await publish(id)
    const { set } = await look(id)
    const [waiting, answered] = [await send(set.id), await send(set.id)]
    await submitAll(deps, answered.respondent)
    const give = (questionId: string, value: string) =>
      giveAnswer(deps, waiting.respondent, {
        questionId,
        version: 0,
        by: '',
        input: { ...NO_INPUT, values: [value] },
      })
    await give('team_size', '8')
    await give('rest', 'yes')
    const rest = questionsOf(set).find((question) => question.id === 'rest')
    await edit(id, { kind: 'remove_question', questionId: 'speak_up' })
    await edit(id, {
      kind: 'change_question',
      questionId: 'rest',
      question: {
        ...{ type: 'yes_no', help: '', unit: '', options: [], columns: [], showWhen: null, required: true },
        ...{ text: 'Does each worker get two days off each week?', yesPoints: 100, noPoints: 0, weight: 10 },
        ...{ bestGrade: 'claimed', goodEvidence: '' },
      },
    })
    await publish(id)
    const before = await getAssessment(deps, member.viewer, { id: waiting.id })
    expect(before.upgrade).toMatchObject({
      to: '2',
      added: [],
      changed: [{ before: rest?.text, after: 'Does each worker get two days off each week?' }],
    })
    expect(before.upgrade?.removed).toHaveLength(1)
    expect((await openAssessment(deps, waiting.respondent)).set.version).toBe('1')
    await upgradeAssessment(deps, member.contributor, { id: waiting.id, version: before.version })
    const after = await openAssessment(deps, waiting.respondent)
    expect([after.set.version, [...after.answers.keys()]]).toEqual(['2', ['team_size']])
    const sent = await getAssessment(deps, member.viewer, { id: answered.id })
    expect([sent.set.version, sent.upgrade]).toEqual(['1', null])
    expect(
      await reasonOf(upgradeAssessment(deps, member.contributor, { id: answered.id, version: sent.version })),
    ).toBe('nothing_newer')
  })

  it('cannot be changed by anybody once it was published, and a retired set is offered no longer', async () => {
    const { deps, member } = world
    const { id } = await copy()
    await publish(id)
    const { set, version } = await look(id)
    await retireOwnSet(deps, member.manager, { id, version })
    expect((await listQuestionSets(deps, member.viewer)).sets.some((one) => one.id === set.id)).toBe(false)
    const [granted] = await inDatabase(
      world,
      `SELECT has_table_privilege('daylight_app', 'own_question_set_version', 'UPDATE') AS changes,
              has_table_privilege('daylight_app', 'own_question_set_version', 'DELETE') AS removes`,
      [],
    )
    expect(granted).toEqual({ changes: false, removes: false })
  })
})
