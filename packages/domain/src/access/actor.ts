import type { Role } from './roles.ts'

/** A signed-in person acting inside one organisation. Built once, from the session, the URL segment and the membership. */
export interface MemberActor {
  readonly kind: 'member'
  readonly userId: string
  readonly membershipId: string
  readonly organisationId: string
  readonly name: string
  readonly role: Role
}

/** Daylight itself at work for one organisation: a job that a member's action enqueued. */
export interface SystemActor {
  readonly kind: 'system'
  readonly organisationId: string
  readonly name: string
  /** Set for the job that finds signals, and for no other. */
  readonly handlesSignals?: true
}

export type Actor = MemberActor | SystemActor

/** A signed-in person with no organisation chosen: their account, their sessions, their invitations. */
export interface PersonActor {
  readonly kind: 'person'
  readonly userId: string
  readonly sessionId: string
  readonly name: string
  readonly email: string
  readonly platformAdministrator: boolean
}
