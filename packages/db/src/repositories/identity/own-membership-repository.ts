import type { OwnMembership, OwnMembershipRepository, PersonScope } from '@daylight/application'
import type { Prisma } from '../../generated/prisma/client.ts'

const withOrganisation = {
  organisation: { select: { segment: true, name: true, kind: true } },
} as const
type MembershipRow = Prisma.MembershipGetPayload<{ include: typeof withOrganisation }>

/** The person's own memberships; row-level security shows a person no others. */
export function createOwnMembershipRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: PersonScope | null
}): OwnMembershipRepository {
  const { client, scope } = options
  return {
    list: async () => {
      if (!scope) return []
      const rows = await client.membership.findMany({
        where: { userId: scope.userId, removedAt: null },
        include: withOrganisation,
        orderBy: [{ organisation: { name: 'asc' } }, { id: 'asc' }],
      })
      return rows.map(toOwnMembership)
    },
    find: async (segment) => {
      if (!scope) return null
      const row = await client.membership.findFirst({
        where: { userId: scope.userId, removedAt: null, organisation: { segment } },
        include: withOrganisation,
      })
      return row && toOwnMembership(row)
    },
  }
}

function toOwnMembership(row: MembershipRow): OwnMembership {
  return {
    membershipId: row.id,
    organisationId: row.organisationId,
    segment: row.organisation.segment,
    name: row.organisation.name,
    kind: row.organisation.kind,
    role: row.role,
  }
}
