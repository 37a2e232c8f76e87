/** What a modern slavery statement says, sentence by sentence, and what it leaves out. */
export { classifySentences, type SentenceOrder } from './classify-sentences.ts'
export {
  type ComparedSentence,
  compareStatements,
  type StatementComparison,
} from './compare-statements.ts'
export { STATEMENT_CRITERIA, type StatementCriterion } from './criteria.ts'
export { maskSentence } from './mask-words.ts'
export {
  type CriterionCoverage,
  type ReadSentence,
  readStatement,
  type StatementReading,
} from './read-statement.ts'
export { findFeatures, type SentenceFeatures } from './sentence-features.ts'
export { type StatementSentence, splitSentences } from './split-sentences.ts'
export {
  type Margins,
  readLinearModel,
  readStatementClassifier,
  type StatementClassifier,
  scoreSentence,
} from './statement-classifier.ts'
export { contextFeatures, joinNeighbours } from './use-neighbours.ts'
