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
export { parsePayRates } from './parse-pay-rates.ts'
export { parseWorkRules } from './parse-work-rules.ts'
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
export type { ReferenceDataError } from './read-reference-fields.ts'
export {
  findThreshold,
  WORK_THRESHOLDS,
  type WorkRules,
  type WorkThreshold,
  type WorkThresholdId,
} from './work-rules.ts'
