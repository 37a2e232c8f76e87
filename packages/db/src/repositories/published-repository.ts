import {
  type PublishedReader,
  type PublishedRecord,
  type PublishedRepository,
  readStoredStatement,
  type TenantScope,
} from '@daylight/application'
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'

/** Publications and the keys that seal them; appended to, never changed. */
export function createPublishedRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): PublishedRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    signedContent: async (id) => {
      const row = await client.statement.findUnique({
        where: { organisationId_id: { organisationId, id } },
        select: { frozen: true },
      })
      return row === null ? null : readStoredStatement.signedContent(row.frozen)
    },
    findFor: async (statementId) => {
      const row = await client.publishedStatement.findUnique({
        where: { organisationId_statementId: { organisationId, statementId } },
      })
      return row && toRecord(row)
    },
    insert: async ({ publishedAt, ...publication }) => {
      await client.publishedStatement.create({
        data: { ...publication, publishedAt: new Date(publishedAt) },
      })
    },
    keys: async () => {
      const rows = await client.sealingKey.findMany({
        where: { organisationId },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
    },
    insertKey: async ({ createdAt, ...key }) => {
      await client.sealingKey.create({ data: { ...key, createdAt: new Date(createdAt) } })
    },
  }
}

/** By the one policy that shows what is published, of whichever organisation, and nothing else. */
export function createPublishedReader(prisma: PrismaClient): PublishedReader {
  const read = (work: (client: Prisma.TransactionClient) => Promise<readonly PublishedRecord[]>) =>
    prisma.$transaction(async (client) => {
      await client.$executeRaw`SELECT set_config('app.organisation_id', '', true), set_config('app.user_id', '', true), set_config('app.reads_published', 'on', true)`
      return work(client)
    })
  return {
    findPublished: async (id) => {
      const [found] = await read(async (client) =>
        (await client.publishedStatement.findMany({ where: { id }, take: 1 })).map(toRecord),
      )
      return found ?? null
    },
    listPublished: (segment) =>
      read(async (client) =>
        (
          await client.publishedStatement.findMany({
            where: { segment },
            orderBy: [{ periodEnd: 'desc' }, { publishedAt: 'desc' }],
          })
        ).map(toRecord),
      ),
  }
}

function toRecord(row: Prisma.PublishedStatementGetPayload<object>): PublishedRecord {
  return {
    ...row,
    periodStart: readStoredStatement.date(row.periodStart),
    periodEnd: readStoredStatement.date(row.periodEnd),
    publishedAt: row.publishedAt.toISOString(),
  }
}
