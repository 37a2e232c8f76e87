import {
  readStoredCheckedStatement,
  type SupplierStatementRepository,
  type TenantScope,
} from '@daylight/application'
import { STATEMENT_CRITERIA } from '@daylight/domain/statement-check'
import type { Prisma } from '../generated/prisma/client.ts'

/** Suppliers' own statements as they were read. */
export function createSupplierStatementRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): SupplierStatementRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    insert: async ({ sentences, checkedAt, ...statement }) => {
      const coverage = Object.fromEntries(
        STATEMENT_CRITERIA.map((criterion) => [
          criterion,
          sentences.filter(({ criteria }) => criteria.includes(criterion)).length,
        ]),
      )
      await client.supplierStatement.create({
        data: {
          ...statement,
          sentences: sentences.map(({ text, criteria }) => ({ text, criteria: [...criteria] })),
          coverage,
          checkedAt: new Date(checkedAt),
        },
      })
    },
    list: async (supplierId) => {
      const rows = await client.supplierStatement.findMany({
        where: { organisationId, supplierId },
        omit: { sentences: true },
        orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(({ coverage, ...row }) => ({
        ...row,
        fileKind: readStoredCheckedStatement.fileKind(row.fileKind),
        checkedAt: row.checkedAt.toISOString(),
        coverage: readStoredCheckedStatement.coverage(coverage),
      }))
    },
    find: async (id) => {
      const row = await client.supplierStatement.findUnique({
        where: { organisationId_id: { organisationId, id } },
        omit: { coverage: true },
      })
      return (
        row && {
          ...row,
          fileKind: readStoredCheckedStatement.fileKind(row.fileKind),
          checkedAt: row.checkedAt.toISOString(),
          sentences: readStoredCheckedStatement.sentences(row.sentences),
        }
      )
    },
    remove: async (id) => {
      const { count } = await client.supplierStatement.deleteMany({ where: { organisationId, id } })
      return count === 1
    },
  }
}
