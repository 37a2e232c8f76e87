import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { SiteRecord } from '../ports/site-repository.ts'
import { type HistoryEntry, tellHistory } from '../suppliers/tell-history.ts'

/** A supplier's sites, or our own with null; those in use, or those archived. */
export async function listSites(
  deps: Deps,
  actor: Actor,
  filter: { readonly supplierId: string | null; readonly archived: boolean },
): Promise<{ readonly sites: readonly SiteRecord[] }> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    if (filter.supplierId !== null) ownedBy(actor, await tx.suppliers.find(filter.supplierId))
    return { sites: await tx.sites.list(filter) }
  })
}

export async function getSite(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<SiteRecord> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => ownedBy(actor, await tx.sites.find(input.id)))
}

const NEWEST = 50

/** What happened to one site, newest first. */
export async function listSiteHistory(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly before: number | null }> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { id } = ownedBy(actor, await tx.sites.find(input.id))
    const page = await tx.audit.listFor({ subject: { type: 'site', id }, limit: NEWEST })
    return { entries: page.entries.map((link) => tellHistory(link, null)), before: page.before }
  })
}
