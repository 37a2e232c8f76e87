import type { OrganisationRepository, TenantScope } from '@daylight/application'
import { notFound } from '@daylight/domain/access'
import type { Prisma } from '../generated/prisma/client.ts'

export function createOrganisationRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): OrganisationRepository {
  const { client, scope } = options
  return {
    current: async () => {
      const row = await client.organisation.findUnique({ where: { id: scope.organisationId } })
      if (!row) throw notFound()
      const { id, createdAt: _, ...facts } = row
      return { organisationId: id, ...facts }
    },
    insert: async ({ organisationId, createdAt, ...facts }) => {
      const { count } = await client.organisation.createMany({
        data: [{ id: organisationId, ...facts, createdAt: new Date(createdAt) }],
        skipDuplicates: true,
      })
      return count === 1
    },
    update: async ({ organisationId: _, segment: __, ...facts }, expectedVersion) => {
      const { count } = await client.organisation.updateMany({
        where: { id: scope.organisationId, version: expectedVersion },
        data: facts,
      })
      return count === 1
    },
    listMembers: async () => {
      const rows = await client.membership.findMany({
        where: { organisationId: scope.organisationId, removedAt: null },
        include: { user: { select: { name: true, email: true } } },
        orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
      })
      return rows.map((row) => ({
        membershipId: row.id,
        userId: row.userId,
        name: row.user.name,
        email: row.user.email,
        role: row.role,
      }))
    },
  }
}
