import type { JobQueue } from '@daylight/application'
import type { Prisma } from './generated/prisma/client.ts'

/** Runs one statement inside the transaction at hand. */
export interface SqlExecutor {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
}

export type JobQueueFactory = (executor: SqlExecutor) => JobQueue

export function bindExecutor(client: Prisma.TransactionClient): SqlExecutor {
  return {
    executeSql: async (text, values = []) => {
      const rows: unknown = await client.$queryRawUnsafe(text, ...values)
      return { rows: Array.isArray(rows) ? rows : [] }
    },
  }
}
