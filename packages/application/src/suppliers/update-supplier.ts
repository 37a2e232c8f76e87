import type { SupplierDetails } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { changedSince } from '../access/changed-since.ts'
import { describeChanges } from '../audit/describe-changes.ts'
import type { Deps } from '../ports/deps.ts'
import type { SupplierRecord } from '../ports/supplier-repository.ts'
import { scoreAtOnce } from '../risk/sweep-risks.ts'
import { checkSupplierDetails } from './check-supplier-details.ts'
import { refuseArchivedSupplier } from './refuse-archived-supplier.ts'

/** Saves the details, unless somebody else has saved since `version` was read. The history keeps before and after. */
export async function updateSupplier(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly details: SupplierDetails },
): Promise<SupplierRecord> {
  authorise(actor, 'supplier:write')
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.suppliers.find(input.id))
    refuseArchivedSupplier(before)
    const details = await checkSupplierDetails(tx, input.details)
    const after: SupplierRecord = {
      ...before,
      ...details,
      version: input.version + 1,
      updatedAt: deps.clock.now().toISOString(),
    }
    if (!(await tx.suppliers.update(after, input.version))) throw changedSince()
    await scoreAtOnce(deps, tx, [after.id], actor.name)
    tx.audit.record(actor, {
      action: 'supplier.updated',
      subjectType: 'supplier',
      subjectId: after.id,
      data: { version: after.version, ...describeChanges(before, after, Object.keys(details)) },
    })
    return after
  })
}
