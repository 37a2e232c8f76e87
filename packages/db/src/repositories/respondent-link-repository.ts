import type { RespondentLinkRecord, RespondentLinkRepository, TenantScope } from '@daylight/application'
import { RESPONDENT_PURPOSES } from '@daylight/domain/access'
import type { Prisma } from '../generated/prisma/client.ts'

const withSupplier = { supplier: { select: { name: true } } } as const
type LinkRow = Prisma.RespondentLinkGetPayload<{ include: typeof withSupplier }>

export function createRespondentLinkRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): RespondentLinkRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const change = async (where: Prisma.RespondentLinkWhereInput, data: Prisma.RespondentLinkUpdateInput) =>
    (await client.respondentLink.updateMany({ where: { ...where, organisationId }, data })).count
  const list = async (where: Prisma.RespondentLinkWhereInput) => {
    const rows = await client.respondentLink.findMany({
      where: { ...where, organisationId },
      include: withSupplier,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 200,
    })
    return rows.map(toRecord)
  }
  return {
    insert: async (link) => {
      await client.respondentLink.create({ data: toRow(link) })
    },
    insertAll: async (links) => {
      await client.respondentLink.createMany({ data: links.map(toRow) })
    },
    find: async (id) => {
      const row = await client.respondentLink.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: withSupplier,
      })
      return row && toRecord(row)
    },
    listFor: ({ purpose, subjectId }) => list({ purpose, subjectId, handedById: null }),
    listHanded: ({ purpose, subjectId }) => list({ purpose, subjectId, handedById: { not: null } }),
    revokeFor: async ({ purpose, subjectId, email }, at) => {
      await change({ purpose, subjectId, email, revokedAt: null }, { revokedAt: at })
    },
    revoke: async (id, at) => (await change({ id, revokedAt: null }, { revokedAt: at })) === 1,
    extend: async (id, expiresAt) => (await change({ id, revokedAt: null }, { expiresAt })) === 1,
    noteSent: async (id, at) => {
      await change({ id }, { sentAt: at })
    },
    noteUsed: async (id, at) => {
      await change({ id }, { lastUsedAt: at })
      return (await change({ id, openedAt: null }, { openedAt: at })) === 1
    },
  }
}

function toRow(record: Omit<RespondentLinkRecord, 'supplierName'>) {
  const { createdAt, expiresAt, revokedAt, sentAt, openedAt, lastUsedAt, sections, ...link } = record
  return {
    ...link,
    sections: [...sections],
    createdAt: new Date(createdAt),
    expiresAt: new Date(expiresAt),
    revokedAt: toDate(revokedAt),
    sentAt: toDate(sentAt),
    openedAt: toDate(openedAt),
    lastUsedAt: toDate(lastUsedAt),
  }
}

function toDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant)
}

function toRecord({ supplier, ...row }: LinkRow): RespondentLinkRecord {
  const purpose = RESPONDENT_PURPOSES.find((known) => known === row.purpose)
  if (!purpose) throw new Error(`A respondent link is for something unknown: ${row.purpose}.`)
  return {
    ...row,
    purpose,
    supplierName: supplier.name,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
    openedAt: row.openedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }
}
