import type { PersonScope, PlatformTransaction } from '@daylight/application'
import type { Prisma } from './generated/prisma/client.ts'
import { bindExecutor, type JobQueueFactory } from './job-binding.ts'
import { createAttemptRepository } from './repositories/identity/attempt-repository.ts'
import { createEmailLinkRepository } from './repositories/identity/email-link-repository.ts'
import { createOwnMembershipRepository } from './repositories/identity/own-membership-repository.ts'
import { createSessionRepository } from './repositories/identity/session-repository.ts'
import { createUserRepository } from './repositories/identity/user-repository.ts'
import { createReferenceRepository } from './repositories/reference-repository.ts'

export function createPlatformTransaction(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: PersonScope | null
  readonly jobs: JobQueueFactory
  readonly newId: () => string
}): PlatformTransaction {
  return {
    jobs: options.jobs(bindExecutor(options.client)),
    reference: createReferenceRepository({ client: options.client }),
    users: createUserRepository(options),
    sessions: createSessionRepository(options),
    emailLinks: createEmailLinkRepository(options),
    attempts: createAttemptRepository(options),
    memberships: createOwnMembershipRepository(options),
  }
}
