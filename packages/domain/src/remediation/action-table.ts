/** The states of a corrective action, in the order of a straight way through. */
export const ACTION_STATES = [
  'open',
  'agreed',
  'disputed',
  'in_progress',
  'submitted_for_verification',
  'sent_back',
  'verified',
  'effective',
  'reopened',
  'risk_accepted',
  'cancelled',
] as const
export type ActionState = (typeof ACTION_STATES)[number]

export const ACTION_EVENTS = [
  'agree',
  'dispute',
  'uphold_dispute',
  'reject_dispute',
  'start',
  'submit',
  'verify',
  'send_back',
  'confirm_effective',
  'reopen',
  'accept_risk',
  'end_acceptance',
  'cancel',
  'end_with_finding',
] as const
export type ActionEvent = (typeof ACTION_EVENTS)[number]

/**
 * Which side acts: the firm that puts things right, the organisation that asked for it, or Daylight, by the date or
 * because the finding behind an action was withdrawn.
 */
export const ACTION_ROLES = ['supplier', 'member', 'system'] as const
export type ActionRole = (typeof ACTION_ROLES)[number]

export type ActionOccurrenceType = `action_${
  | 'agreed'
  | 'disputed'
  | 'dispute_upheld'
  | 'dispute_rejected'
  | 'started'
  | 'submitted'
  | 'verified'
  | 'sent_back'
  | 'proved_effective'
  | 'reopened'
  | 'risk_accepted'
  | 'acceptance_ended'
  | 'cancelled'
  | 'ended_with_finding'}`

/** What has to hold before an event, beyond state and role. `not_involved`: neither its owner nor who submitted it. */
export type ActionCondition =
  | 'reason'
  | 'not_involved'
  | 'not_the_disputer'
  | 'fresh_evidence'
  | 'new_evidence_since_verified'
  | 'effect_check_due'
  | 'risk_until'
  | 'acceptance_over'

export interface EventRule {
  readonly from: readonly ActionState[]
  readonly to: ActionState
  readonly roles: readonly ActionRole[]
  readonly occurrence: ActionOccurrenceType
  readonly needs: readonly ActionCondition[]
}

const UNDER_WAY: readonly ActionState[] = ['open', 'agreed', 'in_progress', 'sent_back', 'reopened']

/** The whole life of a corrective action. What is not here does not happen. */
export const ACTION_TABLE: Readonly<Record<ActionEvent, EventRule>> = {
  agree: {
    from: ['open', 'reopened'],
    to: 'agreed',
    roles: ['supplier', 'member'],
    occurrence: 'action_agreed',
    needs: [],
  },
  dispute: {
    from: UNDER_WAY,
    to: 'disputed',
    roles: ['supplier', 'member'],
    occurrence: 'action_disputed',
    needs: ['reason'],
  },
  uphold_dispute: {
    from: ['disputed'],
    to: 'cancelled',
    roles: ['member'],
    occurrence: 'action_dispute_upheld',
    needs: ['reason', 'not_the_disputer'],
  },
  reject_dispute: {
    from: ['disputed'],
    to: 'open',
    roles: ['member'],
    occurrence: 'action_dispute_rejected',
    needs: ['reason', 'not_the_disputer'],
  },
  start: {
    from: ['open', 'agreed', 'sent_back', 'reopened'],
    to: 'in_progress',
    roles: ['supplier', 'member'],
    occurrence: 'action_started',
    needs: [],
  },
  submit: {
    from: ['in_progress', 'sent_back'],
    to: 'submitted_for_verification',
    roles: ['supplier', 'member'],
    occurrence: 'action_submitted',
    needs: [],
  },
  verify: {
    from: ['submitted_for_verification'],
    to: 'verified',
    roles: ['member'],
    occurrence: 'action_verified',
    needs: ['fresh_evidence', 'not_involved'],
  },
  send_back: {
    from: ['submitted_for_verification'],
    to: 'sent_back',
    roles: ['member'],
    occurrence: 'action_sent_back',
    needs: ['reason'],
  },
  confirm_effective: {
    from: ['verified'],
    to: 'effective',
    roles: ['member'],
    occurrence: 'action_proved_effective',
    needs: ['effect_check_due', 'new_evidence_since_verified', 'not_involved'],
  },
  reopen: {
    from: ['verified', 'effective', 'risk_accepted', 'cancelled'],
    to: 'reopened',
    roles: ['member'],
    occurrence: 'action_reopened',
    needs: ['reason'],
  },
  accept_risk: {
    from: UNDER_WAY,
    to: 'risk_accepted',
    roles: ['member'],
    occurrence: 'action_risk_accepted',
    needs: ['reason', 'risk_until', 'not_involved'],
  },
  end_acceptance: {
    from: ['risk_accepted'],
    to: 'reopened',
    roles: ['system'],
    occurrence: 'action_acceptance_ended',
    needs: ['acceptance_over'],
  },
  cancel: {
    from: UNDER_WAY,
    to: 'cancelled',
    roles: ['member'],
    occurrence: 'action_cancelled',
    needs: ['reason'],
  },
  end_with_finding: {
    from: [...UNDER_WAY, 'disputed', 'submitted_for_verification', 'risk_accepted'],
    to: 'cancelled',
    roles: ['system'],
    occurrence: 'action_ended_with_finding',
    needs: ['reason'],
  },
}

/** Nothing more is asked of anybody for now. */
export const FINISHED_STATES = [
  'verified',
  'effective',
  'risk_accepted',
  'cancelled',
] as const satisfies readonly ActionState[]

export function isFinished(state: ActionState): boolean {
  return FINISHED_STATES.some((finished) => finished === state)
}

export const ACTION_STATE_WORDS: Readonly<Record<ActionState, string>> = {
  open: 'open',
  agreed: 'agreed',
  disputed: 'disputed',
  in_progress: 'in progress',
  submitted_for_verification: 'waiting to be verified',
  sent_back: 'sent back',
  verified: 'verified',
  effective: 'shown to have worked',
  reopened: 'reopened',
  risk_accepted: 'closed with the remaining risk accepted',
  cancelled: 'cancelled',
}
