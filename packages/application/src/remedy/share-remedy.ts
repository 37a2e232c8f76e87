import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'

/** Lets the supplier see at its link what it owes by its own references, or no longer. */
export async function shareRemedy(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly shared: boolean },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'action:write')
  return deps.database.withTenant(actor, async (tx) => {
    const remedy = ownedBy(actor, await tx.remedies.find(input.id))
    if (remedy.supplierId === null) {
      throw new AppError({
        code: 'conflict',
        reason: 'own_payroll',
        message: 'This is our own payroll: there is no supplier to show it to.',
      })
    }
    const after = {
      ...remedy,
      sharedAt: input.shared ? deps.clock.now().toISOString() : null,
      sharedById: input.shared ? actor.membershipId : null,
      version: input.version + 1,
    }
    if (!(await tx.remedies.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: input.shared ? 'remedy.shared' : 'remedy.unshared',
      subjectType: 'remedy',
      subjectId: remedy.id,
      data: { supplierId: remedy.supplierId },
    })
    return { id: remedy.id, version: after.version }
  })
}
