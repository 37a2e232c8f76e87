import type { IsoDate } from '../dates/index.ts'
import { compare, type Exact } from '../exact/index.ts'
import { type LegalForm, legalFormRule, type StatementRules, type TurnoverBand } from './statement-rules.ts'

/** What has to be known about an organisation to say which law reaches it. */
export interface OrganisationFacts {
  readonly legalForm: LegalForm
  /** Carries on a business, or part of one, in any part of the United Kingdom, supplying goods or services. */
  readonly carriesOnBusinessInUk: boolean
  /** Turnover in the year with that of its subsidiaries; null when it is not known. */
  readonly turnoverBand: TurnoverBand | null
  /** The same in pounds, where it is known exactly; it decides over the band. */
  readonly turnoverPounds: Exact | null
  /** Last day of the financial year reported on. */
  readonly yearEnd: IsoDate
  /** Names of the other organisations that the statement covers; empty for none. */
  readonly groupMembers: readonly string[]
  readonly website: string | null
}

export type Bound = 'must' | 'may' | 'cannot_say'

export interface Obligation {
  readonly id:
    | 'publish'
    | 'approve'
    | 'sign'
    | 'website'
    | 'copy_on_request'
    | 'six_months'
    | 'six_areas'
    | 'registry'
  readonly level: 'must' | 'may' | 'encouraged'
  readonly what: string
  readonly source: string
}

export interface WhatApplies {
  /** Whether section 54 binds the organisation for this year. */
  readonly bound: Bound
  /** The answer as a sentence, and what it rests on. */
  readonly answer: string
  readonly source: string
  readonly obligations: readonly Obligation[]
}

/** Whether turnover reaches the threshold; exactly the threshold does. Null when it cannot be said. */
function reachesThreshold(facts: OrganisationFacts, rules: StatementRules): boolean | null {
  if (facts.turnoverPounds !== null) {
    const difference = compare(facts.turnoverPounds, rules.threshold.pounds)
    return rules.threshold.inclusive ? difference >= 0 : difference > 0
  }
  return rules.turnoverBands.find((band) => band.id === facts.turnoverBand)?.atLeastThreshold ?? null
}

function decide(
  facts: OrganisationFacts,
  rules: StatementRules,
): Pick<WhatApplies, 'bound' | 'answer' | 'source'> {
  const form = legalFormRule(rules, facts.legalForm)
  const own = 'You may publish one of your own accord, and the government encourages it.'
  if (!form.inScope) {
    return { bound: 'may', answer: `The law does not ask you for a statement. ${own}`, source: form.source }
  }
  if (!facts.carriesOnBusinessInUk) {
    return {
      bound: 'may',
      answer: `The law asks for a statement only from those who carry on business in the United Kingdom. ${own}`,
      source: 'Modern Slavery Act 2015, section 54(2) and (12)',
    }
  }
  const reaches = reachesThreshold(facts, rules)
  if (reaches === null) {
    return {
      bound: 'cannot_say',
      answer:
        'We cannot say whether the law asks you for a statement until you tell us your turnover, with that of your subsidiaries.',
      source: rules.threshold.source,
    }
  }
  return reaches
    ? {
        bound: 'must',
        answer: 'The law asks you for a statement for each financial year.',
        source: rules.threshold.source,
      }
    : {
        bound: 'may',
        answer: `Your turnover is below what the law names, so it does not ask you for a statement. ${own}`,
        source: rules.threshold.source,
      }
}

/**
 * Which duties reach an organisation, each as must, may or encouraged with its source. Where the law does not
 * bind it, nothing is ever called a must. Legal source: Modern Slavery Act 2015, section 54.
 */
export function whatApplies(facts: OrganisationFacts, rules: StatementRules): WhatApplies {
  const decision = decide(facts, rules)
  const form = legalFormRule(rules, facts.legalForm)
  const level = decision.bound === 'must' ? 'must' : 'may'
  const section = 'Modern Slavery Act 2015, section 54'
  const obligations: Obligation[] = [
    {
      id: 'publish',
      level,
      what: 'Publish a statement of the steps taken in the year, or say that none were taken.',
      source: `${section}(1) and (4)`,
    },
  ]
  if (form.approver !== null) {
    obligations.push({
      id: 'approve',
      level,
      what: `Have it approved by ${form.approver}.`,
      source: form.source,
    })
  }
  obligations.push({ id: 'sign', level, what: `Have it signed by ${form.signer}.`, source: form.source })
  obligations.push(
    facts.website === null
      ? {
          id: 'copy_on_request',
          level,
          what: `Give a copy to anyone who asks in writing within ${rules.copyOnRequestDays.days} days, counting the day the request comes in.`,
          source: rules.copyOnRequestDays.source,
        }
      : {
          id: 'website',
          level,
          what: 'Publish it on your website, with a link in a prominent place on the homepage.',
          source: `${section}(7)`,
        },
    {
      id: 'six_months',
      level: 'encouraged',
      what: `Publish within ${rules.publishWithinMonths.months} months of the year end.`,
      source: rules.publishWithinMonths.source,
    },
    {
      id: 'six_areas',
      level: decision.bound === 'must' ? 'encouraged' : 'may',
      what: 'Cover the six areas that the Act lists.',
      source: `${section}(5)`,
    },
    {
      id: 'registry',
      level: 'encouraged',
      what: 'Add it to the government’s registry.',
      source: rules.registrySubmission.source,
    },
  )
  return { ...decision, obligations }
}
