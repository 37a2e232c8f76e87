/** The payroll template: its columns, how an export's headers are brought to it, and how its rows are read. */

export {
  applyChosenElements,
  askAboutElements,
  type ElementQuestion,
  forgetPersonalElements,
} from './choose-pay-elements.ts'
export { choosePayrollColumns } from './choose-payroll-columns.ts'
export {
  type ComparedDetails,
  createPayrollRowReader,
  type PayrollRowError,
  type PayrollRowReader,
  type ReadPayrollRow,
} from './create-payroll-row-reader.ts'
export { findPayrollColumn, isPayrollColumnName } from './find-payroll-column.ts'
export {
  type FoundHeadings,
  findPayrollHeadings,
  fromPayrollHeadings,
  type HeadedSheet,
  looksLikeData,
  type SheetRow,
} from './find-payroll-headings.ts'
export {
  generateSamplePayroll,
  type SamplePayroll,
  type SamplePayrollOptions,
  writeSampleCsv,
} from './generate-sample-payroll.ts'
export {
  type DateOrder,
  type GuessedPayrollMapping,
  type GuessOptions,
  guessPayrollMapping,
  type MappingGuess,
  type PayrollMapping,
} from './guess-payroll-mapping.ts'
export {
  createPaymentMatcher,
  type DeclaredPay,
  type MatchedPayment,
  type PaymentMatcher,
  type PaymentResult,
} from './match-payments.ts'
export { normaliseHeader } from './normalise-header.ts'
export { type ChosenElements, PAY_ELEMENT_KINDS, type PayElementKind } from './pay-elements.ts'
export type { PayrollColumn, PayrollColumnFate, PayrollColumnKind } from './payroll-column.ts'
export { type PayrollColumnName, payrollColumns } from './payroll-columns.ts'
export {
  type PayrollPreset,
  type PayrollPresets,
  parsePayrollPresets,
  recognisePreset,
} from './payroll-presets.ts'
export { makePayrollTemplate, type PayrollTemplate } from './payroll-template.ts'
export {
  createLongPivot,
  type LongPivot,
  type LongPivotOptions,
  type LongProblem,
  type UnknownElement,
} from './pivot-long-payroll.ts'
export { type BacsCredit, type BacsFile, readBacsCredits, rtiHashInput } from './read-bacs-credits.ts'
export {
  type ReadValue,
  readChoice,
  readCompared,
  readDate,
  readHours,
  readMoney,
  readNumber,
  readWholeNumber,
  readYesNo,
} from './read-payroll-values.ts'
export {
  createTimesheetReader,
  type ReadTimesheetRow,
  readClock,
  type TimesheetReader,
} from './read-timesheet-row.ts'
export {
  type PayrollHeaderError,
  type ResolvedColumns,
  resolvePayrollColumns,
} from './resolve-payroll-columns.ts'
export type { PlantedFailure, PlantedFailureKind } from './sample-failures.ts'
export { SAMPLE_SECTORS, type SampleSector } from './sample-sectors.ts'
