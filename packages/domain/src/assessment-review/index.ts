/** What helps somebody who reviews answers: what contradicts the records, what changed since last time, where to look first. */
export {
  type ChangedAnswer,
  type ComparedWithLast,
  compareWithLast,
  findMiddleOfPeers,
  type GradedAnswers,
  LEAST_PEERS,
} from './compare-with-last.ts'
export { type Contradiction, findContradictions, type KnownFacts } from './find-contradictions.ts'
export {
  ATTENTION_REASONS,
  type Attention,
  type AttentionReason,
  orderAttention,
} from './order-attention.ts'
export { type ContradictionRule, PAY_FACTS, readContradictionRules } from './read-contradiction-rules.ts'
export { attentionWords, tellBeside, tellScore } from './review-words.ts'
