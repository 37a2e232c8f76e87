import type { IsoDate } from '../dates/index.ts'
import { add, type Exact, isPositive, toWire, ZERO } from '../exact/index.ts'
import { wagesLeftOf } from './list-owed.ts'
import type { ClaimStanding } from './remedy-claim.ts'

/** Pounds owed, paid and left of one of the three sums, and to how many people. */
export interface RemedySum {
  readonly owed: Exact
  readonly paid: Exact
  readonly left: Exact
  readonly people: number
  readonly peoplePaid: number
  readonly peopleLeft: number
}

export interface RemedyTotals {
  readonly people: number
  readonly law: RemedySum
  readonly livingWage: RemedySum
  readonly fees: RemedySum
  /** Wages still to be paid: of each period the higher of law and Living Wage. Never the two together. */
  readonly wagesLeft: Exact
  /** People to whom nothing, some or all of wages and fees has been paid. */
  readonly progress: Readonly<Record<RemedyProgress, number>>
}

export const REMEDY_PROGRESS = ['settled', 'part_paid', 'unpaid'] as const
export type RemedyProgress = (typeof REMEDY_PROGRESS)[number]

/** People with the same period and rates, whose arrears are made by the same sum. */
export interface RemedyGroup {
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  /** Pounds an hour; undefined where the law was met. */
  readonly rateThen: Exact | undefined
  readonly rateNow: Exact | undefined
  readonly underpayment: Exact
  readonly totals: RemedyTotals
}

interface Part {
  readonly owed: Exact
  readonly paid: Exact
  readonly left: Exact
}
const NOTHING: Part = { owed: ZERO, paid: ZERO, left: ZERO }

function sumPart(standings: readonly ClaimStanding[], partOf: (one: ClaimStanding) => Part): RemedySum {
  let sum = NOTHING
  const people = new Set<string>()
  const peoplePaid = new Set<string>()
  const peopleLeft = new Set<string>()
  for (const one of standings) {
    const part = partOf(one)
    sum = {
      owed: add(sum.owed, part.owed),
      paid: add(sum.paid, part.paid),
      left: add(sum.left, part.left),
    }
    if (isPositive(part.owed)) people.add(one.claim.workerRef)
    if (isPositive(part.paid)) peoplePaid.add(one.claim.workerRef)
    if (isPositive(part.left)) peopleLeft.add(one.claim.workerRef)
  }
  return { ...sum, people: people.size, peoplePaid: peoplePaid.size, peopleLeft: peopleLeft.size }
}

const lawOf = (one: ClaimStanding): Part => one.law ?? NOTHING

function countProgress(standings: readonly ClaimStanding[]): RemedyTotals['progress'] {
  const workers = new Map<string, { paid: boolean; left: boolean }>()
  for (const one of standings) {
    const known = workers.get(one.claim.workerRef) ?? { paid: false, left: false }
    const parts = [lawOf(one), one.livingWage, one.fees]
    workers.set(one.claim.workerRef, {
      paid: known.paid || parts.some(({ paid }) => isPositive(paid)),
      left: known.left || parts.some(({ left }) => isPositive(left)),
    })
  }
  const progress = { settled: 0, part_paid: 0, unpaid: 0 }
  for (const { paid, left } of workers.values()) {
    progress[!left ? 'settled' : paid ? 'part_paid' : 'unpaid'] += 1
  }
  return progress
}

/** What is owed, paid and left, by law, up to the Living Wage and in fees: three sums that are never added. */
export function sumRemedy(standings: readonly ClaimStanding[]): RemedyTotals {
  return {
    people: new Set(standings.map(({ claim }) => claim.workerRef)).size,
    law: sumPart(standings, lawOf),
    livingWage: sumPart(standings, ({ livingWage }) => livingWage),
    fees: sumPart(standings, ({ fees }) => fees),
    wagesLeft: standings.reduce((sum, one) => add(sum, wagesLeftOf(one)), ZERO),
    progress: countProgress(standings),
  }
}

/** The claims by period and rates, the earliest first: the working of each sum, without naming anybody. */
export function groupRemedy(standings: readonly ClaimStanding[]): readonly RemedyGroup[] {
  const groups = new Map<string, ClaimStanding[]>()
  for (const one of standings) {
    const { claim, law } = one
    const rates = claim.law && law ? `${toWire(claim.law.rateThen)}>${toWire(law.rateNow)}` : ''
    const key = [claim.periodStart, claim.periodEnd, rates].join('|')
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const [first] = members
      if (first === undefined) return []
      const { periodStart, periodEnd, law } = first.claim
      const underpayment = members.reduce((sum, one) => add(sum, one.claim.law?.underpayment ?? ZERO), ZERO)
      const totals = sumRemedy(members)
      return [
        {
          periodStart,
          periodEnd,
          rateThen: law?.rateThen,
          rateNow: first.law?.rateNow,
          underpayment,
          totals,
        },
      ]
    })
}

/** Workers still owed who are not in a payroll any more: still owed. */
export function findLeaversOwed(
  standings: readonly ClaimStanding[],
  inPayroll: ReadonlySet<string>,
): ReadonlySet<string> {
  const owed = standings.filter((one) => isPositive(wagesLeftOf(one)) || isPositive(one.fees.left))
  return new Set(owed.map(({ claim }) => claim.workerRef).filter((workerRef) => !inPayroll.has(workerRef)))
}
