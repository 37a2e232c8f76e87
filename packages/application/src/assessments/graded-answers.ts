import type { AnswerValue, Grades } from '@daylight/domain/questionnaires'
import type { AnswerRecord, ReviewRecord, SubmissionRecord } from '../ports/assessment-repository.ts'

/** Answers or reviews by their question. */
export function byQuestion<Row extends { readonly questionId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.questionId, row]))
}

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

/** Asked again and answered since: it has to be looked at anew. What was accepted stays accepted. */
export function isAnsweredAnew(
  { decision, submissionNumber }: ReviewRecord,
  submission: SubmissionRecord | null,
): boolean {
  return decision === 'ask_again' && submissionNumber !== submission?.number
}
