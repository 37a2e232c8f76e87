import type { AssessmentView } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { describeAnswer, findAskedQuestions, scoreAnswers } from '@daylight/domain/questionnaires'
import type { AssessmentRecord, ReviewRecord, SubmissionRecord } from '../ports/assessment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { gradesOf, isAnsweredAnew, valuesOf } from './graded-answers.ts'
import { type AssessmentParts, helpReview } from './help-review.ts'
import { findNewestSet } from './read-assessment-set.ts'
import { countReviews, readReviewed } from './read-reviewed.ts'
import { describeUpgrade } from './upgrade-assessment.ts'

/** An assessment as the buyer sees it: how far it is, and once it was sent what was answered, graded and scored. */
export async function getAssessment(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string },
): Promise<AssessmentView> {
  authorise(actor, 'assessment:read')
  return deps.database.withTenant(actor, async (tx) => {
    const assessment = ownedBy(actor, await tx.assessments.find(input.id))
    const supplier = ownedBy(actor, await tx.suppliers.find(assessment.supplierId))
    const parts: AssessmentParts = {
      ...(await readReviewed(tx, assessment)),
      evidence: await tx.assessments.evidenceOf(assessment.id),
    }
    const { set, submission } = parts
    const newest = await findNewestSet(tx, set.id)
    const progress = countReviews(parts)
    const asked = findAskedQuestions(set, valuesOf(parts.answers))
    return {
      id: assessment.id,
      version: assessment.version,
      supplier: { id: supplier.id, name: supplier.name },
      set: { id: set.id, version: set.version, title: set.title, newest: newest?.version ?? set.version },
      ...describeState(deps, assessment),
      answered: asked.filter(({ question }) => parts.answers.has(question.id)).length,
      asked: asked.length,
      submission: submission && {
        number: submission.number,
        name: submission.signatoryName,
        role: submission.signatoryRole,
        at: submission.submittedAt,
        late: submission.content.late,
        sha256: submission.sha256,
      },
      sections: isShown(assessment) ? describeSections(parts) : [],
      help: isShown(assessment) && submission ? await helpReview(tx, parts) : null,
      upgrade: describeUpgrade(assessment, set, newest),
      waiting: isShown(assessment) ? progress.waiting.length : 0,
      marked: isShown(assessment) ? progress.marked.length : 0,
    }
  })
}

/** What is being written is the supplier's own until it is sent. */
function isShown({ status }: AssessmentRecord): boolean {
  return status === 'submitted' || status === 'reviewed'
}

function describeState(deps: Deps, { status, dueOn, sentAt, sentByName, reason }: AssessmentRecord) {
  return { status, dueOn, overdue: isOverdue(deps, { status, dueOn }), sentAt, sentBy: sentByName, reason }
}

/** Waiting for the supplier after the day it was due. */
export function isOverdue(
  deps: Deps,
  { status, dueOn }: Pick<AssessmentRecord, 'status' | 'dueOn'>,
): boolean {
  return (status === 'sent' || status === 'returned') && deps.clock.today() > dueOn
}

function describeSections(parts: AssessmentParts): AssessmentView['sections'] {
  const { set, answers, reviews, submission } = parts
  const values = valuesOf(answers)
  const grades = gradesOf(reviews.values())
  const scores = new Map(scoreAnswers(set, values, grades).map((score) => [score.sectionId, score]))
  const asked = new Set(findAskedQuestions(set, values).map(({ question }) => question.id))
  return set.sections.map(({ id, title, questions }) => {
    const score = scores.get(id)
    return {
      ...{ id, title },
      score: score?.score ?? null,
      ceiling: score?.ceiling ?? null,
      grade: score?.grade ?? null,
      unableToVerify: score?.unableToVerify ?? 0,
      questions: questions
        .filter((question) => asked.has(question.id))
        .map((question) => ({
          id: question.id,
          text: question.text,
          source: question.source,
          answer: describeAnswer(question, values.get(question.id)),
          language: answers.get(question.id)?.language ?? set.language,
          cannotSay: values.get(question.id)?.kind === 'cannot_say',
          bestGrade: question.bestGrade,
          answeredBy: answers.get(question.id)?.answeredBy ?? '',
          files: parts.evidence
            .filter(({ questionId }) => questionId === question.id)
            .map((file) => ({
              id: file.id,
              name: file.fileName,
              bytes: file.bytes,
              mediaType: file.mediaType,
            })),
          review: describeReview(reviews.get(question.id), submission),
        })),
    }
  })
}

function describeReview(review: ReviewRecord | undefined, submission: SubmissionRecord | null) {
  if (!review) return null
  const { decision, grade, note, reason, reviewedByName, reviewedAt, version } = review
  const stale = isAnsweredAnew(review, submission)
  return { decision, grade, note, reason, by: reviewedByName, at: reviewedAt, version, stale }
}
