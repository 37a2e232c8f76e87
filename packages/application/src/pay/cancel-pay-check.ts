import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { deleteUploads } from './beside-files.ts'
import { notWaiting } from './not-waiting.ts'
import type { PayDeps } from './pay-deps.ts'

/** Ends a check that is not finished: the upload goes at once, and a reading under way leaves nothing. */
export async function cancelPayCheck(
  deps: PayDeps,
  actor: Actor,
  input: { readonly id: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'pay_check:write')
  await deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    if (payCheck.status === 'cancelled') return
    const cancelled = await tx.payChecks.change(
      payCheck.id,
      {
        status: 'cancelled',
        uploadKey: null,
        headings: [],
        unknownElements: [],
        completedAt: deps.clock.now().toISOString(),
      },
      { status: ['uploaded', 'queued', 'reading'] },
    )
    if (!cancelled) throw notWaiting(payCheck.status)
    tx.audit.record(actor, {
      action: 'pay_check.cancelled',
      subjectType: 'pay_check',
      subjectId: payCheck.id,
      data: { wasIn: payCheck.status },
    })
  })
  // Should the storage fail now, the sweep removes it.
  await deleteUploads(deps, actor.organisationId, input.id).catch(() => undefined)
  return { id: input.id }
}
