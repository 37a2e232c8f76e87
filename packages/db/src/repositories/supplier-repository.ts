import type { SupplierRecord, SupplierRepository, SupplierUsage, TenantScope } from '@daylight/application'
import { normaliseSupplierName, parseSupplierStatus } from '@daylight/domain/suppliers'
import type { Prisma } from '../generated/prisma/client.ts'
import { listSuppliers, toSupplierWhere } from './list-suppliers.ts'

interface SupplierRepositoryOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly newId: () => string
}

// Ids are in the order of their making, so contacts come back as they were entered.
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
        select: { id: true, name: true, companyNumber: true },
        orderBy: { id: 'asc' },
        take: 20,
      }),
    list: (query) => listSuppliers(options, query),
    count: (filter) => client.supplier.count({ where: toSupplierWhere(scope, filter) }),
    usage: (id) => readUsage(options, id),
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

async function readUsage(
  { client, scope }: SupplierRepositoryOptions,
  supplierId: string,
): Promise<SupplierUsage> {
  const where = { organisationId: scope.organisationId, supplierId }
  const payChecks = await client.payCheck.aggregate({
    where: { ...where, status: 'complete' },
    _count: true,
    _max: { completedAt: true },
  })
  const findings = await client.finding.groupBy({ by: ['status'], where, _count: true })
  const countOf = (status: string) => findings.find((group) => group.status === status)?._count ?? 0
  return {
    payChecks: payChecks._count,
    openFindings: countOf('open'),
    closedFindings: countOf('closed'),
    lastPayCheckOn: payChecks._max.completedAt?.toISOString() ?? null,
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
    endsOn,
    importId,
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
    endsOn,
    importId,
    version,
    status: parseSupplierStatus(row.status),
    contacts: row.contacts.map(({ name, jobTitle, email, phone }) => ({ name, jobTitle, email, phone })),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
