import {
  type LibraryEntryRecord,
  type LibraryFileRecord,
  type LibraryGrantRecord,
  type LibraryRepository,
  type LibraryUseRecord,
  readStoredLibrary,
  type TenantScope,
} from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

/** What an organisation keeps of its own answers. */
export function createLibraryRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): LibraryRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    entries: async () => {
      const rows = await client.libraryEntry.findMany({
        where: { organisationId },
        orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(toEntry)
    },
    files: async () => {
      const rows = await client.libraryFile.findMany({ where: { organisationId }, orderBy: { id: 'asc' } })
      return rows.map((row): LibraryFileRecord => ({ ...row, bytes: Number(row.bytes) }))
    },
    uses: async () => {
      const rows = await client.libraryUse.findMany({
        where: { organisationId },
        orderBy: [{ usedAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(toUse)
    },
    insert: async ({ sentAt, keptAt, answers, ...entry }, files) => {
      const { count } = await client.libraryEntry.createMany({
        data: [
          {
            ...entry,
            answers: JSON.parse(JSON.stringify(answers)),
            sentAt: new Date(sentAt),
            keptAt: new Date(keptAt),
          },
        ],
        skipDuplicates: true,
      })
      if (count === 0) return false
      await client.libraryFile.createMany({
        data: files.map(({ bytes, ...file }) => ({ ...file, bytes: BigInt(bytes) })),
      })
      return true
    },
    insertUse: async ({ usedAt, answers, ...use }) => {
      await client.libraryUse.create({
        data: { ...use, answers: JSON.parse(JSON.stringify(answers)), usedAt: new Date(usedAt) },
      })
    },
    grants: async () => {
      const rows = await client.libraryGrant.findMany({
        where: { organisationId },
        orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(toGrant)
    },
    insertGrant: async ({ grantedAt, withdrawnAt: _, openedAt: __, ...grant }) => {
      await client.libraryGrant.create({ data: { ...grant, grantedAt: new Date(grantedAt) } })
    },
    withdrawGrant: async (id, at) => {
      const { count } = await client.libraryGrant.updateMany({
        where: { organisationId, id, withdrawnAt: null },
        data: { withdrawnAt: new Date(at) },
      })
      return count === 1
    },
    noteOpened: async (id, at) => {
      await client.libraryGrant.updateMany({
        where: { organisationId, id },
        data: { openedAt: new Date(at) },
      })
    },
    remove: async (id) => {
      await client.libraryFile.deleteMany({ where: { organisationId, entryId: id } })
      const { count } = await client.libraryEntry.deleteMany({ where: { organisationId, id } })
      return count === 1
    },
    empty: async () => {
      await client.libraryFile.deleteMany({ where: { organisationId } })
      await client.libraryUse.deleteMany({ where: { organisationId } })
      await client.libraryGrant.deleteMany({ where: { organisationId } })
      return (await client.libraryEntry.deleteMany({ where: { organisationId } })).count
    },
  }
}

function toEntry(row: Prisma.LibraryEntryGetPayload<object>): LibraryEntryRecord {
  return {
    ...row,
    kind: readStoredLibrary.kind(row.kind),
    answers: readStoredLibrary.answers(row.answers),
    sentAt: row.sentAt.toISOString(),
    keptAt: row.keptAt.toISOString(),
  }
}

function toUse(row: Prisma.LibraryUseGetPayload<object>): LibraryUseRecord {
  return { ...row, answers: readStoredLibrary.uses(row.answers), usedAt: row.usedAt.toISOString() }
}

function toGrant(row: Prisma.LibraryGrantGetPayload<object>): LibraryGrantRecord {
  return {
    ...row,
    grantedAt: row.grantedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    openedAt: row.openedAt?.toISOString() ?? null,
  }
}
