import type { SiteDetails } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { SiteRecord } from '../ports/site-repository.ts'
import { refuseArchivedSupplier } from '../suppliers/refuse-archived-supplier.ts'
import { placeSite } from './place-site.ts'

/** Adds a site of a supplier, or of our own when `supplierId` is null. */
export async function createSite(
  deps: Deps,
  actor: Actor,
  input: { readonly supplierId: string | null; readonly details: SiteDetails },
): Promise<SiteRecord> {
  authorise(actor, 'supplier:write')
  return deps.database.withTenant(actor, async (tx) => {
    if (input.supplierId !== null) {
      refuseArchivedSupplier(ownedBy(actor, await tx.suppliers.find(input.supplierId)))
    }
    const now = deps.clock.now().toISOString()
    const site: SiteRecord = {
      ...(await placeSite(tx, input.details)),
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      supplierId: input.supplierId,
      archivedAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }
    await tx.sites.insert(site)
    tx.audit.record(actor, {
      action: 'site.created',
      subjectType: 'site',
      subjectId: site.id,
      data: { name: site.name, supplierId: site.supplierId, inGreaterLondon: site.inGreaterLondon },
    })
    return site
  })
}
