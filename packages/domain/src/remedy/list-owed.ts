import type { IsoDate } from '../dates/index.ts'
import { add, type Exact, isPositive, max, ZERO } from '../exact/index.ts'
import type { ClaimStanding } from './remedy-claim.ts'

/** How it stands with one worker and period, by the reference of the employer itself. Amounts are pounds. */
export interface OwedLine extends Omit<ClaimStanding, 'claim'> {
  readonly reference: string
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  /** Missing by law in the period, and the rate an hour then; undefined where the law was met. */
  readonly underpayment: Exact | undefined
  readonly rateThen: Exact | undefined
  /** Wages that were seen to reach the worker: what is paid by law counts up to the Living Wage too. */
  readonly wagesPaid: Exact
  /** Wages still to be paid: the higher of law and Living Wage, never the two together. */
  readonly wagesLeft: Exact
  /** Not in the newest payroll, and something is left: still owed. */
  readonly leaver: boolean
}

export interface OwedList {
  readonly lines: readonly OwedLine[]
  /** People found by the references given, and all of them. */
  readonly people: number
  readonly peopleInAll: number
  /** Wages and fees still to be paid to those found, and to those who were not. */
  readonly left: OwedLeft
  readonly leftOfOthers: OwedLeft
}

export interface OwedLeft {
  readonly wages: Exact
  readonly fees: Exact
  readonly people: number
}

export const wagesLeftOf = ({ law, livingWage }: Pick<ClaimStanding, 'law' | 'livingWage'>): Exact =>
  max(law?.left ?? ZERO, livingWage.left)

function sumLeft(standings: readonly ClaimStanding[]): OwedLeft {
  const owed = standings.filter((one) => isPositive(wagesLeftOf(one)) || isPositive(one.fees.left))
  return {
    wages: standings.reduce((sum, one) => add(sum, wagesLeftOf(one)), ZERO),
    fees: standings.reduce((sum, one) => add(sum, one.fees.left), ZERO),
    people: new Set(owed.map(({ claim }) => claim.workerRef)).size,
  }
}

/**
 * What is owed, line by line, under the references of whoever pays: `references` holds each by the code that was kept
 * of it. Whoever none was given for stays a number and a sum.
 */
export function listOwed(
  standings: readonly ClaimStanding[],
  known: {
    readonly references: ReadonlyMap<string, string>
    /** Codes of everybody in the newest payroll; null while there is none after the one checked. */
    readonly inNewest: ReadonlySet<string> | null
  },
): OwedList {
  const { references, inNewest } = known
  const found = standings.filter(({ claim }) => references.has(claim.workerRef))
  const others = standings.filter(({ claim }) => !references.has(claim.workerRef))
  const lines = found.map((one): OwedLine => {
    const { claim, law, livingWage, fees } = one
    const wagesLeft = wagesLeftOf(one)
    return {
      ...{ law, livingWage, fees, wagesLeft },
      wagesPaid: max(law?.paid ?? ZERO, livingWage.paid),
      reference: references.get(claim.workerRef) ?? '',
      periodStart: claim.periodStart,
      periodEnd: claim.periodEnd,
      underpayment: claim.law?.underpayment,
      rateThen: claim.law?.rateThen,
      leaver:
        inNewest !== null &&
        !inNewest.has(claim.workerRef) &&
        (isPositive(wagesLeft) || isPositive(fees.left)),
    }
  })
  const order = (line: OwedLine) => `${line.reference}\n${line.periodStart}`
  const people = (list: readonly ClaimStanding[]) => new Set(list.map(({ claim }) => claim.workerRef)).size
  return {
    lines: lines.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    people: people(found),
    peopleInAll: people(standings),
    left: sumLeft(found),
    leftOfOthers: sumLeft(others),
  }
}
