import type { IsoDate } from '@daylight/domain/dates'
import { type MoneySum, reckonRemedy, type ShownMoney, showMoney } from '@daylight/domain/remedy'
import { loadPayRates } from '../pay/load-pay-rates.ts'
import type { ListedRemedy } from '../ports/board-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

export interface BoardRemedy extends ListedRemedy {
  readonly money: Readonly<Record<MoneySum, ShownMoney>>
}

/** Remedies whose claims are held in memory at once. */
const AT_ONCE = 25

/** Every remedy asked for, else all, with what may be told of its sums on a day, the oldest first. */
export async function readBoardMoney(
  tx: TenantTransaction,
  on: IsoDate,
  isAsked: (remedy: ListedRemedy) => boolean = () => true,
): Promise<readonly BoardRemedy[]> {
  const remedies = (await tx.board.remedies()).filter(isAsked)
  if (remedies.length === 0) return []
  const { rates } = await loadPayRates(tx.reference)
  const told: BoardRemedy[] = []
  for (let from = 0; from < remedies.length; from += AT_ONCE) {
    const some = remedies.slice(from, from + AT_ONCE)
    const kept = await tx.remedies.claimsAndPaymentsOf(some.map(({ id }) => id))
    const claims = Map.groupBy(kept.claims, ({ remedyId }) => remedyId)
    const payments = Map.groupBy(kept.payments, ({ remedyId }) => remedyId)
    for (const remedy of some) {
      const { standings } = reckonRemedy({
        claims: claims.get(remedy.id) ?? [],
        payments: payments.get(remedy.id) ?? [],
        rates,
        on,
      })
      told.push({ ...remedy, money: showMoney(standings) })
    }
  }
  return told
}
