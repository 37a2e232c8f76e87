import type { SystemActor } from '@daylight/domain/access'
import type { AuditHeads } from '../ports/audit-heads.ts'
import type { Deps } from '../ports/deps.ts'
import { stepAction } from './step-action.ts'

/**
 * Reopens every action whose accepted risk has come to its day, in every organisation; each organisation has a head of
 * its record, so the heads are the list. Answers how many. Running it again reopens none twice.
 */
export async function endRiskAcceptances(deps: Deps & { readonly auditHeads: AuditHeads }): Promise<number> {
  let reopened = 0
  for (const { organisationId } of await deps.auditHeads.readAuditHeads()) {
    const actor: SystemActor = { kind: 'system', organisationId, name: 'Daylight' }
    reopened += await deps.database.withTenant(actor, async (tx) => {
      const due = await tx.correctiveActions.listAcceptedUntil(deps.clock.today())
      const party = { id: organisationId, name: actor.name }
      for (const { id, version } of due) {
        const change = { id, version, event: 'end_acceptance', reason: null } as const
        await stepAction(deps, tx, { actor, party, role: 'system' }, change)
      }
      return due.length
    })
  }
  return reopened
}
