/** The pay check: the legal minimum and the Living Wage, always apart, from one row of payroll. */
export type { Zone } from '../reference/index.ts'
export type { OtherCheckCount, PaySummaryOptions } from './beyond-the-rates.ts'
export { findLivingWageScopeReason } from './check-living-wage.ts'
export { checkPayRow, explainPayLine } from './check-pay-row.ts'
export {
  classifyDeduction,
  type DeductionClass,
  type DeductionKind,
  type DeductionQuery,
} from './classify-deduction.ts'
export { classifyPayElement, type PayElementClass, type PayElementKind } from './classify-pay-element.ts'
export type { CombinedPay } from './combine-work-types.ts'
export { VERDICTS_RISING, type VerdictCounts } from './count-verdicts.ts'
export { describeBand } from './describe-band.ts'
export { PAY_ENGINE_VERSION } from './engine-version.ts'
export { payrollFieldLabels } from './field-labels.ts'
export { formatHourlyPay, formatHours, formatHoursShort, formatPounds } from './format-pounds.ts'
export {
  accruedHolidayHours,
  holidayDays,
  holidayHours,
  rolledUpHolidayPay,
  type SickPay,
  statutorySickPay,
} from './holiday-and-sick-pay.ts'
export { numberTexts, type TextNumbers } from './number-texts.ts'
export {
  OTHER_CHECK_BASIS,
  OTHER_CHECK_NAMES,
  OTHER_CHECKS,
  type OtherCheckId,
  type OtherCheckResult,
} from './other-checks/other-check.ts'
export {
  annualPay,
  dailyAverageHours,
  fairPieceRate,
  salariedHoursInPartPeriod,
  salariedHoursInPeriod,
} from './other-work-types.ts'
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
export {
  PAYROLL_EXTRA_AMOUNTS,
  PAYROLL_EXTRA_DATES,
  PAYROLL_EXTRA_FLAGS,
  type PayrollExtra,
  type PayrollExtraAmount,
  type PayrollExtraDate,
  type PayrollExtraFlag,
  PENSION_STATUSES,
  type PensionStatus,
} from './payroll-extra.ts'
export type {
  Engagement,
  PayFrequency,
  PayrollRow,
  PayrollRowField,
  Workplace,
  WorkType,
} from './payroll-row.ts'
export type { PenaltyExposure } from './penalty-exposure.ts'
export { presentBeyondTheRates, presentPayLine, presentPaySummary } from './present-pay-line.ts'
export {
  type FailingRule,
  type HourlyPayBar,
  type PayStandard,
  type PaySummary,
  type PaySummaryCollector,
  startPaySummary,
  summarisePayCheck,
} from './summarise-pay-check.ts'
export { figuresOf, type ShareFigures, standingOf } from './summary-share.ts'
export { isAgeInYears, isAmount, isHoursInPeriod, isNightsPerWeek, isPeriodDays } from './validate-figures.ts'
export { countsAsWorkingTime, paidAbsenceCounts, type WorkSegment } from './working-time.ts'
