import type { SupplierDetails } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { Deps } from '../ports/deps.ts'
import type { SupplierRecord } from '../ports/supplier-repository.ts'
import { checkSupplierDetails } from './check-supplier-details.ts'

/** Adds a supplier to the register. Refuses a likely duplicate unless told that it is another firm. */
export async function createSupplier(
  deps: Deps,
  actor: Actor,
  input: { readonly details: SupplierDetails; readonly evenIfDuplicate: boolean },
): Promise<SupplierRecord> {
  authorise(actor, 'supplier:write')
  const details = checkSupplierDetails(input.details)
  return deps.database.withTenant(actor, async (tx) => {
    if (!input.evenIfDuplicate) {
      const [duplicate] = await tx.suppliers.findLike(details)
      if (duplicate) {
        throw new AppError({
          code: 'conflict',
          reason: 'supplier_duplicate',
          message: `“${duplicate.name}” is in the register already. If this is another firm, say so and add it again.`,
          fieldErrors: { name: `Looks like “${duplicate.name}”, which you have already.` },
        })
      }
    }
    const now = deps.clock.now().toISOString()
    const supplier: SupplierRecord = {
      ...details,
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      status: 'active',
      version: 1,
      createdAt: now,
      updatedAt: now,
    }
    await tx.suppliers.insert(supplier)
    tx.audit.record(actor, {
      action: 'supplier.created',
      subjectType: 'supplier',
      subjectId: supplier.id,
      data: { name: supplier.name, companyNumber: supplier.companyNumber },
    })
    return supplier
  })
}
