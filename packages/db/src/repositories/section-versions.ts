import {
  readStoredStatement,
  type SectionVersionRecord,
  type StatementRepository,
  type TenantScope,
} from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

const DAY_MS = 24 * 60 * 60_000

type SectionVersions = Pick<
  StatementRepository,
  'keepVersions' | 'keptVersions' | 'newestKept' | 'noteWriter' | 'writersSince'
>

/** What sections said before, and who has one open. */
export function createSectionVersions(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): SectionVersions {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    keepVersions: async (versions) => {
      await client.statementSectionVersion.createMany({
        data: versions.map((version) => ({
          ...version,
          content: JSON.parse(JSON.stringify(version.content)),
          writtenAt: new Date(version.writtenAt),
          keptAt: new Date(version.keptAt),
        })),
        skipDuplicates: true,
      })
    },
    keptVersions: async (sectionId) => {
      const rows = await client.statementSectionVersion.findMany({
        where: { organisationId, sectionId },
        orderBy: { version: 'desc' },
      })
      return rows.map(toVersion)
    },
    newestKept: async (sectionId) => {
      const row = await client.statementSectionVersion.findFirst({
        where: { organisationId, sectionId },
        orderBy: { version: 'desc' },
      })
      return row && toVersion(row)
    },
    noteWriter: async ({ id, sectionId, userId, seenAt: instant }) => {
      const seenAt = new Date(instant)
      const key = { organisationId, sectionId, userId }
      await client.statementSectionWriter.upsert({
        where: { organisationId_sectionId_userId: key },
        create: { ...key, id, seenAt },
        update: { seenAt },
      })
      const yesterday = new Date(seenAt.getTime() - DAY_MS)
      await client.statementSectionWriter.deleteMany({
        where: { organisationId, seenAt: { lt: yesterday } },
      })
    },
    writersSince: async (sectionId, since) => {
      const rows = await client.statementSectionWriter.findMany({
        where: { organisationId, sectionId, seenAt: { gte: new Date(since) } },
      })
      return rows.map((row) => ({ ...row, seenAt: row.seenAt.toISOString() }))
    },
  }
}

function toVersion(row: Prisma.StatementSectionVersionGetPayload<object>): SectionVersionRecord {
  return {
    ...row,
    content: readStoredStatement.content(row.content),
    writtenAt: row.writtenAt.toISOString(),
    keptAt: row.keptAt.toISOString(),
  }
}
