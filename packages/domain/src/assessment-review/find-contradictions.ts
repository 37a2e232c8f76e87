import { formatDate, type IsoDate } from '../dates/index.ts'
import { compare, type Exact, exact, isNegative, multiply, negate, ratio, subtract } from '../exact/index.ts'
import type { FindingArea } from '../findings/index.ts'
import { formatPounds } from '../pay/index.ts'
import {
  type Answers,
  choicesIn,
  describeAnswer,
  holds,
  type QuestionSet,
  questionsOf,
} from '../questionnaires/index.ts'
import type { ContradictionRule, Counterpart, HourlyLimit, PayFact } from './read-contradiction-rules.ts'

/** What the buyer's own records say of the supplier that answers. */
export interface KnownFacts {
  /** The last complete pay check of one of its payrolls; null when there is none. */
  readonly payCheck: {
    readonly id: string
    readonly periodEnd: IsoDate
    readonly people: number
    readonly counts: Readonly<Record<PayFact, number>>
  } | null
  /** Pounds an hour on the day the answers were sent; null where no rate is known. */
  readonly hourly: Readonly<Record<HourlyLimit, Exact | null>>
  /** Areas with none may be missing. */
  readonly openFindings: ReadonlyMap<FindingArea, number>
}

export interface Contradiction {
  readonly ruleId: string
  readonly questionId: string
  readonly text: string
  /** Where to look. */
  readonly record: 'pay_check' | 'findings' | 'answers' | 'rates'
}

interface Facts {
  readonly found: string
  readonly limit?: string
  readonly period?: string
}

/**
 * What was answered and does not go together with what else is known: reasons to look, not proof. Give it only the
 * answers that count (those to questions that are asked). What is not known contradicts nothing. It tells no number of
 * people in a payroll: whoever may read lines finds it in the check.
 */
export function findContradictions(options: {
  readonly set: QuestionSet
  readonly answers: Answers
  readonly rules: readonly ContradictionRule[]
  readonly known: KnownFacts
}): readonly Contradiction[] {
  const { set, answers, rules, known } = options
  const chosen = (id: string) => choicesIn(answers.get(id))
  return rules.flatMap((rule) => {
    if (rule.setId !== set.id || !answers.has(rule.questionId)) return []
    if (rule.when !== null && !holds(rule.when, chosen)) return []
    const facts = weigh(rule.against, { set, answers, known })
    if (facts === null) return []
    return [
      {
        ruleId: rule.id,
        questionId: rule.questionId,
        text: fill(rule.text, facts),
        record: RECORDS[rule.against.kind],
      },
    ]
  })
}

const RECORDS: Readonly<Record<Counterpart['kind'], Contradiction['record']>> = {
  pay: 'pay_check',
  people: 'pay_check',
  findings: 'findings',
  answers: 'answers',
  above: 'answers',
  below: 'rates',
}

interface Weighed {
  readonly set: QuestionSet
  readonly answers: Answers
  readonly known: KnownFacts
}

function weigh(against: Counterpart, weighed: Weighed): Facts | null {
  const { set, answers, known } = weighed
  switch (against.kind) {
    case 'pay': {
      const count = known.payCheck?.counts[against.fact] ?? 0
      return known.payCheck && count > against.moreThan
        ? { found: '', period: formatDate(known.payCheck.periodEnd) }
        : null
    }
    case 'findings': {
      const count = known.openFindings.get(against.area) ?? 0
      return count > against.moreThan ? { found: count === 1 ? 'one finding' : `${count} findings` } : null
    }
    case 'answers':
      return holds(against.condition, (id) => choicesIn(answers.get(id))) ? { found: '' } : null
    case 'above': {
      const amount = numberIn(answers, against.amount)
      return amount !== null && compare(amount, exact(against.above)) > 0
        ? { found: inWords(set, answers, against.amount) }
        : null
    }
    case 'below': {
      const amount = numberIn(answers, against.amount)
      const limit = known.hourly[against.limit]
      return amount !== null && limit !== null && compare(amount, limit) < 0
        ? { found: formatPounds(amount), limit: formatPounds(limit) }
        : null
    }
    case 'people':
      return weighPeople(against, weighed)
  }
}

function weighPeople(
  { amount, byPercent }: Extract<Counterpart, { kind: 'people' }>,
  { answers, known }: Weighed,
): Facts | null {
  const said = numberIn(answers, amount)
  if (said === null || known.payCheck === null) return null
  const paid = exact(known.payCheck.people)
  const off = subtract(said, paid)
  const distance = isNegative(off) ? negate(off) : off
  if (compare(distance, multiply(paid, ratio(BigInt(byPercent), 100n))) <= 0) return null
  const value = answers.get(amount)
  return {
    found: value?.kind === 'number' ? value.number : '',
    period: formatDate(known.payCheck.periodEnd),
  }
}

function numberIn(answers: Answers, questionId: string): Exact | null {
  const value = answers.get(questionId)
  return value?.kind === 'number' ? exact(value.number) : null
}

function inWords(set: QuestionSet, answers: Answers, questionId: string): string {
  const question = questionsOf(set).find(({ id }) => id === questionId)
  const value = answers.get(questionId)
  if (question === undefined || value?.kind !== 'number') return ''
  return question.type === 'percentage' ? describeAnswer(question, value) : value.number
}

function fill(text: string, { found, limit = '', period = '' }: Facts): string {
  return text.replaceAll('{found}', found).replaceAll('{limit}', limit).replaceAll('{period}', period)
}
