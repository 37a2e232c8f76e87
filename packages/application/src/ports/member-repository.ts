import type { Role } from '@daylight/domain/access'

export interface MembershipRecord {
  readonly organisationId: string
  readonly membershipId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

export interface InvitationRecord {
  readonly organisationId: string
  readonly invitationId: string
  /** Lower case. */
  readonly email: string
  readonly role: Role
  readonly invitedById: string
  /** The inviting person's name today. */
  readonly invitedBy: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly acceptedAt: string | null
  readonly revokedAt: string | null
}

/** Who belongs to the organisation of this scope. Whoever left is not found. */
export interface MemberRepository {
  /** Until this transaction ends nobody else joins, leaves or changes a role here. */
  lock(): Promise<void>
  list(): Promise<readonly MembershipRecord[]>
  find(membershipId: string): Promise<MembershipRecord | null>
  findByUser(userId: string): Promise<MembershipRecord | null>
  findByEmail(email: string): Promise<MembershipRecord | null>
  /** Somebody who left and comes back keeps the membership they had: answers its id. */
  join(member: {
    readonly membershipId: string
    readonly userId: string
    readonly role: Role
    readonly at: Date
  }): Promise<string>
  setRole(membershipId: string, role: Role): Promise<void>
  remove(membershipId: string, at: Date): Promise<void>
}

export interface InvitationRepository {
  insert(invitation: Omit<InvitationRecord, 'invitedBy'>): Promise<void>
  find(invitationId: string): Promise<InvitationRecord | null>
  /** Neither accepted nor withdrawn, the newest first; some may have expired. */
  listPending(): Promise<readonly InvitationRecord[]>
  /** False when it was accepted or withdrawn before, or its time is over. */
  accept(invitationId: string, at: Date): Promise<boolean>
  /** False when it was accepted or withdrawn before. */
  revoke(invitationId: string, at: Date): Promise<boolean>
  revokeForEmail(email: string, at: Date): Promise<void>
}
