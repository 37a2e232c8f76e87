import type { BoardRepository, TenantScope } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'
import { FINDING_SEVERITIES } from '@daylight/domain/findings'
import { ACTION_STATES, type BoardAction, londonDate } from '@daylight/domain/remediation'
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
    where: { event: 'action_submitted' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { at: true },
  },
  finding: {
    select: {
      id: true,
      number: true,
      title: true,
      severity: true,
      status: true,
      since: true,
      raisedAt: true,
      supplierId: true,
      supplier: { select: { name: true } },
    },
  },
} as const satisfies Prisma.CorrectiveActionSelect
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
        where: { organisationId, finding: { mergedIntoId: null } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: shown,
      })
      return rows.map(toBoardAction)
    },
  }
}

function toBoardAction({ finding, evidence, entries, owner, ...row }: BoardRow): BoardAction {
  const supplier = finding.supplier?.name ?? null
  const [submitted] = entries
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
    riskUntil: toDay(row.riskUntil),
    since: toDay(finding.since),
    submittedAt: submitted?.at.toISOString() ?? null,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    findingClosed: finding.status === 'closed',
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
