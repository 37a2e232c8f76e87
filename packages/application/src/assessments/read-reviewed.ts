import { answersThatCount, type QuestionSet } from '@daylight/domain/questionnaires'
import type {
  AnswerRecord,
  AssessmentRecord,
  ReviewRecord,
  SubmissionRecord,
} from '../ports/assessment-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { byQuestion, isAnsweredAnew, valuesOf } from './graded-answers.ts'
import { readAssessmentSet } from './read-assessment-set.ts'

/** An assessment with what was answered and decided of it. */
export interface ReviewedAssessment {
  readonly assessment: AssessmentRecord
  readonly set: QuestionSet
  readonly answers: ReadonlyMap<string, AnswerRecord>
  readonly reviews: ReadonlyMap<string, ReviewRecord>
  /** The newest. */
  readonly submission: SubmissionRecord | null
}

export async function readReviewed(
  tx: TenantTransaction,
  assessment: AssessmentRecord,
): Promise<ReviewedAssessment> {
  const { id } = assessment
  const [submission = null] = await tx.assessments.submissionsOf(id)
  return {
    assessment,
    set: await readAssessmentSet(tx, assessment),
    answers: byQuestion(await tx.assessments.answersOf(id)),
    reviews: byQuestion(await tx.assessments.reviewsOf(id)),
    submission,
  }
}

export interface ReviewProgress {
  /** Question ids: to be asked again, and not looked at since the answers were sent last. */
  readonly marked: readonly string[]
  readonly waiting: readonly string[]
}

/** What was asked again of an earlier submission has to be looked at anew; what was accepted stays accepted. */
export function countReviews({ set, answers, reviews, submission }: ReviewedAssessment): ReviewProgress {
  const current = [...reviews.values()].filter((review) => !isAnsweredAnew(review, submission))
  const looked = new Set(current.map(({ questionId }) => questionId))
  return {
    marked: current.filter(({ decision }) => decision === 'ask_again').map(({ questionId }) => questionId),
    waiting: [...answersThatCount(set, valuesOf(answers)).keys()].filter((id) => !looked.has(id)),
  }
}
