import type { TenantScope, TodayAction, TodayRepository } from '@daylight/application'
import { FINISHED_STATES } from '@daylight/domain/remediation'
import type { Prisma } from '../generated/prisma/client.ts'

const withSupplier = { finding: { select: { supplier: { select: { name: true } } } } } as const
type ActionRow = Prisma.CorrectiveActionGetPayload<{ include: typeof withSupplier }>

const ENDED = [...FINISHED_STATES]

export function createTodayRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): TodayRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    listActionsDue: async ({ dueBy, limit }) => {
      const rows = await client.correctiveAction.findMany({
        where: {
          ...{ organisationId, status: { notIn: ENDED }, dueOn: { lte: dueBy } },
          finding: { disputes: { none: { decision: null } } },
        },
        include: withSupplier,
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: limit,
      })
      return rows.map(toAction)
    },
    listActionsToVerify: async (limit) => {
      const rows = await client.correctiveAction.findMany({
        where: { organisationId, status: 'submitted_for_verification' },
        include: withSupplier,
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: limit,
      })
      return rows.map(toAction)
    },
    listDisputes: async (limit) => {
      const rows = await client.findingDispute.findMany({
        where: { organisationId, decision: null },
        include: { finding: { select: { title: true, supplier: { select: { name: true } } } } },
        orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
        take: limit,
      })
      return rows.map(({ id, findingId, receivedOn, finding }) => ({
        ...{ id, findingId, receivedOn, title: finding.title },
        supplierName: finding.supplier?.name ?? null,
      }))
    },
    listChecksWaiting: async (limit) => {
      const rows = await client.payCheck.findMany({
        where: { organisationId, status: { in: ['uploaded', 'refused'] } },
        include: { supplier: { select: { name: true } } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: limit,
      })
      return rows.map((row) => ({
        id: row.id,
        supplierName: row.supplier?.name ?? null,
        status: row.status,
        createdAt: row.createdAt.toISOString(),
      }))
    },
    counts: async () => {
      const active = { organisationId, status: 'active' }
      return {
        suppliers: await client.supplier.count({ where: active }),
        suppliersNeverChecked: await client.supplier.count({
          where: { ...active, payChecks: { none: { status: 'complete' } } },
        }),
        openFindings: await client.finding.count({ where: { organisationId, status: 'open' } }),
      }
    },
    newestStatement: () =>
      client.statement.findFirst({
        where: { organisationId },
        select: { id: true, periodEnd: true, status: true },
        orderBy: [{ periodEnd: 'desc' }, { createdAt: 'desc' }],
      }),
  }
}

function toAction(row: ActionRow): TodayAction {
  const { id, findingId, title, dueOn, status, ownerId } = row
  return { id, findingId, title, dueOn, status, ownerId, supplierName: row.finding.supplier?.name ?? null }
}
