import type { IsoDate } from '@daylight/domain/dates'
import type { PayRates } from '@daylight/domain/reference'
import { type ClaimStanding, type RemedyTotals, reckonRemedy, sumRemedy } from '@daylight/domain/remedy'
import { loadPayRates } from '../pay/load-pay-rates.ts'
import type { RemedyPaymentRecord, RemedyRecord } from '../ports/remedy-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

export interface ReckonedRemedy {
  readonly rates: PayRates
  readonly payments: readonly RemedyPaymentRecord[]
  readonly standings: readonly ClaimStanding[]
  readonly totals: RemedyTotals
}

/** How a remedy stands on a day, at the newest rates: who is owed what is reckoned anew each time, never kept. */
export async function reckonStoredRemedy(
  tx: TenantTransaction,
  remedy: Pick<RemedyRecord, 'id'>,
  on: IsoDate,
): Promise<ReckonedRemedy> {
  const { rates } = await loadPayRates(tx.reference)
  const payments = await tx.remedies.paymentsOf(remedy.id)
  const claims = await tx.remedies.claimsOf(remedy.id)
  const { standings } = reckonRemedy({ claims, payments, rates, on })
  return { rates, payments, standings, totals: sumRemedy(standings) }
}
