/** The pay check: the legal minimum and the Living Wage, always apart, from one row of payroll. */
export type { Zone } from '../reference/index.ts'
export { findLivingWageScopeReason } from './check-living-wage.ts'
export { checkPayRow, explainPayLine } from './check-pay-row.ts'
export { describeBand } from './describe-band.ts'
export { payrollFieldLabels } from './field-labels.ts'
export { formatHourlyPay, formatHours, formatHoursShort, formatPounds } from './format-pounds.ts'
export {
  accommodationEffect,
  arrearsOf,
  breakEvenHours,
  hourlyOf,
  lowestRateOf,
  minimumPayFor,
  missingPay,
  premiumIn,
  shareCharge,
  splitBonus,
} from './pay-arithmetic.ts'
export { type PayCheckContext, type PayCheckOptions, preparePayCheck } from './pay-check-context.ts'
export type {
  ExplainedPayLine,
  LivingWageResult,
  MinimumWageResult,
  PayLineResult,
  PayReason,
  PayReasonCode,
  PayVerdict,
  WorkingEffect,
  WorkingStep,
} from './pay-line.ts'
export { findPayRule, type PayRule, type PayRuleId, payRules } from './pay-rules.ts'
export type {
  Engagement,
  PayFrequency,
  PayrollRow,
  PayrollRowField,
  Workplace,
  WorkType,
} from './payroll-row.ts'
