import { classifySentences } from './classify-sentences.ts'
import { STATEMENT_CRITERIA, type StatementCriterion } from './criteria.ts'
import { type StatementSentence, splitSentences } from './split-sentences.ts'
import type { StatementClassifier } from './statement-classifier.ts'

export interface ReadSentence extends StatementSentence {
  readonly criteria: readonly StatementCriterion[]
}

/** Which sentences speak to a criterion, by their place in the list, counted from 0. */
export interface CriterionCoverage {
  readonly criterion: StatementCriterion
  readonly sentences: readonly number[]
}

export interface StatementReading {
  readonly sentences: readonly ReadSentence[]
  /** Every criterion, in the order of STATEMENT_CRITERIA. */
  readonly coverage: readonly CriterionCoverage[]
}

/** Neighbours were learned from long reports; in a small organisation’s short statement they mislead, so each sentence is judged by itself. */
const FEWEST_IN_CONTEXT = 60

/** Reads a whole statement: what each sentence speaks about, and by which sentences each criterion is covered. */
export function readStatement(text: string, classifier: StatementClassifier): StatementReading {
  const sentences = splitSentences(text)
  const criteria = classifySentences(
    sentences.map((sentence) => sentence.text),
    classifier,
    sentences.length < FEWEST_IN_CONTEXT ? 'unknown' : 'document',
  )
  const read = sentences.map((sentence, at) => ({ ...sentence, criteria: criteria[at] ?? [] }))
  return {
    sentences: read,
    coverage: STATEMENT_CRITERIA.map((criterion) => ({
      criterion,
      sentences: read.flatMap((sentence, at) => (sentence.criteria.includes(criterion) ? [at] : [])),
    })),
  }
}
