import {
  type PayClaimRecord,
  type PayClaimRepository,
  readStoredClaim,
  type TenantScope,
} from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

const MOST_LISTED = 100

export function createPayClaimRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): PayClaimRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    find: async (id) => {
      const row = await client.payClaim.findUnique({ where: { organisationId_id: { organisationId, id } } })
      return row && toRecord(row)
    },
    insert: async ({ signed, sampleAskedAt, receivedAt, ...claim }) => {
      const { count } = await client.payClaim.createMany({
        data: [
          {
            ...claim,
            signed: JSON.parse(JSON.stringify(signed)),
            signatureValue: signed.signature.value,
            sampleAskedAt: sampleAskedAt === null ? null : new Date(sampleAskedAt),
            receivedAt: new Date(receivedAt),
          },
        ],
        skipDuplicates: true,
      })
      return count === 1
    },
    ofSupplier: async (supplierId) => {
      const rows = await client.payClaim.findMany({
        where: { organisationId, supplierId },
        orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
        take: MOST_LISTED,
      })
      return rows.map(toRecord)
    },
    change: async (id, version, { sampleAskedAt, ...change }) => {
      const { count } = await client.payClaim.updateMany({
        where: { organisationId, id, version },
        data: {
          ...change,
          ...(sampleAskedAt ? { sampleAskedAt: new Date(sampleAskedAt) } : {}),
          version: { increment: 1 },
        },
      })
      return count === 1
    },
  }
}

function toRecord(row: Prisma.PayClaimGetPayload<object>): PayClaimRecord {
  const { signatureValue: _, signed, grade, sampleAskedAt, receivedAt, ...rest } = row
  return {
    ...rest,
    ...readStoredClaim({ signed, grade }),
    sampleAskedAt: sampleAskedAt?.toISOString() ?? null,
    receivedAt: receivedAt.toISOString(),
  }
}
