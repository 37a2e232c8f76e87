import type { FindingSeverity } from '../findings/index.ts'
import { type ActionState, isFinished } from './action-table.ts'

export const FINDING_STATUSES = [
  'noted',
  'open',
  'disputed',
  'in_progress',
  'awaiting_verification',
  'closed',
  'effective',
  'merged',
  'withdrawn',
] as const
export type FindingStatus = (typeof FINDING_STATUSES)[number]

/**
 * Where a finding stands, derived from its corrective actions and stored nowhere as a decision of its own.
 * Cancelled actions put nothing right: a finding with no other stays open. Observations and good examples
 * ask for nothing and are noted. Closed means verified or accepted; effective, that every action has worked.
 */
export function deriveFindingStatus(
  severity: FindingSeverity,
  actions: readonly ActionState[],
): FindingStatus {
  const standing = actions.filter((state) => state !== 'cancelled')
  if (standing.length === 0)
    return severity === 'observation' || severity === 'good_example' ? 'noted' : 'open'
  if (standing.every((state) => state === 'effective')) return 'effective'
  if (standing.every(isFinished)) return 'closed'
  const rest = standing.filter((state) => !isFinished(state))
  if (rest.every((state) => state === 'disputed')) return 'disputed'
  if (rest.every((state) => state === 'submitted_for_verification')) return 'awaiting_verification'
  return standing.every((state) => state === 'open' || state === 'agreed' || state === 'reopened')
    ? 'open'
    : 'in_progress'
}

/**
 * Whether a finding is kept open. Its actions decide; one that asks for nothing keeps what a person decided about it.
 */
export function settleFindingStatus(options: {
  readonly severity: FindingSeverity
  readonly actions: readonly ActionState[]
  readonly current: 'open' | 'closed'
}): 'open' | 'closed' {
  const derived = deriveFindingStatus(options.severity, options.actions)
  if (derived === 'noted') return options.current
  return derived === 'closed' || derived === 'effective' ? 'closed' : 'open'
}
