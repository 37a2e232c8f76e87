/** What a person is: no tenant owns them. Instants are ISO 8601, UTC. */
export interface UserRecord {
  readonly userId: string
  /** Lower case. */
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly emailConfirmedAt: string | null
  readonly platformAdministrator: boolean
  readonly createdAt: string
}

export interface SessionRecord {
  readonly sessionId: string
  readonly userId: string
  /** "Firefox on Windows". */
  readonly device: string
  readonly createdAt: string
  readonly lastSeenAt: string
  /** The end whatever happens; silence ends a session earlier. */
  readonly expiresAt: string
  readonly revokedAt: string | null
}

export type EmailLinkPurpose = 'confirm_email' | 'reset_password'

export interface EmailLinkRecord {
  readonly emailLinkId: string
  readonly userId: string
  readonly purpose: EmailLinkPurpose
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
}

/** One of the person's own memberships, with what is needed to choose it. */
export interface OwnMembership {
  readonly membershipId: string
  readonly organisationId: string
  readonly segment: string
  readonly name: string
  readonly kind: string
  readonly role: string
}

export interface UserRepository {
  find(userId: string): Promise<UserRecord | null>
  /** As `find`, and nobody else changes the person until this transaction ends. */
  lock(userId: string): Promise<UserRecord | null>
  findByEmail(email: string): Promise<UserRecord | null>
  /** False when the address has an account already. */
  insert(user: UserRecord): Promise<boolean>
  /** Before the address is confirmed, whoever signs up last says what the name and the password are. */
  replaceUnconfirmed(user: Pick<UserRecord, 'userId' | 'name' | 'passwordHash'>): Promise<void>
  /** False when the address was confirmed before. */
  confirmEmail(userId: string, at: Date): Promise<boolean>
  setPassword(userId: string, passwordHash: string): Promise<void>
}

export interface SessionRepository {
  insert(session: SessionRecord & { readonly secretHash: string }): Promise<void>
  findBySecretHash(
    secretHash: string,
  ): Promise<{ readonly session: SessionRecord; readonly user: UserRecord } | null>
  touch(sessionId: string, at: Date): Promise<void>
  /** Not revoked and not past their end; the newest use first. */
  listOpen(userId: string, now: Date): Promise<readonly SessionRecord[]>
  /** False when this person has no such open session. */
  revoke(options: {
    readonly userId: string
    readonly sessionId: string
    readonly at: Date
  }): Promise<boolean>
  /** How many were open. */
  revokeAll(options: {
    readonly userId: string
    readonly at: Date
    readonly except?: string
  }): Promise<number>
}

export interface EmailLinkRepository {
  insert(link: EmailLinkRecord): Promise<void>
  find(emailLinkId: string): Promise<EmailLinkRecord | null>
  /** False when it was used before or its time is over: of two at once, one gets true. */
  use(emailLinkId: string, at: Date): Promise<boolean>
  /** Ends every link of this kind that the person has not used. */
  useAll(options: {
    readonly userId: string
    readonly purpose: EmailLinkPurpose
    readonly at: Date
  }): Promise<void>
}

export interface AttemptRepository {
  /** Counts one attempt and tells how many fall into the window that is running, this one included. */
  count(options: {
    readonly key: string
    readonly now: Date
    readonly windowSeconds: number
  }): Promise<{ readonly count: number; readonly windowStart: string }>
  clear(keys: readonly string[]): Promise<void>
  /** Takes one attempt back from each: it succeeded. */
  refund(keys: readonly string[]): Promise<void>
}

export interface OwnMembershipRepository {
  /** By name of the organisation; empty outside a person's scope. */
  list(): Promise<readonly OwnMembership[]>
  find(segment: string): Promise<OwnMembership | null>
}
