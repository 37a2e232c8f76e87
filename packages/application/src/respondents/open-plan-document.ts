import type { DocumentFormat } from '@daylight/contracts'
import {
  authorise,
  type MemberActor,
  type RecordedActor,
  type RespondentActor,
  requireSubject,
} from '@daylight/domain/access'
import { type MadeDocument, type MakeDocumentDeps, makeDocument } from '../documents/make-document.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { DocumentDeps, PlanPrint } from '../ports/document-renderer.ts'
import { printPlan } from './load-plan.ts'

/** A supplier's plan as a file, for the organisation that agrees it. */
export async function openPlanDocument(
  deps: MakeDocumentDeps,
  actor: MemberActor,
  input: { readonly supplierId: string; readonly format: DocumentFormat },
): Promise<MadeDocument> {
  authorise(actor, 'finding:read')
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  return makeForReader(deps, actor, input)
}

/** Its own plan as a file, for whoever holds a supplier's link: the very same document. */
export async function openOwnPlanDocument(
  deps: MakeDocumentDeps,
  actor: RespondentActor,
  input: { readonly format: DocumentFormat },
): Promise<MadeDocument> {
  requireSubject(actor, 'plan', actor.supplierId)
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.linkId }])
  return makeForReader(deps, actor, { supplierId: actor.supplierId, format: input.format })
}

async function makeForReader(
  deps: MakeDocumentDeps,
  actor: RecordedActor,
  { supplierId, format }: { readonly supplierId: string; readonly format: DocumentFormat },
): Promise<MadeDocument> {
  const print = await deps.database.withTenant(actor, async (tx) => {
    const found = await printPlan(deps, tx, supplierId)
    tx.audit.record(actor, {
      action: 'plan.downloaded',
      subjectType: 'supplier',
      subjectId: supplierId,
      data: { format },
    })
    return found
  })
  return makePlanDocument(deps, print, format)
}

/** The file itself, made outside of any transaction. */
export async function makePlanDocument(
  deps: DocumentDeps,
  print: PlanPrint,
  format: DocumentFormat,
): Promise<MadeDocument> {
  const name = `action plan ${print.supplier} ${print.today}`
  return makeDocument(deps, print, { name, format })
}
