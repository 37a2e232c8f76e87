import type {
  DisputeFileRecord,
  DisputeRecord,
  DisputeRepository,
  PlacedDispute,
  TenantScope,
} from '@daylight/application'
import { DISPUTE_CHANNELS, DISPUTE_OUTCOMES, DISPUTE_STATES } from '@daylight/domain/remediation'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

const SIDES = ['supplier', 'buyer'] as const
const GRADES = ['claimed', 'documented'] as const
const ENDED = DISPUTE_STATES.filter((state) => state !== 'none' && state !== 'open')
const MOST = 200

const withFinding = {
  finding: { select: { number: true, title: true, supplier: { select: { name: true } } } },
} as const satisfies Prisma.FindingDisputeInclude
type PlacedRow = Prisma.FindingDisputeGetPayload<{ include: typeof withFinding }>

export function createDisputeRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): DisputeRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const ofSupplier = (supplierId: string) =>
    ({
      organisationId,
      finding: { organisationId, supplierId, actions: { some: { ownerSide: 'supplier' } } },
    }) as const
  return {
    find: async (id) => {
      const row = await client.findingDispute.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: withFinding,
      })
      return row && toPlaced(row)
    },
    listFor: async (findingId) => {
      const rows = await client.findingDispute.findMany({
        where: { organisationId, findingId },
        orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(toRecord)
    },
    listForSupplier: async (supplierId) => {
      const rows = await client.findingDispute.findMany({
        where: ofSupplier(supplierId),
        orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
        take: MOST,
        include: withFinding,
      })
      return rows.map(toPlaced)
    },
    findForSupplier: async (supplierId, id) => {
      const row = await client.findingDispute.findFirst({
        where: { ...ofSupplier(supplierId), id },
        include: withFinding,
      })
      return row && toPlaced(row)
    },
    insert: async (dispute) => {
      const { state: _, outcome: __, correction, reasons, raisedAt, endedAt: ___, ...rest } = dispute
      const { endedById: ____, endedByName: _____, ...row } = rest
      await client.findingDispute.create({
        data: { ...row, correction, reasons, raisedAt: new Date(raisedAt) },
      })
    },
    end: async (id, { state, endedById, endedByName, endedAt, ...end }) => {
      const { count } = await client.findingDispute.updateMany({
        where: { organisationId, id, decision: null },
        data: {
          ...end,
          decision: state,
          decidedById: endedById,
          decidedByName: endedByName,
          decidedAt: endedAt === null ? null : new Date(endedAt),
        },
      })
      return count > 0
    },
    filesOf: async (disputeId) => {
      const rows = await client.disputeEvidence.findMany({
        where: { organisationId, disputeId },
        orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(toFile)
    },
    findFile: async (id) => {
      const row = await client.disputeEvidence.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toFile(row)
    },
    insertFile: async ({ bytes, uploadedAt, ...row }) => {
      await client.disputeEvidence.create({
        data: { ...row, bytes: BigInt(bytes), uploadedAt: new Date(uploadedAt) },
      })
    },
  }
}

function toRecord(row: Prisma.FindingDisputeGetPayload<object>): DisputeRecord {
  const { side, channel, decision, outcome, decidedById, decidedByName, decidedAt, raisedAt, ...rest } = row
  return {
    ...rest,
    side: readWord(side, SIDES),
    channel: readWord(channel, DISPUTE_CHANNELS),
    state: decision === null ? 'open' : readWord(decision, ENDED),
    outcome: outcome === null ? null : readWord(outcome, DISPUTE_OUTCOMES),
    raisedAt: raisedAt.toISOString(),
    endedById: decidedById,
    endedByName: decidedByName,
    endedAt: decidedAt?.toISOString() ?? null,
  }
}

function toPlaced({ finding, ...row }: PlacedRow): PlacedDispute {
  const { supplier, ...about } = finding
  return { ...toRecord(row), finding: { ...about, supplierName: supplier?.name ?? null } }
}

function toFile(row: Prisma.DisputeEvidenceGetPayload<object>): DisputeFileRecord {
  return {
    ...row,
    bytes: Number(row.bytes),
    grade: readWord(row.grade, GRADES),
    uploadedAt: row.uploadedAt.toISOString(),
  }
}
