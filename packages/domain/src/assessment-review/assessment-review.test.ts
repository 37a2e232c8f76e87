import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { exact } from '../exact/index.ts'
import { type AnswerValue, type QuestionSet, questionsOf, readQuestionSet } from '../questionnaires/index.ts'
import {
  compareWithLast,
  findContradictions,
  findMiddleOfPeers,
  type KnownFacts,
  orderAttention,
  readContradictionRules,
} from './index.ts'

const reference = new URL('../../../../prisma/reference/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, reference), 'utf8'))
const sets = new Map(
  readdirSync(new URL('question-sets/', reference)).map((file) => {
    const set = readQuestionSet(read(`question-sets/${file}`))
    return [set.id, set]
  }),
)
const rules = readContradictionRules(read('contradictions/2026-11-25.json'))

function setCalled(id: string): QuestionSet {
  const set = sets.get(id)
  if (!set) throw new Error(`No set ${id}`)
  return set
}

const choice = (id: string): AnswerValue => ({ kind: 'choice', choice: id })
const choices = (...ids: readonly string[]): AnswerValue => ({ kind: 'choices', choices: ids })
const number = (text: string): AnswerValue => ({ kind: 'number', number: text })

const nothingKnown: KnownFacts = {
  payCheck: null,
  hourly: { living_wage_london: null, minimum_wage: null },
  openFindings: new Map(),
}
const paid = (counts: Partial<NonNullable<KnownFacts['payCheck']>['counts']>, people = 20): KnownFacts => ({
  ...nothingKnown,
  payCheck: {
    id: 'check',
    periodEnd: isoDate('2026-10-31'),
    people,
    counts: { below_living_wage: 0, below_minimum_wage: 0, agency_workers: 0, ...counts },
  },
})
const open = (area: Parameters<KnownFacts['openFindings']['get']>[0]): KnownFacts => ({
  ...nothingKnown,
  openFindings: new Map([[area, 1]]),
})
const rates: KnownFacts = {
  ...nothingKnown,
  hourly: { living_wage_london: exact('14.80'), minimum_wage: exact('12.71') },
}

type Case = readonly [
  answers: Readonly<Record<string, AnswerValue>>,
  known: KnownFacts,
  /** One thing changed: then nothing contradicts. */
  instead: { readonly answers?: Readonly<Record<string, AnswerValue>>; readonly known?: KnownFacts },
  says: string,
]

const lowPay = paid({ below_living_wage: 3 })
const belowMinimum = paid({ below_minimum_wage: 1 })
const agency = paid({ agency_workers: 2 })
const CASES: Readonly<Record<string, Case>> = {
  micro_wage_all_below_in_check: [
    { london_wage: choice('all') },
    lowPay,
    { answers: { london_wage: choice('some') } },
    '31 October 2026 found people',
  ],
  micro_wage_all_lowest_below: [
    { london_wage: choice('all'), lowest_pay: number('13.00') },
    rates,
    { answers: { london_wage: choice('all'), lowest_pay: number('14.80') } },
    '£13.00 an hour. The London Living Wage was £14.80',
  ],
  micro_lowest_below_minimum: [
    { lowest_pay: number('12.70') },
    rates,
    { answers: { lowest_pay: number('12.71') } },
    '£12.70',
  ],
  micro_team_other_size: [
    { team_size: number('9') },
    paid({}, 20),
    { answers: { team_size: number('10') } },
    '9 people',
  ],
  micro_nobody_else_agency_paid: [
    { others: choices('nobody') },
    agency,
    { known: paid({}) },
    'agency workers',
  ],
  micro_all_hours_finding: [
    { all_hours: choice('yes') },
    belowMinimum,
    { answers: { all_hours: choice('no') } },
    '31 October 2026',
  ],
  micro_no_fees_finding: [{ fees: choice('no') }, open('deductions'), { known: open('pay') }, 'one finding'],
  micro_rest_finding: [
    { rest: choice('yes') },
    open('hours'),
    { answers: { rest: choice('no') } },
    'one finding',
  ],
  micro_papers_given_finding: [
    { papers_given: choice('both') },
    open('contracts'),
    { answers: { papers_given: choice('terms') } },
    'one finding',
  ],
  fair_wage_all_below_in_check: [
    { london_wage: choice('all') },
    lowPay,
    { answers: { london_wage: choice('own') } },
    'found people',
  ],
  fair_wage_all_lowest_below: [
    { london_wage: choice('own'), lowest_pay: number('14.79') },
    rates,
    { answers: { london_wage: choice('some'), lowest_pay: number('14.79') } },
    '£14.79',
  ],
  fair_lowest_below_minimum: [{ lowest_pay: number('10') }, rates, { known: nothingKnown }, '£10.00'],
  fair_no_mistakes_below_minimum: [
    { pay_mistakes: choice('none') },
    belowMinimum,
    { answers: { pay_mistakes: choice('paid') } },
    'found people',
  ],
  fair_workers_other_number: [
    { workers: number('31') },
    paid({}, 20),
    { answers: { workers: number('30') } },
    '31 people',
  ],
  fair_over_48_longest_week: [
    { over_48: choice('no'), longest_week: number('52') },
    nothingKnown,
    { answers: { over_48: choice('no'), longest_week: number('48') } },
    '52 hours',
  ],
  fair_day_off_longest_week: [
    { day_off: choice('yes'), longest_week: number('84') },
    nothingKnown,
    { answers: { day_off: choice('yes'), longest_week: number('78') } },
    '84 hours',
  ],
  fair_day_off_finding: [{ day_off: choice('yes') }, open('hours'), { known: nothingKnown }, 'one finding'],
  fair_nobody_else_agency_paid: [
    { others: choices('nobody') },
    agency,
    { answers: { others: choices('agency') } },
    'agency workers',
  ],
  fair_no_fees_finding: [
    { fees: choice('no') },
    open('deductions'),
    { answers: { fees: choice('mended') } },
    'one finding',
  ],
  fair_terms_finding: [
    { written_terms: choice('all') },
    open('contracts'),
    { answers: { written_terms: choice('some') } },
    'one finding',
  ],
  fair_safety_finding: [
    { safety_training: choice('both') },
    open('conditions'),
    { answers: { safety_training: choice('start') } },
    'one finding',
  ],
  management_nobody_trained_share: [
    { trained: choices('nobody'), trained_share: number('40') },
    nothingKnown,
    { answers: { trained: choices('leaders'), trained_share: number('40') } },
    '40%',
  ],
  management_no_policy_told: [
    { policies: choices('none'), told: choices('staff') },
    nothingKnown,
    { answers: { policies: choices('none'), told: choices('nobody') } },
    'no written rules',
  ],
  management_no_checks_found: [
    { checks: choices('none'), found: choice('mended') },
    nothingKnown,
    { answers: { checks: choices('ask'), found: choice('mended') } },
    'does not check',
  ],
  management_looked_pay_findings: [
    { found: choice('nothing') },
    open('pay'),
    { answers: { found: choice('mending') } },
    'one finding',
  ],
}

describe('answers set against what is known', () => {
  it('has a case for every rule, and every rule asks for questions and choices that its set has', () => {
    expect(Object.keys(CASES).sort()).toEqual(rules.map(({ id }) => id).sort())
    for (const rule of rules) {
      const questions = new Map(questionsOf(setCalled(rule.setId)).map((question) => [question.id, question]))
      expect(questions.has(rule.questionId), rule.id).toBe(true)
      const [answers] = CASES[rule.id] ?? []
      for (const [id, value] of Object.entries(answers ?? {})) {
        const options = questions.get(id)?.options.map((option) => option.id) ?? []
        const chosen =
          value.kind === 'choice' ? [value.choice] : value.kind === 'choices' ? value.choices : []
        expect(questions.has(id) && chosen.every((one) => options.includes(one)), `${rule.id} ${id}`).toBe(
          true,
        )
      }
    }
  })

  it.each(Object.entries(CASES))('%s', (id, [answers, known, instead, says]) => {
    const rule = rules.find((one) => one.id === id)
    if (!rule) throw new Error(`No rule ${id}`)
    const find = (given: Case[0], facts: KnownFacts) =>
      findContradictions({
        set: setCalled(rule.setId),
        answers: new Map(Object.entries(given)),
        rules: [rule],
        known: facts,
      })
    const [found, ...others] = find(answers, known)
    expect(others).toEqual([])
    expect(found).toMatchObject({ ruleId: id, questionId: rule.questionId })
    expect(found?.text).toContain(says)
    expect(found?.text).not.toMatch(/[{}]/)
    expect(find(instead.answers ?? answers, instead.known ?? known)).toEqual([])
  })

  it('contradicts nothing where nothing is known', () => {
    const said = new Map([
      ['london_wage', choice('all')],
      ['others', choices('nobody')],
      ['team_size', number('3')],
    ])
    expect(
      findContradictions({ set: setCalled('micro_supplier'), answers: said, rules, known: nothingKnown }),
    ).toEqual([])
  })
})

const micro = setCalled('micro_supplier')
const graded = (answers: Readonly<Record<string, AnswerValue>>) => ({
  set: micro,
  answers: new Map(Object.entries(answers)),
  grades: new Map([['london_wage', 'sampled'] as const]),
})

describe('beside last time and beside others', () => {
  it('names what changed and whether it is better, and keeps quiet about what is the same', () => {
    const { changed, sections } = compareWithLast(
      graded({
        london_wage: choice('some'),
        fees: choice('no'),
        team_size: number('4'),
        rest: choice('yes'),
      }),
      graded({
        london_wage: choice('all'),
        fees: choice('not_asked'),
        team_size: number('5'),
        rest: choice('yes'),
      }),
    )
    expect(changed.map(({ questionId, better }) => [questionId, better])).toEqual([
      ['team_size', null],
      ['london_wage', false],
      ['fees', true],
    ])
    expect(sections.find(({ sectionId }) => sectionId === 'pay')?.before).toBe(90)
  })

  it('tells the middle of others only from five on', () => {
    const all = (wage: string) => graded({ london_wage: choice(wage) })
    const four = ['all', 'all', 'some', 'no'].map(all)
    expect(findMiddleOfPeers(micro, four).get('pay')).toBeNull()
    expect(findMiddleOfPeers(micro, [...four, all('some')]).get('pay')).toEqual({ middle: 40, firms: 5 })
  })
})

describe('where to look first', () => {
  it('puts contradictions before what is worse, what nothing shows and what nobody knows; leaves out what stands', () => {
    const answers = new Map<string, AnswerValue>([
      ['london_wage', choice('all')],
      ['all_hours', choice('yes')],
      ['own_account', choice('cash')],
      ['papers_given', choice('both')],
      ['own_papers', { kind: 'cannot_say' }],
      ['rest', choice('yes')],
    ])
    const order = orderAttention({
      set: micro,
      answers,
      withFiles: new Set(['london_wage', 'all_hours', 'rest']),
      reviewed: new Map([
        ['rest', 'stands'],
        ['all_hours', 'stale'],
      ]),
      contradictions: [
        { ruleId: 'r', questionId: 'london_wage', text: '', record: 'pay_check' },
        { ruleId: 'r', questionId: 'rest', text: '', record: 'findings' },
      ],
      changed: [{ questionId: 'own_account', before: '', now: '', better: false }],
    })
    expect(order.map(({ questionId, reasons }) => [questionId, reasons[0]])).toEqual([
      ['london_wage', 'contradiction'],
      ['all_hours', 'answered_again'],
      ['own_account', 'worse_than_last'],
      ['papers_given', 'nothing_shown'],
      ['own_papers', 'cannot_say'],
    ])
  })
})
