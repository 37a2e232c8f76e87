import type { SubmissionContent } from '@daylight/contracts'
import { type RespondentActor, requireSubject } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import {
  type AssessmentEvent,
  type AssessmentState,
  describeAnswer,
  findUnanswered,
  type QuestionWords,
  stepAssessment,
} from '@daylight/domain/questionnaires'
import { changedSince } from '../access/changed-since.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { SubmissionRecord } from '../ports/assessment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { valuesOf } from './graded-answers.ts'
import { lockForRespondent, type OpenedAssessment } from './open-assessment.ts'
import { readWordsOf } from './read-assessment-set.ts'

export interface SubmitInput {
  /** Of the assessment that was on the page. */
  readonly version: number
  readonly name: string
  readonly role: string
  /** That what is said is true, ticked by the signatory. */
  readonly declared: boolean
  /** In which the declaration was read, where it was not the set’s own. */
  readonly language?: string
}

/** Where the state table leads, or its refusal. */
export function stepOrRefuse(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  const next = stepAssessment(state, event)
  if (next.ok) return next.value
  throw new AppError({ code: 'conflict', reason: next.error.kind, message: next.error.message })
}

/**
 * Sends the answers: a snapshot of what was asked and answered, with the hash of each file, that is never changed. Of
 * two who send at once one does, and the other is told that it has been sent.
 */
export async function submitAnswers(
  deps: Deps,
  actor: RespondentActor,
  input: SubmitInput,
): Promise<SubmissionRecord> {
  requireSubject(actor, 'assessment', actor.subjectId)
  const signatory = { name: input.name.trim(), role: input.role.trim() }
  refuseUnsigned(signatory, input.declared)
  await refuseUnsafeText(deps, { name: signatory.name, role: signatory.role })
  return deps.database.withTenant(actor, async (tx) => {
    const now = await lockForRespondent(deps, tx, actor)
    const status = stepOrRefuse(now.assessment.status, 'submit')
    if (now.assessment.version !== input.version) throw changedSince()
    refuseIncomplete(now)
    const submittedAt = deps.clock.now().toISOString()
    const words = await readWordsOf(tx.reference, now.set)
    const read = words.find(({ language }) => language === input.language)
    const content = takeSnapshot(now, signatory, submittedAt, read)
    const submission = await tx.assessments.insertSubmission(actor.subjectId, {
      number: (now.submission?.number ?? 0) + 1,
      content,
      signatoryName: signatory.name,
      signatoryRole: signatory.role,
      submittedAt,
    })
    const after = { ...now.assessment, status, submittedAt, version: input.version + 1 }
    if (!(await tx.assessments.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'assessment.submitted',
      subjectType: 'assessment',
      subjectId: actor.subjectId,
      data: { number: submission.number, sha256: submission.sha256, late: content.late },
    })
    return submission
  })
}

/** Says that nothing will be answered, and why. */
export async function declineAssessment(
  deps: Deps,
  actor: RespondentActor,
  input: { readonly version: number; readonly reason: string },
): Promise<void> {
  requireSubject(actor, 'assessment', actor.subjectId)
  const reason = input.reason.trim()
  if (reason === '' || reason.length > 1_000) {
    const message = 'Say why, in at most 1,000 letters. It goes to the buyer.'
    throw new AppError({
      code: 'invalid',
      reason: 'reason_missing',
      message,
      fieldErrors: { reason: message },
    })
  }
  await refuseUnsafeText(deps, { reason })
  await deps.database.withTenant(actor, async (tx) => {
    const { assessment } = await lockForRespondent(deps, tx, actor)
    const status = stepOrRefuse(assessment.status, 'decline')
    const closedAt = deps.clock.now().toISOString()
    const after = { ...assessment, status, reason, closedAt, version: input.version + 1 }
    if (!(await tx.assessments.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'assessment.declined',
      subjectType: 'assessment',
      subjectId: assessment.id,
      data: { version: after.version },
    })
  })
}

function refuseUnsigned(
  signatory: { readonly name: string; readonly role: string },
  declared: boolean,
): void {
  const fieldErrors = {
    ...(signatory.name === '' || signatory.name.length > 200 ? { name: 'Give your name.' } : {}),
    ...(signatory.role === '' || signatory.role.length > 200 ? { role: 'Say what you do in the firm.' } : {}),
    ...(declared ? {} : { declared: 'Tick the box to say that it is true.' }),
  }
  const [message] = Object.values(fieldErrors)
  if (message === undefined) return
  throw new AppError({ code: 'invalid', reason: 'not_signed', message, fieldErrors })
}

function refuseIncomplete(opened: OpenedAssessment): void {
  const missing = findUnanswered(opened.set, valuesOf(opened.answers))
  if (missing.length === 0) return
  throw new AppError({
    code: 'refused',
    reason: 'not_all_answered',
    message: `${missing.length === 1 ? 'One question is' : `${missing.length} questions are`} still to answer: ${missing
      .slice(0, 3)
      .map(({ text }) => `“${text}”`)
      .join(', ')}.`,
  })
}

function takeSnapshot(
  { assessment, set, buyer, supplier, answers, asked, evidence, late }: OpenedAssessment,
  signatory: SubmissionContent['signatory'],
  submittedAt: string,
  read: QuestionWords | undefined,
): SubmissionContent {
  const sections = new Map(
    set.sections.flatMap((section) => section.questions.map(({ id }) => [id, section.title])),
  )
  return {
    format: 'daylight-assessment-1',
    assessmentId: assessment.id,
    buyer,
    supplier,
    set: { id: set.id, version: set.version, title: set.title },
    late,
    declaration: set.declaration,
    ...(read ? { declarationRead: { language: read.language, text: read.declaration } } : {}),
    signatory,
    submittedAt,
    answers: asked.flatMap(({ question }) => {
      const answer = answers.get(question.id)
      if (!answer) return []
      return [
        {
          questionId: question.id,
          section: sections.get(question.id) ?? '',
          question: question.text,
          answer: describeAnswer(question, answer.value),
          value: JSON.parse(JSON.stringify(answer.value)),
          answeredBy: answer.answeredBy,
          answeredAt: answer.answeredAt,
          ...(answer.language === set.language ? {} : { language: answer.language }),
          files: evidence
            .filter(({ questionId }) => questionId === question.id)
            .map(({ fileName, sha256, bytes }) => ({ name: fileName, sha256, bytes })),
        },
      ]
    }),
  }
}
