import type { AttemptRepository } from '@daylight/application'
import type { Prisma } from '../../generated/prisma/client.ts'

export function createAttemptRepository(options: {
  readonly client: Prisma.TransactionClient
}): AttemptRepository {
  const { client } = options
  return {
    count: async ({ key, now, windowSeconds }) => {
      const over = new Date(now.getTime() - windowSeconds * 1000)
      // One statement, so that attempts at the same moment are all counted.
      const [row] = await client.$queryRaw<{ count: number; window_start: Date }[]>`
        INSERT INTO rate_limit AS r (key, window_start, count) VALUES (${key}, ${now}, 1)
        ON CONFLICT (key) DO UPDATE SET
          window_start = CASE WHEN r.window_start <= ${over} THEN ${now} ELSE r.window_start END,
          count = CASE WHEN r.window_start <= ${over} THEN 1 ELSE r.count + 1 END
        RETURNING count, window_start`
      if (!row) throw new Error('The attempt was not counted.')
      return { count: row.count, windowStart: row.window_start.toISOString() }
    },
    refund: async (keys) => {
      await client.rateLimit.updateMany({
        where: { key: { in: [...keys] }, count: { gt: 0 } },
        data: { count: { decrement: 1 } },
      })
    },
    clear: async (keys) => {
      await client.rateLimit.deleteMany({ where: { key: { in: [...keys] } } })
    },
  }
}
