import { type Actor, authorise } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { SupplierPage, SupplierQuery } from '../ports/supplier-repository.ts'

export interface SupplierList extends SupplierPage {
  readonly total: number
}

export async function listSuppliers(deps: Deps, actor: Actor, query: SupplierQuery): Promise<SupplierList> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const page = await tx.suppliers.list(query)
    return { ...page, total: await tx.suppliers.count(query) }
  })
}
