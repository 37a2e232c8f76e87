import type { MemberRepository, MembershipRecord, TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'
import { readRole } from './read-role.ts'

const withPerson = { user: { select: { name: true, email: true } } } as const
type MembershipRow = Prisma.MembershipGetPayload<{ include: typeof withPerson }>

export function createMemberRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): MemberRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const findFirst = async (where: Prisma.MembershipWhereInput) => {
    const row = await client.membership.findFirst({
      where: { AND: [where, { organisationId, removedAt: null }] },
      include: withPerson,
    })
    return row && toRecord(row)
  }
  return {
    lock: async () => {
      await client.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`
    },
    list: async () => {
      const rows = await client.membership.findMany({
        where: { organisationId, removedAt: null },
        include: withPerson,
        orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
      })
      return rows.map(toRecord)
    },
    find: (membershipId) => findFirst({ id: membershipId }),
    findByUser: (userId) => findFirst({ userId }),
    findByEmail: (email) => findFirst({ user: { email } }),
    join: async ({ membershipId, userId, role, at }) => {
      const { id } = await client.membership.upsert({
        where: { organisationId_userId: { organisationId, userId } },
        create: { organisationId, id: membershipId, userId, role, createdAt: at },
        update: { role, removedAt: null },
        select: { id: true },
      })
      return id
    },
    setRole: async (membershipId, role) => {
      await client.membership.updateMany({ where: { organisationId, id: membershipId }, data: { role } })
    },
    remove: async (membershipId, at) => {
      await client.membership.updateMany({
        where: { organisationId, id: membershipId, removedAt: null },
        data: { removedAt: at },
      })
    },
  }
}

function toRecord(row: MembershipRow): MembershipRecord {
  return {
    organisationId: row.organisationId,
    membershipId: row.id,
    userId: row.userId,
    name: row.user.name,
    email: row.user.email,
    role: readRole(row.role),
  }
}
