import { add, type Exact, fromWire, toWire, ZERO } from '../exact/index.ts'
import type { ClaimStanding } from './remedy-claim.ts'
import { type ShownRemedy, showRemedy } from './show-remedy.ts'
import { groupRemedy, sumRemedy } from './sum-remedy.ts'

export const MONEY_SUMS = ['law', 'livingWage', 'fees'] as const
export type MoneySum = (typeof MONEY_SUMS)[number]

/**
 * `found`: at the rates of the periods. `owed`: before anything was paid, by law at the rates of the day asked for.
 * `paid`: shown by payments. `left`: still to be paid.
 */
export const MONEY_PARTS = ['found', 'owed', 'paid', 'left'] as const
export type MoneyPart = (typeof MONEY_PARTS)[number]

/** One sum of a remedy as it may be told; null where it is of too few people. */
export type ShownMoney = Readonly<Record<MoneyPart, string | null>> & Pick<ShownRemedy['law'], 'people'>

/** The three sums of a remedy, as its own page tells them: what is not told there is not told here. */
export function showMoney(standings: readonly ClaimStanding[]): Readonly<Record<MoneySum, ShownMoney>> {
  const shown = showRemedy(sumRemedy(standings), groupRemedy(standings))
  const underpaid = standings.reduce((sum, { claim }) => add(sum, claim.law?.underpayment ?? ZERO), ZERO)
  const { law, livingWage, fees } = shown
  return {
    law: { ...law, found: law.owed === null ? null : toWire(underpaid) },
    // No law raises these: what was found is what is owed.
    livingWage: { ...livingWage, found: livingWage.owed },
    fees: { ...fees, found: fees.owed },
  }
}

export interface MoneyFigure {
  readonly part: MoneyPart
  /** Pounds, exact, of the remedies counted. */
  readonly amount: string
  /** Remedies that are in it, and those left out because theirs is of too few people to be told. */
  readonly remedies: number
  readonly leftOut: number
}

/** Whether a remedy is in a figure: somebody is owed this sum, and it may be told. Null: too few people. */
export function isInFigure(money: ShownMoney, part: MoneyPart): boolean | null {
  if (money.people === 0) return false
  return money[part] === null ? null : true
}

/**
 * Remedies added up from what each of them tells by itself, so that nothing can be worked out from the total that could
 * not be before: what is of too few people is left out, and how many remedies that are is said.
 */
export function addRemedies(remedies: readonly ShownMoney[]): readonly MoneyFigure[] {
  return MONEY_PARTS.map((part) => {
    const held = remedies.map((money) => isInFigure(money, part))
    const amount = remedies.reduce(
      (sum: Exact, money, at) => (held[at] === true ? add(sum, amountOf(money[part])) : sum),
      ZERO,
    )
    return {
      part,
      amount: toWire(amount),
      remedies: held.filter((one) => one === true).length,
      leftOut: held.filter((one) => one === null).length,
    }
  })
}

function amountOf(wire: string | null): Exact {
  return (wire === null ? null : fromWire(wire)) ?? ZERO
}
