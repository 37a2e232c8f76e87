import {
  addMeasureValue,
  addRecord,
  approveStatement,
  getRegistryPack,
  getStatement,
  getStatementSection,
  retireRecord,
  saveStatementText,
  showToday,
} from '@daylight/application'
import { recordEntrySchema } from '@daylight/contracts'
import type { StatementArea } from '@daylight/domain/statements'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { answerPrompts } from '../../src/index.ts'
import { createStatementWorld, type StatementWorld, startDraft, YEAR } from '../statements/statement-world.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: StatementWorld
beforeAll(async () => {
  world = await createStatementWorld()
}, 60_000)
afterAll(() => world.app.close())

const deps = () => world.app.deps
const add = (title: string, details: object, over: object = {}) =>
  addRecord(deps(), world.contributor, {
    entry: recordEntrySchema.parse({
      title,
      responsible: 'Head of Procurement',
      ownerId: null,
      startsOn: '2025-06-02',
      endsOn: null,
      nextOn: null,
      details,
      ...over,
    }),
  })
const training = (completed: number) => ({
  register: 'training',
  audiences: ['5', '8'],
  roles: 'Buyers',
  invited: null,
  completed,
  provider: 'CIPS',
  outcome: '',
})
const policy = {
  register: 'policies',
  topic: 'procurement',
  appliesTo: 'both',
  covers: ['5'],
  approvedBy: 'Cabinet',
  address: '',
}

async function write(id: string, area: StatementArea, text: string) {
  const version = (await getStatement(deps(), world.owner, { id })).sections.find(
    (one) => one.area === area,
  )?.version
  await saveStatementText(deps(), world.owner, { id, area, version: version ?? 0, text })
}
const figuresOf = async (id: string) =>
  new Map((await getStatement(deps(), world.owner, { id })).figures.map(({ key, value }) => [key, value]))

it('lets a statement cite policies, training and measures, keeps a handful back, and goes stale with the records', async () => {
  const { id } = await startDraft(world)
  await add('Ethical procurement policy', policy, { nextOn: '2026-01-05' })
  await add('A policy of next year', policy, { startsOn: '2026-04-01' })
  const small = await add('Course for three', training(3))
  await add('Last year’s course', training(50), { startsOn: '2025-03-31' })
  const measure = await add('Contracts with the clause', {
    register: 'measures',
    unit: 'percent',
    definition: '',
    direction: 'at_least',
    target: '90',
    figure: null,
  })
  for (const [periodEnd, quantity] of [
    ['2025-03-31', '71'],
    [YEAR.periodEnd, '86'],
  ] as const)
    await addMeasureValue(deps(), world.owner, { id: measure.id, periodEnd, quantity, note: 'By hand' })

  const before = await figuresOf(id)
  expect(before.get('policies.inForce')).toBe('1 policy')
  expect(before.get('training.held')).toBe('1 training')
  expect(before.get('training.completed')).toMatch(/^(?!.*3).*fewer than 5 people/)
  expect(before.get('measure.1')).toBe(
    'Contracts with the clause: 86% (year before: 71%; target: at least 90%)',
  )
  expect(before.get('measures.reached')).toBe('0 measures')
  expect(before.has('measure.2')).toBe(false)

  // Beside the text stands what the year has, and in the registry what bears an answer out.
  const section = await getStatementSection(deps(), world.owner, { id, area: 'policies' })
  expect(section.records.map(({ title }) => title)).toEqual(['Ethical procurement policy'])
  const { sections } = await getRegistryPack(deps(), world.owner, { id })
  const asked = new Map(
    sections.flatMap(({ questions }) => questions).map((question) => [question.id, question]),
  )
  expect(asked.get('policies')?.answer).toEqual(['5'])
  expect(asked.get('policies')?.evidence.map(({ records }) => records.map(({ title }) => title))).toEqual([
    ['Ethical procurement policy'],
  ])
  expect(asked.get('training')?.answer).toEqual(['5', '8'])
  expect(asked.get('trainingOther')?.answer).toEqual(['Buyers'])
  const { recordsOverdue } = await showToday(deps(), world.owner)
  expect(recordsOverdue.map(({ title }) => title)).toEqual(['Ethical procurement policy'])

  await answerPrompts(deps(), world.owner, id)
  await write(id, 'training', 'We held {{training.held}}.')
  await write(id, 'effectiveness', 'By our own measures: {{measure.1}}.')
  await approveStatement(deps(), world.owner, {
    id,
    version: (await getStatement(deps(), world.owner, { id })).version,
    details: {
      body: 'the trustees',
      approvedBy: 'Ngozi Chair',
      approvedOn: '2026-07-09',
      minuteReference: 'Minute 7',
    },
  })
  expect((await getStatement(deps(), world.owner, { id })).staleFigures).toEqual([])
  await retireRecord(deps(), world.owner, { ...small, reason: 'It never took place.' })
  await addMeasureValue(deps(), world.owner, {
    id: measure.id,
    periodEnd: YEAR.periodEnd,
    quantity: '90',
    note: 'Corrected',
  })
  const { staleFigures } = await getStatement(deps(), world.owner, { id })
  expect(staleFigures.map(({ key, now }) => [key, now])).toEqual([
    ['training.held', '0 trainings'],
    ['measure.1', 'Contracts with the clause: 90% (year before: 71%; target: at least 90%)'],
  ])
})
