import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { toWire } from '@daylight/domain/exact'
import { scheduleRepayment } from '@daylight/domain/remedy'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import { reckonStoredRemedy } from './load-remedy.ts'
import { alreadySettled } from './remedy-refusals.ts'

/** Agrees by when what is left of the wages will be paid. It is a promise: it settles nothing. */
export async function scheduleRemedy(
  deps: Deps,
  actor: MemberActor,
  input: {
    readonly id: string
    readonly version: number
    readonly firstOn: string
    readonly instalments: number
  },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'action:write')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const remedy = ownedBy(actor, await tx.remedies.find(input.id))
    await tx.remedies.lockPayroll(remedy)
    if (remedy.status === 'settled') throw alreadySettled()
    const { totals } = await reckonStoredRemedy(tx, remedy, today)
    const schedule = scheduleRepayment({
      left: totals.wagesLeft,
      firstOn: isoDate(input.firstOn),
      instalments: input.instalments,
      today,
    })
    if (!schedule.ok) {
      const { kind, message } = schedule.error
      const field = kind === 'instalments' ? 'instalments' : 'firstOn'
      throw new AppError({
        code: kind === 'nothing_owed' ? 'conflict' : 'invalid',
        reason: kind,
        message,
        fieldErrors: { [field]: message },
      })
    }
    const after = { ...remedy, scheduledOn: today, version: input.version + 1 }
    if (!(await tx.remedies.update(after, input.version))) throw changedSince()
    await tx.remedies.replaceInstalments(
      remedy.id,
      schedule.value.map((instalment) => ({ ...instalment, id: deps.ids.next() })),
    )
    tx.audit.record(actor, {
      action: 'remedy.scheduled',
      subjectType: 'remedy',
      subjectId: remedy.id,
      data: { instalments: schedule.value.map(({ dueOn, amount }) => ({ dueOn, amount: toWire(amount) })) },
    })
    return { id: remedy.id, version: after.version }
  })
}
