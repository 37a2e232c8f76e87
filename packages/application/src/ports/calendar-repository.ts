import type { ActionState } from '@daylight/domain/remediation'

export interface CalendarFeedRecord {
  readonly id: string
  readonly membershipId: string
  /** SHA-256 of the secret, in hexadecimal. */
  readonly secretHash: string
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly revokedAt: string | null
}

export interface DueAction {
  readonly id: string
  readonly findingId: string
  readonly finding: number
  readonly status: ActionState
  readonly dueOn: string
  readonly effectDueOn: string | null
  readonly ownerId: string | null
}

/** Days on which something waits for one member. */
export interface CalendarRepository {
  insert(feed: CalendarFeedRecord): Promise<void>
  find(id: string): Promise<CalendarFeedRecord | null>
  /** The one that works; null without. */
  current(membershipId: string): Promise<CalendarFeedRecord | null>
  /** All of a member's: how many worked until now. */
  revoke(membershipId: string, now: Date): Promise<number>
  /** Owned by the member and not finished, and every one that is verified and waits for its effect. */
  actions(membershipId: string): Promise<readonly DueAction[]>
  /** Steps that are not done, of actions that the member owns. */
  steps(
    membershipId: string,
  ): Promise<readonly (Omit<DueAction, 'effectDueOn'> & { readonly actionId: string })[]>
  /** Sent by the member and not answered. */
  assessments(membershipId: string): Promise<readonly { readonly id: string; readonly dueOn: string }[]>
  /** Of what workers are still owed, where the member opened the remedy. */
  instalments(membershipId: string): Promise<
    readonly {
      readonly id: string
      readonly dueOn: string
      readonly findingId: string
      readonly finding: number
    }[]
  >
}
