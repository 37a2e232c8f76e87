import { addMonths, type IsoDate } from '../dates/index.ts'
import { add, type Exact, isPositive, max, min, multiply, toDecimalString, ZERO } from '../exact/index.ts'
import { findThreshold, type WorkRules, type WorkThreshold } from '../reference/index.ts'

import { formatPounds } from './format-pounds.ts'

/**
 * What an underpayment notice could add as a penalty, pounds. A range, as it is the enforcement body's to set: from
 * the whole penalty halved for payment in time, to the smallest penalty for every single worker, not halved.
 */
export interface PenaltyExposure {
  readonly workers: number
  /** Underpayment inside the years a notice can look back. */
  readonly underpayment: Exact
  readonly from: Exact
  readonly to: Exact
  /** Plain English, with each number of the rule. */
  readonly rule: string
  readonly source: string
  /** Thresholds that were remembered, not read in their source. */
  readonly remembered: readonly string[]
}

interface PenaltyRule {
  readonly share: WorkThreshold
  readonly least: WorkThreshold
  readonly most: WorkThreshold
  readonly earlyShare: WorkThreshold
  readonly earlyDays: WorkThreshold
  readonly lookBack: WorkThreshold
}

function findPenaltyRule(rules: WorkRules, on: IsoDate): PenaltyRule | undefined {
  const share = findThreshold(rules, 'penalty.share', on)
  const least = findThreshold(rules, 'penalty.least', on)
  const most = findThreshold(rules, 'penalty.most', on)
  const earlyShare = findThreshold(rules, 'penalty.early_share', on)
  const earlyDays = findThreshold(rules, 'penalty.early_days', on)
  const lookBack = findThreshold(rules, 'penalty.look_back_years', on)
  if (!share || !least || !most || !earlyShare || !earlyDays || !lookBack) return undefined
  return { share, least, most, earlyShare, earlyDays, lookBack }
}

/** The first day whose underpayment a notice served on a day can still name. */
export function lookBackStart(rules: WorkRules, asOf: IsoDate): IsoDate | undefined {
  const rule = findPenaltyRule(rules, asOf)
  return rule && addMonths(asOf, -12 * Number(toDecimalString(rule.lookBack.value)))
}

/** Penalty exposure for the underpayment of each worker (National Minimum Wage Act 1998, section 19A). */
export function penaltyExposure(
  underpayments: Iterable<Exact>,
  rules: WorkRules,
  asOf: IsoDate,
): PenaltyExposure | undefined {
  const rule = findPenaltyRule(rules, asOf)
  if (rule === undefined) return undefined
  let workers = 0
  let underpayment = ZERO
  let together = ZERO
  let to = ZERO
  for (const missing of underpayments) {
    if (!isPositive(missing)) continue
    workers += 1
    underpayment = add(underpayment, missing)
    const penalty = min(multiply(missing, rule.share.value), rule.most.value)
    together = add(together, penalty)
    to = add(to, max(penalty, rule.least.value))
  }
  if (workers === 0) return undefined
  const { earlyDays, earlyShare, least, lookBack, most, share } = rule
  return {
    workers,
    underpayment,
    from: multiply(max(together, least.value), earlyShare.value),
    to,
    rule: `${Number(toDecimalString(share.value)) * 100}% of the underpayment, at least ${formatPounds(least.value)} and at most ${formatPounds(most.value)} a worker, over the last ${lookBack.text} years; halved when all is paid within ${earlyDays.text} days.`,
    source: share.source,
    remembered: [earlyShare, lookBack]
      .filter(({ confidence }) => confidence !== 'sourced')
      .map(({ id }) => id),
  }
}
