import type { EmailLinkPurpose, EmailLinkRepository } from '@daylight/application'
import type { Prisma } from '../../generated/prisma/client.ts'

export function createEmailLinkRepository(options: {
  readonly client: Prisma.TransactionClient
}): EmailLinkRepository {
  const { client } = options
  return {
    insert: async ({ emailLinkId, userId, purpose, createdAt, expiresAt, usedAt }) => {
      await client.emailLink.create({
        data: {
          id: emailLinkId,
          userId,
          purpose,
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
          usedAt: usedAt === null ? null : new Date(usedAt),
        },
      })
    },
    find: async (emailLinkId) => {
      const row = await client.emailLink.findUnique({ where: { id: emailLinkId } })
      return (
        row && {
          emailLinkId: row.id,
          userId: row.userId,
          purpose: readPurpose(row.purpose),
          createdAt: row.createdAt.toISOString(),
          expiresAt: row.expiresAt.toISOString(),
          usedAt: row.usedAt?.toISOString() ?? null,
        }
      )
    },
    use: async (emailLinkId, at) => {
      const { count } = await client.emailLink.updateMany({
        where: { id: emailLinkId, usedAt: null, expiresAt: { gt: at } },
        data: { usedAt: at },
      })
      return count === 1
    },
    useAll: async ({ userId, purpose, at }) => {
      await client.emailLink.updateMany({ where: { userId, purpose, usedAt: null }, data: { usedAt: at } })
    },
  }
}

function readPurpose(text: string): EmailLinkPurpose {
  if (text === 'confirm_email' || text === 'reset_password') return text
  throw new TypeError('An e-mail link has a purpose that is not known.')
}
