import type {
  SupplierFilter,
  SupplierPage,
  SupplierQuery,
  SupplierSort,
  TenantScope,
} from '@daylight/application'
import { normaliseSupplierName, parseSupplierStatus } from '@daylight/domain/suppliers'
import type { Prisma } from '../generated/prisma/client.ts'
import { cursorRefused, type KeysetCursor, readCursor, writeCursor } from '../keyset-cursor.ts'

interface ListOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

type Field = 'nameKey' | 'updatedAt'
type Direction = 'asc' | 'desc'

const orders: Readonly<Record<SupplierSort, { readonly field: Field; readonly direction: Direction }>> = {
  name: { field: 'nameKey', direction: 'asc' },
  '-name': { field: 'nameKey', direction: 'desc' },
  updated: { field: 'updatedAt', direction: 'asc' },
  '-updated': { field: 'updatedAt', direction: 'desc' },
}

export function toSupplierWhere(scope: TenantScope, filter: SupplierFilter): Prisma.SupplierWhereInput {
  const search = filter.search?.trim()
  return {
    organisationId: scope.organisationId,
    status: filter.status,
    ...(filter.work ? { AND: [toWork(filter.work)] } : {}),
    ...(filter.sicSection ? { sicSection: filter.sicSection } : {}),
    ...(filter.spendBand ? { spendBand: filter.spendBand } : {}),
    ...(search ? { OR: toSearch(search) } : {}),
  }
}

function toWork({ left, today }: NonNullable<SupplierFilter['work']>): Prisma.SupplierWhereInput {
  return left ? { endsOn: { lt: today } } : { OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
}

/** Part of the name however it is written, or the beginning of the company number. */
function toSearch(search: string): Prisma.SupplierWhereInput[] {
  const name = normaliseSupplierName(search)
  const number = search.replace(/\s/g, '').toUpperCase()
  const conditions = [
    // Nothing is left of "!?" when names are compared; it must not find everything.
    ...(name === '' ? [] : [{ nameKey: { contains: name } }]),
    // Other characters are none of a number's, and some of them stand for any text.
    ...(/^[0-9A-Z]+$/.test(number) ? [{ companyNumber: { startsWith: number } }] : []),
    // A spreadsheet has eaten the leading zeros.
    ...(/^\d{6,7}$/.test(number) ? [{ companyNumber: number.padStart(8, '0') }] : []),
  ]
  // An empty list of alternatives would be no condition at all.
  return conditions.length === 0 ? [{ id: { in: [] } }] : conditions
}

/**
 * One page by key: what is inserted or removed elsewhere neither repeats nor hides a row. A page before a row is
 * read backwards and turned round.
 */
export async function listSuppliers(options: ListOptions, query: SupplierQuery): Promise<SupplierPage> {
  const { client, scope } = options
  const { field, direction } = orders[query.sort]
  const backwards = query.before !== undefined && query.after === undefined
  const cursor = readCursor(backwards ? query.before : query.after)
  const reading = backwards ? opposite(direction) : direction
  const found = await client.supplier.findMany({
    where: { AND: [toSupplierWhere(scope, query), beyond(cursor, field, reading)] },
    orderBy: [{ [field]: reading }, { id: reading }],
    take: query.limit + 1,
  })
  const more = found.length > query.limit
  const rows = found.slice(0, query.limit)
  if (backwards) rows.reverse()
  const [first] = rows
  const last = rows.at(-1)
  const cursorOf = (row: (typeof rows)[number]) =>
    writeCursor([field === 'nameKey' ? row.nameKey : row.updatedAt.toISOString(), row.id])
  const counts = await countAround(
    options,
    rows.map(({ id }) => id),
  )
  return {
    suppliers: rows.map((row) => ({
      id: row.id,
      name: row.name,
      companyNumber: row.companyNumber,
      sicSection: row.sicSection,
      registrySector: row.registrySector,
      whatTheyDo: row.whatTheyDo,
      spendBand: row.spendBand,
      status: parseSupplierStatus(row.status),
      endsOn: row.endsOn,
      siteCount: counts.sites.get(row.id) ?? 0,
      openFindings: counts.findings.get(row.id) ?? 0,
      lastPayCheckOn: counts.checkedOn.get(row.id)?.toISOString() ?? null,
      updatedAt: row.updatedAt.toISOString(),
    })),
    next: last && (backwards || more) ? cursorOf(last) : null,
    previous: first && (backwards ? more : cursor !== null) ? cursorOf(first) : null,
  }
}

function opposite(direction: Direction): Direction {
  return direction === 'asc' ? 'desc' : 'asc'
}

function beyond(cursor: KeysetCursor | null, field: Field, direction: Direction): Prisma.SupplierWhereInput {
  if (!cursor) return {}
  const [value, id] = cursor
  const at = field === 'updatedAt' ? new Date(value) : value
  if (at instanceof Date && Number.isNaN(at.getTime())) throw cursorRefused()
  const past = direction === 'asc' ? 'gt' : 'lt'
  return {
    // The first bound is implied by the second, and is what lets the index begin at the row.
    [field]: { [`${past}e`]: at },
    OR: [{ [field]: { [past]: at } }, { [field]: at, id: { [past]: id } }],
  }
}

/** Counted for the rows of the page only: a count in the query itself would be taken over the whole register. */
async function countAround({ client, scope }: ListOptions, ids: readonly string[]) {
  const where = { organisationId: scope.organisationId, supplierId: { in: [...ids] } }
  const sites = await client.site.groupBy({
    by: ['supplierId'],
    where: { ...where, archivedAt: null },
    _count: true,
  })
  const findings = await client.finding.groupBy({
    by: ['supplierId'],
    where: { ...where, status: 'open' },
    _count: true,
  })
  const checks = await client.payCheck.groupBy({
    by: ['supplierId'],
    where: { ...where, status: 'complete' },
    _max: { completedAt: true },
  })
  return {
    sites: new Map(sites.map((group) => [group.supplierId, group._count])),
    findings: new Map(findings.map((group) => [group.supplierId, group._count])),
    checkedOn: new Map(checks.map((group) => [group.supplierId, group._max.completedAt])),
  }
}
