import { notFound, ownedBy, type RecordedActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type {
  DisputeContext,
  DisputeOutcome,
  DisputeRefusal,
  DisputeRole,
  DisputeState,
} from '@daylight/domain/remediation'
import { applyDisputeEvent, type DisputeEvent } from '@daylight/domain/remediation'
import type { DisputeRecord } from '../ports/dispute-repository.ts'
import type { PlacedFinding } from '../ports/finding-register.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** A finding with the dispute that something happens to; null where none is open or meant. */
export interface DisputedFinding {
  readonly finding: PlacedFinding
  readonly dispute: DisputeRecord | null
  /** Who raised the finding, or put in the payroll that raised it. */
  readonly authorId: string | null
}

/**
 * The finding, held until the transaction ends, and its dispute as it is now: of two people who end it at once, the
 * second waits and finds it ended. Without an id: the newest dispute.
 */
export async function holdDispute(
  tx: TenantTransaction,
  actor: RecordedActor,
  of: { readonly findingId: string; readonly disputeId?: string },
): Promise<DisputedFinding> {
  const finding = ownedBy(actor, await tx.findings.lock(of.findingId))
  return loadDispute(tx, finding, of.disputeId)
}

/** As `holdDispute`, for showing it. */
export async function loadDispute(
  tx: TenantTransaction,
  finding: PlacedFinding,
  disputeId?: string,
): Promise<DisputedFinding> {
  const disputes = await tx.disputes.listFor(finding.id)
  const dispute = disputeId === undefined ? disputes[0] : disputes.find(({ id }) => id === disputeId)
  if (disputeId !== undefined && !dispute) throw notFound()
  const { raisedById, payCheckId } = finding
  const check = raisedById === null && payCheckId !== null ? await tx.payChecks.find(payCheckId) : null
  return { finding, dispute: dispute ?? null, authorId: raisedById ?? check?.createdById ?? null }
}

export function stateOf({ dispute }: DisputedFinding): DisputeState {
  return dispute?.state ?? 'none'
}

/** What the table of states asks about, but for what is written and chosen. */
export function disputeContext(
  held: DisputedFinding,
  as: { readonly id: string; readonly role: DisputeRole },
): Omit<DisputeContext, 'reason' | 'outcome'> {
  const { finding, dispute, authorId } = held
  return {
    actorId: as.id,
    actorRole: as.role,
    findingRaisedById: authorId,
    findingChangedById: finding.changedById,
    findingOpen: finding.status === 'open' && finding.mergedIntoId === null,
    findingChangedAt: finding.changedAt,
    lastEndedAt: dispute?.endedAt ?? null,
    channel: dispute?.channel ?? null,
    recordedById: dispute?.raisedById ?? null,
  }
}

/** The state after the event; throws what the table refuses, beside the field that mends it. */
export function stepDispute(
  held: DisputedFinding,
  event: DisputeEvent,
  as: { readonly id: string; readonly role: DisputeRole },
  written: {
    readonly field: string
    readonly reason: string | null
    readonly outcome: DisputeOutcome | null
  },
): DisputeState {
  const { field, reason, outcome } = written
  const step = applyDisputeEvent(stateOf(held), event, { ...disputeContext(held, as), reason, outcome })
  if (step.ok) return step.value
  throw refused(step.error, field)
}

function refused({ kind, message }: DisputeRefusal, field: string): AppError {
  const at = kind === 'reason_missing' ? field : kind === 'outcome_missing' ? 'outcome' : null
  return new AppError({
    code: 'conflict',
    reason: kind,
    message,
    ...(at === null ? {} : { fieldErrors: { [at]: message } }),
  })
}
