import { type Actor, authorise } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { SupplierPage, SupplierQuery } from '../ports/supplier-repository.ts'

export interface SupplierList extends SupplierPage {
  readonly total: number
  readonly today: string
}

/** A page of the register. Of those in use, those whose last day has passed are a list of their own. */
export async function listSuppliers(
  deps: Deps,
  actor: Actor,
  asked: Omit<SupplierQuery, 'work'> & { readonly left?: boolean },
): Promise<SupplierList> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { left = false, ...rest } = asked
    const today = deps.clock.today()
    const query = { ...rest, ...(asked.status === 'active' ? { work: { left, today } } : {}) }
    const page = await tx.suppliers.list(query)
    return { ...page, today, total: await tx.suppliers.count(query) }
  })
}
