import type {
  GovernanceReportRecord,
  MeasureValueRecord,
  OwnRecord,
  OwnRecordFile,
  OwnRecordRepository,
  TenantScope,
} from '@daylight/application'
import { REGISTERS } from '@daylight/domain/records'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

const GRADES = ['claimed', 'documented'] as const
const withOwner = { owner: { select: { user: { select: { name: true } } } } } as const
type RecordRow = Prisma.OwnRecordGetPayload<{ include: typeof withOwner }>

export function createOwnRecordRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): OwnRecordRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const within = (recordId: string | undefined) =>
    recordId === undefined ? { organisationId } : { organisationId, recordId }
  return {
    find: async (id) => {
      const row = await client.ownRecord.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: withOwner,
      })
      return row && toRecord(row)
    },
    list: async (register) => {
      const rows = await client.ownRecord.findMany({
        where: register === undefined ? { organisationId } : { organisationId, register },
        include: withOwner,
        orderBy: [{ register: 'asc' }, { title: 'asc' }, { id: 'asc' }],
      })
      return rows.map(toRecord)
    },
    listDue: async (dueBy) => {
      const rows = await client.ownRecord.findMany({
        where: {
          organisationId,
          retiredOn: null,
          nextOn: dueBy === undefined ? { not: null } : { not: null, lte: dueBy },
        },
        include: withOwner,
        orderBy: [{ nextOn: 'asc' }, { id: 'asc' }],
      })
      return rows.map(toRecord)
    },
    insert: async (record) => {
      await client.ownRecord.create({ data: toColumns(record) })
    },
    update: async (record, version) => {
      const { organisationId: _, id, createdAt: __, ...columns } = toColumns(record)
      const { count } = await client.ownRecord.updateMany({
        where: { organisationId, id, version },
        data: columns,
      })
      return count > 0
    },
    files: async (recordId) => {
      const rows = await client.ownRecordFile.findMany({
        where: within(recordId),
        orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(toFile)
    },
    findFile: async (id) => {
      const row = await client.ownRecordFile.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toFile(row)
    },
    insertFile: async ({ bytes, uploadedAt, ...row }) => {
      await client.ownRecordFile.create({
        data: { ...row, bytes: BigInt(bytes), uploadedAt: new Date(uploadedAt) },
      })
    },
    reports: async (recordId): Promise<GovernanceReportRecord[]> => {
      const rows = await client.governanceReport.findMany({
        where: within(recordId),
        orderBy: [{ reportedOn: 'desc' }, { writtenAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(({ writtenAt, ...row }) => ({ ...row, writtenAt: writtenAt.toISOString() }))
    },
    insertReport: async ({ writtenAt, ...row }) => {
      await client.governanceReport.create({ data: { ...row, writtenAt: new Date(writtenAt) } })
    },
    values: async (recordId): Promise<MeasureValueRecord[]> => {
      const rows = await client.measureValue.findMany({
        where: within(recordId),
        orderBy: [{ periodEnd: 'desc' }, { writtenAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(({ writtenAt, grade, ...row }) => ({
        ...row,
        grade: readWord(grade, GRADES),
        writtenAt: writtenAt.toISOString(),
      }))
    },
    insertValue: async ({ writtenAt, ...row }) => {
      await client.measureValue.create({ data: { ...row, writtenAt: new Date(writtenAt) } })
    },
  }
}

function toRecord({ owner, register, createdAt, updatedAt, ...row }: RecordRow): OwnRecord {
  return {
    ...row,
    register: readWord(register, REGISTERS),
    ownerName: owner?.user.name ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

function toColumns(record: OwnRecord) {
  const { details, createdAt, updatedAt, ownerName: _, ...columns } = record
  return {
    ...columns,
    details: JSON.parse(JSON.stringify(details)),
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
  }
}

function toFile(row: Prisma.OwnRecordFileGetPayload<object>): OwnRecordFile {
  return { ...row, bytes: Number(row.bytes), uploadedAt: row.uploadedAt.toISOString() }
}
