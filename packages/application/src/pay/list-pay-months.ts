import type { PayMonthsView } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { showSummary } from '@daylight/domain/pay-results'
import type { Deps } from '../ports/deps.ts'
import { mayReadLines } from './get-pay-check.ts'

/** Periods of one payroll that stand side by side. */
const MOST_PERIODS = 6
const MOST_CHECKS = 120

/** The last periods of a supplier's payrolls (null: our own), each by its latest check, the earliest first. */
export async function listPayMonths(
  deps: Deps,
  actor: Actor,
  input: { readonly supplierId: string | null },
): Promise<PayMonthsView> {
  authorise(actor, 'pay_check:read')
  const mayRead = mayReadLines(actor)
  const checks = await deps.database.withTenant(actor, (tx) =>
    tx.payChecks.completeChecks(input.supplierId, MOST_CHECKS),
  )
  const payrolls = new Map<string, PayMonthsView['payrolls'][number]>()
  const seen = new Set<string>()
  for (const { id, siteId, siteName, periodStart, periodEnd, summary } of checks) {
    if (periodStart === null || periodEnd === null || summary === null) continue
    const place = siteId ?? 'all'
    const period = `${place}|${periodStart}|${periodEnd}`
    if (seen.has(period)) continue
    seen.add(period)
    const payroll = payrolls.get(place) ?? { siteId, siteName, periods: [] }
    payrolls.set(place, payroll)
    if (payroll.periods.length === MOST_PERIODS) continue
    const { people, livingWage, minimumWage } = showSummary(summary, mayRead)
    payroll.periods.unshift({
      id,
      periodStart,
      periodEnd,
      people,
      below: livingWage.fail,
      belowMinimum: minimumWage.fail,
      cannotSay: livingWage.cannotSay,
      shortfall: livingWage.shortfall,
      arrears: minimumWage.arrears,
    })
  }
  return { payrolls: [...payrolls.values()].filter(({ periods }) => periods.length > 1) }
}
