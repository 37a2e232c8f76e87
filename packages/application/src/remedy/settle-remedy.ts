import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { mayCloseRemedy } from '@daylight/domain/remedy'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import { reckonStoredRemedy } from './load-remedy.ts'
import { alreadySettled } from './remedy-refusals.ts'

/** Closes a remedy, once payments show that nothing is left to anybody. */
export async function settleRemedy(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'action:verify')
  return deps.database.withTenant(actor, async (tx) => {
    const remedy = ownedBy(actor, await tx.remedies.find(input.id))
    await tx.remedies.lockPayroll(remedy)
    if (remedy.status === 'settled') throw alreadySettled()
    const { totals, payments } = await reckonStoredRemedy(tx, remedy, deps.clock.today())
    const decided = mayCloseRemedy(totals)
    if (!decided.ok) {
      throw new AppError({ code: 'conflict', reason: decided.error.kind, message: decided.error.message })
    }
    const after = {
      ...remedy,
      status: decided.value,
      settledById: actor.membershipId,
      settledAt: deps.clock.now().toISOString(),
      version: input.version + 1,
    }
    if (!(await tx.remedies.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'remedy.settled',
      subjectType: 'remedy',
      subjectId: remedy.id,
      data: { payments: payments.length },
    })
    return { id: remedy.id, version: after.version }
  })
}
