import { FINDING_AREAS, type FindingArea } from '../findings/index.ts'
import { readCount, readList, readObject, readOneOf, readText } from '../json/read-json.ts'
import { type Condition, readCondition } from '../questionnaires/index.ts'

export const PAY_FACTS = ['below_living_wage', 'below_minimum_wage', 'agency_workers'] as const
export type PayFact = (typeof PAY_FACTS)[number]

export const HOURLY_LIMITS = ['living_wage_london', 'minimum_wage'] as const
export type HourlyLimit = (typeof HOURLY_LIMITS)[number]

/** What an answer is set against: a record of the buyer's own, a rate, or another answer. */
export type Counterpart =
  | { readonly kind: 'pay'; readonly fact: PayFact; readonly moreThan: number }
  | { readonly kind: 'findings'; readonly area: FindingArea; readonly moreThan: number }
  | { readonly kind: 'answers'; readonly condition: Condition }
  | { readonly kind: 'below'; readonly amount: string; readonly limit: HourlyLimit }
  /** `above` is a decimal. */
  | { readonly kind: 'above'; readonly amount: string; readonly above: string }
  /** A number that is off from the number of people paid by more than so many per cent of it. */
  | { readonly kind: 'people'; readonly amount: string; readonly byPercent: number }

export interface ContradictionRule {
  readonly id: string
  readonly setId: string
  /** Beside which it is told. */
  readonly questionId: string
  /** Null: whatever was answered. */
  readonly when: Condition | null
  readonly against: Counterpart
  /** With {found}, {limit} and {period}. */
  readonly text: string
}

/** Dated rules by which answers are set against records. Throws RangeError naming what is wrong. */
export function readContradictionRules(data: unknown): readonly ContradictionRule[] {
  const json = readObject(data, 'contradictions')
  const rules = readList(json['rules'], 'rules', (item, place) => {
    const rule = readObject(item, place)
    return {
      id: readText(rule['id'], `${place}.id`),
      setId: readText(rule['set'], `${place}.set`),
      questionId: readText(rule['question'], `${place}.question`),
      when: rule['when'] === null ? null : readCondition(rule['when'], `${place}.when`),
      against: readCounterpart(rule['against'], `${place}.against`),
      text: readText(rule['text'], `${place}.text`),
    }
  })
  const doubled = rules.find(({ id }, index) => rules.findIndex((other) => other.id === id) !== index)
  if (doubled) throw new RangeError(`Reference data: two contradiction rules are called ${doubled.id}.`)
  return rules
}

function readCounterpart(value: unknown, place: string): Counterpart {
  const json = readObject(value, place)
  const moreThan = () => readCount(json['moreThan'], `${place}.moreThan`)
  if ('pay' in json)
    return { kind: 'pay', fact: readOneOf(json['pay'], `${place}.pay`, PAY_FACTS), moreThan: moreThan() }
  if ('openFindings' in json) {
    const area = readOneOf(json['openFindings'], `${place}.openFindings`, FINDING_AREAS)
    return { kind: 'findings', area, moreThan: moreThan() }
  }
  if ('answers' in json)
    return { kind: 'answers', condition: readCondition(json['answers'], `${place}.answers`) }
  const amount = readText(json['amount'], `${place}.amount`)
  if ('below' in json)
    return { kind: 'below', amount, limit: readOneOf(json['below'], `${place}.below`, HOURLY_LIMITS) }
  if ('above' in json) return { kind: 'above', amount, above: readText(json['above'], `${place}.above`) }
  readOneOf(json['differsFrom'], `${place}.differsFrom`, ['people_paid'])
  return { kind: 'people', amount, byPercent: readCount(json['byPercent'], `${place}.byPercent`) }
}
