import type { BoardRepository, TenantScope } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'
import { FINDING_SEVERITIES } from '@daylight/domain/findings'
import { ACTION_STATES, type ActionState, type BoardAction, londonDate } from '@daylight/domain/remediation'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

const shown = {
  id: true,
  title: true,
  status: true,
  ownerSide: true,
  dueOn: true,
  createdAt: true,
  verifiedAt: true,
  effectDueOn: true,
  riskUntil: true,
  owner: { select: { user: { select: { name: true } } } },
  evidence: { select: { sha256: true, uploadedAt: true, expiresOn: true } },
  entries: {
    where: { event: { in: ['action_submitted', 'action_reopened'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, event: true, fromStatus: true },
  },
  finding: {
    select: {
      id: true,
      number: true,
      title: true,
      severity: true,
      status: true,
      disputes: { where: { decision: null }, select: { id: true } },
      since: true,
      raisedAt: true,
      supplierId: true,
      supplier: { select: { name: true } },
    },
  },
} as const satisfies Prisma.CorrectiveActionSelect
const HAD_BEEN_VERIFIED: ReadonlySet<string> = new Set<ActionState>(['verified', 'effective'])
type BoardRow = Prisma.CorrectiveActionGetPayload<{ select: typeof shown }>

export function createBoardRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): BoardRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    actions: async () => {
      const rows = await client.correctiveAction.findMany({
        where: { organisationId, finding: { mergedIntoId: null, withdrawnAt: null } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: shown,
      })
      return rows.map(toBoardAction)
    },
    remedies: async () => {
      const rows = await client.remedy.findMany({
        where: { organisationId },
        orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
        include: {
          supplier: { select: { name: true } },
          finding: { select: { number: true } },
          payCheck: { select: { periodStart: true, periodEnd: true } },
        },
      })
      const siteIds = rows.flatMap(({ siteId }) => (siteId === null ? [] : [siteId]))
      const sites = await client.site.findMany({
        where: { organisationId, id: { in: siteIds } },
        select: { id: true, name: true },
      })
      const names = new Map(sites.map(({ id, name }) => [id, name]))
      return rows.map((row) => ({
        id: row.id,
        findingId: row.findingId,
        findingNumber: row.finding.number,
        supplier: row.supplier?.name ?? null,
        site: row.siteId === null ? null : (names.get(row.siteId) ?? null),
        periodStart: row.payCheck.periodStart,
        periodEnd: row.payCheck.periodEnd,
        status: readWord(row.status, REMEDY_STATUSES),
        openedAt: row.openedAt.toISOString(),
      }))
    },
  }
}

const REMEDY_STATUSES = ['open', 'settled'] as const

function toBoardAction({ finding, evidence, entries, owner, ...row }: BoardRow): BoardAction {
  const supplier = finding.supplier?.name ?? null
  const submitted = entries.find(({ event }) => event === 'action_submitted')
  return {
    id: row.id,
    title: row.title,
    status: readWord(row.status, ACTION_STATES),
    findingId: finding.id,
    findingNumber: finding.number,
    finding: finding.title,
    severity: readWord(finding.severity, FINDING_SEVERITIES),
    supplierId: finding.supplierId,
    supplier,
    owner: row.ownerSide === 'supplier' ? (supplier ?? 'The supplier') : (owner?.user.name ?? 'Nobody'),
    dueOn: isoDate(row.dueOn),
    createdOn: londonDate(row.createdAt.toISOString()),
    raisedOn: londonDate(finding.raisedAt.toISOString()),
    verifiedOn: row.verifiedAt === null ? null : londonDate(row.verifiedAt.toISOString()),
    effectDueOn: toDay(row.effectDueOn),
    failedOn: entries
      .filter(({ event, fromStatus }) => event === 'action_reopened' && HAD_BEEN_VERIFIED.has(fromStatus))
      .map(({ at }) => londonDate(at.toISOString())),
    riskUntil: toDay(row.riskUntil),
    since: toDay(finding.since),
    submittedAt: submitted?.at.toISOString() ?? null,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    findingClosed: finding.status === 'closed',
    disputed: finding.disputes.length > 0,
    evidence: evidence.map(({ sha256, uploadedAt, expiresOn }) => ({
      sha256,
      uploadedAt: uploadedAt.toISOString(),
      expiresOn: toDay(expiresOn),
    })),
  }
}

function toDay(text: string | null) {
  return text === null ? null : isoDate(text)
}
