import type {
  FindingFilter,
  FindingRegister,
  ListedFinding,
  PlacedFinding,
  TenantScope,
} from '@daylight/application'
import { bandWorkers, FINDING_AREAS, FINDING_SEVERITIES, type WorkerBand } from '@daylight/domain/findings'
import { EVIDENCE_GRADES } from '@daylight/domain/questionnaires'
import { ACTION_STATES, FINISHED_STATES } from '@daylight/domain/remediation'
import type { Prisma } from '../generated/prisma/client.ts'
import { type KeysetCursor, readCursor, writeCursor } from '../keyset-cursor.ts'
import { readWord } from './read-word.ts'

interface FindingRegisterOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

const withPlace = {
  supplier: { select: { id: true, name: true } },
  site: { select: { id: true, name: true } },
  disputes: { where: { decision: null }, select: { id: true } },
} as const satisfies Prisma.FindingInclude
const asLink = { id: true, number: true, title: true } as const satisfies Prisma.FindingSelect
const MOST_MERGE_TARGETS = 100
const withActions = {
  ...withPlace,
  actions: { select: { status: true, dueOn: true } },
} as const satisfies Prisma.FindingInclude

type PlacedRow = Prisma.FindingGetPayload<{ include: typeof withPlace }>
type ListedRow = Prisma.FindingGetPayload<{ include: typeof withActions }>

export function createFindingRegister(options: FindingRegisterOptions): FindingRegister {
  const { client, scope } = options
  const { organisationId } = scope
  const find = async (id: string): Promise<PlacedFinding | null> => {
    const row = await client.finding.findUnique({
      where: { organisationId_id: { organisationId, id } },
      include: withPlace,
    })
    return row && toPlaced(row)
  }
  return {
    find,
    lock: async (id) => {
      await client.$queryRaw`SELECT 1 FROM "finding" WHERE organisation_id = ${organisationId}::uuid AND id = ${id}::uuid FOR UPDATE`
      return find(id)
    },
    list: (query) => listFindings(options, query),
    count: (filter) => client.finding.count({ where: toWhere(scope, filter) }),
    linksOf: async (id) => {
      const row = await client.finding.findUniqueOrThrow({
        where: { organisationId_id: { organisationId, id } },
        select: {
          repeatOf: { select: asLink },
          repeats: { select: asLink, orderBy: { number: 'asc' } },
          mergedInto: { select: asLink },
          merged: { select: asLink, orderBy: { number: 'asc' } },
        },
      })
      const { merged, ...links } = row
      return { ...links, duplicates: merged }
    },
    listMergeTargets: ({ id, supplierId }) =>
      client.finding.findMany({
        where: { organisationId, supplierId, status: 'open', id: { not: id } },
        select: asLink,
        orderBy: { number: 'desc' },
        take: MOST_MERGE_TARGETS,
      }),
    merge: async (id, { survivorId, closedAt }, expectedVersion) => {
      const { count } = await client.finding.updateMany({
        where: { organisationId, id, version: expectedVersion },
        data: {
          mergedIntoId: survivorId,
          status: 'closed',
          closedAt: new Date(closedAt),
          version: expectedVersion + 1,
        },
      })
      return count > 0
    },
    withdraw: async (id, by, expectedVersion) => {
      const at = new Date(by.at)
      const { count } = await client.finding.updateMany({
        where: { organisationId, id, version: expectedVersion },
        data: {
          ...{ status: 'closed', closedAt: at, withdrawnAt: at, version: expectedVersion + 1 },
          ...{ changedById: by.id, changedAt: at },
        },
      })
      return count > 0
    },
    change: async (id, { severity, title, status, closedAt, changedBy }, expectedVersion) => {
      const { count } = await client.finding.updateMany({
        where: { organisationId, id, version: expectedVersion },
        data: {
          severity,
          title,
          status,
          closedAt: closedAt === null ? null : new Date(closedAt),
          version: expectedVersion + 1,
          ...(changedBy ? { changedById: changedBy.id, changedAt: new Date(changedBy.at) } : {}),
        },
      })
      return count > 0
    },
  }
}

/** Pay checks leave the number out below five; a figure below five stands for "fewer than five" alone. */
function readWorkers(row: Pick<PlacedRow, 'workersAffected' | 'payCheckId'>): WorkerBand | null {
  if (row.workersAffected !== null) return bandWorkers(row.workersAffected)
  return row.payCheckId === null ? null : bandWorkers(0)
}

function toPlaced(row: PlacedRow): PlacedFinding {
  const {
    workersAffected: _,
    sourceKey: __,
    raisedAt,
    closedAt,
    changedAt,
    withdrawnAt,
    disputes,
    severity,
    status,
    area,
    grade,
    ...rest
  } = row
  return {
    ...rest,
    severity: readWord(severity, FINDING_SEVERITIES),
    area: area === null ? null : readWord(area, FINDING_AREAS),
    grade: readWord(grade, EVIDENCE_GRADES),
    status: readWord(status, ['open', 'closed'] as const),
    workers: readWorkers(row),
    raisedAt: raisedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    changedAt: changedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    disputed: disputes.length > 0,
  }
}

function toListed(row: ListedRow): ListedFinding {
  const { actions, ...placed } = row
  return {
    ...toPlaced(placed),
    actions: actions.map(({ status, dueOn }) => ({ status: readWord(status, ACTION_STATES), dueOn })),
  }
}

function toWhere(scope: TenantScope, filter: FindingFilter): Prisma.FindingWhereInput {
  const unfinished = { status: { notIn: [...FINISHED_STATES] } }
  const views = {
    open: { status: 'open' },
    closed: { status: 'closed' },
    // The days of what is disputed stand still.
    overdue: {
      actions: { some: { ...unfinished, dueOn: { lt: filter.today } } },
      disputes: { none: { decision: null } },
    },
    mine: { actions: { some: { ...unfinished, ownerId: filter.membershipId } } },
  } as const satisfies Record<FindingFilter['view'], Prisma.FindingWhereInput>
  return {
    organisationId: scope.organisationId,
    ...(filter.supplierId === undefined ? {} : { supplierId: filter.supplierId }),
    ...views[filter.view],
  }
}

async function listFindings(
  { client, scope }: FindingRegisterOptions,
  query: Parameters<FindingRegister['list']>[0],
) {
  const forward = readCursor(query.after)
  const backward = forward ? null : readCursor(query.before)
  const direction = backward ? 'asc' : 'desc'
  const rows = await client.finding.findMany({
    where: { AND: [toWhere(scope, query), beyond(forward ?? backward, direction)] },
    orderBy: [{ raisedAt: direction }, { id: direction }],
    take: query.limit + 1,
    include: withActions,
  })
  const more = rows.length > query.limit
  const page = rows.slice(0, query.limit)
  if (backward) page.reverse()
  const [first, last] = [page.at(0), page.at(-1)]
  return {
    findings: page.map(toListed),
    next: last && (backward || more) ? cursorOf(last) : null,
    previous: first && (backward ? more : forward) ? cursorOf(first) : null,
  }
}

function cursorOf(row: ListedRow): string {
  return writeCursor([row.raisedAt.toISOString(), row.id])
}

function beyond(cursor: KeysetCursor | null, direction: 'asc' | 'desc'): Prisma.FindingWhereInput {
  if (!cursor) return {}
  const [value, id] = cursor
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return { id: { in: [] } }
  const past = direction === 'asc' ? 'gt' : 'lt'
  return {
    raisedAt: { [`${past}e`]: at },
    OR: [{ raisedAt: { [past]: at } }, { raisedAt: at, id: { [past]: id } }],
  }
}
