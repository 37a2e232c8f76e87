import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answers,
  type AnswerValue,
  answersThatCount,
  carryAnswersOver,
  checkQuestionSet,
  compareVersions,
  describeAnswer,
  EVIDENCE_GRADES,
  type EvidenceGrade,
  findAskedQuestions,
  findInLibrary,
  findUnanswered,
  freeTextIn,
  meaningOf,
  measureReadingAge,
  NO_INPUT,
  type QuestionSet,
  questionsOf,
  readAnswer,
  readQuestionSet,
  readStoredAnswer,
  scoreAnswers,
  toAnswerInput,
} from './index.ts'

type Raw = Readonly<Record<string, unknown>>

const scored = (id: string, more: Raw = {}): Raw => ({
  id,
  type: 'yes_no',
  text: `${id}?`,
  weight: 10,
  points: { yes: 100, no: 0 },
  bestGrade: 'confirmed',
  source: 'Test',
  confidence: 'our_own',
  ...more,
})
const plain = (id: string, more: Raw = {}): Raw => ({
  ...scored(id, { weight: 0, points: {}, bestGrade: 'claimed' }),
  ...more,
})

function setOf(...questions: readonly Raw[]): QuestionSet {
  return readQuestionSet({
    setId: 'test',
    version: '1',
    title: 'Test',
    purpose: 'Test',
    language: 'en-GB',
    source: 'Test',
    minutes: 1,
    mostStaff: null,
    gradeCaps: { claimed: 50, documented: 75, sampled: 90, tested: 100, confirmed: 100 },
    declaration: 'True.',
    sections: [{ id: 'one', title: 'One', questions }],
  })
}

const choice = (id: string): AnswerValue => ({ kind: 'choice', choice: id })
const answered = (given: Readonly<Record<string, AnswerValue>>): Answers => new Map(Object.entries(given))
const problemsOf = (...questions: readonly Raw[]) =>
  checkQuestionSet(setOf(...questions)).map(({ kind, questionId }) => `${kind} ${questionId ?? ''}`.trim())
const when = (question: string, ...is: readonly string[]) => ({ question, is })

describe('publishing', () => {
  it.each<[string, readonly Raw[], readonly string[]]>([
    ['a set in order', [plain('a'), plain('b', { showWhen: when('a', 'yes') })], []],
    ['no questions', [], ['no_questions']],
    ['the same id twice', [plain('a'), plain('a')], ['same_id a']],
    ['an unknown question', [plain('a', { showWhen: when('x', 'yes') })], ['unknown_question a']],
    ['an unknown option', [plain('a'), plain('b', { showWhen: when('a', 'maybe') })], ['unknown_option b']],
    ['a later question', [plain('a', { showWhen: when('b', 'yes') }), plain('b')], ['later_question a']],
    [
      'a circle',
      [plain('a', { showWhen: when('b', 'yes') }), plain('b', { showWhen: when('a', 'yes') })],
      ['cycle a', 'cycle b'],
    ],
    ['itself', [plain('a', { showWhen: when('a', 'yes') })], ['cycle a']],
    [
      'a question that is no choice',
      [plain('a', { type: 'text' }), plain('b', { showWhen: when('a', 'yes') })],
      ['not_a_choice b'],
    ],
    [
      'a question no answers lead to',
      [
        plain('a'),
        plain('b', { showWhen: when('a', 'yes') }),
        plain('c', { showWhen: { all: [when('a', 'no'), when('b', 'yes')] } }),
      ],
      ['unreachable c'],
    ],
    [
      'a question that can never be required',
      [plain('a'), plain('b', { showWhen: when('a', 'yes'), required: when('a', 'no') })],
      ['unreachable b'],
    ],
    [
      'what cannot be chosen together',
      [
        plain('a', {
          type: 'multiple',
          options: [
            { id: 'none', label: 'None', alone: true },
            { id: 'x', label: 'X' },
            { id: 'y', label: 'Y' },
          ],
        }),
        plain('b', { showWhen: { all: [when('a', 'x'), when('a', 'y')] } }),
        plain('c', { showWhen: { all: [when('a', 'none'), when('a', 'y')] } }),
      ],
      ['unreachable c'],
    ],
    [
      'a weight without effect',
      [scored('a', { points: { yes: 100, no: 100 } })],
      ['weight_without_effect a'],
    ],
    ['a weight on a text', [scored('a', { type: 'text' })], ['weight_without_effect a']],
    ['points without weight', [scored('a', { weight: 0 })], ['points_without_weight a']],
  ])('%s', (_, questions, expected) => {
    expect(problemsOf(...questions)).toEqual(expected)
  })
})

describe('which questions are asked', () => {
  const set = setOf(
    plain('a'),
    plain('b', { showWhen: when('a', 'yes') }),
    plain('c', { showWhen: when('b', 'yes'), required: false }),
    plain('d', { required: when('a', 'yes') }),
  )
  const asked = (answers: Answers) => findAskedQuestions(set, answers).map(({ question }) => question.id)

  it('follows the choices made', () => {
    expect(asked(new Map())).toEqual(['a', 'd'])
    expect(asked(answered({ a: choice('yes'), b: choice('yes') }))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('lets the answer to a hidden question decide nothing, and counts it no more', () => {
    const changedMind = answered({ a: choice('no'), b: choice('yes'), c: choice('yes') })
    expect(asked(changedMind)).toEqual(['a', 'd'])
    expect([...answersThatCount(set, changedMind).keys()]).toEqual(['a'])
  })

  it('waits only for what is required', () => {
    const waiting = (answers: Answers) => findUnanswered(set, answers).map(({ id }) => id)
    expect(waiting(answered({ a: choice('no') }))).toEqual([])
    expect(waiting(answered({ a: choice('yes'), b: choice('yes') }))).toEqual(['d'])
  })

  it('asks a question only after what decides it, whatever is answered', () => {
    const option = fc.constantFrom<AnswerValue | undefined>(
      choice('yes'),
      choice('no'),
      { kind: 'cannot_say' },
      undefined,
    )
    fc.assert(
      fc.property(fc.record({ a: option, b: option, c: option, d: option }), (given) => {
        const answers = new Map(Object.entries(given).flatMap(([id, value]) => (value ? [[id, value]] : [])))
        const counting = answersThatCount(set, answers)
        // Leaving out what is hidden changes nothing.
        expect(asked(counting)).toEqual(asked(answers))
        if (asked(answers).includes('c')) expect(asked(answers)).toContain('b')
      }),
    )
  })
})

describe('scores', () => {
  const set = setOf(scored('a', { weight: 30 }), scored('b', { bestGrade: 'documented' }), scored('c'))
  const score = (answers: Answers, grades: Readonly<Record<string, EvidenceGrade>> = {}) =>
    scoreAnswers(set, answers, new Map(Object.entries(grades)))[0]
  const allYes = answered({ a: choice('yes'), b: choice('yes'), c: choice('yes') })

  it('lets a claim count for half', () => {
    expect(score(allYes)).toMatchObject({ score: 50, ceiling: 50, grade: 'claimed', unableToVerify: 0 })
  })

  it('rises with what was shown, no higher than each question can reach', () => {
    // By hand: (30 × 90 + 10 × 75 + 10 × 50) / 50 = 79.
    expect(score(allYes, { a: 'sampled', b: 'confirmed' })).toMatchObject({ score: 79, grade: 'claimed' })
  })

  it('tells what nobody can say apart from zero', () => {
    const unsure = answered({ a: { kind: 'cannot_say' }, b: choice('yes'), c: choice('no') })
    // By hand: b 50 and c 0 of 10 each; 30 of 50 cannot be said.
    expect(score(unsure)).toMatchObject({ score: 25, unableToVerify: 60 })
    const zero = answered({ a: choice('no'), b: choice('no'), c: choice('no') })
    expect(score(zero)).toMatchObject({ score: 0, unableToVerify: 0 })
    expect(score(new Map())).toMatchObject({ score: null, ceiling: null, grade: null, unableToVerify: 100 })
  })

  it('leaves out what is not about this firm', () => {
    const london = setOf({
      ...scored('a', { type: 'single' }),
      options: [
        { id: 'all', label: 'All', points: 100 },
        { id: 'none', label: 'None', points: 0 },
        { id: 'not_here', label: 'Nobody here' },
      ],
    })
    expect(scoreAnswers(london, answered({ a: choice('not_here') }), new Map())[0]).toMatchObject({
      score: null,
      unableToVerify: 0,
      questions: [],
    })
  })

  it('never rises above its ceiling, and never falls when the evidence is stronger', () => {
    const given = fc.constantFrom<AnswerValue>(choice('yes'), choice('no'), { kind: 'cannot_say' })
    const grade = fc.constantFrom(...EVIDENCE_GRADES)
    fc.assert(
      fc.property(fc.tuple(given, given, given), fc.tuple(grade, grade), ([a, b, c], [one, other]) => {
        const [weak, strong] =
          EVIDENCE_GRADES.indexOf(one) <= EVIDENCE_GRADES.indexOf(other) ? [one, other] : [other, one]
        const at = (grade: EvidenceGrade) => score(answered({ a, b, c }), { a: grade, b: grade, c: grade })
        const [low, high] = [at(weak), at(strong)]
        expect(low?.score ?? 0).toBeLessThanOrEqual(low?.ceiling ?? 0)
        expect(low?.score ?? 0).toBeLessThanOrEqual(high?.score ?? 0)
        expect(low?.unableToVerify).toBe(high?.unableToVerify)
      }),
    )
  })
})

describe('a newer version', () => {
  const older = setOf(plain('kept'), plain('reworded'), plain('gone'))
  const newer = setOf(
    plain('new'),
    plain('reworded', { text: 'Other?' }),
    plain('kept', { help: 'Better help.' }),
  )
  const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id)

  it('shows what is different', () => {
    const difference = compareVersions(older, newer)
    expect(ids(difference.added)).toEqual(['new'])
    expect(ids(difference.removed)).toEqual(['gone'])
    expect(ids(difference.changed.map(({ after }) => after))).toEqual(['reworded'])
    expect(ids(difference.same)).toEqual(['kept'])
  })

  it('carries over only what answers the same question', () => {
    const answers = answered({ kept: choice('yes'), reworded: choice('no'), gone: choice('no') })
    expect([...carryAnswersOver(older, newer, answers)]).toEqual([['kept', choice('yes')]])
    expect(carryAnswersOver(older, older, answers)).toEqual(answers)
  })
})

describe('answering from a library', () => {
  const set = setOf(
    scored('first'),
    plain('opened', { showWhen: when('first', 'yes') }),
    plain('hidden', { showWhen: when('first', 'no') }),
    plain('reworded', { text: 'In other words?' }),
    plain('unsure'),
  )
  const questions = new Map(questionsOf(set).map((question) => [question.id, question]))
  const kept = (
    id: string,
    value: AnswerValue,
    answeredAt = '2026-01-01T00:00:00.000Z',
    change: Raw = {},
  ) => {
    const question = questions.get(id)
    if (!question) throw new Error(id)
    return { meaning: meaningOf({ ...question, ...change }), value, answeredAt }
  }
  const found = (given: Answers, ...library: readonly ReturnType<typeof kept>[]) =>
    findInLibrary(set, given, library).map(({ question, kept: { value } }) => [question.id, value])

  it('finds the same question wherever it stood, with its newest answer, and those that it opens', () => {
    const library = [
      kept('first', choice('yes'), '2026-03-01T00:00:00.000Z', {
        id: 'elsewhere',
        weight: 3,
        help: 'New help',
      }),
      kept('first', choice('no')),
      kept('opened', choice('no')),
      kept('hidden', choice('no')),
      kept('reworded', choice('yes'), '2026-03-01T00:00:00.000Z', { text: 'As it was before?' }),
      kept('unsure', { kind: 'cannot_say' }),
    ]
    expect(found(new Map(), ...library)).toEqual([
      ['first', choice('yes')],
      ['opened', choice('no')],
    ])
    // What is answered here already stays, and decides what is asked.
    expect(found(answered({ first: choice('no') }), ...library)).toEqual([['hidden', choice('no')]])
  })
})

describe('reading an answer', () => {
  it.each<[string, AnswerValue]>([
    ['choice', choice('yes')],
    ['choices', { kind: 'choices', choices: ['x', 'y'] }],
    ['money', { kind: 'number', number: '14.80' }],
    ['date', { kind: 'date', date: '2026-04-01' }],
    ['text', { kind: 'text', text: 'Two\nlines' }],
    ['table', { kind: 'table', rows: [['Bright', '12']] }],
    ['contact', { kind: 'contact', name: 'Ada', role: 'Owner', email: 'ada@firm.example' }],
    ['nothing known', { kind: 'cannot_say' }],
  ])('reads what was stored as it was typed: %s', (name, value) => {
    const types: Readonly<Record<string, Raw>> = {
      choices: {
        type: 'multiple',
        options: ['x', 'y'].map((id) => ({ id, label: id })),
      },
      table: {
        type: 'table',
        columns: [
          { id: 'who', label: 'Who', type: 'text' },
          { id: 'hours', label: 'Hours', type: 'number' },
        ],
      },
    }
    const more = types[name] ?? (['choice', 'nothing known'].includes(name) ? {} : { type: name })
    const [question] = questionsOf(setOf(plain('q', more)))
    if (!question) throw new Error('no question')
    expect(readAnswer(question, toAnswerInput(value))).toEqual({ ok: true, value })
  })

  const set = setOf(
    plain('yes_no'),
    plain('multiple', {
      type: 'multiple',
      options: [
        { id: 'x', label: 'Ex' },
        { id: 'y', label: 'Why' },
        { id: 'none', label: 'None', alone: true },
      ],
    }),
    plain('money', { type: 'money', unit: 'an hour' }),
    plain('percentage', { type: 'percentage' }),
    plain('date', { type: 'date' }),
    plain('text', { type: 'text' }),
    plain('contact', { type: 'contact' }),
    plain('table', {
      type: 'table',
      columns: [
        { id: 'firm', label: 'Firm', type: 'text' },
        { id: 'paid', label: 'Paid', type: 'money' },
      ],
    }),
  )
  const read = (id: string, ...values: readonly string[]) => {
    const question = questionsOf(set).find((item) => item.id === id)
    if (!question) throw new Error(id)
    const result = readAnswer(question, { ...NO_INPUT, values })
    return result.ok ? describeAnswer(question, result.value) : `! ${result.error.message}`
  }

  it.each([
    ['yes_no', ['yes'], 'Yes'],
    ['yes_no', [], '! Choose an answer.'],
    ['yes_no', ['yes', 'no'], '! Choose one answer.'],
    ['yes_no', ['cannot_say'], 'I do not know'],
    ['multiple', ['y', 'x'], 'Ex; Why'],
    ['multiple', ['y', 'z'], '! Choose all that apply.'],
    ['multiple', ['none', 'x'], '! Choose “None” alone, or leave it out.'],
    ['money', ['£1,014.80'], '£1014.80 an hour'],
    ['money', ['about 14'], '! Write an amount in pounds, such as 14.80.'],
    ['percentage', ['100.5'], '! Write a number from 0 to 100.'],
    ['date', ['1/4/2026'], '1 April 2026'],
    ['date', ['31/2/2026'], '! Write a date, such as 1/4/2026.'],
    ['text', ['  '], '! Write your answer.'],
    ['text', [' Two lines\r\nof text '], 'Two lines\nof text'],
    ['contact', [], '! Give a name.'],
  ])('%s %j', (id, values, expected) => {
    expect(read(id, ...values)).toBe(expected)
  })

  it('reads the lines of a table and names the cell that is wrong', () => {
    const table = questionsOf(set).at(-1)
    if (!table) throw new Error('table')
    const good = readAnswer(table, {
      ...NO_INPUT,
      rows: [
        ['Bright Ltd', '£14.80'],
        ['', ''],
      ],
    })
    expect(good.ok && describeAnswer(table, good.value)).toBe('Firm: Bright Ltd, Paid: £14.80')
    expect(good.ok && freeTextIn(good.value)).toBe('Bright Ltd 14.80')
    const bad = readAnswer(table, { ...NO_INPUT, rows: [['Bright Ltd', 'much']] })
    expect(!bad.ok && bad.error.message).toBe('Line 1, Paid: Write an amount in pounds, such as 14.80.')
  })

  it('reads back what was stored', () => {
    const values: readonly AnswerValue[] = [
      choice('yes'),
      { kind: 'choices', choices: ['x'] },
      { kind: 'number', number: '14.80' },
      { kind: 'table', rows: [['a', '']] },
      { kind: 'contact', name: 'Ada', role: 'Owner', email: 'ada@firm.example' },
      { kind: 'cannot_say' },
    ]
    for (const value of values) expect(readStoredAnswer(JSON.parse(JSON.stringify(value)))).toEqual(value)
    expect(() => readStoredAnswer({ kind: 'other' })).toThrow(RangeError)
  })
})

it('tells plain words from hard ones', () => {
  const easy = measureReadingAge('Do you pay for each hour? Count the time to go from one job to the next.')
  const hard = measureReadingAge(
    'Organisations should demonstrate comprehensive implementation of appropriate remuneration governance methodologies throughout multi-tier procurement arrangements.',
  )
  expect(easy).toBeLessThan(10)
  expect(hard).toBeGreaterThan(18)
})
