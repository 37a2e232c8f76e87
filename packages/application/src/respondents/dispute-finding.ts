import { notFound, type RespondentActor, requireSubject } from '@daylight/domain/access'
import { type DisputeEvent, type DisputeState, possibleDisputeEvents } from '@daylight/domain/remediation'
import { keepDisputeFile } from '../disputes/dispute-files.ts'
import { disputeContext, loadDispute, stateOf } from '../disputes/hold-dispute.ts'
import { openDispute } from '../disputes/raise-dispute.ts'
import { takeBackDispute } from '../disputes/withdraw-dispute.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps, StorageDeps } from '../ports/deps.ts'
import type { DisputeFileRecord, PlacedDispute } from '../ports/dispute-repository.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { namesOf } from './get-supplier-plan.ts'
import { beginPlanWork, findOwn, partyOf } from './work-on-plan.ts'

/** A dispute as the supplier reads it: whoever acted at the organisation is its own business. */
export interface PlanDisputeView
  extends Pick<
    PlacedDispute,
    'id' | 'finding' | 'grounds' | 'channel' | 'receivedOn' | 'raisedAt' | 'outcome' | 'endedAt'
  > {
  readonly organisation: string
  readonly supplier: string
  readonly state: DisputeState
  readonly correction: string
  readonly reasons: string
  /** Files that this supplier sent. */
  readonly files: readonly DisputeFileRecord[]
  readonly events: readonly DisputeEvent[]
}

/** Disputes the finding behind an action of the plan. */
export async function disputePlanFinding(
  deps: IdentityDeps,
  actor: RespondentActor,
  input: { readonly actionId: string; readonly grounds: string },
): Promise<{ readonly id: string }> {
  await beginPlanWork(deps, actor)
  await refuseUnsafeText(deps, { grounds: input.grounds })
  return deps.database.withTenant(actor, async (tx) => {
    const { finding } = await findOwn(tx, actor, input.actionId)
    const as = { actor, party: partyOf(actor), role: 'supplier' } as const
    const { id } = await openDispute(deps, tx, as, {
      findingId: finding.id,
      channel: 'link',
      receivedOn: deps.clock.today(),
      grounds: input.grounds,
    })
    return { id }
  })
}

/** Takes the dispute back, whoever had written it down for the supplier. */
export async function withdrawPlanDispute(
  deps: IdentityDeps,
  actor: RespondentActor,
  input: { readonly disputeId: string; readonly reason: string },
): Promise<{ readonly done: true }> {
  await beginPlanWork(deps, actor)
  const { disputeId, reason } = input
  await refuseUnsafeText(deps, { reason })
  await deps.database.withTenant(actor, async (tx) => {
    const { findingId } = await findDispute(tx, actor, disputeId)
    const as = { actor, party: partyOf(actor), role: 'supplier' } as const
    await takeBackDispute(deps, tx, as, { findingId, disputeId, reason })
  })
  return { done: true }
}

/** A file that speaks for the dispute, through the same checks as any evidence. */
export async function addPlanDisputeFile(
  deps: StorageDeps & IdentityDeps,
  actor: RespondentActor,
  input: { readonly disputeId: string; readonly fileName: string },
  content: AsyncIterable<Uint8Array>,
): Promise<DisputeFileRecord> {
  await beginPlanWork(deps, actor)
  const { disputeId } = input
  const { findingId } = await deps.database.withTenant(actor, (tx) => findDispute(tx, actor, disputeId))
  const sender = { actor, party: partyOf(actor), role: 'supplier' } as const
  return keepDisputeFile(deps, sender, { ...input, findingId }, content)
}

/** One dispute of this supplier, with the decision and its reasons. */
export async function getPlanDispute(
  deps: Deps,
  actor: RespondentActor,
  input: { readonly disputeId: string },
): Promise<PlanDisputeView> {
  requireSubject(actor, 'plan', actor.supplierId)
  return deps.database.withTenant(actor, async (tx) => {
    const dispute = await findDispute(tx, actor, input.disputeId)
    const finding = await tx.findings.find(dispute.findingId)
    if (!finding) throw notFound()
    const held = await loadDispute(tx, finding, dispute.id)
    const links = await tx.respondentLinks.listFor({ purpose: 'plan', subjectId: actor.supplierId })
    const own = new Set(links.map(({ id }) => id))
    return {
      ...dispute,
      ...(await namesOf(tx, actor)),
      files: (await tx.disputes.filesOf(dispute.id)).filter((file) => own.has(file.uploadedById)),
      events: possibleDisputeEvents(
        stateOf(held),
        disputeContext(held, { id: actor.linkId, role: 'supplier' }),
      ).filter((event) => event !== 'raise'),
    }
  })
}

async function findDispute(
  tx: TenantTransaction,
  actor: RespondentActor,
  id: string,
): Promise<PlacedDispute> {
  const dispute = await tx.disputes.findForSupplier(actor.supplierId, id)
  if (!dispute) throw notFound()
  return dispute
}
