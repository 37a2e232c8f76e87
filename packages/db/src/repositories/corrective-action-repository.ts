import type {
  ActionEntryEvent,
  ActionEntryRecord,
  CorrectiveActionRecord,
  CorrectiveActionRepository,
  NamedCorrectiveAction,
  TenantScope,
} from '@daylight/application'
import { SIGN_OFFS } from '@daylight/domain/findings'
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
  'message',
  'evidence_added',
  'cause_recorded',
  'milestone_added',
  'milestone_done',
  'due_day_moved',
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
    milestonesOf: async (actionId) => {
      const rows = await client.actionMilestone.findMany({
        where: { organisationId, actionId },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ organisationId: _, createdAt, doneAt, ...rest }) => ({
        ...rest,
        createdAt: createdAt.toISOString(),
        doneAt: doneAt?.toISOString() ?? null,
      }))
    },
    addMilestone: async ({ createdAt, doneAt, ...row }) => {
      await client.actionMilestone.create({
        data: { ...row, organisationId, createdAt: new Date(createdAt), doneAt: instantOrNull(doneAt) },
      })
    },
    completeMilestone: async (id, { at, byName }) => {
      const { count } = await client.actionMilestone.updateMany({
        where: { organisationId, id, doneAt: null },
        data: { doneAt: new Date(at), doneByName: byName },
      })
      return count > 0
    },
    moveMilestone: async (id, dueOn) => {
      await client.actionMilestone.updateMany({
        where: { organisationId, id, doneAt: null },
        data: { dueOn },
      })
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
    whys: [...row.whys],
    causes: [...row.causes],
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
    signOff: rest.signOff === null ? null : readWord(rest.signOff, SIGN_OFFS),
    ownerSide: readWord(rest.ownerSide, ['buyer', 'supplier'] as const),
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    reopenedAt: reopenedAt?.toISOString() ?? null,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    ownerName: owner?.user.name ?? finding.supplier?.name ?? 'The supplier',
    evidenceAt: evidence.map(({ uploadedAt }) => uploadedAt.toISOString()),
  }
}
