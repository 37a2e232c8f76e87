import { notFound, type RespondentActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { holdStoredFile, storeEvidence } from '../findings/store-evidence.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { AssessmentEvidenceRecord } from '../ports/assessment-repository.ts'
import type { Deps, StorageDeps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { findQuestion, refuseClosedQuestion } from './give-answer.ts'
import { lockForRespondent, openAssessment } from './open-assessment.ts'

/** Files that may lie beside one assessment. */
const MOST_FILES = 60

/** Stores one file beside an answer. The file is received whole before anything is recorded. */
export async function addAnswerFile(
  deps: StorageDeps & IdentityDeps,
  actor: RespondentActor,
  input: { readonly questionId: string; readonly fileName: string },
  content: AsyncIterable<Uint8Array>,
): Promise<AssessmentEvidenceRecord> {
  await limitAttempts(deps, [{ kind: 'respondent_write', of: actor.linkId }])
  await refuseUnsafeText(deps, { file: input.fileName.replace(/[_.-]+/g, ' ') })
  const opened = await openAssessment(deps, actor)
  const question = findQuestion(opened, input.questionId)
  if (question.evidence === null && question.type !== 'file') throw notFound()
  refuseForFiles(opened.assessment.status, opened, question.id)
  const { organisationId } = actor
  return storeEvidence(deps, { organisationId, fileName: input.fileName }, content, (stored) =>
    deps.database.withTenant(actor, async (tx) => {
      const now = await lockForRespondent(deps, tx, actor)
      refuseForFiles(now.assessment.status, now, question.id)
      await holdStoredFile(deps, tx, stored.storageKey)
      const evidence: AssessmentEvidenceRecord = {
        ...stored,
        organisationId,
        id: deps.ids.next(),
        assessmentId: actor.subjectId,
        questionId: question.id,
        uploadedBy: actor.name,
        uploadedAt: deps.clock.now().toISOString(),
      }
      await tx.assessments.insertEvidence(evidence)
      tx.audit.record(actor, {
        action: 'assessment.evidence_added',
        subjectType: 'assessment',
        subjectId: actor.subjectId,
        data: { questionId: question.id, sha256: evidence.sha256, bytes: evidence.bytes },
      })
      return evidence
    }),
  )
}

type Opened = Awaited<ReturnType<typeof openAssessment>>

/** A file may come while its question may still be answered; a question asked again keeps its files open too. */
function refuseForFiles(status: Opened['assessment']['status'], opened: Opened, questionId: string): void {
  if (status === 'returned' && opened.askedAgain.has(questionId)) return
  refuseClosedQuestion(opened, questionId)
  if (opened.evidence.length < MOST_FILES) return
  throw new AppError({
    code: 'refused',
    reason: 'too_many_files',
    message: `There are ${MOST_FILES} files already. Take one off before you add another.`,
  })
}

/** Takes a file off that was added by mistake. That it was there stays on record. */
export async function removeAnswerFile(
  deps: Deps,
  actor: RespondentActor,
  input: { readonly evidenceId: string },
): Promise<void> {
  await deps.database.withTenant(actor, async (tx) => {
    const now = await lockForRespondent(deps, tx, actor)
    const evidence = now.evidence.find(({ id }) => id === input.evidenceId)
    if (!evidence) throw notFound()
    refuseForFiles(now.assessment.status, now, evidence.questionId)
    await tx.assessments.removeEvidence(actor.subjectId, evidence.id, deps.clock.now().toISOString())
    tx.audit.record(actor, {
      action: 'assessment.evidence_removed',
      subjectType: 'assessment',
      subjectId: actor.subjectId,
      data: { questionId: evidence.questionId, sha256: evidence.sha256 },
    })
  })
}
