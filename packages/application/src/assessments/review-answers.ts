import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { respondentLinkEnd } from '@daylight/domain/identity'
import { type EvidenceGrade, questionsOf, weakerGrade } from '@daylight/domain/questionnaires'
import { changedSince } from '../access/changed-since.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { AssessmentRecord, ReviewRecord } from '../ports/assessment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readAssessmentSet } from './read-assessment-set.ts'
import { countReviews, readReviewed } from './read-reviewed.ts'
import { stepOrRefuse } from './submit-answers.ts'

export interface ReviewInput {
  readonly id: string
  readonly questionId: string
  /** Of the review that was on the page; 0 when there was none. */
  readonly version: number
  readonly decision: ReviewRecord['decision']
  readonly grade: EvidenceGrade
  readonly note: string
  readonly reason: string
}

function refuse(reason: string, field: string, message: string): AppError {
  return new AppError({ code: 'invalid', reason, message, fieldErrors: { [field]: message } })
}

/**
 * Accepts one answer with a grade, or marks it to be asked again with the reason that the supplier will read. Of two
 * reviewers of the same answer the second is told, and sees what the first decided.
 */
export async function reviewAnswer(
  deps: Deps,
  actor: MemberActor,
  input: ReviewInput,
): Promise<{ readonly id: string }> {
  authorise(actor, 'assessment:review')
  const { id, questionId, decision, note, reason } = input
  if (decision === 'ask_again' && reason === '') {
    throw refuse('reason_missing', 'reason', 'Say what is missing. The supplier reads it.')
  }
  await refuseUnsafeText(deps, { note, reason })
  return deps.database.withTenant(actor, async (tx) => {
    const assessment = ownedBy(actor, await tx.assessments.lock(id))
    stepOrRefuse(assessment.status, 'finish')
    const set = await readAssessmentSet(tx, assessment)
    const question = questionsOf(set).find((candidate) => candidate.id === questionId)
    if (!question) throw notFound()
    const files = (await tx.assessments.evidenceOf(id)).filter((file) => file.questionId === questionId)
    refuseGrade(input.grade, question.bestGrade, files.length)
    const [submission] = await tx.assessments.submissionsOf(id)
    const saved = await tx.assessments.saveReview(id, {
      ...{ questionId, decision, note, grade: input.grade },
      reason: decision === 'ask_again' ? reason : '',
      submissionNumber: submission?.number ?? 0,
      reviewedById: actor.membershipId,
      reviewedByName: actor.name,
      reviewedAt: deps.clock.now().toISOString(),
      version: input.version + 1,
    })
    if (!saved) throw changedSince()
    tx.audit.record(actor, {
      action: 'assessment.reviewed_answer',
      subjectType: 'assessment',
      subjectId: id,
      data: { questionId, decision, grade: input.grade, submission: submission?.number ?? 0 },
    })
    return { id }
  })
}

/** A grade no higher than the question can reach; without a file nothing is documented by it. */
function refuseGrade(grade: EvidenceGrade, best: EvidenceGrade, files: number): void {
  if (weakerGrade(grade, best) !== grade)
    throw refuse('grade_too_high', 'grade', `What is answered here can be “${best}” at most.`)
  if (grade === 'documented' && files === 0)
    throw refuse('nothing_documented', 'grade', 'There is no file with this answer. It is a claim.')
}

/** Gives the marked questions back to the supplier, only those, with the reasons. */
export async function sendBackAssessment(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly dueOn: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'assessment:review')
  if (input.dueOn <= deps.clock.today())
    throw refuse('due_passed', 'dueOn', 'Give a day that is still to come.')
  return close(deps, actor, input, 'send_back')
}

/** Finishes the review. Every answer must have been looked at, and none be marked to be asked again. */
export async function finishReview(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number },
): Promise<{ readonly id: string }> {
  authorise(actor, 'assessment:review')
  return close(deps, actor, input, 'finish')
}

async function close(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly dueOn?: string },
  event: 'send_back' | 'finish',
): Promise<{ readonly id: string }> {
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.assessments.lock(input.id))
    const status = stepOrRefuse(before.status, event)
    const seen = countReviews(await readReviewed(tx, before))
    const marked = seen.marked
    if (event === 'send_back' && marked.length === 0)
      throw refuse('nothing_marked', 'dueOn', 'Mark at least one answer to be asked again first.')
    if (event === 'finish') {
      if (marked.length > 0)
        throw refuse('still_marked', 'finish', 'An answer is marked to be asked again. Send it back first.')
      if (seen.waiting.length > 0)
        throw refuse('not_all_reviewed', 'finish', `Not looked at yet: ${seen.waiting.length}.`)
    }
    const closedAt = event === 'finish' ? deps.clock.now().toISOString() : null
    const dueOn = input.dueOn ?? before.dueOn
    const after = { ...before, status, closedAt, dueOn, version: input.version + 1 }
    if (!(await tx.assessments.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: event === 'finish' ? 'assessment.finished' : 'assessment.sent_back',
      subjectType: 'assessment',
      subjectId: before.id,
      data: { questions: marked },
    })
    if (event === 'send_back') await tellRespondents(deps, tx, after)
    return { id: before.id }
  })
}

/** Whoever was asked hears of it by their own link, which opens for its full time again unless it was withdrawn. */
async function tellRespondents(
  deps: Deps,
  tx: TenantTransaction,
  { organisationId, id }: AssessmentRecord,
): Promise<void> {
  const links = await tx.respondentLinks.listFor({ purpose: 'assessment', subjectId: id })
  for (const link of links.filter(({ revokedAt }) => revokedAt === null)) {
    const end = respondentLinkEnd('assessment', deps.clock.now())
    if (await tx.respondentLinks.extend(link.id, end))
      await tx.jobs.enqueue('send-email', { template: 'respondent_link', organisationId, linkId: link.id })
  }
}
