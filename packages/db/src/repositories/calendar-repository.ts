import type { CalendarFeedRecord, CalendarRepository, TenantScope } from '@daylight/application'
import { ACTION_STATES, FINISHED_STATES } from '@daylight/domain/remediation'
import type { CalendarFeed, Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

const ENDED = [...FINISHED_STATES]
const MOST = 500
const about = { finding: { select: { number: true } } } as const

export function createCalendarRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): CalendarRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const own = (ownerId: string) => ({ organisationId, ownerId, status: { notIn: ENDED } })
  return {
    insert: async ({ createdAt, revokedAt, ...feed }) => {
      await client.calendarFeed.create({
        data: {
          ...feed,
          organisationId,
          createdAt: new Date(createdAt),
          revokedAt: revokedAt === null ? null : new Date(revokedAt),
        },
      })
    },
    find: async (id) => {
      const row = await client.calendarFeed.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toRecord(row)
    },
    current: async (membershipId) => {
      const row = await client.calendarFeed.findFirst({
        where: { organisationId, membershipId, revokedAt: null },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      })
      return row && toRecord(row)
    },
    revoke: async (membershipId, now) => {
      const where = { organisationId, membershipId, revokedAt: null }
      return (await client.calendarFeed.updateMany({ where, data: { revokedAt: now } })).count
    },
    actions: async (membershipId) => {
      const rows = await client.correctiveAction.findMany({
        where: {
          organisationId,
          OR: [own(membershipId), { status: 'verified', effectDueOn: { not: null } }],
        },
        include: about,
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: MOST,
      })
      return rows.map(({ id, findingId, finding, status, dueOn, effectDueOn, ownerId }) => ({
        ...{ id, findingId, dueOn, effectDueOn, ownerId },
        status: readWord(status, ACTION_STATES),
        finding: finding.number,
      }))
    },
    steps: async (membershipId) => {
      const rows = await client.actionMilestone.findMany({
        where: { organisationId, doneAt: null, action: own(membershipId) },
        include: { action: { include: about } },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: MOST,
      })
      return rows.map(({ id, actionId, dueOn, action }) => ({
        ...{ id, actionId, dueOn },
        findingId: action.findingId,
        finding: action.finding.number,
        status: readWord(action.status, ACTION_STATES),
        ownerId: action.ownerId,
      }))
    },
    assessments: (membershipId) =>
      client.assessment.findMany({
        where: { organisationId, sentById: membershipId, status: { in: ['sent', 'returned'] } },
        select: { id: true, dueOn: true },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: MOST,
      }),
    instalments: async (membershipId) => {
      const rows = await client.remedyInstalment.findMany({
        where: { organisationId, remedy: { organisationId, openedById: membershipId, status: 'open' } },
        include: { remedy: { select: { findingId: true, ...about } } },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: MOST,
      })
      return rows.map(({ id, dueOn, remedy }) => ({
        ...{ id, dueOn, findingId: remedy.findingId },
        finding: remedy.finding.number,
      }))
    },
  }
}

function toRecord({ organisationId: _, createdAt, revokedAt, ...row }: CalendarFeed): CalendarFeedRecord {
  return { ...row, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null }
}
