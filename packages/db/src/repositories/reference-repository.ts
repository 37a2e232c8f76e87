import type { ReferenceDatasetRecord, ReferenceRepository } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'
import { checksumOf } from '../reference/load-reference-data.ts'

export function createReferenceRepository(options: {
  readonly client: Prisma.TransactionClient
}): ReferenceRepository {
  const { client } = options
  return {
    newest: async (kind) =>
      toRecord(await client.referenceDataset.findFirst({ where: { kind }, orderBy: { version: 'desc' } })),
    newestOfKinds: async (prefix) => {
      const rows = await client.referenceDataset.findMany({
        where: { kind: { startsWith: prefix } },
        distinct: ['kind'],
        orderBy: [{ kind: 'asc' }, { version: 'desc' }],
      })
      return rows.map(fromRow)
    },
    byVersion: async (kind, version) =>
      toRecord(await client.referenceDataset.findUnique({ where: { kind_version: { kind, version } } })),
    lock: async (kind) => {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reference:${kind}`}, 0))`
    },
    insert: async (dataset) => {
      const checksum = checksumOf(dataset.data)
      await client.referenceDataset.create({
        data: { ...dataset, data: JSON.parse(JSON.stringify(dataset.data)), checksum },
      })
    },
  }
}

function toRecord(row: Prisma.ReferenceDatasetGetPayload<object> | null): ReferenceDatasetRecord | null {
  return row && fromRow(row)
}

function fromRow(row: Prisma.ReferenceDatasetGetPayload<object>): ReferenceDatasetRecord {
  const { id, kind, version, validFrom, source, confidence, checksum, data } = row
  return { id, kind, version, validFrom, source, confidence, checksum, data }
}
