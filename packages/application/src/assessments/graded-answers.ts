import type { AnswerValue, Grades } from '@daylight/domain/questionnaires'
import type { AnswerRecord, ReviewRecord } from '../ports/assessment-repository.ts'

/** The answers alone, by question. */
export function valuesOf(answers: ReadonlyMap<string, AnswerRecord>): ReadonlyMap<string, AnswerValue> {
  return new Map([...answers].map(([id, { value }]) => [id, value]))
}

/** The grades of what was accepted; everything else is a claim. */
export function gradesOf(reviews: Iterable<ReviewRecord>): Grades {
  return new Map(
    [...reviews]
      .filter(({ decision }) => decision === 'accepted')
      .map(({ questionId, grade }) => [questionId, grade]),
  )
}
