import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { changedSince } from '../access/changed-since.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import { refuseRetired } from './save-record.ts'

/** Takes an entry out as of today: it stays readable with everything that hangs on it. */
export async function retireRecord(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'record:retire')
  const { id, version, reason } = input
  await refuseUnsafeText(deps, { reason })
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.ownRecords.find(id))
    refuseRetired(before)
    const after = {
      ...before,
      retiredOn: deps.clock.today(),
      retiredReason: reason,
      updatedAt: deps.clock.now().toISOString(),
      version: version + 1,
    }
    if (!(await tx.ownRecords.update(after, version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'record.retired',
      subjectType: 'record',
      subjectId: id,
      data: { version: after.version, title: before.title, reason },
    })
    return { id, version: after.version }
  })
}

/** Puts an entry back that was taken out. */
export async function restoreRecord(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly version: number },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'record:retire')
  const { id, version } = input
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.ownRecords.find(id))
    if (before.retiredOn === null) return { id, version: before.version }
    const updatedAt = deps.clock.now().toISOString()
    const after = { ...before, retiredOn: null, retiredReason: '', updatedAt, version: version + 1 }
    if (!(await tx.ownRecords.update(after, version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'record.restored',
      subjectType: 'record',
      subjectId: id,
      data: { version: after.version, title: before.title },
    })
    return { id, version: after.version }
  })
}
