import type { LeavingRecord, LeavingRepository, TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

const KINDS = ['leaves', 'stays'] as const

export function createLeavingRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): LeavingRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    lock: async (supplierId) => {
      await client.$queryRaw`SELECT 1 FROM "supplier" WHERE organisation_id = ${organisationId}::uuid AND id = ${supplierId}::uuid FOR UPDATE`
    },
    find: async (id) => {
      const row = await client.supplierLeaving.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toRecord(row)
    },
    listFor: async (supplierId) => {
      const rows = await client.supplierLeaving.findMany({
        where: { organisationId, supplierId },
        orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(toRecord)
    },
    insert: async ({ content, recordedAt, stoppedFindingIds, ...row }) => {
      await client.supplierLeaving.create({
        data: {
          ...row,
          answers: JSON.parse(JSON.stringify(content)),
          stoppedFindingIds: [...stoppedFindingIds],
          recordedAt: new Date(recordedAt),
        },
      })
    },
  }
}

function toRecord(row: Prisma.SupplierLeavingGetPayload<object>): LeavingRecord {
  const { answers, kind, recordedAt, ...rest } = row
  return {
    ...rest,
    content: answers,
    kind: readWord(kind, KINDS),
    recordedAt: recordedAt.toISOString(),
  }
}
