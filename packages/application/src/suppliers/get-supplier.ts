import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { SiteRecord } from '../ports/site-repository.ts'
import type { SupplierRecord, SupplierUsage } from '../ports/supplier-repository.ts'

export async function getSupplier(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<SupplierRecord> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => ownedBy(actor, await tx.suppliers.find(input.id)))
}

export interface SupplierOverview {
  readonly supplier: SupplierRecord
  /** Those in use, by name. */
  readonly sites: readonly SiteRecord[]
  readonly usage: SupplierUsage
  readonly today: string
}

/** A supplier with its sites and how much else is known of it. */
export async function getSupplierOverview(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<SupplierOverview> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = ownedBy(actor, await tx.suppliers.find(input.id))
    return {
      supplier,
      sites: await tx.sites.list({ supplierId: supplier.id, archived: false }),
      today: deps.clock.today(),
      usage: await tx.suppliers.usage(supplier.id),
    }
  })
}
