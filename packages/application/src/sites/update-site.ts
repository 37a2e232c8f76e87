import type { SiteDetails } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import { describeChanges } from '../audit/describe-changes.ts'
import type { Deps } from '../ports/deps.ts'
import type { SiteRecord } from '../ports/site-repository.ts'
import { placeSite } from './place-site.ts'

/** Saves a site's details, unless somebody else has saved since `version` was read. */
export async function updateSite(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly details: SiteDetails },
): Promise<SiteRecord> {
  authorise(actor, 'supplier:write')
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.sites.find(input.id))
    if (before.archivedAt !== null) {
      throw new AppError({
        code: 'refused',
        reason: 'site_archived',
        message: 'This site is archived. Restore it before you change it.',
      })
    }
    const details = await placeSite(tx, input.details)
    const after: SiteRecord = {
      ...before,
      ...details,
      version: input.version + 1,
      updatedAt: deps.clock.now().toISOString(),
    }
    if (!(await tx.sites.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'site.updated',
      subjectType: 'site',
      subjectId: after.id,
      data: { version: after.version, ...describeChanges(before, after, Object.keys(details)) },
    })
    return after
  })
}
