import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import type { AssessmentEvidenceRecord, SubmissionRecord } from '../ports/assessment-repository.ts'
import type { Deps, StorageDeps } from '../ports/deps.ts'

/** The newest submission of an assessment, as it was sent. */
export async function openSubmission(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string },
): Promise<SubmissionRecord> {
  authorise(actor, 'assessment:read')
  return deps.database.withTenant(actor, async (tx) => {
    const assessment = ownedBy(actor, await tx.assessments.find(input.id))
    const [submission] = await tx.assessments.submissionsOf(assessment.id)
    if (!submission) throw notFound()
    return submission
  })
}

/** A file beside an answer, for downloading once the answers were sent. Who took it is put on record first. */
export async function openAssessmentFile(
  deps: StorageDeps,
  actor: MemberActor,
  input: { readonly id: string; readonly evidenceId: string },
): Promise<{ readonly evidence: AssessmentEvidenceRecord; readonly content: AsyncIterable<Uint8Array> }> {
  authorise(actor, 'evidence:read')
  const evidence = await deps.database.withTenant(actor, async (tx) => {
    const assessment = ownedBy(actor, await tx.assessments.find(input.id))
    const files = await tx.assessments.evidenceOf(assessment.id)
    const found = files.find(({ id }) => id === input.evidenceId)
    const shown = assessment.status === 'submitted' || assessment.status === 'reviewed'
    if (!found || !shown) throw notFound()
    tx.audit.record(actor, {
      action: 'assessment.evidence_downloaded',
      subjectType: 'assessment',
      subjectId: assessment.id,
      data: { questionId: found.questionId, sha256: found.sha256 },
    })
    return found
  })
  return { evidence, content: await deps.storage.get(evidence.storageKey) }
}
