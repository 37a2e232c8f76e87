/** Findings and the corrective actions that put them right. */
export {
  ACTION_EVENTS,
  ACTION_ROLES,
  ACTION_STATES,
  ACTION_TABLE,
  type ActionContext,
  type ActionEvent,
  type ActionOccurrence,
  type ActionRefusal,
  type ActionRefusalKind,
  type ActionRole,
  type ActionState,
  type ActionStep,
  applyActionEvent,
  isActionOverdue,
  possibleActionEvents,
} from './apply-action-event.ts'
export {
  FINDING_AREAS,
  FINDING_SEVERITIES,
  type FindingArea,
  type FindingModel,
  type FindingSeverity,
  PAY_STANDARDS,
  type PayStandard,
  type PayStandardRule,
  readFindingModel,
  type SeverityRule,
  severityRule,
} from './finding-model.ts'
export {
  deriveFindingStatus,
  FINDING_STATUSES,
  type FindingStatus,
  settleFindingStatus,
} from './finding-status.ts'
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
