import {
  type PlacedPromise,
  type PromiseRecord,
  type PromiseRepository,
  readStoredStatement,
  type TenantScope,
} from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

const placed = {
  statement: { select: { periodEnd: true } },
  answeredIn: { select: { periodEnd: true } },
} as const

type PromiseRow = Prisma.StatementPromiseGetPayload<{ include: typeof placed }>

/** What signed statements promised. */
export function createPromiseRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): PromiseRepository {
  const { client, scope } = options
  const { organisationId } = scope
  /** Statements whose correction is signed: it promises in their place. */
  const corrected = async (): Promise<string[]> => {
    const successors = await client.statement.findMany({
      where: { organisationId, status: 'signed', predecessorId: { not: null } },
      select: { predecessorId: true },
    })
    return successors.flatMap(({ predecessorId }) => predecessorId ?? [])
  }
  return {
    insertMany: async (promises) => {
      await client.statementPromise.createMany({ data: promises.map(toColumns) })
    },
    list: async () => {
      const rows = await client.statementPromise.findMany({
        where: { organisationId, statementId: { notIn: await corrected() } },
        include: placed,
        orderBy: [{ statement: { periodEnd: 'desc' } }, { position: 'asc' }],
      })
      return rows.map(toPlaced)
    },
    find: async (id) => {
      const row = await client.statementPromise.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: placed,
      })
      return row && toPlaced(row)
    },
    toAnswer: async (periodEnd) => {
      const rows = await client.statementPromise.findMany({
        where: {
          organisationId,
          status: { not: 'not_a_promise' },
          statementId: { notIn: await corrected() },
          statement: { periodEnd: { lt: periodEnd } },
          OR: [{ answeredInId: null }, { answeredIn: { periodEnd } }],
        },
        include: placed,
        orderBy: [{ statement: { periodEnd: 'asc' } }, { position: 'asc' }],
      })
      return rows.map(toPlaced)
    },
    update: async (promise, expectedVersion) => {
      const { id } = promise
      const { count } = await client.statementPromise.updateMany({
        where: { organisationId, id, version: expectedVersion },
        data: toColumns(promise),
      })
      return count === 1
    },
    carry: async (statementId, answers) => {
      for (const { id, version } of answers) {
        const { count } = await client.statementPromise.updateMany({
          where: { organisationId, id, version },
          data: { answeredInId: statementId, version: { increment: 1 } },
        })
        if (count !== 1) return false
      }
      return true
    },
  }
}

function toColumns(promise: PromiseRecord): Prisma.StatementPromiseCreateManyInput {
  const { organisationId, id, statementId, area, position, sentence, status, account, version } = promise
  const { answeredBy, answeredAt, answeredInId } = promise
  return {
    ...{ organisationId, id, statementId, area, position, sentence, status, account, version },
    answeredBy,
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    answeredInId,
  }
}

function toPlaced({ statement, answeredIn, ...row }: PromiseRow): PlacedPromise {
  return {
    ...row,
    area: readStoredStatement.area(row.area),
    status: readStoredStatement.promiseStatus(row.status),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    periodEnd: readStoredStatement.date(statement.periodEnd),
    answeredInPeriodEnd: answeredIn ? readStoredStatement.date(answeredIn.periodEnd) : null,
  }
}
