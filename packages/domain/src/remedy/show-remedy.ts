import { type Exact, toWire } from '../exact/index.ts'
import { isSmallGroup, type PeopleCount, suppressGroups } from '../pay-results/index.ts'
import type { RemedyGroup, RemedyProgress, RemedySum, RemedyTotals } from './sum-remedy.ts'

/** A sum as the buyer may see it, decimals or fractions in pounds; null where it is of too few people to be told. */
export interface ShownSum {
  readonly owed: string | null
  readonly paid: string | null
  readonly left: string | null
  readonly people: PeopleCount
}

export interface ShownGroup {
  readonly periodStart: string
  readonly periodEnd: string
  readonly rateThen: string | null
  readonly rateNow: string | null
  readonly underpayment: string
  readonly law: ShownSum
  readonly livingWage: ShownSum
  readonly people: PeopleCount
}

export interface ShownRemedy {
  readonly people: PeopleCount
  readonly law: ShownSum
  readonly livingWage: ShownSum
  readonly fees: ShownSum
  readonly wagesLeft: string | null
  readonly progress: Readonly<Record<RemedyProgress, PeopleCount>>
  /** Null where one of them is of too few people: from the others and the sum it could be worked out. */
  readonly groups: readonly ShownGroup[] | null
}

const partsOf = ({ people, peoplePaid, peopleLeft }: RemedySum): readonly number[] => [
  people,
  peoplePaid,
  peopleLeft,
  people - peoplePaid,
  people - peopleLeft,
]

const hasFew = (sum: RemedySum): boolean => partsOf(sum).some(isSmallGroup)

function showSum(sum: RemedySum, mayTellParts: boolean): ShownSum {
  const few = isSmallGroup(sum.people)
  const tell = (amount: Exact, may: boolean) => (may ? toWire(amount) : null)
  return {
    owed: tell(sum.owed, !few),
    paid: tell(sum.paid, !few && mayTellParts && !hasFew(sum)),
    left: tell(sum.left, !few && mayTellParts && !hasFew(sum)),
    people: few ? 'fewer_than_5' : sum.people,
  }
}

/**
 * Counts and sums of a remedy for the buyer, never who. Of fewer than five people, or where what is told would leave
 * the sum of fewer than five, nothing is told; the groups of a working are told together or not at all.
 */
export function showRemedy(totals: RemedyTotals, groups: readonly RemedyGroup[]): ShownRemedy {
  const few = isSmallGroup(totals.people)
  const progress = suppressGroups(totals.progress)
  const mayTellParts = !Object.values(totals.progress).some(isSmallGroup)
  const sumOf = (sum: RemedySum) => showSum(sum, mayTellParts)
  const mayTellGroups =
    !few &&
    mayTellParts &&
    groups.every(
      ({ totals: { people, law, livingWage } }) =>
        !isSmallGroup(people) && !isSmallGroup(totals.people - people) && !hasFew(law) && !hasFew(livingWage),
    )
  return {
    people: few ? 'fewer_than_5' : totals.people,
    law: sumOf(totals.law),
    livingWage: sumOf(totals.livingWage),
    fees: sumOf(totals.fees),
    wagesLeft:
      few || !mayTellParts || hasFew(totals.law) || hasFew(totals.livingWage)
        ? null
        : toWire(totals.wagesLeft),
    progress: {
      settled: progress('settled'),
      part_paid: progress('part_paid'),
      unpaid: progress('unpaid'),
    },
    groups: mayTellGroups ? groups.map((group) => showGroup(group, sumOf)) : null,
  }
}

function showGroup(group: RemedyGroup, sumOf: (sum: RemedySum) => ShownSum): ShownGroup {
  const { periodStart, periodEnd, rateThen, rateNow, underpayment, totals } = group
  return {
    periodStart,
    periodEnd,
    rateThen: rateThen === undefined ? null : toWire(rateThen),
    rateNow: rateNow === undefined ? null : toWire(rateNow),
    underpayment: toWire(underpayment),
    law: sumOf(totals.law),
    livingWage: sumOf(totals.livingWage),
    people: totals.people,
  }
}
