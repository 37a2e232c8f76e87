import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { type DisputeChannel, londonDate } from '@daylight/domain/remediation'
import { partyOf } from '../findings/new-action-entry.ts'
import { refuseEndedFinding } from '../findings/refuse-ended-finding.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { ActingAs } from '../findings/step-action.ts'
import type { Deps } from '../ports/deps.ts'
import type { DisputeRecord } from '../ports/dispute-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { holdDispute, stepDispute } from './hold-dispute.ts'

interface NewDispute {
  readonly findingId: string
  readonly channel: DisputeChannel
  /** Calendar date. */
  readonly receivedOn: string
  readonly grounds: string
}

/** Opens a dispute, in the caller's transaction. The caller has checked that whoever disputes may see the finding. */
export async function openDispute(
  deps: Deps,
  tx: TenantTransaction,
  as: Pick<ActingAs, 'actor' | 'party'> & { readonly role: 'supplier' | 'member' },
  input: NewDispute,
): Promise<DisputeRecord> {
  const { actor, party, role } = as
  const { findingId, channel, receivedOn, grounds } = input
  const held = await holdDispute(tx, actor, { findingId })
  refuseEndedFinding(held.finding)
  stepDispute(held, 'raise', { id: party.id, role }, { field: 'grounds', reason: grounds, outcome: null })
  const dispute: DisputeRecord = {
    organisationId: actor.organisationId,
    id: deps.ids.next(),
    findingId,
    side: role === 'supplier' ? 'supplier' : 'buyer',
    channel,
    receivedOn,
    raisedById: party.id,
    raisedByName: party.name,
    raisedAt: deps.clock.now().toISOString(),
    grounds,
    state: 'open',
    outcome: null,
    correction: '',
    reasons: '',
    endedById: null,
    endedByName: null,
    endedAt: null,
  }
  await tx.disputes.insert(dispute)
  tx.audit.record(actor, {
    action: role === 'supplier' ? 'dispute.raised' : 'dispute.recorded',
    subjectType: 'finding',
    subjectId: findingId,
    data: { number: held.finding.number, disputeId: dispute.id, channel, receivedOn },
  })
  return dispute
}

/** Writes down a dispute that came by telephone, letter or at a meeting, from the day on which it came. */
export async function recordDispute(
  deps: Deps,
  actor: MemberActor,
  input: NewDispute & { readonly channel: Exclude<DisputeChannel, 'link'> },
): Promise<{ readonly id: string; readonly findingId: string }> {
  authorise(actor, 'dispute:write')
  await refuseUnsafeText(deps, { grounds: input.grounds })
  return deps.database.withTenant(actor, async (tx) => {
    const finding = ownedBy(actor, await tx.findings.find(input.findingId))
    if (finding.supplierId === null) {
      throw new AppError({
        code: 'conflict',
        reason: 'no_supplier',
        message: 'This finding is about your own organisation, so no supplier can dispute it.',
      })
    }
    checkDay(input.receivedOn, londonDate(finding.raisedAt), deps.clock.today())
    const { id } = await openDispute(deps, tx, { actor, party: partyOf(actor), role: 'member' }, input)
    return { id, findingId: finding.id }
  })
}

function checkDay(receivedOn: string, raisedOn: string, today: string): void {
  if (receivedOn >= raisedOn && receivedOn <= today) return
  const message =
    receivedOn > today
      ? 'This day has not come yet. Enter the day on which the supplier said so.'
      : `The finding was raised on ${formatDate(isoDate(raisedOn))}. Enter that day or a later one.`
  throw new AppError({
    code: 'invalid',
    reason: 'received_on',
    message,
    fieldErrors: { receivedOn: message },
  })
}
