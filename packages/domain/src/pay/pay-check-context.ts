import { addDays, addMonths, daysBetween, formatDate, type IsoDate } from '../dates/index.ts'
import type { Result } from '../errors/index.ts'
import {
  findLivingWageRates,
  findMinimumWageRow,
  type LivingWageRates,
  type MinimumWageRow,
  type MissingRate,
  type PayRates,
  type WorkRules,
  type Zone,
} from '../reference/index.ts'
import type { PayReason } from './pay-line.ts'

export interface PayCheckOptions {
  readonly rates: PayRates
  /** Thresholds of everything besides the two rates; without them only the rates are checked. */
  readonly workRules?: WorkRules | undefined
  /** Overrides the dated setting: whether contracted staff need their 2 hours in a week or on a day. */
  readonly livingWageSitePer?: 'week' | 'day' | undefined
  /** Arrears are stated at the rate in force on this day. */
  readonly asOf: IsoDate
  /** For rows that name no workplace. */
  readonly zone?: Zone | undefined
  /** Zone of a site the organisation has placed; undefined when it has not. */
  readonly placeSite?: ((siteName: string) => Zone | undefined) | undefined
}

/** What follows from the two dates of a period alone. */
export interface PeriodFacts {
  /** Both ends included. */
  readonly days: number
  readonly isMonth: boolean
  readonly problem: PayReason | undefined
  readonly london: Result<LivingWageRates, MissingRate>
  readonly uk: Result<LivingWageRates, MissingRate>
}

/** Made once for many rows by `preparePayCheck`. */
export interface PayCheckContext {
  readonly options: PayCheckOptions
  /** The row in force on `asOf`, or the newest confirmed one when that day is not confirmed yet. */
  readonly rowForArrears: MinimumWageRow | undefined
  readonly arrearsRateConfirmed: boolean
  readonly livingWageMinAge: number
  readonly factsOfPeriod: (start: IsoDate, end: IsoDate) => PeriodFacts
}

const MOST_PERIODS_KEPT = 2000

/**
 * Last day of a month that starts on a day. From the 31st of January a month ends with February, not on the day
 * before: a month runs to the day before the corresponding date, or to the month's end where there is none.
 */
function endOfOneMonth(start: IsoDate): IsoDate {
  const next = addMonths(start, 1)
  return next.slice(8) === start.slice(8) ? addDays(next, -1) : next
}

function findPeriodProblem(start: IsoDate, end: IsoDate, latestEnd: IsoDate): PayReason | undefined {
  if (end < start) {
    return {
      code: 'impossible',
      field: 'periodEnd',
      message: `The period ends on ${formatDate(end)}, before it starts on ${formatDate(start)}.`,
    }
  }
  if (end > latestEnd) {
    return {
      code: 'period_too_long',
      field: 'periodEnd',
      message: `The period is longer than a month. One that starts on ${formatDate(start)} ends on ${formatDate(latestEnd)} at the latest; give one row for each month.`,
    }
  }
  return undefined
}

function describePeriod(rates: PayRates, start: IsoDate, end: IsoDate): PeriodFacts {
  const latestEnd = endOfOneMonth(start)
  return {
    days: daysBetween(start, end) + 1,
    isMonth: end === latestEnd,
    problem: findPeriodProblem(start, end, latestEnd),
    london: findLivingWageRates(rates, { zone: 'london', on: start }),
    uk: findLivingWageRates(rates, { zone: 'uk', on: start }),
  }
}

/** Prepares the check of many rows against one set of rates. */
export function preparePayCheck(options: PayCheckOptions): PayCheckContext {
  const { rates, asOf } = options
  const onTheDay = findMinimumWageRow(rates, asOf)
  const beyondConfirmed = asOf > rates.minimumWageConfirmedTo
  const known = new Map<string, PeriodFacts>()
  let lastStart: IsoDate | undefined
  let lastEnd: IsoDate | undefined
  let lastFacts: PeriodFacts | undefined
  return {
    options,
    rowForArrears: onTheDay.ok ? onTheDay.value : beyondConfirmed ? rates.minimumWage.at(-1) : undefined,
    arrearsRateConfirmed: !beyondConfirmed,
    livingWageMinAge: rates.livingWage.at(-1)?.minAge ?? 18,
    factsOfPeriod: (start, end) => {
      if (lastFacts !== undefined && start === lastStart && end === lastEnd) return lastFacts
      const key = `${start}/${end}`
      let facts = known.get(key)
      if (facts === undefined) {
        if (known.size >= MOST_PERIODS_KEPT) known.clear()
        facts = describePeriod(rates, start, end)
        known.set(key, facts)
      }
      lastStart = start
      lastEnd = end
      lastFacts = facts
      return facts
    },
  }
}
