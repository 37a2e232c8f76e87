import { authorise, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import {
  applyDisputeEvent,
  DISPUTE_DECISIONS,
  type DisputeEvent,
  possibleDisputeEvents,
} from '@daylight/domain/remediation'
import { typeOfMedia } from '../findings/evidence-types.ts'
import type { Deps } from '../ports/deps.ts'
import type { DisputeFileRecord, DisputeRecord } from '../ports/dispute-repository.ts'
import type { PlacedFinding } from '../ports/finding-register.ts'
import { openPlanLinks } from './end-dispute.ts'
import { disputeContext, loadDispute, stateOf } from './hold-dispute.ts'

export interface DisputeView extends DisputeRecord {
  readonly finding: PlacedFinding
  readonly files: readonly (DisputeFileRecord & { readonly type: ReturnType<typeof typeOfMedia> })[]
  /** What the person asking may make happen now. */
  readonly events: readonly DisputeEvent[]
  /** Why this person does not decide, where it is open and their role would let them. */
  readonly whyNot: string | null
  /** How many people at the supplier would be told by mail. */
  readonly wouldBeTold: number
}

/** A dispute with both sides, for reading and for deciding. */
export async function getDispute(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string },
): Promise<DisputeView> {
  authorise(actor, 'finding:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { findingId, id } = ownedBy(actor, await tx.disputes.find(input.id))
    const finding = ownedBy(actor, await tx.findings.find(findingId))
    const held = await loadDispute(tx, finding, id)
    const dispute = ownedBy(actor, held.dispute)
    const context = disputeContext(held, { id: actor.membershipId, role: 'member' })
    const decides = (event: DisputeEvent) => DISPUTE_DECISIONS.some((decision) => decision === event)
    const mayDecide = roleMay(actor.role, 'dispute:decide')
    const tried = applyDisputeEvent(stateOf(held), 'reject', {
      ...context,
      reason: 'asked',
      outcome: 'stands',
    })
    return {
      ...dispute,
      finding,
      files: (await tx.disputes.filesOf(id)).map((file) => ({ ...file, type: typeOfMedia(file.mediaType) })),
      events: possibleDisputeEvents(stateOf(held), context).filter((event) =>
        decides(event) ? mayDecide : event !== 'raise' && roleMay(actor.role, 'dispute:write'),
      ),
      whyNot: dispute.state === 'open' && mayDecide && !tried.ok ? tried.error.message : null,
      wouldBeTold: (await openPlanLinks(deps, tx, finding.supplierId)).length,
    }
  })
}
