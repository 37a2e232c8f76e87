import {
  type CopyRequestRecord,
  type CopyRequestRepository,
  readStoredStatement,
  type TenantScope,
} from '@daylight/application'
import { REQUEST_CHANNELS, REQUEST_STATUSES } from '@daylight/domain/statements'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

/** Written requests for a copy of the statement. */
export function createCopyRequestRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): CopyRequestRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    insert: async ({ loggedAt, ...request }) => {
      await client.copyRequest.create({ data: { ...request, loggedAt: new Date(loggedAt) } })
    },
    find: async (id) => {
      const row = await client.copyRequest.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toRecord(row)
    },
    list: async (limit) => {
      const rows = await client.copyRequest.findMany({
        where: { organisationId },
        orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }],
        take: limit,
      })
      return rows.map(toRecord)
    },
    listDue: async (dueBy, limit) => {
      const rows = await client.copyRequest.findMany({
        where: { organisationId, status: 'open', dueOn: { lte: dueBy } },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: limit,
      })
      return rows.map(toRecord)
    },
    update: async ({ loggedAt: _, ...request }, expectedVersion) => {
      const { count } = await client.copyRequest.updateMany({
        where: { organisationId, id: request.id, version: expectedVersion },
        data: request,
      })
      return count === 1
    },
    forgetAskers: async (today) => {
      const { count } = await client.copyRequest.updateMany({
        where: { organisationId, status: { not: 'open' }, askedBy: { not: null }, forgetOn: { lte: today } },
        data: { askedBy: null, version: { increment: 1 } },
      })
      return count
    },
  }
}

function toRecord(row: Prisma.CopyRequestGetPayload<object>): CopyRequestRecord {
  return {
    ...row,
    channel: readWord(row.channel, REQUEST_CHANNELS),
    status: readWord(row.status, REQUEST_STATUSES),
    receivedOn: readStoredStatement.date(row.receivedOn),
    dueOn: readStoredStatement.date(row.dueOn),
    forgetOn: readStoredStatement.date(row.forgetOn),
    closedOn: row.closedOn === null ? null : readStoredStatement.date(row.closedOn),
    loggedAt: row.loggedAt.toISOString(),
  }
}
