import type {
  AttemptRepository,
  EmailLinkRepository,
  OwnMembershipRepository,
  SessionRepository,
  UserRepository,
} from './identity-repository.ts'
import type { JobQueue } from './job-queue.ts'
import type { ReferenceRepository } from './reference-repository.ts'

/** Tables that no tenant owns: people, sessions, links, rate limits, reference data. */
export interface PlatformTransaction {
  readonly jobs: JobQueue
  readonly reference: ReferenceRepository
  readonly users: UserRepository
  readonly sessions: SessionRepository
  readonly emailLinks: EmailLinkRepository
  readonly attempts: AttemptRepository
  readonly memberships: OwnMembershipRepository
}

/** The signed-in person whose own memberships may be read, before an organisation is chosen. */
export interface PersonScope {
  readonly userId: string
}
