import type { NoticeRecord, ReminderRepository, TenantScope } from '@daylight/application'
import { FINDING_SEVERITIES } from '@daylight/domain/findings'
import { ACTION_STATES, FINISHED_STATES } from '@daylight/domain/remediation'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

const KINDS = ['reminders', 'digest'] as const
const ENDED = [...FINISHED_STATES]

export function createReminderRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): ReminderRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const unfinished = { organisationId, status: { notIn: ENDED } }
  // While a finding is disputed nobody is told about its actions: their days stand still.
  const standing = { ...unfinished, finding: { disputes: { none: { decision: null } } } }
  return {
    lock: async () => {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('reminders:' || ${organisationId}, 0))`
    },
    actions: async () => {
      const stopped = await listStopped(options)
      const rows = await client.correctiveAction.findMany({
        where: { ...standing, findingId: { notIn: stopped } },
        include: { finding: { select: { severity: true, supplier: { select: { name: true } } } } },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ id, findingId, title, status, dueOn, ownerId, createdAt, finding }) => ({
        ...{ id, findingId, title, dueOn, ownerId },
        status: readWord(status, ACTION_STATES),
        severity: readWord(finding.severity, FINDING_SEVERITIES),
        supplierName: finding.supplier?.name ?? null,
        createdAt: createdAt.toISOString(),
      }))
    },
    told: () =>
      client.noticeItem.findMany({
        where: { organisationId, action: unfinished },
        select: { membershipId: true, actionId: true, ruleId: true, dueOn: true },
      }),
    hasNotice: async ({ membershipId, kind, day }) =>
      (await client.notice.count({ where: { organisationId, membershipId, kind, day } })) > 0,
    insert: async ({ createdAt, ...notice }, items) => {
      await client.notice.create({ data: { ...notice, organisationId, createdAt: new Date(createdAt) } })
      await client.noticeItem.createMany({
        data: items.map((item) => ({ ...item, organisationId, noticeId: notice.id })),
      })
    },
    find: async (id) => {
      const row = await client.notice.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: { items: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] } },
      })
      if (!row) return null
      const { membershipId, day, createdAt, kind, items } = row
      const notice: NoticeRecord = {
        id,
        membershipId,
        day,
        kind: readWord(kind, KINDS),
        createdAt: createdAt.toISOString(),
      }
      return { ...notice, items }
    },
  }
}

/** Findings about which nothing more can be done, by the newest version of how the work with each supplier ends. */
async function listStopped({
  client,
  scope,
}: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): Promise<string[]> {
  const newest = await client.supplierLeaving.findMany({
    where: { organisationId: scope.organisationId },
    orderBy: [{ supplierId: 'asc' }, { recordedAt: 'desc' }, { id: 'desc' }],
    distinct: ['supplierId'],
    select: { stoppedFindingIds: true },
  })
  return newest.flatMap(({ stoppedFindingIds }) => stoppedFindingIds)
}
