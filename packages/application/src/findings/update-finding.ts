import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import type { FindingSeverity } from '@daylight/domain/findings'
import { settleFindingStatus } from '@daylight/domain/remediation'
import { changedSince } from '../access/changed-since.ts'
import { describeChanges } from '../audit/describe-changes.ts'
import type { Deps } from '../ports/deps.ts'
import { refuseEndedFinding } from './refuse-ended-finding.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

/** Changes how serious a finding is, or its title, with a reason. What was found is never rewritten. */
export async function updateFinding(
  deps: Deps,
  actor: MemberActor,
  input: {
    readonly id: string
    readonly version: number
    readonly severity: FindingSeverity
    readonly title: string
    readonly reason: string
  },
): Promise<{ readonly id: string; readonly number: number; readonly version: number }> {
  authorise(actor, 'finding:write')
  const { id, version, severity, title, reason } = input
  await refuseUnsafeText(deps, { title, reason })
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.findings.lock(id))
    refuseEndedFinding(before)
    const actions = await tx.correctiveActions.listFor(id)
    const status = settleFindingStatus({
      severity,
      actions: actions.map((action) => action.status),
      current: before.status,
    })
    const closedAt = status === before.status ? before.closedAt : deps.clock.now().toISOString()
    const changedBy = { id: actor.membershipId, at: deps.clock.now().toISOString() }
    const after = { severity, title, status, closedAt: status === 'open' ? null : closedAt, changedBy }
    if (!(await tx.findings.change(id, after, version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'finding.updated',
      subjectType: 'finding',
      subjectId: id,
      data: {
        number: before.number,
        reason,
        ...describeChanges(before, after, ['severity', 'title', 'status']),
      },
    })
    return { id, number: before.number, version: version + 1 }
  })
}
