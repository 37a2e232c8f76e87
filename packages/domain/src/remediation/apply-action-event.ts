import { formatDate, type IsoDate, isBefore } from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import {
  ACTION_EVENTS,
  ACTION_STATE_WORDS,
  ACTION_TABLE,
  type ActionCondition,
  type ActionEvent,
  type ActionOccurrenceType,
  type ActionRole,
  type ActionState,
  isFinished,
} from './action-table.ts'

export interface ActionContext {
  readonly actorId: string
  readonly actorRole: ActionRole
  /** Who is to do it; null when the supplier is. */
  readonly ownerId: string | null
  /** Who agreed to the action being asked for, submitted it last, disputed it last; null when nobody did. */
  readonly createdById: string
  readonly submittedById: string | null
  readonly disputedById: string | null
  /** When each item of evidence was added: instants, ISO 8601 in UTC. */
  readonly evidenceAt: readonly string[]
  /** When it was last reopened and last verified; null when it never was. */
  readonly reopenedAt: string | null
  readonly verifiedAt: string | null
  /** First day on which new data can show whether it worked; null before it is verified. */
  readonly effectDueOn: IsoDate | null
  /** Until when a remaining risk is accepted: the day asked for, or the one in force. */
  readonly riskUntil: IsoDate | null
  readonly today: IsoDate
  /** Why: which events need it, the table says. */
  readonly reason: string | null
}

export interface ActionOccurrence {
  readonly type: ActionOccurrenceType
  readonly from: ActionState
  readonly to: ActionState
  readonly actorId: string
  readonly reason: string | null
}

export interface ActionStep {
  readonly state: ActionState
  readonly events: readonly ActionOccurrence[]
}

export type ActionRefusalKind =
  | 'not_from_here'
  | 'not_for_this_role'
  | 'reason_missing'
  | 'evidence_missing'
  | 'evidence_too_old'
  | 'new_evidence_missing'
  | 'too_early'
  | 'own_action'
  | 'own_submission'
  | 'own_dispute'
  | 'until_missing'
  | 'until_not_over'

/** Why not, and what would have to be done first. `message` holds both. */
export type ActionRefusal = DomainError<ActionRefusalKind> & { readonly howToMend: string }

const EVENT_WORDS: Readonly<Record<ActionEvent, string>> = {
  agree: 'agreed',
  dispute: 'disputed',
  uphold_dispute: 'withdrawn because of a dispute',
  reject_dispute: 'kept in spite of a dispute',
  start: 'started',
  submit: 'submitted',
  verify: 'verified',
  send_back: 'sent back',
  confirm_effective: 'recorded as having worked',
  reopen: 'reopened',
  accept_risk: 'closed with its risk accepted',
  end_acceptance: 'reopened because its day has come',
  cancel: 'cancelled',
  end_with_finding: 'ended with its finding',
}

function refuse(kind: ActionRefusalKind, what: string, howToMend: string): ActionRefusal {
  return { kind, message: `${what} ${howToMend}`, howToMend }
}

type Check = (event: ActionEvent, context: ActionContext) => ActionRefusal | null

const checks: Readonly<Record<ActionCondition, Check>> = {
  reason: (event, { reason }) =>
    reason !== null && reason.trim() !== ''
      ? null
      : refuse(
          'reason_missing',
          `An action is not ${EVENT_WORDS[event]} without a reason.`,
          'Write in a sentence why; the others will read it.',
        ),
  fresh_evidence: (_, { evidenceAt, reopenedAt }) => {
    if (evidenceAt.length === 0) {
      return refuse(
        'evidence_missing',
        'Nothing shows yet that this was done.',
        'Attach at least one piece of evidence, such as corrected payslips, then verify it.',
      )
    }
    if (reopenedAt === null || evidenceAt.some((at) => at > reopenedAt)) return null
    return refuse(
      'evidence_too_old',
      'All the evidence is from before this was reopened, so it shows nothing of what was done since.',
      'Attach new evidence, then verify it.',
    )
  },
  new_evidence_since_verified: (_, { evidenceAt, verifiedAt }) =>
    verifiedAt !== null && evidenceAt.some((at) => at > verifiedAt)
      ? null
      : refuse(
          'new_evidence_missing',
          'Nothing newer than the verification shows that it has worked.',
          'Attach new data, such as a later payroll or a second visit, then record that it has worked.',
        ),
  effect_check_due: (_, { effectDueOn, today }) =>
    effectDueOn !== null && !isBefore(today, effectDueOn)
      ? null
      : refuse(
          'too_early',
          'It is too early to say whether this has worked.',
          effectDueOn === null
            ? 'It has to be verified first.'
            : `Look again on ${formatDate(effectDueOn)} or later.`,
        ),
  not_involved: (_, { actorId, ownerId, submittedById }) => {
    const mend = 'Ask a colleague who has not worked on it to look at the evidence and decide.'
    if (actorId === ownerId) {
      return refuse(
        'own_action',
        'You are the one who was to do this, so you cannot also decide on it.',
        mend,
      )
    }
    if (actorId === submittedById) {
      return refuse('own_submission', 'You submitted this, so you cannot also decide on it.', mend)
    }
    return null
  },
  not_the_disputer: (_, { actorId, disputedById, createdById, ownerId }) =>
    actorId === disputedById || actorId === createdById || actorId === ownerId
      ? refuse(
          'own_dispute',
          'You asked for this action, carry it out or disputed it, so you cannot also decide the dispute.',
          'Ask a colleague to read both sides and decide.',
        )
      : null,
  risk_until: (_, { riskUntil, today }) =>
    riskUntil !== null && isBefore(today, riskUntil)
      ? null
      : refuse(
          'until_missing',
          'A remaining risk is not accepted for ever.',
          'Enter a later day until which it is accepted; on that day the action is reopened.',
        ),
  acceptance_over: (_, { riskUntil, today }) =>
    riskUntil !== null && !isBefore(today, riskUntil)
      ? null
      : refuse('until_not_over', 'The day until which the risk is accepted has not come.', 'Wait for it.'),
}

function findRefusal(state: ActionState, event: ActionEvent, context: ActionContext): ActionRefusal | null {
  const rule = ACTION_TABLE[event]
  if (!rule.roles.includes(context.actorRole)) {
    return refuse(
      'not_for_this_role',
      context.actorRole === 'supplier'
        ? `A supplier cannot have an action ${EVENT_WORDS[event]}.`
        : `This is not how an action is ${EVENT_WORDS[event]}.`,
      'Ask the organisation that raised the finding.',
    )
  }
  if (!rule.from.includes(state)) {
    const from = rule.from.map((item) => ACTION_STATE_WORDS[item]).join(' or ')
    return refuse(
      'not_from_here',
      `This action is ${ACTION_STATE_WORDS[state]}, so it cannot be ${EVENT_WORDS[event]}.`,
      `It has to be ${from} first.`,
    )
  }
  for (const condition of rule.needs) {
    const refusal = checks[condition](event, context)
    if (refusal !== null) return refusal
  }
  return null
}

/**
 * What happens to a corrective action, or why it does not and how to mend that. Verification is never by its owner,
 * by whoever submitted it, nor by the supplier; evidence must be newer than the last reopening.
 */
export function applyActionEvent(
  state: ActionState,
  event: ActionEvent,
  context: ActionContext,
): Result<ActionStep, ActionRefusal> {
  const refusal = findRefusal(state, event, context)
  if (refusal !== null) return err(refusal)
  const { to, occurrence } = ACTION_TABLE[event]
  const reason = context.reason === null || context.reason.trim() === '' ? null : context.reason.trim()
  return ok({ state: to, events: [{ type: occurrence, from: state, to, actorId: context.actorId, reason }] })
}

/** What this person could do now, for showing buttons; a missing reason or evidence does not hide one. */
export function possibleActionEvents(state: ActionState, role: ActionRole): readonly ActionEvent[] {
  return ACTION_EVENTS.filter(
    (event) => ACTION_TABLE[event].from.includes(state) && ACTION_TABLE[event].roles.includes(role),
  )
}

/**
 * Late means the due day has passed and it is not finished. Waiting to be verified counts as late too: it is not
 * done until someone has looked. While the finding behind it is disputed its day stands still, so it is not late.
 */
export function isActionOverdue(
  state: ActionState,
  dueOn: IsoDate | null,
  today: IsoDate,
  disputed = false,
): boolean {
  return dueOn !== null && !disputed && !isFinished(state) && isBefore(dueOn, today)
}
