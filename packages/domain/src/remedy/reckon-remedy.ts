import type { IsoDate } from '../dates/index.ts'
import { add, type Exact, isPositive, min, subtract, ZERO } from '../exact/index.ts'
import { arrearsOf } from '../pay/index.ts'
import { findMinimumWageRow, findRateForBand, type PayRates } from '../reference/index.ts'
import type { ClaimStanding, RemedyClaim, RemedyPayment, UnderpaidByLaw } from './remedy-claim.ts'

export interface RemedyReckoning {
  /** By worker, then period. */
  readonly standings: readonly ClaimStanding[]
  /** Paid beyond everything that was found owed, by worker: never counted as repayment. */
  readonly beyond: ReadonlyMap<string, Exact>
}

interface OpenClaim {
  readonly claim: RemedyClaim
  paid: Exact
  paidByLaw: Exact
  feesPaid: Exact
  settled: { readonly on: IsoDate; readonly rate: Exact; readonly owed: Exact } | undefined
}

const positiveOrZero = (value: Exact): Exact => (isPositive(value) ? value : ZERO)

/** Pounds an hour for the claim's band on a day: of the newest rates confirmed by then, else the rate of the period. */
function rateOn(rates: PayRates, law: UnderpaidByLaw, day: IsoDate): Exact {
  const found = findMinimumWageRow(rates, day)
  const row = found.ok
    ? found.value
    : day > rates.minimumWageConfirmedTo
      ? rates.minimumWage.at(-1)
      : undefined
  return (row && findRateForBand(row, law.band, law.age)) ?? law.rateThen
}

/** What is taken of a payment, and what is left of it. */
function take(rest: Exact, due: Exact): { readonly taken: Exact; readonly rest: Exact } {
  const taken = min(rest, positiveOrZero(due))
  return { taken, rest: subtract(rest, taken) }
}

function payLaw(open: OpenClaim, rates: PayRates, payment: RemedyPayment, rest: Exact): Exact {
  const { law } = open.claim
  if (law === undefined || open.settled !== undefined) return rest
  const rate = rateOn(rates, law, payment.paidOn)
  const owed = arrearsOf(law.underpayment, law.rateThen, rate)
  const step = take(rest, subtract(owed, open.paidByLaw))
  open.paidByLaw = add(open.paidByLaw, step.taken)
  open.paid = add(open.paid, step.taken)
  if (!isPositive(subtract(owed, open.paidByLaw))) open.settled = { on: payment.paidOn, rate, owed }
  return step.rest
}

function payWages(open: readonly OpenClaim[], rates: PayRates, payment: RemedyPayment): Exact {
  let rest = payment.amount
  for (const one of open) if (isPositive(rest)) rest = payLaw(one, rates, payment, rest)
  for (const one of open) {
    const step = take(rest, subtract(one.claim.shortfall, one.paid))
    one.paid = add(one.paid, step.taken)
    rest = step.rest
  }
  return rest
}

function payFees(open: readonly OpenClaim[], payment: RemedyPayment): Exact {
  let rest = payment.amount
  for (const one of open) {
    const step = take(rest, subtract(one.claim.fees, one.feesPaid))
    one.feesPaid = add(one.feesPaid, step.taken)
    rest = step.rest
  }
  return rest
}

function standingOf(open: OpenClaim, rates: PayRates, on: IsoDate): ClaimStanding {
  const { claim, paid, paidByLaw, feesPaid, settled } = open
  const { law } = claim
  const rateNow = settled?.rate ?? (law && rateOn(rates, law, on))
  const owed = settled?.owed ?? (law && rateNow && arrearsOf(law.underpayment, law.rateThen, rateNow))
  const shortfallPaid = min(paid, claim.shortfall)
  return {
    claim,
    law: rateNow &&
      owed && {
        rateNow,
        owed,
        paid: paidByLaw,
        left: settled ? ZERO : subtract(owed, paidByLaw),
        settledOn: settled?.on,
      },
    livingWage: {
      owed: claim.shortfall,
      paid: shortfallPaid,
      left: subtract(claim.shortfall, shortfallPaid),
    },
    fees: { owed: claim.fees, paid: feesPaid, left: subtract(claim.fees, feesPaid) },
  }
}

function byWorker<Item extends { readonly workerRef: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const known = groups.get(item.workerRef)
    if (known) known.push(item)
    else groups.set(item.workerRef, [item])
  }
  return groups
}

/**
 * What is owed, paid and left of every claim on a day. By law the arrears of a period are the higher of the
 * underpayment and the underpayment ÷ rate then × rate now; a part payment is taken off that sum at the rate of
 * every later day, and once all that is owed on a day has been paid, later rises change nothing (National Minimum
 * Wage Act 1998, section 17 (1), (4), (5) and (6), as amended by the Employment Act 2008, section 8). A payment
 * goes to the law's arrears first, the oldest period first, then to what is missing up to the Living Wage; what was
 * paid counts against both. Payments after `on` are left out.
 */
export function reckonRemedy(options: {
  readonly claims: readonly RemedyClaim[]
  readonly payments: readonly RemedyPayment[]
  readonly rates: PayRates
  readonly on: IsoDate
}): RemedyReckoning {
  const { rates, on } = options
  const payments = byWorker(options.payments.filter(({ paidOn }) => paidOn <= on))
  const standings: ClaimStanding[] = []
  const beyond = new Map<string, Exact>()
  const note = (workerRef: string, rest: Exact) => {
    if (isPositive(rest)) beyond.set(workerRef, add(beyond.get(workerRef) ?? ZERO, rest))
  }
  const workers = byWorker(options.claims)
  for (const [workerRef, claims] of workers) {
    const open = claims
      .toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : a.periodStart > b.periodStart ? 1 : 0))
      .map((claim): OpenClaim => ({ claim, paid: ZERO, paidByLaw: ZERO, feesPaid: ZERO, settled: undefined }))
    const paid = (payments.get(workerRef) ?? []).toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
    for (const payment of paid) {
      // Arrears are of periods that are over: the pay of a period is no repayment of it.
      const earlier = open.filter(({ claim }) => claim.periodEnd < payment.paidOn)
      note(workerRef, payment.kind === 'fees' ? payFees(earlier, payment) : payWages(earlier, rates, payment))
    }
    for (const one of open) standings.push(standingOf(one, rates, on))
  }
  for (const [workerRef, paid] of payments) {
    if (!workers.has(workerRef)) for (const { amount } of paid) note(workerRef, amount)
  }
  return { standings, beyond }
}
