/** Dated reference data: what a rate is, since when, who says so and how sure that is. */
export {
  findLivingWageRates,
  findMinimumWageRate,
  findMinimumWageRow,
  findRateForBand,
  findSickPayRow,
  isNewerLivingWageDue,
  type LivingWageRates,
  type MinimumWageQuery,
  type MinimumWageRate,
  type MissingRate,
  type MissingRateReason,
} from './find-rates.ts'
export { parsePayRates, type ReferenceDataError } from './parse-pay-rates.ts'
export type {
  Confidence,
  LivingWageRow,
  MinimumWageBand,
  MinimumWageBandRate,
  MinimumWageRow,
  PayRates,
  SickPayRow,
  Sourced,
  UnconfirmedMinimumWageRow,
  Zone,
} from './pay-rates.ts'
