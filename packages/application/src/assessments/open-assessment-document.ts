import type { DocumentFormat } from '@daylight/contracts'
import {
  authorise,
  type MemberActor,
  notFound,
  ownedBy,
  type RecordedActor,
  type RespondentActor,
  requireSubject,
} from '@daylight/domain/access'
import { type MadeDocument, type MakeDocumentDeps, makeDocument } from '../documents/make-document.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { DocumentDeps } from '../ports/document-renderer.ts'
import { getAssessment } from './get-assessment.ts'

/** The newest submission as a file, as it was sent. */
export async function openAnswersDocument(
  deps: MakeDocumentDeps,
  actor: MemberActor,
  input: { readonly id: string; readonly format: DocumentFormat },
): Promise<MadeDocument> {
  authorise(actor, 'assessment:read')
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  return makeAnswers(deps, actor, input)
}

/** The same, for whoever sent it. */
export async function openOwnAnswersDocument(
  deps: MakeDocumentDeps,
  actor: RespondentActor,
  input: { readonly format: DocumentFormat },
): Promise<MadeDocument> {
  requireSubject(actor, 'assessment', actor.subjectId)
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.linkId }])
  return makeAnswers(deps, actor, { id: actor.subjectId, format: input.format })
}

async function makeAnswers(
  deps: DocumentDeps,
  actor: RecordedActor,
  { id, format }: { readonly id: string; readonly format: DocumentFormat },
): Promise<MadeDocument> {
  const { content, number, sha256 } = await deps.database.withTenant(actor, async (tx) => {
    const assessment = ownedBy(actor, await tx.assessments.find(id))
    const [submission] = await tx.assessments.submissionsOf(assessment.id)
    if (!submission) throw notFound()
    tx.audit.record(actor, {
      action: 'assessment.copy_downloaded',
      subjectType: 'assessment',
      subjectId: id,
      data: { number: submission.number, format },
    })
    return submission
  })
  const name = `answers ${content.supplier} ${content.set.title} ${content.submittedAt.slice(0, 10)}`
  return makeDocument(deps, { kind: 'answers', content, number, sha256 }, { name, format })
}

/** What was answered, shown, decided and scored, to be read in two minutes and by a committee. */
export async function openAssessmentReport(
  deps: MakeDocumentDeps,
  actor: MemberActor,
  { id, format }: { readonly id: string; readonly format: DocumentFormat },
): Promise<MadeDocument> {
  authorise(actor, 'assessment:read')
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  const view = await getAssessment(deps, actor, { id })
  if (!view.submission || view.sections.length === 0) throw notFound()
  const organisation = await deps.database.withTenant(actor, async (tx) => {
    tx.audit.record(actor, {
      action: 'assessment.report_downloaded',
      subjectType: 'assessment',
      subjectId: id,
      data: { number: view.submission?.number ?? 0, format },
    })
    return (await tx.organisation.current()).name
  })
  const today = deps.clock.today()
  const name = `assessment ${view.supplier.name} ${view.set.title} ${today}`
  return makeDocument(deps, { kind: 'assessment', organisation, view, today }, { name, format })
}
