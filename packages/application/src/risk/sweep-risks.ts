import type { SystemActor } from '@daylight/domain/access'
import type { AuditHeads } from '../ports/audit-heads.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { loadRiskPoints, scoreSuppliers } from './score-suppliers.ts'

/** At once, so that a transaction stays short. */
const BATCH = 2000

/**
 * Scores what is new or has changed: suppliers that were there before the points, other points, a register that says
 * otherwise, decisions that have ended. Answers how many changed. Running it again changes none twice.
 */
export async function sweepRisks(deps: Deps & { readonly auditHeads: AuditHeads }): Promise<number> {
  let changed = 0
  for (const { organisationId } of await deps.auditHeads.readAuditHeads()) {
    const actor: SystemActor = { kind: 'system', organisationId, name: 'Daylight' }
    let batch = { looked: 0, changed: 0 }
    do {
      batch = await deps.database.withTenant(actor, (tx) => scoreBatch(deps, tx, actor))
      changed += batch.changed
    } while (batch.looked === BATCH)
  }
  return changed
}

async function scoreBatch(deps: Deps, tx: TenantTransaction, actor: SystemActor) {
  const points = await loadRiskPoints(tx)
  if (!points) return { looked: 0, changed: 0 }
  await tx.risks.lock()
  const stale = await tx.risks.stale({
    rulesVersion: points.version,
    today: deps.clock.today(),
    limit: BATCH,
  })
  const changed = await scoreSuppliers(deps, tx, points, stale, actor.name)
  if (changed > 0) {
    tx.audit.record(actor, {
      action: 'organisation.risks_scored',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: { suppliers: changed, rulesVersion: points.version },
    })
  }
  return { looked: stale.length, changed }
}

/** Scores suppliers that somebody has just brought in or changed, in the same transaction. */
export async function scoreAtOnce(
  deps: Deps,
  tx: TenantTransaction,
  supplierIds: readonly string[],
  byName: string,
): Promise<void> {
  const points = await loadRiskPoints(tx)
  if (!points || supplierIds.length === 0) return
  await tx.risks.lock()
  await scoreSuppliers(deps, tx, points, await tx.risks.subjects(supplierIds), byName)
}
