import type { PayCheckView } from '@daylight/contracts'
import { type Actor, authorise, ownedBy, roleMay } from '@daylight/domain/access'
import { showSummary } from '@daylight/domain/pay-results'
import { isNewerLivingWageDue } from '@daylight/domain/reference'
import type { Deps } from '../ports/deps.ts'
import { loadPayRates } from './load-pay-rates.ts'

/** Whether single workers' lines may be read; those who may not are not told small numbers either. */
export function mayReadLines(actor: Actor): boolean {
  return actor.kind === 'system' || roleMay(actor.role, 'pay_check:read_lines')
}

export async function getPayCheck(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<PayCheckView> {
  authorise(actor, 'pay_check:read')
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    const { rates } = await loadPayRates(tx.reference)
    const mayRead = mayReadLines(actor)
    const { summary, refusal } = payCheck
    return {
      id: payCheck.id,
      supplierId: payCheck.supplierId,
      supplierName: payCheck.supplierName,
      siteId: payCheck.siteId,
      siteName: payCheck.siteName,
      status: payCheck.status,
      periodStart: payCheck.periodStart,
      periodEnd: payCheck.periodEnd,
      createdAt: payCheck.createdAt,
      completedAt: payCheck.completedAt,
      grade: payCheck.grade,
      version: payCheck.version,
      fileType: payCheck.fileType,
      fileDigest: payCheck.fileDigest,
      rowsRead: payCheck.rowsRead,
      rowsTotal: payCheck.rowsTotal,
      ratesVersion: payCheck.ratesVersion,
      asOf: payCheck.asOf,
      summary: summary && showSummary(summary, mayRead),
      refusal,
      findings: [...(await tx.raiseFindings.raisedByPayCheck(payCheck.id))],
      newerRateDue: isNewerLivingWageDue(rates, deps.clock.today()),
      mayReadLines: mayRead,
    }
  })
}

export async function getPayCheckProgress(deps: Deps, actor: Actor, input: { readonly id: string }) {
  authorise(actor, 'pay_check:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { status, rowsRead, rowsTotal } = ownedBy(actor, await tx.payChecks.find(input.id))
    return { status, rowsRead, rowsTotal }
  })
}
