import type { IsoDate } from '../dates/index.ts'
import { add, type Exact, equals, isPositive, ZERO } from '../exact/index.ts'
import type { MinimumWageBand } from '../reference/index.ts'
import { arrearsOf, hourlyOf, missingPay } from './pay-arithmetic.ts'
import type { PayLineResult, PayVerdict } from './pay-line.ts'
import type { WorkType } from './payroll-row.ts'

/**
 * One worker who did more than one type of work in a pay reference period. The law adds pay and hours over all of
 * them (National Minimum Wage Regulations 2015, regulations 7 and 17); each line is still tested alone.
 */
export interface CombinedPay {
  readonly workerRef: string
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  readonly lines: readonly number[]
  readonly workTypes: readonly WorkType[]
  readonly verdict: PayVerdict
  readonly band: MinimumWageBand | undefined
  readonly rate: Exact | undefined
  readonly hours: Exact | undefined
  readonly pay: Exact | undefined
  readonly hourlyPay: Exact | undefined
  readonly underpayment: Exact | undefined
  readonly arrears: Exact | undefined
  /** What the lines miss each on their own; more than `underpayment` where one line makes up for another. */
  readonly missingInLines: Exact
}

export interface WorkTypeCombiner {
  readonly add: (line: PayLineResult) => void
  /** Undefined: there were too many lines to hold, so nothing was combined. */
  readonly finish: () => readonly CombinedPay[] | undefined
}

const MOST_HELD = 300_000

type Held = Pick<
  PayLineResult,
  'line' | 'workType' | 'workerRef' | 'periodStart' | 'periodEnd' | 'minimumWage'
>

function withoutFigures(lines: readonly Held[], verdict: PayVerdict) {
  return {
    verdict,
    band: undefined,
    rate: undefined,
    hours: undefined,
    pay: undefined,
    hourlyPay: undefined,
    underpayment: undefined,
    arrears: undefined,
    missingInLines: missingIn(lines),
  }
}

function missingIn(lines: readonly Held[]): Exact {
  let missing = ZERO
  for (const { minimumWage } of lines) missing = add(missing, minimumWage.underpayment ?? ZERO)
  return missing
}

function addUp(lines: readonly Held[]) {
  const counted = lines.filter(({ minimumWage }) => minimumWage.verdict !== 'out_of_scope')
  const [first] = counted
  if (first === undefined) return withoutFigures(lines, 'out_of_scope')
  const { rate, band } = first.minimumWage
  let pay = ZERO
  let hours = ZERO
  let arrearsRate: Exact | undefined
  for (const { minimumWage } of counted) {
    const isTold = minimumWage.verdict === 'pass' || minimumWage.verdict === 'fail'
    if (!isTold || rate === undefined || minimumWage.rate === undefined || !equals(rate, minimumWage.rate)) {
      return withoutFigures(lines, 'cannot_say')
    }
    pay = add(pay, minimumWage.pay ?? ZERO)
    hours = add(hours, minimumWage.hours ?? ZERO)
    arrearsRate ??= minimumWage.rateForArrears
  }
  if (rate === undefined) return withoutFigures(lines, 'cannot_say')
  const underpayment = missingPay(pay, rate, hours)
  return {
    verdict: isPositive(underpayment) ? ('fail' as const) : ('pass' as const),
    band,
    rate,
    hours,
    pay,
    hourlyPay: hourlyOf(pay, hours),
    underpayment,
    arrears: arrearsOf(underpayment, rate, arrearsRate ?? rate),
    missingInLines: missingIn(lines),
  }
}

/** Takes lines in any order, and combines those of one worker and period that are of different types of work. */
export function startWorkTypeCombiner(): WorkTypeCombiner {
  const held = new Map<string, Held[]>()
  let count = 0
  let isFull = false
  return {
    add: ({ line, workType, workerRef, periodStart, periodEnd, minimumWage }) => {
      if (isFull) return
      const key = `${periodStart}|${periodEnd}|${workerRef}`
      const lines = held.get(key)
      const kept = { line, workType, workerRef, periodStart, periodEnd, minimumWage }
      if (lines === undefined) held.set(key, [kept])
      else lines.push(kept)
      count += 1
      if (count <= MOST_HELD) return
      isFull = true
      held.clear()
    },
    finish: () => {
      if (isFull) return undefined
      const combined: CombinedPay[] = []
      for (const lines of held.values()) {
        const types = new Set(lines.map(({ workType }) => workType ?? 'time'))
        const [first] = lines
        if (types.size < 2 || first === undefined) continue
        combined.push({
          workerRef: first.workerRef,
          periodStart: first.periodStart,
          periodEnd: first.periodEnd,
          lines: lines.map(({ line }) => line),
          workTypes: [...types].sort(),
          ...addUp(lines),
        })
      }
      return combined
    },
  }
}
