import { readStoredStatement, type StatementRepository, type TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

/** Where statements stand on the organisation's website; appended to, never changed. */
export function createStatementPublications(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): Pick<StatementRepository, 'insertPublication' | 'newestPublication'> {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    insertPublication: async ({ recordedAt, ...publication }) => {
      await client.statementPublication.create({
        data: { ...publication, recordedAt: new Date(recordedAt) },
      })
    },
    newestPublication: async (statementId) => {
      const row = await client.statementPublication.findFirst({
        where: { organisationId, statementId },
        orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      })
      return (
        row && {
          ...row,
          publishedOn: readStoredStatement.date(row.publishedOn),
          recordedAt: row.recordedAt.toISOString(),
        }
      )
    },
  }
}
