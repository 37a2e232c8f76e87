/** Screening signals from a payroll and from its history: reasons to look, never proof, never a score. */
export { createSignalFinder, type SignalFinder } from './create-signal-finder.ts'
export {
  findHistorySignals,
  findHoursShaved,
  type LoanInstalment,
  type PayrollHistory,
} from './find-history-signals.ts'
export { findMeetingSignals, needsAdviceFirst } from './group-by-worker.ts'
export { isUnder18, paidWorkHours } from './judge-row.ts'
export { isSignalKind, type Signal, type SignalKind, signalKinds } from './signal-kinds.ts'
export { readSignalRules, type SignalRule, type SignalRules } from './signal-rules.ts'
