import { add, fromWire, isZero, toWire, ZERO } from '../exact/index.ts'
import { isSmallGroup } from './suppress-groups.ts'

/** What one period leaves owed, decimals in pounds, and to how many people. */
export interface PeriodOwed {
  readonly periodStart: string
  readonly periodEnd: string
  readonly arrears: string
  readonly arrearsPeople: number
  readonly shortfall: string
  readonly shortfallPeople: number
}

type Shown<Period> = Omit<Period, 'arrears' | 'shortfall' | 'arrearsPeople' | 'shortfallPeople'> & {
  readonly arrears: string | null
  readonly shortfall: string | null
}

/**
 * What the periods of a payroll leave owed together. For somebody who may not see single people the amounts of few
 * are left out, and so is a sum that has them in it.
 */
export function sumOwed<Period extends PeriodOwed>(periods: readonly Period[], mayReadLines: boolean) {
  const amount = (wire: string) => fromWire(wire) ?? ZERO
  const tell = (wire: string, people: number): string | null =>
    !mayReadLines && isSmallGroup(people) ? null : toWire(amount(wire))
  const total = (amounts: readonly (string | null)[]): string | null => {
    let sum = ZERO
    for (const wire of amounts) {
      if (wire === null) return null
      sum = add(sum, amount(wire))
    }
    return toWire(sum)
  }
  const shown = periods.map((period): Shown<Period> => {
    const { arrears, shortfall, arrearsPeople, shortfallPeople, ...rest } = period
    return { ...rest, arrears: tell(arrears, arrearsPeople), shortfall: tell(shortfall, shortfallPeople) }
  })
  const isOwed = (wire: string | null) => wire === null || !isZero(amount(wire))
  return {
    arrears: total(shown.map(({ arrears }) => arrears)),
    shortfall: total(shown.map(({ shortfall }) => shortfall)),
    periods: shown.filter(({ arrears, shortfall }) => isOwed(arrears) || isOwed(shortfall)),
    of: periods.length,
    overlap: overlaps(periods),
  }
}

function overlaps(periods: readonly PeriodOwed[]): boolean {
  const rising = [...periods].sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
  let end = ''
  for (const { periodStart, periodEnd } of rising) {
    if (periodStart <= end) return true
    if (periodEnd > end) end = periodEnd
  }
  return false
}
