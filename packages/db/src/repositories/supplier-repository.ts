import type {
  SupplierQuery,
  SupplierRecord,
  SupplierRepository,
  SupplierSummary,
  TenantScope,
} from '@daylight/application'
import { normaliseSupplierName, parseSupplierStatus } from '@daylight/domain/suppliers'
import type { Prisma } from '../generated/prisma/client.ts'
import { readCursor, writeCursor } from '../keyset-cursor.ts'

interface SupplierRepositoryOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly newId: () => string
}

const withContacts = { contacts: { orderBy: { id: 'asc' } } } as const
type SupplierRow = Prisma.SupplierGetPayload<{ include: typeof withContacts }>

export function createSupplierRepository(options: SupplierRepositoryOptions): SupplierRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const key = (id: string) => ({ organisationId_id: { organisationId, id } })
  return {
    find: async (id) => {
      const row = await client.supplier.findUnique({ where: key(id), include: withContacts })
      return row && toRecord(row)
    },
    findLike: ({ name, companyNumber }) =>
      client.supplier.findMany({
        where: {
          organisationId,
          OR: [{ nameKey: normaliseSupplierName(name) }, ...(companyNumber ? [{ companyNumber }] : [])],
        },
        select: { id: true, name: true },
        take: 5,
      }),
    list: (query) => listSuppliers(options, query),
    count: (query) => client.supplier.count({ where: toWhere(scope, query) }),
    insert: async (supplier) => {
      await client.supplier.create({ data: toRow(supplier) })
      await insertContacts(options, supplier)
    },
    update: async (supplier, expectedVersion) => {
      const { count } = await client.supplier.updateMany({
        where: { organisationId, id: supplier.id, version: expectedVersion },
        data: toRow(supplier),
      })
      if (count === 0) return false
      await client.supplierContact.deleteMany({ where: { organisationId, supplierId: supplier.id } })
      await insertContacts(options, supplier)
      return true
    },
  }
}

async function insertContacts(options: SupplierRepositoryOptions, supplier: SupplierRecord): Promise<void> {
  await options.client.supplierContact.createMany({
    data: supplier.contacts.map((contact) => ({
      ...contact,
      organisationId: options.scope.organisationId,
      id: options.newId(),
      supplierId: supplier.id,
    })),
  })
}

function toRow(supplier: SupplierRecord) {
  const { contacts: _, createdAt, updatedAt, ...row } = supplier
  return {
    ...row,
    nameKey: normaliseSupplierName(supplier.name),
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
  }
}

function toRecord(row: SupplierRow): SupplierRecord {
  const {
    organisationId,
    id,
    name,
    companyNumber,
    sicSection,
    registrySector,
    whatTheyDo,
    spendBand,
    notes,
    version,
  } = row
  return {
    organisationId,
    id,
    name,
    companyNumber,
    sicSection,
    registrySector,
    whatTheyDo,
    spendBand,
    notes,
    version,
    status: parseSupplierStatus(row.status),
    contacts: row.contacts.map(({ name, jobTitle, email, phone }) => ({ name, jobTitle, email, phone })),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

function toWhere(
  scope: TenantScope,
  query: Pick<SupplierQuery, 'search' | 'status' | 'sicSection' | 'spendBand'>,
): Prisma.SupplierWhereInput {
  const search = query.search?.trim()
  return {
    organisationId: scope.organisationId,
    status: query.status,
    ...(query.sicSection ? { sicSection: query.sicSection } : {}),
    ...(query.spendBand ? { spendBand: query.spendBand } : {}),
    ...(search
      ? {
          OR: [
            { nameKey: { contains: normaliseSupplierName(search) } },
            { companyNumber: { startsWith: search.toUpperCase() } },
          ],
        }
      : {}),
  }
}

async function listSuppliers({ client, scope }: SupplierRepositoryOptions, query: SupplierQuery) {
  const direction = query.sort === 'name' ? 'asc' : 'desc'
  const field = query.sort === '-updated' ? 'updatedAt' : 'nameKey'
  const rows = await client.supplier.findMany({
    where: { AND: [toWhere(scope, query), afterCursor(query, field, direction)] },
    orderBy: [{ [field]: direction }, { id: direction }],
    take: query.limit + 1,
    include: {
      _count: { select: { sites: { where: { archivedAt: null } }, findings: { where: { status: 'open' } } } },
    },
  })
  const page = rows.slice(0, query.limit)
  const checked = await client.payCheck.groupBy({
    by: ['supplierId'],
    where: {
      organisationId: scope.organisationId,
      status: 'complete',
      supplierId: { in: page.map((row) => row.id) },
    },
    _max: { completedAt: true },
  })
  const checkedOn = new Map(checked.map((check) => [check.supplierId, check._max.completedAt]))
  const last = page.at(-1)
  return {
    suppliers: page.map(
      (row): SupplierSummary => ({
        id: row.id,
        name: row.name,
        companyNumber: row.companyNumber,
        sicSection: row.sicSection,
        registrySector: row.registrySector,
        whatTheyDo: row.whatTheyDo,
        spendBand: row.spendBand,
        status: parseSupplierStatus(row.status),
        siteCount: row._count.sites,
        openFindings: row._count.findings,
        lastPayCheckOn: checkedOn.get(row.id)?.toISOString() ?? null,
      }),
    ),
    next:
      rows.length > query.limit && last
        ? writeCursor([field === 'nameKey' ? last.nameKey : last.updatedAt.toISOString(), last.id])
        : null,
  }
}

function afterCursor(
  query: SupplierQuery,
  field: 'nameKey' | 'updatedAt',
  direction: 'asc' | 'desc',
): Prisma.SupplierWhereInput {
  const cursor = readCursor(query.after)
  if (!cursor) return {}
  const [value, id] = cursor
  const beyond = direction === 'asc' ? 'gt' : 'lt'
  const at = field === 'updatedAt' ? new Date(value) : value
  return { OR: [{ [field]: { [beyond]: at } }, { [field]: at, id: { [beyond]: id } }] }
}
