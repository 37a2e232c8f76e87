import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { changedSince } from '../access/changed-since.ts'
import { partyOf } from '../findings/new-action-entry.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { ActingAs } from '../findings/step-action.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { endDispute, tellSupplier } from './end-dispute.ts'
import { holdDispute, stepDispute } from './hold-dispute.ts'

/** Ends a dispute as withdrawn, in the caller's transaction. Answers the supplier that the finding is about. */
export async function takeBackDispute(
  deps: Deps,
  tx: TenantTransaction,
  as: Pick<ActingAs, 'actor' | 'party'> & { readonly role: 'supplier' | 'member' },
  input: { readonly findingId: string; readonly disputeId: string; readonly reason: string },
): Promise<{ readonly supplierId: string | null }> {
  const { actor, party, role } = as
  const held = await holdDispute(tx, actor, input)
  const { finding, dispute } = held
  const { reason } = input
  stepDispute(held, 'withdraw', { id: party.id, role }, { field: 'reason', reason, outcome: null })
  if (!dispute) throw changedSince()
  await endDispute(
    deps,
    tx,
    { finding, dispute, actor, party },
    { state: 'withdrawn', outcome: null, correction: '', reasons: reason },
  )
  return { supplierId: finding.supplierId }
}

/** Writes down that the supplier no longer disputes what a member had written down; the supplier is told so. */
export async function withdrawDispute(
  deps: Deps,
  actor: MemberActor,
  input: { readonly disputeId: string; readonly reason: string },
): Promise<{ readonly findingId: string }> {
  authorise(actor, 'dispute:write')
  const { disputeId, reason } = input
  await refuseUnsafeText(deps, { reason })
  return deps.database.withTenant(actor, async (tx) => {
    const dispute = ownedBy(actor, await tx.disputes.find(disputeId))
    const { findingId } = dispute
    const as = { actor, party: partyOf(actor), role: 'member' } as const
    const { supplierId } = await takeBackDispute(deps, tx, as, { findingId, disputeId, reason })
    await tellSupplier(deps, tx, dispute, supplierId)
    return { findingId }
  })
}
