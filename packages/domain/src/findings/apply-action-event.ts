import { type IsoDate, isBefore } from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'

export const ACTION_STATES = [
  'open',
  'in_progress',
  'submitted_for_verification',
  'sent_back',
  'closed',
  'cancelled',
] as const
export type ActionState = (typeof ACTION_STATES)[number]

export const ACTION_EVENTS = ['start', 'submit', 'close', 'send_back', 'reopen', 'cancel'] as const
export type ActionEvent = (typeof ACTION_EVENTS)[number]

/** Which side acts: the firm that puts things right, or the organisation that asked for it. */
export const ACTION_ROLES = ['supplier', 'member'] as const
export type ActionRole = (typeof ACTION_ROLES)[number]

export interface ActionContext {
  readonly actorId: string
  readonly actorRole: ActionRole
  /** Who is to do it; null when nobody has been named. */
  readonly ownerId: string | null
  /** Who submitted it last; null when it never was. */
  readonly submittedById: string | null
  /** Evidence items attached to the action itself. */
  readonly evidenceCount: number
  /** Why: needed to send back, to reopen and to cancel. */
  readonly reason: string | null
}

export interface ActionOccurrence {
  readonly type: `action_${'started' | 'submitted' | 'closed' | 'sent_back' | 'reopened' | 'cancelled'}`
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
  | 'not_for_supplier'
  | 'reason_missing'
  | 'evidence_missing'
  | 'own_action'
  | 'own_submission'

/** Why not, and what would have to be done first. `message` holds both. */
export type ActionRefusal = DomainError<ActionRefusalKind> & { readonly howToMend: string }

interface EventRule {
  readonly from: readonly ActionState[]
  readonly to: ActionState
  readonly roles: readonly ActionRole[]
  readonly occurrence: ActionOccurrence['type']
  readonly needsReason: boolean
}

/** The whole life of a corrective action. What is not here does not happen. */
export const ACTION_TABLE: Readonly<Record<ActionEvent, EventRule>> = {
  start: {
    from: ['open', 'sent_back'],
    to: 'in_progress',
    roles: ['supplier', 'member'],
    occurrence: 'action_started',
    needsReason: false,
  },
  submit: {
    from: ['in_progress', 'sent_back'],
    to: 'submitted_for_verification',
    roles: ['supplier', 'member'],
    occurrence: 'action_submitted',
    needsReason: false,
  },
  close: {
    from: ['submitted_for_verification'],
    to: 'closed',
    roles: ['member'],
    occurrence: 'action_closed',
    needsReason: false,
  },
  send_back: {
    from: ['submitted_for_verification'],
    to: 'sent_back',
    roles: ['member'],
    occurrence: 'action_sent_back',
    needsReason: true,
  },
  reopen: {
    from: ['closed', 'cancelled'],
    to: 'open',
    roles: ['member'],
    occurrence: 'action_reopened',
    needsReason: true,
  },
  cancel: {
    from: ['open', 'in_progress', 'sent_back'],
    to: 'cancelled',
    roles: ['member'],
    occurrence: 'action_cancelled',
    needsReason: true,
  },
}

const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  open: 'open',
  in_progress: 'in progress',
  submitted_for_verification: 'waiting to be verified',
  sent_back: 'sent back',
  closed: 'closed',
  cancelled: 'cancelled',
}

const EVENT_WORDS: Readonly<Record<ActionEvent, string>> = {
  start: 'started',
  submit: 'submitted',
  close: 'closed',
  send_back: 'sent back',
  reopen: 'reopened',
  cancel: 'cancelled',
}

function refuse(kind: ActionRefusalKind, what: string, howToMend: string): ActionRefusal {
  return { kind, message: `${what} ${howToMend}`, howToMend }
}

function findRefusal(state: ActionState, event: ActionEvent, context: ActionContext): ActionRefusal | null {
  const rule = ACTION_TABLE[event]
  if (!rule.roles.includes(context.actorRole)) {
    return refuse(
      'not_for_supplier',
      `A supplier cannot have an action ${EVENT_WORDS[event]}.`,
      'Ask the organisation that raised the finding.',
    )
  }
  if (!rule.from.includes(state)) {
    const from = rule.from.map((item) => STATE_WORDS[item]).join(' or ')
    return refuse(
      'not_from_here',
      `This action is ${STATE_WORDS[state]}, so it cannot be ${EVENT_WORDS[event]}.`,
      `It has to be ${from} first.`,
    )
  }
  if (rule.needsReason && (context.reason === null || context.reason.trim() === '')) {
    return refuse(
      'reason_missing',
      `An action is not ${EVENT_WORDS[event]} without a reason.`,
      'Write in a sentence why; the others will read it.',
    )
  }
  if (event !== 'close') return null
  if (context.evidenceCount < 1) {
    return refuse(
      'evidence_missing',
      'Nothing shows yet that this was done.',
      'Attach at least one piece of evidence, such as corrected payslips, then close it.',
    )
  }
  if (context.actorId === context.ownerId) {
    return refuse(
      'own_action',
      'You are the one who was to do this, so you cannot also verify it.',
      'Ask a colleague to look at the evidence and close it.',
    )
  }
  if (context.actorId === context.submittedById) {
    return refuse(
      'own_submission',
      'You submitted this, so you cannot also verify it.',
      'Ask a colleague to look at the evidence and close it.',
    )
  }
  return null
}

/** What happens to a corrective action, or why it does not and how to mend that. */
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

/** Late means the due day has passed and it is neither closed nor cancelled. Waiting to be verified counts as late too: it is not done until someone has looked. */
export function isActionOverdue(state: ActionState, dueOn: IsoDate | null, today: IsoDate): boolean {
  return dueOn !== null && state !== 'closed' && state !== 'cancelled' && isBefore(dueOn, today)
}
