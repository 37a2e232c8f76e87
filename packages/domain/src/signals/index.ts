/** Screening signals from a payroll and from its history: reasons to look, never proof, never a score. */
export { createSignalFinder, type SignalFinder } from './create-signal-finder.ts'
export {
  findHistorySignals,
  findHoursShaved,
  type LoanInstalment,
  type PayrollHistory,
} from './find-history-signals.ts'
export { findMeetingSignals, needsAdviceFirst } from './group-by-worker.ts'
export {
  type HoursSource,
  hoursSources,
  isSignalKind,
  type Signal,
  type SignalKind,
  signalKinds,
  signalNames,
} from './signal-kinds.ts'
export { readSignalRules, type SignalRule, type SignalRules, wordSignal } from './signal-rules.ts'
export { createSignalSharer, emptySignalShare, SHARED_DETAILS } from './signal-share.ts'
