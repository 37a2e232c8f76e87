import type { NamedPayCheck, PayCheckChange, PayCheckRepository, TenantScope } from '@daylight/application'
import { Prisma } from '../generated/prisma/client.ts'
import { readCursor, writeCursor } from '../keyset-cursor.ts'
import { createPayComparisons } from './compare-pay-checks.ts'
import { listEarlierChecks } from './list-earlier-checks.ts'
import { listPayCheckLines } from './pay-check-lines.ts'
import { createPayrollMappings } from './pay-check-mappings.ts'
import { toNamedPayCheck } from './pay-check-rows.ts'

interface PayCheckRepositoryOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly clock: { now(): Date }
  readonly newId: () => string
}

const names = { supplier: { select: { name: true } }, site: { select: { name: true } } } as const

export function createPayCheckRepository(options: PayCheckRepositoryOptions): PayCheckRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    find: async (id) => {
      const row = await client.payCheck.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: names,
      })
      return row && toNamedPayCheck(row)
    },
    insert: async ({
      createdAt,
      completedAt,
      mapping,
      summary,
      refusal,
      headings,
      headingNotes,
      unknownElements,
      ...payCheck
    }) => {
      await client.payCheck.create({
        data: {
          ...payCheck,
          headings: [...headings],
          headingNotes: [...headingNotes],
          unknownElements: unknownElements.map((element) => ({ ...element })),
          mapping: toJson(mapping),
          summary: toJson(summary),
          refusal: toJson(refusal),
          createdAt: new Date(createdAt),
          completedAt: completedAt === null ? null : new Date(completedAt),
        },
      })
    },
    change: async (id, change, when) => {
      const { count } = await client.payCheck.updateMany({
        where: {
          organisationId,
          id,
          status: { in: [...when.status] },
          ...(when.version === undefined ? {} : { version: when.version }),
        },
        data: { ...toColumns(change), version: { increment: 1 } },
      })
      return count === 1
    },
    list: (query) => listPayChecks(options, query),
    lockReading: async (id) => {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('read-pay-check:' || ${id}, 0))`
    },
    earlier: (payCheck, limit) => listEarlierChecks(options, payCheck, limit),
    lines: (query) => listPayCheckLines({ client, scope }, query),
    places: async (supplierId) => {
      const rows = await client.site.findMany({
        where: { organisationId, archivedAt: null, ...(supplierId === undefined ? {} : { supplierId }) },
        select: { id: true, name: true, inGreaterLondon: true, supplierId: true },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ inGreaterLondon, ...place }) => ({
        ...place,
        zone: inGreaterLondon ? 'london' : 'uk',
      }))
    },
    supplierNames: () =>
      client.supplier.findMany({
        where: { organisationId, status: 'active' },
        select: { id: true, name: true },
        orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      }),
    completeChecks: async (supplierId, limit) => {
      const rows = await client.payCheck.findMany({
        where: { organisationId, supplierId, status: 'complete' },
        orderBy: [{ periodStart: 'desc' }, { completedAt: 'desc' }, { id: 'desc' }],
        take: limit,
        include: names,
      })
      return rows.map(toNamedPayCheck)
    },
    hasAgencyWorkers: async (payCheckId) => {
      const line = await client.payCheckLine.findFirst({
        where: { organisationId, payCheckId, row: { path: ['engagement'], equals: 'agency' } },
        select: { line: true },
      })
      return line !== null
    },
    ...createPayComparisons(options),
    ...createPayrollMappings(options),
  }
}

function toJson(value: object | null): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  return value === null ? Prisma.JsonNull : { ...value }
}

function toColumns(change: PayCheckChange): Prisma.PayCheckUncheckedUpdateManyInput {
  const { mapping, summary, refusal, headings, headingNotes, unknownElements, completedAt, ...columns } =
    change
  return {
    ...columns,
    ...(mapping === undefined ? {} : { mapping: toJson(mapping) }),
    ...(summary === undefined ? {} : { summary: toJson(summary) }),
    ...(refusal === undefined ? {} : { refusal: toJson(refusal) }),
    ...(headings === undefined ? {} : { headings: [...headings] }),
    ...(headingNotes === undefined ? {} : { headingNotes: [...headingNotes] }),
    ...(unknownElements === undefined
      ? {}
      : { unknownElements: unknownElements.map((element) => ({ ...element })) }),
    ...(completedAt === undefined
      ? {}
      : { completedAt: completedAt === null ? null : new Date(completedAt) }),
  }
}

async function listPayChecks(
  { client, scope }: PayCheckRepositoryOptions,
  query: Parameters<PayCheckRepository['list']>[0],
): Promise<{ payChecks: NamedPayCheck[]; next: string | null }> {
  const cursor = readCursor(query.after)
  const rows = await client.payCheck.findMany({
    where: {
      organisationId: scope.organisationId,
      ...(query.supplierId === undefined ? {} : { supplierId: query.supplierId }),
      ...(cursor
        ? {
            OR: [
              { createdAt: { lt: new Date(cursor[0]) } },
              { createdAt: new Date(cursor[0]), id: { lt: cursor[1] } },
            ],
          }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    include: names,
  })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    payChecks: page.map(toNamedPayCheck),
    next: rows.length > query.limit && last ? writeCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}
