import type { SessionRecord, SessionRepository } from '@daylight/application'
import type { Prisma } from '../../generated/prisma/client.ts'
import { toUser } from './user-repository.ts'

export function createSessionRepository(options: {
  readonly client: Prisma.TransactionClient
}): SessionRepository {
  const { client } = options
  return {
    insert: async (session) => {
      await client.session.create({
        data: {
          id: session.sessionId,
          userId: session.userId,
          secretHash: session.secretHash,
          device: session.device,
          createdAt: new Date(session.createdAt),
          lastSeenAt: new Date(session.lastSeenAt),
          expiresAt: new Date(session.expiresAt),
          revokedAt: session.revokedAt === null ? null : new Date(session.revokedAt),
        },
      })
    },
    findBySecretHash: async (secretHash) => {
      const row = await client.session.findUnique({ where: { secretHash }, include: { user: true } })
      return row && { session: toSession(row), user: toUser(row.user) }
    },
    touch: async (sessionId, at) => {
      await client.session.updateMany({
        where: { id: sessionId, revokedAt: null },
        data: { lastSeenAt: at },
      })
    },
    listOpen: async (userId, now) => {
      const rows = await client.session.findMany({
        where: { userId, revokedAt: null, expiresAt: { gt: now } },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(toSession)
    },
    revoke: async ({ userId, sessionId, at }) => {
      const { count } = await client.session.updateMany({
        where: { id: sessionId, userId, revokedAt: null },
        data: { revokedAt: at },
      })
      return count === 1
    },
    revokeAll: async ({ userId, at, except }) => {
      const { count } = await client.session.updateMany({
        where: { userId, revokedAt: null, ...(except === undefined ? {} : { id: { not: except } }) },
        data: { revokedAt: at },
      })
      return count
    },
  }
}

function toSession(row: Prisma.SessionGetPayload<object>): SessionRecord {
  return {
    sessionId: row.id,
    userId: row.userId,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}
