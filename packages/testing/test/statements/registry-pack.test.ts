import {
  approveStatement,
  getRegistryPack,
  getStatement,
  openRegistryRows,
  saveRegistrySection,
  saveStatementFacts,
} from '@daylight/application'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPrompts } from '../../src/index.ts'
import {
  createStatementTeam,
  createStatementWorld,
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
const pack = (id: string) => getRegistryPack(deps(), world.owner, { id })

function save(
  id: string,
  section: number,
  answers: Record<string, string[]>,
  version = 0,
  who = world.owner,
) {
  return saveRegistrySection(deps(), who, { id, section, version, answers })
}

async function answerOf(id: string, question: string) {
  const { sections } = await pack(id)
  return sections.flatMap(({ questions }) => questions).find((one) => one.id === question)
}

async function approved() {
  const { id, factsVersion, facts } = await startDraft(world)
  await saveStatementFacts(deps(), world.owner, {
    id,
    factsVersion,
    details: { ...facts, ...YEAR, groupMembers: ['Harbour Homes'], turnoverBand: 'under_36m', website: null },
  })
  await answerPrompts(deps(), world.owner, id)
  const { version } = await getStatement(deps(), world.owner, { id })
  await approveStatement(deps(), world.owner, {
    id,
    version,
    details: {
      body: 'the trustees',
      approvedBy: 'Ngozi Ada Chair',
      approvedOn: '2026-07-09',
      minuteReference: 'Minute 7',
    },
  })
  return id
}

describe('the registry’s questions for a statement', () => {
  it('are answered from its records, each with where that comes from', async () => {
    const id = await approved()
    expect((await pack(id)).registryYear).toBe(2026)
    expect((await pack(id)).deadline).toBe('2026-12-31')
    expect((await pack(id)).reminders).toEqual(['2026-11-30', '2026-12-17', '2026-12-24'])
    expect(await answerOf(id, 'approverFirstName')).toMatchObject({
      answer: ['Ngozi Ada'],
      suggestedFrom: 'The approval',
    })
    expect(await answerOf(id, 'approvedOn')).toMatchObject({ answer: ['2026-07-09'], text: '09/07/2026' })
    expect(await answerOf(id, 'organisations')).toMatchObject({ answer: ['Harbour Homes'], asked: true })
    expect(await answerOf(id, 'turnover')).toMatchObject({ text: 'Under £36 million' })
    expect(await answerOf(id, 'includesDueDiligence')).toMatchObject({ answer: ['yes'] })
    // Nothing tells who was trained or which policies there are.
    expect(await answerOf(id, 'training')).toMatchObject({ answer: [], suggestedFrom: null })
  })

  it('say no for an area without a text', async () => {
    const { id } = await startDraft(world)
    expect(await answerOf(id, 'includesTraining')).toMatchObject({ answer: ['no'] })
  })

  it('keep what was saved over what is suggested, also an answer taken away', async () => {
    const id = await approved()
    await save(id, 1, { group: ['single'] })
    expect(await answerOf(id, 'group')).toMatchObject({ answer: ['single'], suggestedFrom: null })
    expect(await answerOf(id, 'organisations')).toMatchObject({ answer: [], asked: false })
    const { complete, version } = await save(id, 2, { url: ['nowhere'], periodEnd: [] }, 1)
    expect({ complete, version }).toEqual({ complete: false, version: 2 })
    expect(await answerOf(id, 'periodEnd')).toMatchObject({ answer: [] })
    expect((await answerOf(id, 'url'))?.problem?.code).toBe('3100')
  })

  it('are ready once the required sections are, and come out as rows', async () => {
    const id = await approved()
    expect((await pack(id)).mayBeSubmitted).toBe(false)
    const { questions = [] } = (await pack(id)).sections[1] ?? {}
    const kept = Object.fromEntries(questions.map((question) => [question.id, [...question.answer]]))
    await save(id, 2, { ...kept, email: ['office@northbank.example'], approverJobTitle: ['Chair'] })
    await save(id, 5, { years: ['1'] }, 1)
    expect((await pack(id)).mayBeSubmitted).toBe(true)
    const { columns, rows } = await openRegistryRows(deps(), world.owner, { id })
    expect(columns).toHaveLength(71)
    expect(rows.map((row) => row[columns.indexOf('OrganisationName')])).toEqual([
      'Northbank Community Trust',
      'Harbour Homes',
    ])
    expect(rows[0]?.[columns.indexOf('ApprovingPerson')]).toBe('Ngozi Ada Chair (Chair)')
  })

  it('are saved by those who write, never over somebody else’s answers, and hold no personal details', async () => {
    const id = await approved()
    const reader = { ...world.contributor, role: 'viewer' as const }
    expect(await refusalOf(save(id, 11, { progress: ['x'] }, 0, reader))).toBe('role_may_not')
    const both = await Promise.allSettled([
      save(id, 11, { progress: ['One way'] }),
      save(id, 11, { progress: ['Another way'] }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(save(id, 11, { progress: ['Late'] }))).toBe('changed_since')
    const detail = save(id, 9, { risk1: ['Her National Insurance number is AB 12 34 56 C'] }, 1)
    expect(await refusalOf(detail)).toBe('personal_detail')
  })
})
