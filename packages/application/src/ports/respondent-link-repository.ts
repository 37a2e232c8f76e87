import type { RespondentPurpose } from '@daylight/domain/access'

/** A link by which somebody at a supplier reaches one subject. Of its token only the hash is kept. */
export interface RespondentLinkRecord {
  readonly organisationId: string
  readonly id: string
  readonly purpose: RespondentPurpose
  /** A supplier for its plan; an assessment for its answers. */
  readonly subjectId: string
  readonly supplierId: string
  /** The supplier's name today. */
  readonly supplierName: string
  /** Lower case. */
  readonly email: string
  /** SHA-256, hexadecimal. */
  readonly tokenHash: string
  /** BCP 47. */
  readonly language: string
  /** The inviting membership, and its name as it was then. */
  readonly createdById: string
  readonly createdByName: string
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly sentAt: string | null
  readonly openedAt: string | null
  readonly lastUsedAt: string | null
  /** The link whose holder handed a part over with this one; null for a link that the organisation sent. */
  readonly handedById: string | null
  /** Of the colleague; empty for a link that the organisation sent. */
  readonly holderName: string
  /** Handed over: of the question set; none for all of them. */
  readonly sections: readonly string[]
}

export interface RespondentLinkRepository {
  insert(link: Omit<RespondentLinkRecord, 'supplierName'>): Promise<void>
  /** All, or none. */
  insertAll(links: readonly Omit<RespondentLinkRecord, 'supplierName'>[]): Promise<void>
  find(id: string): Promise<RespondentLinkRecord | null>
  /** Those with which parts of it were handed over; newest first, at most 200. */
  listHanded(subject: {
    readonly purpose: RespondentPurpose
    readonly subjectId: string
  }): Promise<readonly RespondentLinkRecord[]>
  /** Those that the organisation sent; newest first, at most 200. */
  listFor(subject: {
    readonly purpose: RespondentPurpose
    readonly subjectId: string
  }): Promise<readonly RespondentLinkRecord[]>
  /** Those of one subject and address that still open it end here. */
  revokeFor(
    subject: { readonly purpose: RespondentPurpose; readonly subjectId: string; readonly email: string },
    at: Date,
  ): Promise<void>
  /** False when it was revoked before. */
  revoke(id: string, at: Date): Promise<boolean>
  /** Opens it until then. False when it was revoked. */
  extend(id: string, expiresAt: Date): Promise<boolean>
  noteSent(id: string, at: Date): Promise<void>
  /** True when this was the first time. */
  noteUsed(id: string, at: Date): Promise<boolean>
}
