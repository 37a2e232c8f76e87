/** What becomes of findings: corrective actions and their states, until it has worked. */
export {
  ACTION_EVENTS,
  ACTION_ROLES,
  ACTION_STATE_WORDS,
  ACTION_STATES,
  ACTION_TABLE,
  type ActionCondition,
  type ActionEvent,
  type ActionOccurrenceType,
  type ActionRole,
  type ActionState,
  FINISHED_STATES,
  isFinished,
} from './action-table.ts'
export {
  type ActionContext,
  type ActionOccurrence,
  type ActionRefusal,
  type ActionRefusalKind,
  type ActionStep,
  applyActionEvent,
  isActionOverdue,
  possibleActionEvents,
} from './apply-action-event.ts'
export {
  applyDisputeEvent,
  type DisputeContext,
  type DisputeRefusal,
  type DisputeRefusalKind,
  daysStoodStill,
  possibleDisputeEvents,
} from './apply-dispute-event.ts'
export {
  actionsBehind,
  BOARD_FIGURES,
  BOARD_GROUPS,
  type BoardAction,
  type BoardFigure,
  type BoardGroup,
  type BoardLine,
  type BoardOpening,
  type BoardSpan,
  boardKey,
  countOpenBy,
  londonDate,
  openBoardFigure,
} from './board.ts'
export { boardAddresses } from './board-addresses.ts'
export { boardFigureWords, boardGroupWords, boardLineWords } from './board-words.ts'
export {
  type BoardPeriod,
  type BoardYear,
  besideLastYear,
  countPeriod,
  FEWEST_TO_COMPARE,
  medianDaysToVerify,
  type YearBeside,
  yearOnYear,
} from './board-years.ts'
export {
  CONTRADICTIONS,
  type Contradiction,
  type ContradictionKind,
  contradictionWords,
  findContradictions,
} from './contradictions.ts'
export {
  DISPUTE_CHANNELS,
  DISPUTE_DECISIONS,
  DISPUTE_EVENTS,
  DISPUTE_OUTCOMES,
  DISPUTE_ROLES,
  DISPUTE_STATES,
  DISPUTE_TABLE,
  type DisputeChannel,
  type DisputeDecision,
  type DisputeEvent,
  type DisputeOutcome,
  type DisputeRole,
  type DisputeState,
} from './dispute-table.ts'
export {
  deriveFindingStatus,
  FINDING_STATUSES,
  type FindingStatus,
  settleFindingStatus,
} from './finding-status.ts'
export { type ProposedDay, proposeDueDay } from './propose-due-day.ts'
export {
  REPORT_LISTS,
  type ReportList,
  type ReportRecord,
  reportListWords,
  reportRecordsBehind,
} from './report-records.ts'
export {
  type PlanTextItem,
  SUPPLIER_STEPS,
  type SupplierStep,
  supplierStepsFrom,
  writePlanText,
} from './supplier-plan.ts'
export {
  PLAN_FIELDS,
  type PlanField,
  planFieldWords,
  type ToldAction,
  tellPlannedAction,
} from './tell-planned-action.ts'
