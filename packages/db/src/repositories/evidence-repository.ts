import type { EvidenceRecord, EvidenceRepository, TenantScope } from '@daylight/application'
import { EVIDENCE_GRADES } from '@daylight/domain/questionnaires'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

export function createEvidenceRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): EvidenceRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    find: async (id) => {
      const row = await client.evidence.findUnique({ where: { organisationId_id: { organisationId, id } } })
      return row && toRecord(row)
    },
    listFor: async (actionId) => {
      const rows = await client.evidence.findMany({
        where: { organisationId, actionId },
        orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(toRecord)
    },
    lockFile: async (storageKey) => {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${storageKey}, 0))`
    },
    isRecorded: async (storageKey) => {
      const named = { where: { organisationId, storageKey }, select: { id: true } }
      // The same file may lie beside an action, an answer, a dispute and a record of our own, and in the library.
      return (
        (await client.evidence.findFirst(named)) !== null ||
        (await client.assessmentEvidence.findFirst(named)) !== null ||
        (await client.disputeEvidence.findFirst(named)) !== null ||
        (await client.ownRecordFile.findFirst(named)) !== null ||
        (await client.libraryFile.findFirst(named)) !== null
      )
    },
    insert: async ({ bytes, uploadedAt, ...row }) => {
      await client.evidence.create({
        data: { ...row, bytes: BigInt(bytes), uploadedAt: new Date(uploadedAt) },
      })
    },
  }
}

function toRecord(row: Prisma.EvidenceGetPayload<object>): EvidenceRecord {
  return {
    ...row,
    bytes: Number(row.bytes),
    grade: readWord(row.grade, EVIDENCE_GRADES),
    uploadedAt: row.uploadedAt.toISOString(),
  }
}
