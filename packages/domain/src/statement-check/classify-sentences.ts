import type { StatementCriterion } from './criteria.ts'
import { criteriaAbove, type StatementClassifier } from './statement-classifier.ts'
import { joinNeighbours, standInOrder } from './use-neighbours.ts'

/** `document`: the sentences follow one another. `unknown`: neighbours count only where the order itself tells. */
export type SentenceOrder = 'document' | 'unknown'

/** The criteria of each sentence, in the order given. */
export function classifySentences(
  sentences: readonly string[],
  classifier: StatementClassifier,
  order: SentenceOrder,
): readonly (readonly StatementCriterion[])[] {
  const alone = sentences.map((sentence) => classifier.score(sentence))
  const withNeighbours = order === 'document' || standInOrder(alone)
  const { context, thresholds } = classifier
  return withNeighbours
    ? joinNeighbours(alone, context).map((margins) => criteriaAbove(margins, context.thresholds))
    : alone.map((margins) => criteriaAbove(margins, thresholds))
}
