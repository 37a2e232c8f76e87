import type {
  ActionEntryEvent,
  ActionEntryRecord,
  CorrectiveActionRecord,
  CorrectiveActionRepository,
  NamedCorrectiveAction,
  TenantScope,
} from '@daylight/application'
import { ACTION_STATES, ACTION_TABLE } from '@daylight/domain/remediation'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

const withNames = {
  owner: { select: { user: { select: { name: true } } } },
  evidence: { select: { uploadedAt: true } },
  finding: { select: { supplier: { select: { name: true } } } },
} as const satisfies Prisma.CorrectiveActionInclude
type NamedRow = Prisma.CorrectiveActionGetPayload<{ include: typeof withNames }>

const entryEvents: readonly ActionEntryEvent[] = [
  ...Object.values(ACTION_TABLE).map(({ occurrence }) => occurrence),
  'created',
  'changed',
  'noted',
  'evidence_added',
]

export function createCorrectiveActionRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): CorrectiveActionRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    find: async (id) => {
      const row = await client.correctiveAction.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: withNames,
      })
      return row && toNamed(row)
    },
    listFor: async (findingId) => {
      const rows = await client.correctiveAction.findMany({
        where: { organisationId, findingId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: withNames,
      })
      return rows.map(toNamed)
    },
    listAcceptedUntil: async (day) => {
      const rows = await client.correctiveAction.findMany({
        where: { organisationId, status: 'risk_accepted', riskUntil: { lte: day } },
        include: withNames,
      })
      return rows.map(toNamed)
    },
    insert: async (action) => {
      await client.correctiveAction.create({ data: toRow(action) })
    },
    update: async (action, expectedVersion) => {
      const { count } = await client.correctiveAction.updateMany({
        where: { organisationId, id: action.id, version: expectedVersion },
        data: toRow(action),
      })
      return count > 0
    },
    addEntry: async (entry) => {
      await client.actionEntry.create({ data: { ...entry, organisationId, at: new Date(entry.at) } })
    },
    entriesOf: async (actionIds) => {
      const rows = await client.actionEntry.findMany({
        where: { organisationId, actionId: { in: [...actionIds] } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      })
      return rows.map(
        ({ organisationId: _, at, event, fromStatus, toStatus, ...rest }): ActionEntryRecord => ({
          ...rest,
          at: at.toISOString(),
          event: readWord(event, entryEvents),
          fromStatus: readWord(fromStatus, ACTION_STATES),
          toStatus: readWord(toStatus, ACTION_STATES),
        }),
      )
    },
  }
}

function instantOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}

function toRow({ createdAt, closedAt, reopenedAt, verifiedAt, ...row }: CorrectiveActionRecord) {
  return {
    ...row,
    createdAt: new Date(createdAt),
    closedAt: instantOrNull(closedAt),
    reopenedAt: instantOrNull(reopenedAt),
    verifiedAt: instantOrNull(verifiedAt),
  }
}

function toNamed(row: NamedRow): NamedCorrectiveAction {
  const { owner, evidence, finding, createdAt, closedAt, reopenedAt, verifiedAt, status, ...rest } = row
  return {
    ...rest,
    status: readWord(status, ACTION_STATES),
    ownerSide: readWord(rest.ownerSide, ['buyer', 'supplier'] as const),
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    reopenedAt: reopenedAt?.toISOString() ?? null,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    ownerName: owner?.user.name ?? finding.supplier?.name ?? 'The supplier',
    evidenceAt: evidence.map(({ uploadedAt }) => uploadedAt.toISOString()),
  }
}
