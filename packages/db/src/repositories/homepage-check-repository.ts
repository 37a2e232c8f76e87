import {
  type HomepageCheckRecord,
  type HomepageCheckRepository,
  type HomepageCheckResult,
  readStoredStatement,
  type TenantScope,
  UNREACHABLE_REASONS,
} from '@daylight/application'
import { HOMEPAGE_OUTCOMES } from '@daylight/domain/statements'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

/** Checks of the homepage: one that is done is never changed. */
export function createHomepageCheckRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): HomepageCheckRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    insert: async ({ result: _, requestedAt, ...check }) => {
      await client.homepageCheck.create({
        data: { ...check, requestedAt: new Date(requestedAt), status: 'queued', links: [], sought: [] },
      })
    },
    find: async (id) => {
      const row = await client.homepageCheck.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toRecord(row)
    },
    list: async (statementId, limit) => {
      const rows = await client.homepageCheck.findMany({
        where: { organisationId, statementId },
        orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
        take: limit,
      })
      return rows.map(toRecord)
    },
    newestProof: async (statementId) => {
      const row = await client.homepageCheck.findFirst({
        where: { organisationId, statementId, sha256: { not: null }, outcome: { not: 'unreachable' } },
        orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
      })
      return row && toRecord(row).result
    },
    finish: async (id, { links, sought, page, checkedAt, ...found }) => {
      const { count } = await client.homepageCheck.updateMany({
        where: { organisationId, id, status: 'queued' },
        data: {
          ...found,
          ...page,
          status: 'done',
          checkedAt: new Date(checkedAt),
          links: links.map((link) => ({ ...link })),
          sought: [...sought],
        },
      })
      return count === 1
    },
    statementToCheck: async (notSince) => {
      const row = await client.statement.findFirst({
        where: {
          organisationId,
          status: 'signed',
          OR: [{ published: { isNot: null } }, { publications: { some: { url: { not: null } } } }],
        },
        orderBy: [{ periodEnd: 'desc' }, { createdAt: 'desc' }],
        select: {
          id: true,
          homepageChecks: { where: { requestedAt: { gte: new Date(notSince) } }, take: 1 },
        },
      })
      return row && row.homepageChecks.length === 0 ? row.id : null
    },
  }
}

type Row = Prisma.HomepageCheckGetPayload<object>

function toRecord(row: Row): HomepageCheckRecord {
  const { organisationId, id, statementId, address, requestedBy, requestedAt } = row
  const check = { organisationId, id, statementId, address, requestedBy }
  return { ...check, requestedAt: requestedAt.toISOString(), result: toResult(row) }
}

function toResult(row: Row): HomepageCheckResult | null {
  const { outcome, reason, checkedAt, finalAddress, httpStatus, sha256, bytes, storageKey } = row
  if (outcome === null || checkedAt === null) return null
  return {
    outcome: readWord(outcome, HOMEPAGE_OUTCOMES),
    reason: reason === null ? null : readWord(reason, UNREACHABLE_REASONS),
    checkedAt: checkedAt.toISOString(),
    finalAddress,
    httpStatus,
    links: readStoredStatement.homepageLinks(row.links),
    sought: readStoredStatement.homepageAddresses(row.sought),
    page: sha256 === null || bytes === null || storageKey === null ? null : { sha256, bytes, storageKey },
  }
}
