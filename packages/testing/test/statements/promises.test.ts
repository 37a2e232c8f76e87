import {
  answerPromise,
  approveStatement,
  compareStatementYears,
  getPromisesOfStatement,
  getStatement,
  getStatementSection,
  listPromises,
  previewStatement,
  returnStatement,
  saveStatementSection,
  signStatement,
  startStatement,
  succeedStatement,
} from '@daylight/application'
import type { PromiseAnswerInput } from '@daylight/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPrompts, MEMBER_PASSWORD } from '../../src/index.ts'
import {
  createStatementTeam,
  createStatementWorld,
  query,
  refusalOf,
  type StatementWorld,
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
const LAST = { periodStart: '2024-04-01', periodEnd: '2025-03-31' }
const THIS = { periodStart: '2025-04-01', periodEnd: '2026-03-31' }
const TRAIN = 'By March 2026 we will train every buyer.'
const VISIT = 'We plan to visit six laundries.'

async function start(year: typeof LAST) {
  return (await startStatement(deps(), world.owner, { ...year, legalForm: 'charity_company' })).id
}

async function write(id: string, ...sentences: string[]) {
  const { version } = await getStatementSection(deps(), world.owner, { id, area: 'training' })
  await saveStatementSection(deps(), world.owner, {
    id,
    area: 'training',
    version,
    content: {
      type: 'doc',
      content: sentences.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  })
}

async function approve(id: string, approvedOn = '2026-07-09') {
  await answerPrompts(deps(), world.owner, id)
  const { version } = await getStatement(deps(), world.owner, { id })
  return approveStatement(deps(), world.owner, {
    id,
    version,
    details: { body: 'the trustees', approvedBy: 'Ngozi Chair', approvedOn, minuteReference: 'Minute 7' },
  })
}

async function sign(id: string) {
  const { version } = await getStatement(deps(), world.owner, { id })
  return signStatement(deps(), world.owner, {
    id,
    version,
    password: MEMBER_PASSWORD,
    details: {
      signerName: 'Ngozi Chair',
      jobTitle: 'Chair of trustees',
      role: 'trustee',
      signedOn: '2026-07-14',
      confirmed: true,
    },
  })
}

/** Last year’s statement, signed, with two promises. */
async function signLastYear() {
  const id = await start(LAST)
  await write(
    id,
    TRAIN,
    'We will not buy from anybody who keeps passports.',
    'If one is found, we will act.',
    VISIT,
  )
  await approve(id)
  await sign(id)
  return id
}

const toAnswer = async (id: string) => (await getPromisesOfStatement(deps(), world.owner, { id })).toAnswer

async function answer(id: string, sentence: string, given: PromiseAnswerInput) {
  const found = (await toAnswer(id)).find((promise) => promise.sentence === sentence)
  if (!found) throw new Error(`Nothing like “${sentence}” was promised.`)
  return answerPromise(deps(), world.owner, { id: found.id, version: found.version, answer: given })
}

describe('what a statement promises', () => {
  it('is kept with the signature, without rules that hold from now on, and asked for in the next year', async () => {
    const last = await signLastYear()
    const draft = await start(THIS)
    // What was signed last year is what this year's draft is compared with.
    await write(
      draft,
      TRAIN.replace('2026', '2027'),
      'Four laundries showed us their payroll and their rest rooms.',
    )
    const years = await compareStatementYears(deps(), world.owner, { id: draft, pasted: null })
    expect(years.against).toMatchObject({ kind: 'signed', id: last })
    const inTraining = years.sentences.filter(({ now }) => now.place === 'Training')
    expect(inTraining.map(({ kind }) => kind)).toEqual(['new_numbers', 'new'])
    expect(years.vanished.map(({ text }) => text)).toContain(VISIT)
    expect((await toAnswer(draft)).map(({ sentence, outcome }) => [sentence, outcome])).toEqual([
      [TRAIN, null],
      [VISIT, null],
    ])
    expect(await toAnswer(last)).toEqual([])
    expect(await refusalOf(approve(draft))).toBe('statement_promises_unanswered')
    const requirement = (await getStatement(deps(), world.owner, { id: draft })).requirements.find(
      ({ id }) => id === 'promises_answered',
    )
    expect(requirement).toMatchObject({ result: 'not_met', level: 'good_practice' })
  })

  it('is answered in the next statement, in its text and in what is signed; then the answer stays', async () => {
    await signLastYear()
    const draft = await start(THIS)
    await answer(draft, TRAIN, { outcome: 'partly', account: 'Nine of fourteen were trained.' })
    await answer(draft, VISIT, { outcome: 'missed', account: 'Nobody had the time.' })
    const approved = await approve(draft)
    expect(await refusalOf(answer(draft, VISIT, { outcome: 'done', account: 'Was it?' }))).toBe(
      'statement_approved',
    )
    const print = await previewStatement(deps(), world.owner, { id: draft })
    expect(print.content.promises).toEqual([
      { sentence: TRAIN, outcome: 'partly', account: 'Nine of fourteen were trained.' },
      { sentence: VISIT, outcome: 'missed', account: 'Nobody had the time.' },
    ])
    expect(approved.state).toBe('approved')
    await sign(draft)
    const [{ frozen }] = await query(world, 'SELECT frozen FROM statement WHERE id = $1', [draft])
    expect(frozen.content.promises).toEqual(print.content.promises)
    expect(await refusalOf(answer(draft, VISIT, { outcome: 'done', account: 'Late.' }))).toBe(
      'promise_answered',
    )
    const { promises } = await listPromises(deps(), world.owner)
    expect(promises.map(({ outcome, answeredIn }) => [outcome, answeredIn?.id])).toEqual([
      ['partly', draft],
      ['missed', draft],
    ])
  })

  it('may be set aside as no promise, and is answered anew in a correction; the first version keeps its words', async () => {
    await signLastYear()
    const draft = await start(THIS)
    await answer(draft, TRAIN, { outcome: 'not_a_promise', account: 'It was a heading.' })
    await answer(draft, VISIT, { outcome: 'done', account: 'Six were visited.' })
    await approve(draft)
    await sign(draft)
    const { id: corrected } = await succeedStatement(deps(), world.owner, {
      id: draft,
      reason: 'Five, not six.',
    })
    await answer(corrected, VISIT, { outcome: 'partly', account: 'Five were visited.' })
    await approve(corrected)
    await sign(corrected)
    const contents = await query(
      world,
      `SELECT frozen->'content'->'promises' AS promises FROM statement WHERE id = ANY($1) ORDER BY created_at`,
      [[draft, corrected]],
    )
    expect(contents.map(({ promises }) => promises)).toEqual([
      [{ sentence: VISIT, outcome: 'done', account: 'Six were visited.' }],
      [{ sentence: VISIT, outcome: 'partly', account: 'Five were visited.' }],
    ])
  })

  it('cannot be answered with what suggests a person in danger, nor twice at once', async () => {
    await signLastYear()
    const draft = await start(THIS)
    expect(
      await refusalOf(
        answer(draft, TRAIN, { outcome: 'missed', account: 'They locked her in and took her passport.' }),
      ),
    ).toBe('person_in_danger')
    const [first] = await toAnswer(draft)
    if (!first) throw new Error('Nothing to answer.')
    const say = (account: string) =>
      answerPromise(deps(), world.owner, { ...first, answer: { outcome: 'done', account } })
    const outcomes = await Promise.allSettled([say('Shown by lists.'), say('Shown by bills.')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is asked of everybody who signed a correction only once', async () => {
    const last = await signLastYear()
    const { id: corrected } = await succeedStatement(deps(), world.owner, {
      id: last,
      reason: 'A wrong name.',
    })
    await approve(corrected)
    const { version } = await getStatement(deps(), world.owner, { id: corrected })
    await returnStatement(deps(), world.owner, { id: corrected, version, reason: 'The visits go too.' })
    await write(corrected, TRAIN)
    await approve(corrected)
    await sign(corrected)
    expect((await toAnswer(await start(THIS))).map(({ sentence }) => sentence)).toEqual([TRAIN])
  })
})
