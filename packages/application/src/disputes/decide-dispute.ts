import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { FindingSeverity } from '@daylight/domain/findings'
import {
  type DisputeDecision,
  type DisputeOutcome,
  isFinished,
  settleFindingStatus,
} from '@daylight/domain/remediation'
import { changedSince } from '../access/changed-since.ts'
import { partyOf } from '../findings/new-action-entry.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { stepAction } from '../findings/step-action.ts'
import type { Deps } from '../ports/deps.ts'
import type { PlacedFinding } from '../ports/finding-register.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { endDispute, tellSupplier } from './end-dispute.ts'
import { holdDispute, stepDispute } from './hold-dispute.ts'

interface Decision {
  readonly disputeId: string
  /** The finding as the person read it. */
  readonly findingVersion: number
  readonly decision: DisputeDecision
  readonly outcome: DisputeOutcome
  /** Both are read by the supplier. */
  readonly reasons: string
  /** How the finding is changed; blank where it is not. */
  readonly correction: string
  readonly severity: FindingSeverity
  readonly title: string
}

const STATES = { uphold: 'upheld', uphold_partly: 'partly_upheld', reject: 'rejected' } as const

/**
 * Decides a dispute: by somebody who neither raised or changed the finding nor wrote the dispute down. The finding
 * stands, is changed or is withdrawn; the supplier is told. Answers how many people at the supplier get a message.
 */
export async function decideDispute(
  deps: Deps,
  actor: MemberActor,
  input: Decision,
): Promise<{ readonly findingId: string; readonly told: number }> {
  authorise(actor, 'dispute:decide')
  const { disputeId, decision, outcome, reasons, correction, title } = input
  await refuseUnsafeText(deps, { reasons, correction, title })
  return deps.database.withTenant(actor, async (tx) => {
    const { findingId } = ownedBy(actor, await tx.disputes.find(disputeId))
    const held = await holdDispute(tx, actor, { findingId, disputeId })
    const { finding, dispute } = held
    const party = partyOf(actor)
    const as = { id: party.id, role: 'member' } as const
    stepDispute(held, decision, as, { field: 'reasons', reason: reasons, outcome })
    if (!dispute || finding.version !== input.findingVersion) throw changedSince()
    const changes =
      outcome === 'changed'
        ? await change(deps, tx, actor, finding, input)
        : outcome === 'withdrawn'
          ? await withdraw(deps, tx, actor, finding, reasons)
          : {}
    await endDispute(
      deps,
      tx,
      { finding, dispute, actor, party },
      {
        state: STATES[decision],
        outcome,
        correction: outcome === 'changed' ? correction : '',
        reasons,
        changes,
      },
    )
    return { findingId, told: await tellSupplier(deps, tx, dispute, finding.supplierId) }
  })
}

async function change(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  finding: PlacedFinding,
  { severity, title, correction }: Decision,
): Promise<Readonly<Record<string, readonly [string, string]>>> {
  if (correction === '') {
    const message =
      'Write how the finding is changed. It stands beside what was found, for both sides to read.'
    throw new AppError({
      code: 'invalid',
      reason: 'correction_missing',
      message,
      fieldErrors: { correction: message },
    })
  }
  const actions = await tx.correctiveActions.listFor(finding.id)
  const now = deps.clock.now().toISOString()
  const states = actions.map(({ status }) => status)
  const status = settleFindingStatus({ severity, actions: states, current: finding.status })
  const closedAt = status === 'open' ? null : (finding.closedAt ?? now)
  const after = { severity, title, status, closedAt, changedBy: { id: actor.membershipId, at: now } }
  if (!(await tx.findings.change(finding.id, after, finding.version))) throw changedSince()
  return {
    ...(severity === finding.severity ? {} : { severity: [finding.severity, severity] as const }),
    ...(title === finding.title ? {} : { title: [finding.title, title] as const }),
  }
}

/** The finding should not have been raised: what is still asked for because of it ends with it. */
async function withdraw(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  finding: PlacedFinding,
  reasons: string,
): Promise<Readonly<Record<string, readonly [string, string]>>> {
  await refuseWhileOwed(tx, finding)
  const as = { actor, party: partyOf(actor), role: 'system' } as const
  for (const { id, status, version } of await tx.correctiveActions.listFor(finding.id)) {
    if (isFinished(status) && status !== 'risk_accepted') continue
    await stepAction(deps, tx, as, { id, version, event: 'end_with_finding', reason: reasons })
  }
  // Its actions may have closed it by now.
  const now = ownedBy(actor, await tx.findings.find(finding.id))
  const by = { id: actor.membershipId, at: deps.clock.now().toISOString() }
  if (!(await tx.findings.withdraw(finding.id, by, now.version))) throw changedSince()
  return { status: [finding.status, 'withdrawn'] }
}

/** Money that was reckoned from a payroll is settled by payments, and by no decision. */
async function refuseWhileOwed(tx: TenantTransaction, { payCheckId, siteId }: PlacedFinding): Promise<void> {
  const remedy = payCheckId === null ? null : await tx.remedies.ofPlace({ payCheckId, siteId })
  if (remedy?.status !== 'open') return
  const message =
    'Money that workers are owed was reckoned because of this finding, so it cannot be withdrawn. Change it instead, or settle what is owed first.'
  throw new AppError({
    code: 'conflict',
    reason: 'remedy_open',
    message,
    fieldErrors: { outcome: message },
  })
}
