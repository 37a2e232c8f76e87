import { createHmac } from 'node:crypto'
import type { AuditLog, TenantScope } from '@daylight/application'
import type { RecordedActor } from '@daylight/domain/access'
import { type AuditEvent, auditLinkText, CHAIN_START, type StoredAuditLink } from '@daylight/domain/audit'
import type { Prisma } from '../generated/prisma/client.ts'
import { readAuditData } from './read-audit-data.ts'

/** The key that an organisation's entries are signed with; derived from the server's secret. */
export type AuditKeyring = (organisationId: string) => Buffer

export function signAuditText(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex')
}

export interface AuditStoreOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly auditKeys: AuditKeyring
  readonly clock: { now(): Date }
  readonly newId: () => string
}

/** Keeps what is recorded until `flush`, so that the organisation's chain is locked for as short as can be. */
export function createAuditStore(options: AuditStoreOptions): { log: AuditLog; flush: () => Promise<void> } {
  const pending: { readonly actor: RecordedActor; readonly event: AuditEvent }[] = []
  const log: AuditLog = {
    record: (actor, event) => {
      if (actor.organisationId !== options.scope.organisationId) {
        throw new Error('An entry belongs to the organisation in whose scope it happened.')
      }
      pending.push({ actor, event })
    },
    head: async () => {
      const [head] = await lockHead(options)
      return { sequence: Number(head?.sequence ?? 0), hash: head?.hash ?? CHAIN_START }
    },
    listFor: async ({ subject, before, limit }) => {
      const rows = await options.client.auditEvent.findMany({
        where: {
          organisationId: options.scope.organisationId,
          ...(subject ? { subjectType: subject.type, subjectId: subject.id } : {}),
          ...(before === undefined ? {} : { sequence: { lt: before } }),
        },
        orderBy: { sequence: 'desc' },
        take: limit + 1,
      })
      const entries = rows.slice(0, limit).map(toStoredLink)
      return { entries, before: rows.length > limit ? (entries.at(-1)?.sequence ?? null) : null }
    },
  }
  return { log, flush: () => appendEntries(options, pending.splice(0)) }
}

function lockHead({ client, scope }: Pick<AuditStoreOptions, 'client' | 'scope'>) {
  return client.$queryRaw<{ sequence: bigint; hash: string }[]>`
    SELECT sequence, hash FROM audit_head WHERE organisation_id = ${scope.organisationId}::uuid FOR UPDATE`
}

async function appendEntries(
  { client, scope, auditKeys, clock, newId }: AuditStoreOptions,
  pending: readonly { readonly actor: RecordedActor; readonly event: AuditEvent }[],
): Promise<void> {
  if (pending.length === 0) return
  const { organisationId } = scope
  const key = auditKeys(organisationId)
  const at = clock.now()
  await client.$executeRaw`INSERT INTO audit_head (organisation_id, sequence, hash, updated_at)
    VALUES (${organisationId}::uuid, 0, ${CHAIN_START}, ${at}) ON CONFLICT (organisation_id) DO NOTHING`
  const [head] = await lockHead({ client, scope })
  if (!head) throw new Error('The audit chain has no head.')
  let sequence = Number(head.sequence)
  let previousHash = head.hash
  const rows: Prisma.AuditEventCreateManyInput[] = []
  for (const { actor, event } of pending) {
    sequence += 1
    const link = {
      organisationId,
      sequence,
      id: newId(),
      at: at.toISOString(),
      actorKind: actor.kind,
      actorId: actorIdOf(actor),
      actorName: actor.name,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      data: event.data,
      previousHash,
    }
    const hash = signAuditText(key, auditLinkText(link))
    rows.push({ ...link, at, data: structuredClone(event.data), hash })
    previousHash = hash
  }
  await client.auditEvent.createMany({ data: rows })
  await client.auditHead.update({
    where: { organisationId },
    data: { sequence, hash: previousHash, updatedAt: at },
  })
}

function actorIdOf(actor: RecordedActor): string | null {
  if (actor.kind === 'system') return null
  return actor.kind === 'member' ? actor.userId : actor.linkId
}

export function toStoredLink(row: Prisma.AuditEventGetPayload<object>): StoredAuditLink {
  return {
    organisationId: row.organisationId,
    sequence: Number(row.sequence),
    id: row.id,
    at: row.at.toISOString(),
    actorKind: row.actorKind,
    actorId: row.actorId,
    actorName: row.actorName,
    action: row.action,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    data: readAuditData(row.data),
    previousHash: row.previousHash,
    hash: row.hash,
  }
}
