import type {
  PlanCopyRecord,
  PlannedAction,
  SupplierPlanRepository,
  TenantScope,
} from '@daylight/application'
import { FINDING_SEVERITIES, SIGN_OFFS } from '@daylight/domain/findings'
import { ACTION_STATES } from '@daylight/domain/remediation'
import type { PlanCopy, Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

/** Named one by one: what is not here is not read for a supplier at all. */
const shown = {
  id: true,
  version: true,
  title: true,
  status: true,
  dueOn: true,
  evidenceAsked: true,
  signOff: true,
  finding: {
    select: {
      id: true,
      number: true,
      severity: true,
      title: true,
      detail: true,
      putRight: true,
      site: { select: { name: true } },
      disputes: {
        select: { decision: true, correction: true },
        orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
      },
    },
  },
  milestones: {
    select: { title: true, dueOn: true, doneAt: true },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.CorrectiveActionSelect
type PlannedRow = Prisma.CorrectiveActionGetPayload<{ select: typeof shown }>

export function createSupplierPlanRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): SupplierPlanRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const inPlanOf = (supplierId: string) =>
    ({
      organisationId,
      ownerSide: 'supplier',
      finding: { organisationId, supplierId, mergedIntoId: null },
    }) as const
  return {
    actionsOf: async (supplierId) => {
      const rows = await client.correctiveAction.findMany({
        where: { ...inPlanOf(supplierId), status: { not: 'cancelled' } },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: 500,
        select: shown,
      })
      return rows.map(toPlanned)
    },
    find: async (supplierId, actionId) => {
      const row = await client.correctiveAction.findFirst({
        where: { ...inPlanOf(supplierId), id: actionId },
        select: shown,
      })
      return row && toPlanned(row)
    },
    insertAgreement: async ({ recordedAt, ...agreement }) => {
      await client.planAgreement.create({ data: { ...agreement, recordedAt: new Date(recordedAt) } })
    },
    agreementsOf: async (supplierId) => {
      const rows = await client.planAgreement.findMany({
        where: { organisationId, supplierId },
        orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
        take: 50,
      })
      return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
    },
    findAgreement: async (id) => {
      const row = await client.planAgreement.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && { ...row, recordedAt: row.recordedAt.toISOString() }
    },
    insertCopies: async (copies) => {
      await client.planCopy.createMany({
        data: copies.map((copy) => ({
          ...copy,
          requestedAt: new Date(copy.requestedAt),
          sentAt: copy.sentAt === null ? null : new Date(copy.sentAt),
        })),
      })
    },
    findCopy: async (id) => {
      const row = await client.planCopy.findUnique({ where: { organisationId_id: { organisationId, id } } })
      return row && toCopy(row)
    },
    copiesOf: async (agreementId) => {
      const rows = await client.planCopy.findMany({
        where: { organisationId, agreementId },
        orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
        take: 50,
      })
      return rows.map(toCopy)
    },
    noteCopySent: async (id, now) => {
      await client.planCopy.updateMany({ where: { organisationId, id, sentAt: null }, data: { sentAt: now } })
    },
  }
}

function toPlanned({ finding, milestones, ...row }: PlannedRow): PlannedAction {
  const { site, disputes, ...about } = finding
  return {
    ...row,
    status: readWord(row.status, ACTION_STATES),
    signOff: row.signOff === null ? null : readWord(row.signOff, SIGN_OFFS),
    finding: {
      ...about,
      severity: readWord(about.severity, FINDING_SEVERITIES),
      site: site?.name ?? null,
      corrections: disputes.flatMap(({ correction }) => (correction === '' ? [] : [correction])),
      disputed: disputes.some(({ decision }) => decision === null),
    },
    milestones: milestones.map(({ doneAt, ...milestone }) => ({ ...milestone, done: doneAt !== null })),
  }
}

function toCopy(row: PlanCopy): PlanCopyRecord {
  return {
    ...row,
    side: readWord(row.side, ['supplier', 'buyer'] as const),
    requestedAt: row.requestedAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}
