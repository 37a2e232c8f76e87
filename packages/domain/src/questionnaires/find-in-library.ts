import type { Answers, AnswerValue } from './answer.ts'
import { meaningOf } from './compare-versions.ts'
import { findAskedQuestions } from './follow-conditions.ts'
import { type Question, type QuestionSet, questionsOf } from './question-set.ts'

/** As much of a kept answer as choosing it takes. */
export interface LibraryAnswerFacts {
  /** What was asked, as `meaningOf` tells it. */
  readonly meaning: string
  readonly value: AnswerValue
  /** ISO 8601 instant. */
  readonly answeredAt: string
}

export interface FoundAnswer<Kept extends LibraryAnswerFacts> {
  readonly question: Question
  readonly kept: Kept
}

/**
 * The questions of a set that a library can answer, in order, each with its newest answer. A question is the same when
 * whoever answers it reads the same and chooses from the same, in whatever set or version it stands. “I do not know”
 * is asked again; so is what was answered here already. Questions that only these answers would open are among them.
 */
export function findInLibrary<Kept extends LibraryAnswerFacts>(
  set: QuestionSet,
  answers: Answers,
  library: readonly Kept[],
): readonly FoundAnswer<Kept>[] {
  const newest = new Map<string, Kept>()
  for (const kept of library) {
    const known = newest.get(kept.meaning)
    if (kept.value.kind === 'cannot_say' || (known && known.answeredAt >= kept.answeredAt)) continue
    newest.set(kept.meaning, kept)
  }
  const found = questionsOf(set).flatMap((question) => {
    const kept = answers.has(question.id) ? undefined : newest.get(meaningOf(question))
    return kept ? [{ question, kept }] : []
  })
  const values = new Map([
    ...answers,
    ...found.map(({ question, kept }) => [question.id, kept.value] as const),
  ])
  const asked = new Set(findAskedQuestions(set, values).map(({ question }) => question.id))
  return found.filter(({ question }) => asked.has(question.id))
}
