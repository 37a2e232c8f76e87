import { addDays, addMonths, daysBetween, type IsoDate, isoDate } from '../dates/index.ts'
import { actionsBehind, type BoardAction, type BoardSpan } from './board.ts'

/** Days from asking for an action to its verification: the middle one; null when none was verified. */
export function medianDaysToVerify(actions: readonly BoardAction[]): number | null {
  const days = actions
    .flatMap(({ createdOn, verifiedOn }) => (verifiedOn === null ? [] : [daysBetween(createdOn, verifiedOn)]))
    .sort((a, b) => a - b)
  if (days.length === 0) return null
  const middle = Math.floor(days.length / 2)
  const upper = days[middle] ?? 0
  return days.length % 2 === 1 ? upper : ((days[middle - 1] ?? 0) + upper) / 2
}

/** What became of the corrective actions within some days. Each count opens to its actions by the same span. */
export interface BoardPeriod extends BoardSpan {
  readonly asked: number
  readonly verified: number
  /** Of the verified. */
  readonly medianDaysToVerify: number | null
  /** Verified, with the day to show that it worked in these days, or reopened in them because it had not. */
  readonly effectDue: number
  readonly effective: number
  /** Whole per cent of those due that were shown to have worked; null when none was due. */
  readonly effectivePercent: number | null
}

export function countPeriod(
  actions: readonly BoardAction[],
  today: IsoDate,
  { from, to }: BoardSpan,
): BoardPeriod {
  const span = { from, to }
  const behind = (figure: Parameters<typeof actionsBehind>[0]) => actionsBehind(figure, actions, today, span)
  const verified = behind('verified')
  const effectDue = behind('effect_due').length
  const effective = behind('effective').length
  return {
    ...span,
    asked: behind('asked').length,
    verified: verified.length,
    medianDaysToVerify: medianDaysToVerify(verified),
    effectDue,
    effective,
    effectivePercent: effectDue === 0 ? null : Math.round((100 * effective) / effectDue),
  }
}

export interface BoardYear extends BoardPeriod {
  readonly year: number
}

/** Calendar years in which something was asked for, verified or shown, the newest first; this year up to today. */
export function yearOnYear(actions: readonly BoardAction[], today: IsoDate): readonly BoardYear[] {
  const yearOf = (date: IsoDate) => Number(date.slice(0, 4))
  const years = new Set(
    actions
      .flatMap(({ createdOn, verifiedOn, effectDueOn, failedOn }) => [
        createdOn,
        ...(verifiedOn === null ? [] : [verifiedOn]),
        ...(effectDueOn === null ? [] : [effectDueOn]),
        ...failedOn,
      ])
      .filter((date) => date <= today)
      .map(yearOf),
  )
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const to = isoDate(`${year}-12-31`)
      const span = { from: isoDate(`${year}-01-01`), to: to > today ? today : to }
      return { year, ...countPeriod(actions, today, span) }
    })
}

/** Of fewer actions than this on either side, a difference says more of the one or two than of the year. Ours. */
export const FEWEST_TO_COMPARE = 5

export interface YearBeside {
  /** Twelve months each, so that both are as long: up to today, and the twelve before. */
  readonly now: BoardPeriod
  readonly before: BoardPeriod
  /** Days more (or fewer, below zero) to verify than the year before; null where there are too few to compare. */
  readonly daysMore: number | null
  /** Percentage points more (or fewer) shown to have worked, of the whole per cents; null as above. */
  readonly pointsMore: number | null
}

/** The last twelve months beside the twelve before. */
export function besideLastYear(actions: readonly BoardAction[], today: IsoDate): YearBeside {
  const yearAgo = addMonths(today, -12)
  const now = countPeriod(actions, today, { from: addDays(yearAgo, 1), to: today })
  const before = countPeriod(actions, today, { from: addDays(addMonths(today, -24), 1), to: yearAgo })
  const enough = (a: number, b: number) => Math.min(a, b) >= FEWEST_TO_COMPARE
  const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b)
  return {
    now,
    before,
    daysMore: enough(now.verified, before.verified)
      ? minus(now.medianDaysToVerify, before.medianDaysToVerify)
      : null,
    pointsMore: enough(now.effectDue, before.effectDue)
      ? minus(now.effectivePercent, before.effectivePercent)
      : null,
  }
}
