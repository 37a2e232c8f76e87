import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'

/** Where work is done, as the Living Wage Foundation divides it: Greater London, or anywhere else in the UK. */
export type Zone = 'london' | 'uk'

/**
 * `sourced`: read in the named source. `memory`: remembered, not found again. `unconfirmed`: one secondary
 * source only; never used in a verdict until a person confirms it.
 */
export type Confidence = 'sourced' | 'memory' | 'unconfirmed'

export interface Sourced {
  readonly source: string
  readonly confidence: Confidence
  /** Names of the row's fields that are remembered although the row as a whole is sourced. */
  readonly fromMemory: readonly string[]
}

/** One announcement of the voluntary Living Wage. Rates are pounds an hour. */
export interface LivingWageRow extends Sourced {
  readonly announced: IsoDate
  /** From this day accredited employers must pay it. */
  readonly payBy: IsoDate
  readonly london: Exact
  readonly uk: Exact
  readonly minAge: number
}

/**
 * `main` is the adult rate below the National Living Wage: from 21 (22 before October 2010) up to the age at
 * which the National Living Wage starts; it does not exist from April 2024.
 */
export type MinimumWageBand = 'apprentice' | 'under_18' | '18_to_20' | 'main' | 'national_living_wage'

export interface MinimumWageBandRate {
  readonly band: Exclude<MinimumWageBand, 'apprentice'>
  readonly minAge: number
  /** Pounds an hour. */
  readonly rate: Exact
}

interface MinimumWageFigures extends Sourced {
  readonly from: IsoDate
  /** Oldest band first. */
  readonly bands: readonly MinimumWageBandRate[]
  /** Pounds an hour; undefined before October 2010, when there was no such rate. */
  readonly apprentice: Exact | undefined
}

/** The legal minimum from one date until the next row's. */
export interface MinimumWageRow extends MinimumWageFigures {
  /** Pounds for each day on which accommodation is provided. */
  readonly accommodationOffsetPerDay: Exact
}

/** Kept apart from the confirmed rows: shown to people as news, never used in a verdict. */
export interface UnconfirmedMinimumWageRow extends MinimumWageFigures {
  readonly accommodationOffsetPerDay: Exact | undefined
}

/** Statutory Sick Pay from one date until the next row's. */
export interface SickPayRow extends Sourced {
  readonly from: IsoDate
  /** Pounds a week, the flat rate. */
  readonly weekly: Exact
  /** The flat rate is capped at this share of average weekly earnings; undefined: no such cap. */
  readonly shareOfEarnings: Exact | undefined
  /** Pounds a week under which nothing is due; undefined: no limit. */
  readonly lowerEarningsLimit: Exact | undefined
  readonly waitingDays: number
}

/** One dated version of all pay rates; every list is in date order. */
export interface PayRates {
  readonly version: string
  readonly validFrom: IsoDate
  readonly livingWage: readonly LivingWageRow[]
  readonly minimumWage: readonly MinimumWageRow[]
  /** Last day for which the confirmed rows are known to hold. */
  readonly minimumWageConfirmedTo: IsoDate
  readonly minimumWageUnconfirmed: readonly UnconfirmedMinimumWageRow[]
  readonly statutorySickPay: readonly SickPayRow[]
}
