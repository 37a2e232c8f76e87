import { daysBetween, type IsoDate, isBefore } from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import {
  DISPUTE_EVENTS,
  DISPUTE_TABLE,
  type DisputeChannel,
  type DisputeCondition,
  type DisputeEvent,
  type DisputeOutcome,
  type DisputeRole,
  type DisputeState,
} from './dispute-table.ts'

export interface DisputeContext {
  readonly actorId: string
  readonly actorRole: DisputeRole
  /** Who raised the finding, or put in the payroll that raised it, and who changed it last; null when nobody did. */
  readonly findingRaisedById: string | null
  readonly findingChangedById: string | null
  /** Whether the finding is open, and neither a duplicate nor withdrawn. */
  readonly findingOpen: boolean
  /** When the finding was changed last and when the newest dispute of it ended: instants, ISO 8601 in UTC. */
  readonly findingChangedAt: string | null
  readonly lastEndedAt: string | null
  /** How the dispute came, and who wrote it down; null while there is none. */
  readonly channel: DisputeChannel | null
  readonly recordedById: string | null
  /** Why: the grounds of the dispute, or the reasons of the decision. */
  readonly reason: string | null
  /** What becomes of the finding; null where nothing is decided. */
  readonly outcome: DisputeOutcome | null
}

export type DisputeRefusalKind =
  | 'not_from_here'
  | 'not_for_this_role'
  | 'reason_missing'
  | 'finding_closed'
  | 'decided_before'
  | 'suppliers_own'
  | 'own_finding'
  | 'own_record'
  | 'outcome_missing'

export type DisputeRefusal = DomainError<DisputeRefusalKind>

type Check = (event: DisputeEvent, context: DisputeContext) => DisputeRefusal | null

function refuse(kind: DisputeRefusalKind, message: string): DisputeRefusal {
  return { kind, message }
}

const checks: Readonly<Record<DisputeCondition, Check>> = {
  reason: (event, { reason }) =>
    reason !== null && reason.trim() !== ''
      ? null
      : refuse(
          'reason_missing',
          event === 'raise'
            ? 'Write what is not right in the finding, and why.'
            : 'Write the reasons for the decision; the supplier will read them.',
        ),
  finding_open: (_, { findingOpen }) =>
    findingOpen
      ? null
      : refuse('finding_closed', 'This finding is closed, so there is nothing left to dispute about it.'),
  // Otherwise every day could be put off for ever by disputing, withdrawing and disputing again.
  something_new: (_, { actorRole, lastEndedAt, findingChangedAt }) =>
    actorRole === 'member' ||
    lastEndedAt === null ||
    (findingChangedAt !== null && findingChangedAt > lastEndedAt)
      ? null
      : refuse(
          'decided_before',
          'This was disputed before, and nothing in it has changed since. If you know something new, write a message: the organisation can open it again.',
        ),
  // A member never ends what the supplier itself said at its page.
  came_to_us: (_, { actorRole, channel, reason }) => {
    if (actorRole === 'supplier') return null
    if (channel === 'link') {
      return refuse(
        'suppliers_own',
        'The supplier disputes this on its own page, so only the supplier withdraws it. Otherwise it is decided.',
      )
    }
    return reason !== null && reason.trim() !== ''
      ? null
      : refuse('reason_missing', 'Write how and when the supplier withdrew it.')
  },
  not_the_author: (_, { actorRole, actorId, findingRaisedById, findingChangedById }) =>
    actorRole === 'member' && (actorId === findingRaisedById || actorId === findingChangedById)
      ? refuse(
          'own_finding',
          'You raised this finding or changed it last, so somebody else ends the dispute. Ask a colleague to read both sides.',
        )
      : null,
  not_the_recorder: (_, { actorId, recordedById }) =>
    actorId === recordedById
      ? refuse(
          'own_record',
          'You wrote this dispute down, so somebody else decides it. Ask a colleague to read both sides.',
        )
      : null,
  outcome: (event, { outcome }) =>
    outcome !== null && DISPUTE_TABLE[event].outcomes.includes(outcome)
      ? null
      : refuse('outcome_missing', 'Choose what becomes of the finding.'),
}

const NOT_FROM_HERE: Readonly<Record<DisputeState, string>> = {
  none: 'Nobody disputes this finding.',
  open: 'This finding is disputed already. The dispute has to end before another begins.',
  withdrawn: 'This dispute was withdrawn.',
  upheld: 'This dispute was decided already.',
  partly_upheld: 'This dispute was decided already.',
  rejected: 'This dispute was decided already.',
}

/** What becomes of a dispute, or why nothing does. It is decided by nobody who raised, changed or recorded anything. */
export function applyDisputeEvent(
  state: DisputeState,
  event: DisputeEvent,
  context: DisputeContext,
): Result<DisputeState, DisputeRefusal> {
  const rule = DISPUTE_TABLE[event]
  if (!rule.roles.includes(context.actorRole)) {
    return err(refuse('not_for_this_role', 'Only the organisation that raised the finding decides on it.'))
  }
  if (!rule.from.includes(state)) return err(refuse('not_from_here', NOT_FROM_HERE[state]))
  for (const condition of rule.needs) {
    const refusal = checks[condition](event, context)
    if (refusal !== null) return err(refusal)
  }
  return ok(rule.to)
}

/** What this person could do now, were every text written and every choice made. */
export function possibleDisputeEvents(
  state: DisputeState,
  context: Omit<DisputeContext, 'reason' | 'outcome'>,
): readonly DisputeEvent[] {
  return DISPUTE_EVENTS.filter((event) => {
    const [outcome = null] = DISPUTE_TABLE[event].outcomes
    return applyDisputeEvent(state, event, { ...context, reason: 'asked', outcome }).ok
  })
}

/**
 * Whole days for which the due days of a finding's actions stood still: from the day the dispute was received, or the
 * action was agreed if that was later, to the day it ended.
 */
export function daysStoodStill(dispute: {
  readonly receivedOn: IsoDate
  readonly endedOn: IsoDate
  readonly agreedOn: IsoDate
}): number {
  const from = isBefore(dispute.receivedOn, dispute.agreedOn) ? dispute.agreedOn : dispute.receivedOn
  return Math.max(0, daysBetween(from, dispute.endedOn))
}
