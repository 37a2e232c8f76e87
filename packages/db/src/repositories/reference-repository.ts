import type { ReferenceDatasetRecord, ReferenceRepository } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

export function createReferenceRepository(options: {
  readonly client: Prisma.TransactionClient
}): ReferenceRepository {
  const { client } = options
  return {
    newest: async (kind) =>
      toRecord(await client.referenceDataset.findFirst({ where: { kind }, orderBy: { version: 'desc' } })),
    byVersion: async (kind, version) =>
      toRecord(await client.referenceDataset.findUnique({ where: { kind_version: { kind, version } } })),
  }
}

function toRecord(row: Prisma.ReferenceDatasetGetPayload<object> | null): ReferenceDatasetRecord | null {
  if (!row) return null
  const { id, kind, version, validFrom, source, confidence, checksum, data } = row
  return { id, kind, version, validFrom, source, confidence, checksum, data }
}
