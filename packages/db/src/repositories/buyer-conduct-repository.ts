import type { BuyerConductRepository, ConductNote, TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

export function createBuyerConductRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): BuyerConductRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    insert: async ({ writtenAt, ...note }) => {
      await client.buyerConductNote.create({
        data: { ...note, organisationId, writtenAt: new Date(writtenAt) },
      })
    },
    listFor: async (actionId) => {
      const rows = await client.buyerConductNote.findMany({
        where: { organisationId, actionId },
        orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(toNote)
    },
    listBetween: async (first, last) => {
      const ids = await client.$queryRaw<readonly { readonly id: string }[]>`
        SELECT id FROM buyer_conduct_note WHERE organisation_id = ${organisationId}::uuid
          AND to_char(written_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') BETWEEN ${first} AND ${last}`
      const rows = await client.buyerConductNote.findMany({
        where: { organisationId, id: { in: ids.map(({ id }) => id) } },
        include: {
          action: {
            select: {
              finding: {
                select: { id: true, number: true, title: true, supplier: { select: { name: true } } },
              },
            },
          },
        },
        orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ action: { finding }, ...row }) => ({
        ...toNote(row),
        findingId: finding.id,
        findingNumber: finding.number,
        findingTitle: finding.title,
        supplierName: finding.supplier?.name ?? null,
      }))
    },
  }
}

function toNote(row: Prisma.BuyerConductNoteGetPayload<object>): ConductNote {
  const { organisationId: _, writtenAt, ...rest } = row
  return { ...rest, writtenAt: writtenAt.toISOString() }
}
