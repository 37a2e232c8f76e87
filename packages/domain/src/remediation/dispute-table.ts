/** Where a dispute of a finding stands. `none`: nobody has disputed the finding yet. */
export const DISPUTE_STATES = ['none', 'open', 'withdrawn', 'upheld', 'partly_upheld', 'rejected'] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

export const DISPUTE_EVENTS = ['raise', 'add_file', 'withdraw', 'uphold', 'uphold_partly', 'reject'] as const
export type DisputeEvent = (typeof DISPUTE_EVENTS)[number]

/** The supplier by its link, or a member, who writes down what the supplier said or decides. */
export const DISPUTE_ROLES = ['supplier', 'member'] as const
export type DisputeRole = (typeof DISPUTE_ROLES)[number]

/** How a dispute reached the organisation; `link` is the supplier's own page. */
export const DISPUTE_CHANNELS = ['link', 'telephone', 'letter', 'email', 'meeting'] as const
export type DisputeChannel = (typeof DISPUTE_CHANNELS)[number]

/** What becomes of the finding: it stays as it is, is changed, or is withdrawn. */
export const DISPUTE_OUTCOMES = ['stands', 'changed', 'withdrawn'] as const
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number]

/** What has to hold before an event, beyond state and role. */
export type DisputeCondition =
  | 'reason'
  | 'finding_open'
  | 'something_new'
  | 'came_to_us'
  | 'not_the_author'
  | 'not_the_recorder'
  | 'outcome'

export interface DisputeRule {
  readonly from: readonly DisputeState[]
  readonly to: DisputeState
  readonly roles: readonly DisputeRole[]
  readonly needs: readonly DisputeCondition[]
  /** What may become of the finding. */
  readonly outcomes: readonly DisputeOutcome[]
}

const ENDED: readonly DisputeState[] = ['withdrawn', 'upheld', 'partly_upheld', 'rejected']

/** The whole life of a dispute. What is not here does not happen; one that has ended stays as it ended. */
export const DISPUTE_TABLE: Readonly<Record<DisputeEvent, DisputeRule>> = {
  raise: {
    from: ['none', ...ENDED],
    to: 'open',
    roles: ['supplier', 'member'],
    needs: ['reason', 'finding_open', 'something_new'],
    outcomes: [],
  },
  add_file: { from: ['open'], to: 'open', roles: ['supplier', 'member'], needs: [], outcomes: [] },
  withdraw: {
    from: ['open'],
    to: 'withdrawn',
    roles: ['supplier', 'member'],
    needs: ['came_to_us', 'not_the_author'],
    outcomes: [],
  },
  uphold: {
    from: ['open'],
    to: 'upheld',
    roles: ['member'],
    needs: ['not_the_author', 'not_the_recorder', 'reason', 'outcome'],
    outcomes: ['withdrawn', 'changed'],
  },
  uphold_partly: {
    from: ['open'],
    to: 'partly_upheld',
    roles: ['member'],
    needs: ['not_the_author', 'not_the_recorder', 'reason', 'outcome'],
    outcomes: ['changed'],
  },
  reject: {
    from: ['open'],
    to: 'rejected',
    roles: ['member'],
    needs: ['not_the_author', 'not_the_recorder', 'reason', 'outcome'],
    outcomes: ['stands'],
  },
}

/** The events by which a member decides. */
export const DISPUTE_DECISIONS = [
  'uphold',
  'uphold_partly',
  'reject',
] as const satisfies readonly DisputeEvent[]
export type DisputeDecision = (typeof DISPUTE_DECISIONS)[number]
