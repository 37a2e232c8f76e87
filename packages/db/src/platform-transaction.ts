import type { PlatformTransaction } from '@daylight/application'
import type { Prisma } from './generated/prisma/client.ts'
import { bindExecutor, type JobQueueFactory } from './job-binding.ts'
import { createReferenceRepository } from './repositories/reference-repository.ts'

export function createPlatformTransaction(options: {
  readonly client: Prisma.TransactionClient
  readonly jobs: JobQueueFactory
  readonly newId: () => string
}): PlatformTransaction {
  return {
    jobs: options.jobs(bindExecutor(options.client)),
    reference: createReferenceRepository({ client: options.client }),
  }
}
