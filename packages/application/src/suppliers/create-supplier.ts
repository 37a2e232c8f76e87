import type { SupplierDetails } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { findSupplierDuplicates } from '@daylight/domain/suppliers'
import type { Deps } from '../ports/deps.ts'
import type { SupplierRecord } from '../ports/supplier-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { scoreAtOnce } from '../risk/sweep-risks.ts'
import { checkSupplierDetails } from './check-supplier-details.ts'

/** Adds a supplier to the register. Refuses a likely duplicate unless told that it is another firm. */
export async function createSupplier(
  deps: Deps,
  actor: Actor,
  input: { readonly details: SupplierDetails; readonly evenIfDuplicate: boolean },
): Promise<SupplierRecord> {
  authorise(actor, 'supplier:write')
  return deps.database.withTenant(actor, async (tx) => {
    const details = await checkSupplierDetails(tx, input.details)
    const id = deps.ids.next()
    if (!input.evenIfDuplicate) await refuseDuplicate(tx, { ...details, id })
    const now = deps.clock.now().toISOString()
    const supplier: SupplierRecord = {
      ...details,
      organisationId: actor.organisationId,
      id,
      status: 'active',
      endsOn: null,
      importId: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }
    await tx.suppliers.insert(supplier)
    await scoreAtOnce(deps, tx, [supplier.id], actor.name)
    tx.audit.record(actor, {
      action: 'supplier.created',
      subjectType: 'supplier',
      subjectId: supplier.id,
      data: { name: supplier.name, companyNumber: supplier.companyNumber },
    })
    return supplier
  })
}

async function refuseDuplicate(
  tx: TenantTransaction,
  supplier: { readonly id: string; readonly name: string; readonly companyNumber: string | null },
): Promise<void> {
  const alike = await tx.suppliers.findLike(supplier)
  // One at a time: others of the register may share a name without a number and tell nothing about the new one.
  const twin = alike.find((other) => findSupplierDuplicates([supplier, other]).length > 0)
  if (!twin) return
  throw new AppError({
    code: 'conflict',
    reason: 'supplier_duplicate',
    message: `“${twin.name}” is in the register already. If this is another firm, say so and add it anyway.`,
    fieldErrors: { name: `This looks like “${twin.name}”, which you have already.` },
  })
}
