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

/** What a respondent's link is for. */
export const RESPONDENT_PURPOSES = ['plan', 'assessment'] as const
export type RespondentPurpose = (typeof RESPONDENT_PURPOSES)[number]

/**
 * Somebody at a supplier who holds a link, without an account: one organisation, one supplier, one subject, and
 * nothing beside it. Not an `Actor`: no use case of members takes one, and it has no role that could be let in.
 */
export interface RespondentActor {
  readonly kind: 'respondent'
  readonly linkId: string
  readonly organisationId: string
  readonly supplierId: string
  readonly purpose: RespondentPurpose
  /** A supplier for its plan; an assessment for its answers. */
  readonly subjectId: string
  /**
   * Of a colleague to whom a part was handed over: its sections, none for all of them. Null for the holder of the whole
   * link, who alone sends, declines and hands over.
   */
  readonly handed: readonly string[] | null
  /** As histories and the record name them: the firm, and the address that was invited. */
  readonly name: string
  readonly email: string
  /** BCP 47. */
  readonly language: string
}

/** Whoever something can be recorded of. */
export type RecordedActor = Actor | RespondentActor

/** A signed-in person with no organisation chosen: their account, their sessions, their invitations. */
export interface PersonActor {
  readonly kind: 'person'
  readonly userId: string
  readonly sessionId: string
  readonly name: string
  readonly email: string
  readonly platformAdministrator: boolean
}
