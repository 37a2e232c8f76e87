import { notFound, type RespondentActor, requireSubject } from '@daylight/domain/access'
import { type SupplierStep, supplierStepsFrom } from '@daylight/domain/remediation'
import { type EvidenceFile, keepEvidence } from '../findings/add-evidence.ts'
import { newEntry } from '../findings/new-action-entry.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { stepAction } from '../findings/step-action.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { EvidenceRecord } from '../ports/corrective-action-repository.ts'
import type { StorageDeps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { PlannedAction } from '../ports/supplier-plan-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** As an action's history and its rules know the holder of a link. */
export function partyOf(actor: RespondentActor) {
  return { id: actor.linkId, name: actor.name }
}

export async function beginPlanWork(deps: IdentityDeps, actor: RespondentActor): Promise<void> {
  requireSubject(actor, 'plan', actor.supplierId)
  await limitAttempts(deps, [{ kind: 'respondent_write', of: actor.linkId }])
}

export async function findOwn(
  tx: TenantTransaction,
  actor: RespondentActor,
  id: string,
): Promise<PlannedAction> {
  const action = await tx.supplierPlans.find(actor.supplierId, id)
  if (!action || action.status === 'cancelled') throw notFound()
  return action
}

/**
 * The supplier agrees to an action, says that it is done, or disputes it: through the one table that everybody's steps
 * go through. Saying that it is done begins the work too, where nobody had said so.
 */
export async function stepPlanAction(
  deps: IdentityDeps,
  actor: RespondentActor,
  input: {
    readonly actionId: string
    readonly version: number
    readonly step: SupplierStep
    readonly reason: string | null
  },
): Promise<{ readonly id: string; readonly version: number }> {
  const { actionId: id, version, step, reason } = input
  await beginPlanWork(deps, actor)
  await refuseUnsafeText(deps, { reason })
  return deps.database.withTenant(actor, async (tx) => {
    const action = await findOwn(tx, actor, id)
    const as = { actor, party: partyOf(actor), role: 'supplier' } as const
    if (step !== 'done') return stepAction(deps, tx, as, { id, version, event: step, reason })
    const mayBegin = supplierStepsFrom(action.status).includes('done')
    const begun = action.status === 'in_progress' || action.status === 'sent_back' || !mayBegin
    const at = begun
      ? version
      : (await stepAction(deps, tx, as, { id, version, event: 'start', reason: null })).version
    return stepAction(deps, tx, as, { id, version: at, event: 'submit', reason })
  })
}

/** Writes to the organisation about an action; kept with the action, never changed. */
export async function writePlanMessage(
  deps: IdentityDeps,
  actor: RespondentActor,
  input: { readonly actionId: string; readonly message: string },
): Promise<{ readonly done: true }> {
  await beginPlanWork(deps, actor)
  await refuseUnsafeText(deps, { message: input.message })
  await deps.database.withTenant(actor, async (tx) => {
    const action = await findOwn(tx, actor, input.actionId)
    const entry = newEntry(deps, partyOf(actor), { action, event: 'message', note: input.message })
    await tx.correctiveActions.addEntry(entry)
    tx.audit.record(actor, {
      action: 'corrective_action.changed',
      subjectType: 'corrective_action',
      subjectId: action.id,
      data: { findingId: action.finding.id, event: 'message', entryId: entry.id },
    })
  })
  return { done: true }
}

/** A file that shows that it was done, from the supplier: a record, so documented and no more until somebody checks. */
export async function addPlanEvidence(
  deps: StorageDeps & IdentityDeps,
  actor: RespondentActor,
  input: { readonly actionId: string; readonly fileName: string },
  content: AsyncIterable<Uint8Array>,
): Promise<EvidenceRecord> {
  await beginPlanWork(deps, actor)
  const { actionId, fileName } = input
  const { finding } = await deps.database.withTenant(actor, (tx) => findOwn(tx, actor, actionId))
  const file: EvidenceFile = {
    findingId: finding.id,
    actionId,
    fileName,
    grade: 'documented',
    expiresOn: null,
  }
  return keepEvidence(deps, { actor, party: partyOf(actor) }, file, content)
}
