import { type RegistryRepository, readStoredStatement, type TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

import { createRegistrySearches } from './registry-searches.ts'

/** Answers for the government's registry of statements. */
export function createRegistryRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): RegistryRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    ...createRegistrySearches(options),
    findPack: async (statementId) => {
      const row = await client.registryPack.findUnique({
        where: { organisationId_statementId: { organisationId, statementId } },
      })
      return (
        row && {
          ...row,
          answers: readStoredStatement.registryAnswers(row.answers),
          updatedAt: row.updatedAt.toISOString(),
        }
      )
    },
    savePack: async (pack, expectedVersion) => {
      const answers = JSON.parse(JSON.stringify(pack.answers))
      const data = { ...pack, answers, updatedAt: new Date(pack.updatedAt) }
      if (expectedVersion === 0) {
        const { count } = await client.registryPack.createMany({ data: [data], skipDuplicates: true })
        return count === 1
      }
      const { statementId } = pack
      const { count } = await client.registryPack.updateMany({
        where: { organisationId, statementId, version: expectedVersion },
        data,
      })
      return count === 1
    },
  }
}
