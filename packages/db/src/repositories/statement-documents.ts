import {
  readStoredStatement,
  type StatementDocumentRecord,
  type StatementRepository,
  type TenantScope,
} from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

type StatementDocuments = Pick<
  StatementRepository,
  'findDocument' | 'newestDocument' | 'insertDocument' | 'changeDocument'
>

/** The files made of a statement. */
export function createStatementDocuments(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): StatementDocuments {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    findDocument: async (id) => {
      const row = await client.statementDocument.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toRecord(row)
    },
    newestDocument: async (statementId, format) => {
      const row = await client.statementDocument.findFirst({
        where: { organisationId, statementId, format },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      })
      return row && toRecord(row)
    },
    insertDocument: async (document) => {
      await client.statementDocument.create({ data: toRow(document) })
    },
    changeDocument: async (document, from) => {
      const { count } = await client.statementDocument.updateMany({
        where: { organisationId, id: document.id, status: { in: [...from] } },
        data: toRow(document),
      })
      return count === 1
    },
  }
}

function toRow({ createdAt, readyAt, ...row }: StatementDocumentRecord) {
  return {
    ...row,
    createdAt: new Date(createdAt),
    readyAt: readyAt === null ? null : new Date(readyAt),
  }
}

function toRecord(row: Prisma.StatementDocumentGetPayload<object>): StatementDocumentRecord {
  return {
    ...row,
    format: readStoredStatement.format(row.format),
    status: readWord(row.status, ['queued', 'ready', 'failed']),
    createdAt: row.createdAt.toISOString(),
    readyAt: row.readyAt?.toISOString() ?? null,
  }
}
