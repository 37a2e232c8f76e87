/** Findings: how they are graded, and those that a pay check raises. What becomes of them is remediation. */
export { type EarlierFinding, type FailingPlace, findRepeat } from './find-repeat.ts'
export {
  CAUSE_SIDES,
  FINDING_AREAS,
  FINDING_SEVERITIES,
  type FindingArea,
  type FindingModel,
  type FindingSeverity,
  PAY_STANDARDS,
  type PayStandard,
  type PayStandardRule,
  type RootCause,
  readFindingModel,
  type SeverityRule,
  SIGN_OFFS,
  type SignOff,
  severityRule,
} from './finding-model.ts'
export { type FindingRule, type FindingRules, readFindingRules } from './finding-rules.ts'
export {
  bandWorkers,
  describeWorkers,
  formatPounds,
  type PayFailureGroup,
  type PayFinding,
  type PayFindingsInput,
  raiseFindingsFromPayCheck,
  SMALLEST_PUBLISHED_COUNT,
  type WorkerBand,
} from './raise-pay-findings.ts'
