import {
  type AnswerValue,
  choicesIn,
  type Question,
  type QuestionSet,
  questionsOf,
} from '../questionnaires/index.ts'
import type { ChangedAnswer } from './compare-with-last.ts'
import type { Contradiction } from './find-contradictions.ts'

/** Why an answer should be looked at, the most pressing first. */
export const ATTENTION_REASONS = [
  'contradiction',
  'answered_again',
  'worse_than_last',
  'nothing_shown',
  'cannot_say',
] as const
export type AttentionReason = (typeof ATTENTION_REASONS)[number]

export interface Attention {
  readonly questionId: string
  /** In the order above, at least one. */
  readonly reasons: readonly AttentionReason[]
}

export interface AttentionOptions {
  readonly set: QuestionSet
  /** Those that count. */
  readonly answers: ReadonlyMap<string, AnswerValue>
  /** Questions with files beside them. */
  readonly withFiles: ReadonlySet<string>
  /** By question: whether what was decided of it still stands, or it has been answered anew since. */
  readonly reviewed: ReadonlyMap<string, 'stands' | 'stale'>
  readonly contradictions: readonly Contradiction[]
  readonly changed: readonly ChangedAnswer[]
}

/**
 * The answers to look at first: by the most pressing reason, then by weight, then in the order of the questions. What
 * was decided and still stands is left out.
 */
export function orderAttention(options: AttentionOptions): readonly Attention[] {
  const { set, answers, reviewed } = options
  const found = questionsOf(set).flatMap((question) => {
    const { id, weight } = question
    if (!answers.has(id) || reviewed.get(id) === 'stands') return []
    const reasons = ATTENTION_REASONS.filter((reason) => gives(reason, question, options))
    const [first] = reasons
    return first === undefined
      ? []
      : [{ questionId: id, reasons, weight, rank: ATTENTION_REASONS.indexOf(first) }]
  })
  return found
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight)
    .map(({ questionId, reasons }) => ({ questionId, reasons }))
}

function gives(reason: AttentionReason, question: Question, options: AttentionOptions): boolean {
  const { id } = question
  const value = options.answers.get(id)
  switch (reason) {
    case 'contradiction':
      return options.contradictions.some(({ questionId }) => questionId === id)
    case 'answered_again':
      return options.reviewed.get(id) === 'stale'
    case 'worse_than_last':
      return options.changed.some(({ questionId, better }) => questionId === id && better === false)
    case 'nothing_shown':
      return claimsWithoutProof(question, value, options)
    case 'cannot_say':
      return value?.kind === 'cannot_say'
  }
}

/** A scored answer that brings more than a claim may, for which something could be shown and is not. */
function claimsWithoutProof(
  question: Question,
  value: AnswerValue | undefined,
  { set, withFiles }: AttentionOptions,
): boolean {
  if (question.weight === 0 || question.evidence === null || withFiles.has(question.id)) return false
  const chosen = choicesIn(value)
  return question.options.some(
    (option) => chosen.includes(option.id) && (option.points ?? 0) > set.gradeCaps.claimed,
  )
}
