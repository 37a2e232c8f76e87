import { type IsoDate, isBefore } from '../dates/index.ts'
import { isFinished } from './action-table.ts'
import type { BoardAction } from './board.ts'

export const CONTRADICTIONS = [
  'verified_without_evidence',
  'verified_in_the_same_minute',
  'evidence_only_after_verifying',
  'evidence_run_out_when_verified',
  'same_file_for_two_findings',
  'due_before_it_was_asked',
  'asked_before_it_was_found',
  'since_after_it_was_found',
  'acceptance_over',
  'finding_closed_action_open',
] as const
export type ContradictionKind = (typeof CONTRADICTIONS)[number]

/** What does not fit together, and what to do about it. A reason to look: there may be a good explanation. */
export const contradictionWords: Readonly<
  Record<ContradictionKind, { readonly what: string; readonly next: string }>
> = {
  verified_without_evidence: {
    what: 'Verified, but no evidence is attached',
    next: 'Attach what was seen, or reopen it.',
  },
  verified_in_the_same_minute: {
    what: 'Submitted and verified within one minute',
    next: 'Ask whoever verified it what they looked at; reopen it if they did not.',
  },
  evidence_only_after_verifying: {
    what: 'All its evidence was added after it was verified',
    next: 'Look at the evidence now, and reopen it if it does not show enough.',
  },
  evidence_run_out_when_verified: {
    what: 'All its evidence had run out before it was verified',
    next: 'Ask for evidence that is still good.',
  },
  same_file_for_two_findings: {
    what: 'The same file is evidence for another finding too',
    next: 'Check that the one file really shows both.',
  },
  due_before_it_was_asked: {
    what: 'Its first day to be done is before the day it was asked for',
    next: 'Correct the day, with the reason.',
  },
  asked_before_it_was_found: {
    what: 'Asked for before its finding was raised',
    next: 'Check that it belongs to this finding.',
  },
  since_after_it_was_found: {
    what: 'The failing is said to have begun after it was found',
    next: 'Correct since when it has been so.',
  },
  acceptance_over: {
    what: 'Closed with its risk accepted until a day that has passed',
    next: 'Reopen it, or let an owner or manager accept it again.',
  },
  finding_closed_action_open: {
    what: 'Its finding is closed, but the action is not finished',
    next: 'Finish or cancel the action, or reopen the finding.',
  },
}

type Rule = (action: BoardAction, all: readonly BoardAction[], today: IsoDate) => boolean

const MINUTE = 60_000

function isVerified({ status }: BoardAction): boolean {
  return status === 'verified' || status === 'effective'
}

const rules: Readonly<Record<ContradictionKind, Rule>> = {
  verified_without_evidence: (action) => isVerified(action) && action.evidence.length === 0,
  verified_in_the_same_minute: ({ submittedAt, verifiedAt }) => {
    if (submittedAt === null || verifiedAt === null) return false
    const between = Date.parse(verifiedAt) - Date.parse(submittedAt)
    return between >= 0 && between < MINUTE
  },
  evidence_only_after_verifying: (action) => {
    const { verifiedAt, evidence } = action
    return (
      isVerified(action) &&
      verifiedAt !== null &&
      evidence.length > 0 &&
      evidence.every(({ uploadedAt }) => uploadedAt > verifiedAt)
    )
  },
  evidence_run_out_when_verified: (action) => {
    const { verifiedOn, evidence } = action
    return (
      isVerified(action) &&
      verifiedOn !== null &&
      evidence.length > 0 &&
      evidence.every(({ expiresOn }) => expiresOn !== null && isBefore(expiresOn, verifiedOn))
    )
  },
  same_file_for_two_findings: (action, all) =>
    action.evidence.some(({ sha256 }) =>
      all.some(
        (other) =>
          other.findingId !== action.findingId && other.evidence.some((file) => file.sha256 === sha256),
      ),
    ),
  due_before_it_was_asked: ({ dueOn, createdOn }) => isBefore(dueOn, createdOn),
  asked_before_it_was_found: ({ createdOn, raisedOn }) => isBefore(createdOn, raisedOn),
  since_after_it_was_found: ({ since, raisedOn }) => since !== null && isBefore(raisedOn, since),
  acceptance_over: ({ status, riskUntil }, _, today) =>
    status === 'risk_accepted' && riskUntil !== null && isBefore(riskUntil, today),
  finding_closed_action_open: ({ status, findingClosed }) => findingClosed && !isFinished(status),
}

export interface Contradiction {
  readonly kind: ContradictionKind
  readonly action: BoardAction
}

/** What does not fit together in what was recorded, by rule, in the rules' order. */
export function findContradictions(
  actions: readonly BoardAction[],
  today: IsoDate,
): readonly Contradiction[] {
  return CONTRADICTIONS.flatMap((kind) =>
    actions.filter((action) => rules[kind](action, actions, today)).map((action) => ({ kind, action })),
  )
}
