import type { PromiseAnswerInput } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { type IsoDate, isAfter } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import type { PromiseRecord } from '../ports/promise-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/**
 * Says what became of something that a signed statement promised, or that it was no promise. The next statement of
 * the organisation carries the answer; after its signature the answer stays as it is.
 */
export async function answerPromise(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly answer: PromiseAnswerInput },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'statement:write')
  const { outcome, account } = input.answer
  await refuseUnsafeText(deps, { account })
  return deps.database.withTenant(actor, async (tx) => {
    const { periodEnd, answeredInPeriodEnd: _, ...promise } = ownedBy(actor, await tx.promises.find(input.id))
    await refuseSettled(tx, promise, periodEnd)
    const after: PromiseRecord = {
      ...promise,
      status: outcome,
      account,
      answeredInId: null,
      answeredBy: actor.name,
      answeredAt: deps.clock.now().toISOString(),
      version: input.version + 1,
    }
    if (!(await tx.promises.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'statement.promise_answered',
      subjectType: 'statement',
      subjectId: promise.statementId,
      data: { promiseId: promise.id, from: promise.status, outcome, account },
    })
    return { id: promise.id, version: after.version }
  })
}

/** An answer that a statement carries, approved or signed, is changed only by way of that statement. */
async function refuseSettled(
  tx: TenantTransaction,
  promise: PromiseRecord,
  periodEnd: IsoDate,
): Promise<void> {
  const later = (await tx.statements.list()).filter((statement) => isAfter(statement.periodEnd, periodEnd))
  if (later.some(({ state }) => state === 'approved')) {
    throw new AppError({
      code: 'conflict',
      reason: 'statement_approved',
      message:
        'The statement that carries this answer is approved. Return it to draft first; it then has to be approved again.',
    })
  }
  const carried = promise.answeredInId
  if (
    carried === null ||
    later.some(({ predecessorId, state }) => predecessorId === carried && state === 'draft')
  )
    return
  throw new AppError({
    code: 'conflict',
    reason: 'promise_answered',
    message: 'A signed statement carries this answer. To change it, start a new version of that statement.',
  })
}
