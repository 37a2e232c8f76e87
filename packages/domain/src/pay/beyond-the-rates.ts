import type { IsoDate } from '../dates/index.ts'
import { add, type Exact, type ExactSum, startSum, subtract } from '../exact/index.ts'
import type { WorkRules } from '../reference/index.ts'
import { type CombinedPay, startWorkTypeCombiner, type WorkTypeCombiner } from './combine-work-types.ts'
import { countOf, SEVERITY, type VerdictCounts } from './count-verdicts.ts'
import type { TextNumbers } from './number-texts.ts'
import { OTHER_CHECKS, type OtherCheckId } from './other-checks/other-check.ts'
import type { PayLineResult } from './pay-line.ts'
import { lookBackStart, type PenaltyExposure, penaltyExposure } from './penalty-exposure.ts'
import type { ShareFigures } from './summary-share.ts'

export interface OtherCheckCount {
  readonly check: OtherCheckId
  readonly lines: VerdictCounts
  /** Pounds missing, where the check is about money. */
  readonly owed: Exact
}

export interface PaySummaryOptions {
  /** With these the penalty exposure is reckoned. */
  readonly workRules?: WorkRules | undefined
  readonly asOf?: IsoDate | undefined
  /** True where lines may be of several types of work, so that those of one worker are combined. */
  readonly hasWorkTypes?: boolean | (() => boolean) | undefined
}

/** What a check finds beside the two rates. */
export interface BeyondTheRates {
  /** Workers with several types of work in one period; undefined: too many lines to combine. */
  readonly combined: readonly CombinedPay[] | undefined
  /** Undefined: nobody was paid less than the legal minimum, or no rule is held. */
  readonly penalty: PenaltyExposure | undefined
  /** Verdicts of each other check for which some line had data. */
  readonly otherChecks: readonly OtherCheckCount[]
}

/** Grows line by line with the summary. */
export function startBeyondTheRates(options: PaySummaryOptions, workers: TextNumbers) {
  const { workRules, asOf, hasWorkTypes = false } = options
  const since = workRules && asOf && lookBackStart(workRules, asOf)
  /** By the worker's number. */
  const missingOf = new Map<number, Exact>()
  const others = new Map<OtherCheckId, { counts: number[]; owed: ExactSum }>()
  let combiner: WorkTypeCombiner | undefined
  let hasBegun = false

  const addMissing = (worker: number, periodEnd: IsoDate, missing: Exact) => {
    if (since === undefined || periodEnd < since) return
    const before = missingOf.get(worker)
    missingOf.set(worker, before === undefined ? missing : add(before, missing))
  }

  const addOther = ({ check, verdict, owed }: ShareFigures['otherChecks'][number]) => {
    const known = others.get(check) ?? { counts: [0, 0, 0, 0], owed: startSum() }
    const severity = SEVERITY[verdict]
    known.counts[severity] = (known.counts[severity] ?? 0) + 1
    if (owed !== undefined) known.owed.add(owed)
    others.set(check, known)
  }

  /** What the law finds missing where a worker's types of work are taken together. */
  const reckonPenalty = (combined: readonly CombinedPay[]): PenaltyExposure | undefined => {
    if (workRules === undefined || asOf === undefined) return undefined
    for (const { workerRef, periodEnd, underpayment, missingInLines } of combined) {
      if (underpayment !== undefined)
        addMissing(workers.of(workerRef), periodEnd, subtract(underpayment, missingInLines))
    }
    return penaltyExposure(
      [...missingOf].toSorted(([left], [right]) => left - right).map(([, missing]) => missing),
      workRules,
      asOf,
    )
  }

  return {
    addLine: (line: PayLineResult): void => {
      if (!hasBegun) {
        hasBegun = true
        const mayCombine = typeof hasWorkTypes === 'function' ? hasWorkTypes() : hasWorkTypes
        if (mayCombine) combiner = startWorkTypeCombiner()
      }
      combiner?.add(line)
    },
    addFigures: (worker: number, { otherChecks, minimumWage, periodEnd }: ShareFigures): void => {
      for (const other of otherChecks) addOther(other)
      if (minimumWage !== undefined) addMissing(worker, periodEnd, minimumWage.underpayment)
    },
    finish: (): BeyondTheRates => {
      const combined = combiner === undefined ? [] : combiner.finish()
      return {
        combined,
        penalty: reckonPenalty(combined ?? []),
        otherChecks: OTHER_CHECKS.flatMap((check) => {
          const found = others.get(check)
          return found === undefined
            ? []
            : [{ check, lines: countOf(found.counts), owed: found.owed.total() }]
        }),
      }
    },
  }
}
