import type { RecordedActor } from '@daylight/domain/access'
import { settleFindingStatus } from '@daylight/domain/remediation'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import type { FindingRecord } from '../ports/finding-register.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** After a change of its actions: closes the finding when all are closed, reopens it when one no longer is. */
export async function settleFinding(
  deps: Deps,
  tx: TenantTransaction,
  actor: RecordedActor,
  finding: FindingRecord,
): Promise<void> {
  const actions = await tx.correctiveActions.listFor(finding.id)
  const status = settleFindingStatus({
    severity: finding.severity,
    actions: actions.map((action) => action.status),
    current: finding.status,
  })
  if (status === finding.status) return
  const saved = await tx.findings.change(
    finding.id,
    {
      severity: finding.severity,
      title: finding.title,
      status,
      closedAt: status === 'closed' ? deps.clock.now().toISOString() : null,
    },
    finding.version,
  )
  if (!saved) throw changedSince()
  tx.audit.record(actor, {
    action: status === 'closed' ? 'finding.closed' : 'finding.reopened',
    subjectType: 'finding',
    subjectId: finding.id,
    data: { number: finding.number, because: 'actions' },
  })
}
