export interface OrganisationRecord {
  readonly organisationId: string
  readonly segment: string
  readonly name: string
  readonly kind: string
  readonly legalForm: string | null
  readonly companyNumber: string | null
  readonly turnoverBand: string | null
  readonly yearEnd: string | null
  readonly website: string | null
  readonly version: number
}

export interface MemberRecord {
  readonly membershipId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: string
}

export interface OrganisationRepository {
  /** The organisation of this scope. */
  current(): Promise<OrganisationRecord>
  /** False when another organisation has the segment. */
  insert(organisation: OrganisationRecord & { readonly createdAt: string }): Promise<boolean>
  /** Never changes the segment. False when somebody else has saved since `expectedVersion` was read. */
  update(organisation: OrganisationRecord, expectedVersion: number): Promise<boolean>
  /** Members who have not left, by name. */
  listMembers(): Promise<readonly MemberRecord[]>
}
