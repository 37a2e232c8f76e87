import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { SupplierRecord } from '../ports/supplier-repository.ts'

export async function getSupplier(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<SupplierRecord> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => ownedBy(actor, await tx.suppliers.find(input.id)))
}
