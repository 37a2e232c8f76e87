import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import type { SiteRecord } from '../ports/site-repository.ts'

type Input = { readonly id: string; readonly version: number }

/** A site that is closed: it stays in the record and leaves the lists. */
export function archiveSite(deps: Deps, actor: Actor, input: Input): Promise<SiteRecord> {
  return setArchived(deps, actor, { ...input, archived: true })
}

export function restoreSite(deps: Deps, actor: Actor, input: Input): Promise<SiteRecord> {
  return setArchived(deps, actor, { ...input, archived: false })
}

async function setArchived(
  deps: Deps,
  actor: Actor,
  input: Input & { readonly archived: boolean },
): Promise<SiteRecord> {
  authorise(actor, 'supplier:write')
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.sites.find(input.id))
    if ((before.archivedAt !== null) === input.archived) {
      throw new AppError({
        code: 'refused',
        reason: input.archived ? 'site_archived' : 'site_active',
        message: input.archived
          ? 'This site is archived already.'
          : 'This site is in use; there is nothing to restore.',
      })
    }
    const now = deps.clock.now().toISOString()
    const after: SiteRecord = {
      ...before,
      archivedAt: input.archived ? now : null,
      version: input.version + 1,
      updatedAt: now,
    }
    if (!(await tx.sites.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: input.archived ? 'site.archived' : 'site.restored',
      subjectType: 'site',
      subjectId: after.id,
      data: { version: after.version, name: after.name },
    })
    return after
  })
}
