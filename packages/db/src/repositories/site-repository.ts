import type { SiteRecord, SiteRepository, TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

const MOST_LISTED = 500

export function createSiteRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): SiteRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    find: async (id) => {
      const row = await client.site.findUnique({ where: { organisationId_id: { organisationId, id } } })
      return row && toRecord(row)
    },
    list: async ({ supplierId, archived }) => {
      const rows = await client.site.findMany({
        where: { organisationId, supplierId, archivedAt: archived ? { not: null } : null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: MOST_LISTED,
      })
      return rows.map(toRecord)
    },
    insert: async (site) => {
      await client.site.create({ data: toRow(site) })
    },
    update: async (site, expectedVersion) => {
      const { count } = await client.site.updateMany({
        where: { organisationId, id: site.id, version: expectedVersion },
        data: toRow(site),
      })
      return count > 0
    },
  }
}

function toRow({ archivedAt, createdAt, updatedAt, ...row }: SiteRecord) {
  return {
    ...row,
    archivedAt: archivedAt === null ? null : new Date(archivedAt),
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
  }
}

function toRecord({ archivedAt, createdAt, updatedAt, ...row }: Prisma.SiteGetPayload<object>): SiteRecord {
  return {
    ...row,
    archivedAt: archivedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
