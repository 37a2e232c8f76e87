import {
  contextFeatures,
  type Margins,
  STATEMENT_CRITERIA,
  type StatementCriterion,
} from '@daylight/domain/statement-check'
import { fitLogistic } from './fit-linear.ts'
import type { LabelledStatement } from './labelled-sentences.ts'

/** A statement with the margins that a model which had not seen it gave its sentences. */
export interface ScoredStatement {
  readonly statement: LabelledStatement
  readonly margins: readonly Margins[]
}

/** Where neighbours helped in cross-validation; the others have too few examples to learn it from. */
const HELPED: readonly StatementCriterion[] = [
  'signature',
  'structure',
  'operations',
  'supply_chains',
  'risk_description',
  'risk_mitigation',
]

/** Learns how a sentence's margins and its neighbours' are joined. Weights are in thousandths. */
export function fitContext(scored: readonly ScoredStatement[]): (readonly number[] | null)[] {
  const rows = scored.flatMap(({ statement, margins }) =>
    statement.sentences.map((sentence, at) => ({ sentence, features: contextFeatures(margins, at) })),
  )
  const examples = rows.map(({ features }) => ({
    at: Int32Array.from(features.keys()),
    value: Float64Array.from(features.map((value) => value / 1000)),
  }))
  return STATEMENT_CRITERIA.map((criterion) => {
    if (!HELPED.includes(criterion)) return null
    const positive = rows.map(({ sentence }) => sentence.criteria.has(criterion))
    const size = rows[0]?.features.length ?? 0
    const weights = fitLogistic(examples, positive, { size, cost: 0.05, positiveWeight: 2, rounds: 40 })
    return [...weights].map((weight) => Math.round(1000 * weight))
  })
}
