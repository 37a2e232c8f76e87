import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import { readSupplierReference } from './read-supplier-reference.ts'
import { type HistoryEntry, tellHistory, versionOf } from './tell-history.ts'

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  /** Where older entries begin, or null. */
  readonly before: number | null
}

const PAGE = 20

/** What happened to one supplier, newest first; with `sinceVersion`, only what was saved after that version. */
export async function listSupplierHistory(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly before?: number; readonly sinceVersion?: number },
): Promise<HistoryPage> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { id } = ownedBy(actor, await tx.suppliers.find(input.id))
    const page = await tx.audit.listFor({
      subject: { type: 'supplier', id },
      limit: PAGE,
      ...(input.before === undefined ? {} : { before: input.before }),
    })
    const reference = await readSupplierReference(tx)
    const since = input.sinceVersion ?? 0
    return {
      entries: page.entries
        .filter((link) => since === 0 || (versionOf(link) ?? 0) > since)
        .map((link) => tellHistory(link, reference)),
      before: page.before,
    }
  })
}
