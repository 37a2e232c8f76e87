import type { UserRecord, UserRepository } from '@daylight/application'
import type { Prisma } from '../../generated/prisma/client.ts'

export function createUserRepository(options: { readonly client: Prisma.TransactionClient }): UserRepository {
  const { client } = options
  return {
    find: async (userId) => toUserOrNull(await client.user.findUnique({ where: { id: userId } })),
    lock: async (userId) => {
      await client.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`
      return toUserOrNull(await client.user.findUnique({ where: { id: userId } }))
    },
    findByEmail: async (email) => toUserOrNull(await client.user.findUnique({ where: { email } })),
    insert: async (user) => {
      // A refused unique key would end the transaction, which still has a message to enqueue.
      const { count } = await client.user.createMany({
        data: [
          {
            id: user.userId,
            email: user.email,
            name: user.name,
            passwordHash: user.passwordHash,
            emailConfirmedAt: user.emailConfirmedAt === null ? null : new Date(user.emailConfirmedAt),
            platformAdministrator: user.platformAdministrator,
            createdAt: new Date(user.createdAt),
          },
        ],
        skipDuplicates: true,
      })
      return count === 1
    },
    replaceUnconfirmed: async ({ userId, name, passwordHash }) => {
      await client.user.updateMany({
        where: { id: userId, emailConfirmedAt: null },
        data: { name, passwordHash },
      })
    },
    confirmEmail: async (userId, at) => {
      const { count } = await client.user.updateMany({
        where: { id: userId, emailConfirmedAt: null },
        data: { emailConfirmedAt: at },
      })
      return count === 1
    },
    setPassword: async (userId, passwordHash) => {
      await client.user.update({ where: { id: userId }, data: { passwordHash } })
    },
  }
}

function toUserOrNull(row: Prisma.UserGetPayload<object> | null): UserRecord | null {
  return row && toUser(row)
}

export function toUser(row: Prisma.UserGetPayload<object>): UserRecord {
  return {
    userId: row.id,
    email: row.email,
    name: row.name,
    passwordHash: row.passwordHash,
    emailConfirmedAt: row.emailConfirmedAt?.toISOString() ?? null,
    platformAdministrator: row.platformAdministrator,
    createdAt: row.createdAt.toISOString(),
  }
}
