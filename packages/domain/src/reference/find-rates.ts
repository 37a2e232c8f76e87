import { ageOn, dateParts, formatDate, type IsoDate } from '../dates/index.ts'
import { err, ok, type Result } from '../errors/index.ts'
import type { Exact } from '../exact/index.ts'
import type {
  LivingWageRow,
  MinimumWageBand,
  MinimumWageRow,
  PayRates,
  SickPayRow,
  Zone,
} from './pay-rates.ts'

export type MissingRateReason =
  | 'before_first_rate'
  | 'rate_not_confirmed'
  | 'under_school_leaving_age'
  | 'no_apprentice_rate'
  | 'newer_rate_not_entered'

/** Why no rate can be named for a date. */
export interface MissingRate {
  readonly kind: MissingRateReason
  readonly message: string
}

function lastNotAfter<Row>(
  rows: readonly Row[],
  on: IsoDate,
  dateOf: (row: Row) => IsoDate,
): Row | undefined {
  return rows.findLast((row) => dateOf(row) <= on)
}

/** The legal-minimum row in force on a day; the day of a pay reference period that counts is its first. */
export function findMinimumWageRow(rates: PayRates, on: IsoDate): Result<MinimumWageRow, MissingRate> {
  if (on > rates.minimumWageConfirmedTo) {
    const message = `The minimum wage is not confirmed after ${formatDate(rates.minimumWageConfirmedTo)}.`
    return err({ kind: 'rate_not_confirmed', message })
  }
  const row = lastNotAfter(rates.minimumWage, on, (candidate) => candidate.from)
  if (row === undefined) {
    return err({ kind: 'before_first_rate', message: `No minimum wage is held for ${formatDate(on)}.` })
  }
  return ok(row)
}

export interface MinimumWageQuery {
  /** First day of the pay reference period. */
  readonly on: IsoDate
  /** Completed years on that day. */
  readonly age: number
  readonly apprenticeshipStart?: IsoDate | undefined
}

export interface MinimumWageRate {
  readonly band: MinimumWageBand
  /** Pounds an hour. */
  readonly rate: Exact
  readonly row: MinimumWageRow
}

/** Apprentices under 19, and older ones in the first year of their apprenticeship, have a rate of their own. */
function isOnApprenticeRate({ on, age, apprenticeshipStart }: MinimumWageQuery): boolean {
  if (apprenticeshipStart === undefined || apprenticeshipStart > on) return false
  return age < 19 || ageOn(apprenticeshipStart, on) < 1
}

/**
 * The hourly minimum by law for an age on a day (National Minimum Wage Regulations 2015; the age and the rates
 * are those of the first day of the pay reference period, HMRC NMWM03010 and NMWM13160).
 */
export function findMinimumWageRate(
  rates: PayRates,
  query: MinimumWageQuery,
): Result<MinimumWageRate, MissingRate> {
  const found = findMinimumWageRow(rates, query.on)
  if (!found.ok) return found
  const row = found.value
  const band = row.bands.find((candidate) => query.age >= candidate.minAge)
  if (band === undefined) {
    const message = `At ${query.age} a worker is under school-leaving age: there is no minimum wage.`
    return err({ kind: 'under_school_leaving_age', message })
  }
  if (!isOnApprenticeRate(query)) return ok({ band: band.band, rate: band.rate, row })
  if (row.apprentice === undefined) {
    const message = `No minimum wage for apprentices is held for ${formatDate(query.on)}.`
    return err({ kind: 'no_apprentice_rate', message })
  }
  return ok({ band: 'apprentice', rate: row.apprentice, row })
}

/**
 * What a band of an earlier period is paid on another day, for arrears: the band stays the one of the underpaid
 * period; one that has since been merged is followed into the band that took it over. Workers of 25 or over in
 * the years before the National Living Wage are uplifted with it (National Minimum Wage Act 1998, section 17;
 * HMRC NMWM13160). Undefined where that day knows no such band.
 */
export function findRateForBand(
  row: MinimumWageRow,
  band: MinimumWageBand,
  ageThen: number,
): Exact | undefined {
  if (band === 'apprentice') return row.apprentice
  const rateOf = (wanted: MinimumWageBand) => row.bands.find((candidate) => candidate.band === wanted)?.rate
  if (band === 'main' && ageThen >= 25) return rateOf('national_living_wage') ?? rateOf('main')
  if (band === 'main') return rateOf('main') ?? rateOf('national_living_wage')
  if (band === 'national_living_wage') return rateOf('national_living_wage') ?? rateOf('main')
  return rateOf(band)
}

export interface LivingWageRates {
  /** What must be paid on that day. */
  readonly required: LivingWageRow
  /** The newest announced by that day; the same row as `required` unless a rise is still to come. */
  readonly announced: LivingWageRow
  /** Pounds an hour in the zone. */
  readonly requiredRate: Exact
  readonly announcedRate: Exact
}

/**
 * The Living Wage on a day: required is the newest rate whose pay-by date is not after it, announced the newest
 * announced by then (Living Wage Foundation: all staff on the new rate by 1 May after the announcement).
 * Once the newest rate held is a full year past its pay-by date its successor must be due: then none is named.
 */
export function findLivingWageRates(
  rates: PayRates,
  query: { readonly zone: Zone; readonly on: IsoDate },
): Result<LivingWageRates, MissingRate> {
  const { zone, on } = query
  const required = lastNotAfter(rates.livingWage, on, (row) => row.payBy)
  if (required === undefined) {
    return err({ kind: 'before_first_rate', message: `No Living Wage is held for ${formatDate(on)}.` })
  }
  if (required === rates.livingWage.at(-1) && ageOn(required.payBy, on) >= 1) {
    const message = `The Living Wage to be paid on ${formatDate(on)} has not been entered yet.`
    return err({ kind: 'newer_rate_not_entered', message })
  }
  const announced = lastNotAfter(rates.livingWage, on, (row) => row.announced) ?? required
  return ok({ required, announced, requiredRate: required[zone], announcedRate: announced[zone] })
}

/** Whether the yearly October announcement should have been entered by now and has not been. */
export function isNewerLivingWageDue(rates: PayRates, today: IsoDate): boolean {
  const { year, month } = dateParts(today)
  const lastDueYear = month > 10 ? year : year - 1
  return !rates.livingWage.some((row) => dateParts(row.announced).year >= lastDueYear)
}

/** The Statutory Sick Pay row in force on a day. */
export function findSickPayRow(rates: PayRates, on: IsoDate): Result<SickPayRow, MissingRate> {
  const row = lastNotAfter(rates.statutorySickPay, on, (candidate) => candidate.from)
  if (row === undefined) {
    return err({ kind: 'before_first_rate', message: `No Statutory Sick Pay is held for ${formatDate(on)}.` })
  }
  if (row === rates.statutorySickPay.at(-1) && ageOn(row.from, on) >= 1) {
    const message = `Statutory Sick Pay on ${formatDate(on)} has not been entered yet.`
    return err({ kind: 'newer_rate_not_entered', message })
  }
  return ok(row)
}
