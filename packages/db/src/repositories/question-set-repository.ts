import type { OwnSetRecord, OwnSetVersion, QuestionSetRepository, TenantScope } from '@daylight/application'
import { type QuestionSet, readQuestionSet, writeQuestionSet } from '@daylight/domain/questionnaires'
import type { Prisma } from '../generated/prisma/client.ts'
import { checksumOf } from '../reference/load-reference-data.ts'

const MOST_LISTED = 200

/** Question sets of an organisation's own. */
export function createQuestionSetRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly newId: () => string
}): QuestionSetRepository {
  const { client, newId } = options
  const { organisationId } = options.scope
  return {
    find: async (id) => {
      const row = await client.ownQuestionSet.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toRecord(row)
    },
    list: async () => {
      const rows = await client.ownQuestionSet.findMany({
        where: { organisationId },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        take: MOST_LISTED,
        include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
      })
      return rows.map(({ versions: [newest], ...row }) => ({
        ...toRecord(row),
        published: newest ? toVersion(newest) : null,
      }))
    },
    insert: async ({ content, basedOn, changedAt, retiredAt: _, ...row }) => {
      await client.ownQuestionSet.create({
        data: {
          ...row,
          ...columnsOf(content),
          basedOnSet: basedOn.setId,
          basedOnVersion: basedOn.version,
          changedAt: new Date(changedAt),
        },
      })
    },
    update: async ({ id, content, changedByName, changedAt, retiredAt, version }, expectedVersion) => {
      const { count } = await client.ownQuestionSet.updateMany({
        where: { organisationId, id, version: expectedVersion },
        data: {
          ...columnsOf(content),
          changedByName,
          version,
          changedAt: new Date(changedAt),
          retiredAt: retiredAt === null ? null : new Date(retiredAt),
        },
      })
      return count === 1
    },
    versionsOf: async (setId) => {
      const rows = await client.ownQuestionSetVersion.findMany({
        where: { organisationId, setId },
        orderBy: { number: 'desc' },
      })
      return rows.map(toVersion)
    },
    findVersion: async (setId, number) => {
      const row = await client.ownQuestionSetVersion.findUnique({
        where: { organisationId_setId_number: { organisationId, setId, number } },
      })
      return row && toVersion(row)
    },
    insertVersion: async (setId, { number, content, publishedByName, publishedAt }) => {
      const { content: json } = columnsOf(content)
      await client.ownQuestionSetVersion.create({
        data: {
          ...{ organisationId, id: newId(), setId, number, content: json, publishedByName },
          sha256: checksumOf(json),
          publishedAt: new Date(publishedAt),
        },
      })
    },
  }
}

function columnsOf(set: QuestionSet) {
  return { title: set.title, content: JSON.parse(JSON.stringify(writeQuestionSet(set))) }
}

function toRecord(row: Prisma.OwnQuestionSetGetPayload<object>): OwnSetRecord {
  return {
    organisationId: row.organisationId,
    id: row.id,
    basedOn: { setId: row.basedOnSet, version: row.basedOnVersion },
    content: readQuestionSet(row.content),
    changedByName: row.changedByName,
    changedAt: row.changedAt.toISOString(),
    retiredAt: row.retiredAt?.toISOString() ?? null,
    version: row.version,
  }
}

function toVersion(row: Prisma.OwnQuestionSetVersionGetPayload<object>): OwnSetVersion {
  return {
    number: row.number,
    content: readQuestionSet(row.content),
    sha256: row.sha256,
    publishedByName: row.publishedByName,
    publishedAt: row.publishedAt.toISOString(),
  }
}
