import type { PayVerdict } from './pay-line.ts'

export interface VerdictCounts {
  readonly pass: number
  readonly fail: number
  readonly cannotSay: number
  readonly outOfScope: number
}

/** Rising, so that the worst of several is the highest. */
export const SEVERITY: Readonly<Record<PayVerdict, number>> = {
  out_of_scope: 0,
  pass: 1,
  cannot_say: 2,
  fail: 3,
}

/** From the mildest to the worst. */
const verdicts: readonly PayVerdict[] = ['pass', 'fail', 'cannot_say', 'out_of_scope']
export const VERDICTS_RISING = verdicts.toSorted((left, right) => SEVERITY[left] - SEVERITY[right])

/** Counts that are held by severity. */
export function countOf(counts: readonly number[]): VerdictCounts {
  const [outOfScope = 0, pass = 0, cannotSay = 0, fail = 0] = counts
  return { pass, fail, cannotSay, outOfScope }
}
