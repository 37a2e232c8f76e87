import type { PayChangeListView, PayComparisonView } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { comparePeople, mayTellComparison, type PeopleInPair, sumOwed } from '@daylight/domain/pay-results'
import type { Deps } from '../ports/deps.ts'
import type { NamedPayCheck, PayChangeQuery, PeriodOfCheck } from '../ports/pay-check-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { mayReadLines } from './get-pay-check.ts'
import { notWaiting } from './not-waiting.ts'

export type CompleteCheck = NamedPayCheck & { readonly periodStart: string }

export async function loadComplete(tx: TenantTransaction, actor: Actor, id: string): Promise<CompleteCheck> {
  const payCheck = ownedBy(actor, await tx.payChecks.find(id))
  const { periodStart } = payCheck
  if (payCheck.status !== 'complete' || periodStart === null) throw notWaiting(payCheck.status)
  return { ...payCheck, periodStart }
}

/** The check of the period before: of several the one made last. */
export async function findEarlier(
  tx: TenantTransaction,
  payCheck: CompleteCheck,
): Promise<PeriodOfCheck | null> {
  const { supplierId, siteId, periodStart } = payCheck
  const [earlier] = await tx.payChecks.earlier({ supplierId, siteId, before: periodStart }, 1)
  return earlier ?? null
}

export const nothingEarlier = () =>
  new AppError({
    code: 'conflict',
    reason: 'nothing_earlier',
    message: 'No earlier period of this payroll has been checked.',
  })

/** Who is better and worse off than in the check of the period before, and what all periods so far leave owed. */
export async function comparePayCheck(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<PayComparisonView> {
  authorise(actor, 'pay_check:read')
  return deps.database.withTenant(actor, async (tx) =>
    compareWithEarlier(tx, actor, await loadComplete(tx, actor, input.id)),
  )
}

/** The comparison as this member may see it: nothing of few people for who may not see single ones. */
export async function compareWithEarlier(
  tx: TenantTransaction,
  actor: Actor,
  payCheck: CompleteCheck,
): Promise<PayComparisonView> {
  const mayRead = mayReadLines(actor)
  const tell = (pairs: readonly PeopleInPair[]) =>
    mayRead || mayTellComparison(pairs) ? comparePeople(pairs) : null
  const earlier = await findEarlier(tx, payCheck)
  const periods = await tx.payChecks.owedByPeriod({ ...payCheck, until: payCheck.periodStart })
  const owed = sumOwed(periods, mayRead)
  if (earlier === null) return { since: null, owed }
  const { livingWage, minimumWage } = await tx.payChecks.compare({
    earlier: earlier.id,
    later: payCheck.id,
  })
  const { id, periodStart, periodEnd } = earlier
  return {
    since: { id, periodStart, periodEnd, livingWage: tell(livingWage), minimumWage: tell(minimumWage) },
    owed,
  }
}

/** The workers of one change, by reference; on record like any other look at lines. */
export async function listPayChanges(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string } & Omit<PayChangeQuery, 'earlier' | 'later'>,
): Promise<PayChangeListView> {
  authorise(actor, 'pay_check:read_lines')
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = await loadComplete(tx, actor, input.id)
    const earlier = await findEarlier(tx, payCheck)
    if (earlier === null) throw nothingEarlier()
    const page = await tx.payChecks.changedWorkers({ ...input, earlier: earlier.id, later: payCheck.id })
    if (input.after === undefined) {
      tx.audit.record(actor, {
        action: 'pay_check.lines_viewed',
        subjectType: 'pay_check',
        subjectId: payCheck.id,
        data: { since: earlier.id, standard: input.standard, change: input.change },
      })
    }
    const { id, periodStart, periodEnd } = earlier
    return { since: { id, periodStart, periodEnd }, workers: [...page.workers], next: page.next }
  })
}
