import type { InvitationRecord, InvitationRepository, TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'
import { readRole } from './read-role.ts'

export function createInvitationRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): InvitationRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const open = { organisationId, acceptedAt: null, revokedAt: null } as const
  return {
    insert: async ({ invitationId, createdAt, expiresAt, acceptedAt, revokedAt, ...invitation }) => {
      await client.invitation.create({
        data: {
          ...invitation,
          id: invitationId,
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
          acceptedAt: acceptedAt === null ? null : new Date(acceptedAt),
          revokedAt: revokedAt === null ? null : new Date(revokedAt),
        },
      })
    },
    find: async (invitationId) => {
      const row = await client.invitation.findUnique({
        where: { organisationId_id: { organisationId, id: invitationId } },
      })
      const [record] = row ? await withInviters(client, [row]) : []
      return record ?? null
    },
    listPending: async () =>
      withInviters(
        client,
        await client.invitation.findMany({
          where: open,
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: 500,
        }),
      ),
    accept: async (invitationId, at) => {
      const { count } = await client.invitation.updateMany({
        where: { ...open, id: invitationId, expiresAt: { gt: at } },
        data: { acceptedAt: at },
      })
      return count === 1
    },
    revoke: async (invitationId, at) => {
      const { count } = await client.invitation.updateMany({
        where: { ...open, id: invitationId },
        data: { revokedAt: at },
      })
      return count === 1
    },
    revokeForEmail: async (email, at) => {
      await client.invitation.updateMany({ where: { ...open, email }, data: { revokedAt: at } })
    },
  }
}

async function withInviters(
  client: Prisma.TransactionClient,
  rows: readonly Prisma.InvitationGetPayload<object>[],
): Promise<readonly InvitationRecord[]> {
  const people = await client.user.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.invitedById))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map((person) => [person.id, person.name]))
  return rows.map((row) => ({
    organisationId: row.organisationId,
    invitationId: row.id,
    email: row.email,
    role: readRole(row.role),
    invitedById: row.invitedById,
    invitedBy: names.get(row.invitedById) ?? 'A former member',
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }))
}
