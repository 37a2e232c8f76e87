import type {
  SupplierImportRecord,
  SupplierImportRepository,
  SupplierRecord,
  TenantScope,
} from '@daylight/application'
import {
  normaliseSupplierName,
  SUPPLIER_IMPORT_FIELDS,
  type SupplierIdentity,
  type SupplierMapping,
} from '@daylight/domain/suppliers'
import { Prisma } from '../generated/prisma/client.ts'

interface ImportRepositoryOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly newId: () => string
}

export function createSupplierImportRepository(options: ImportRepositoryOptions): SupplierImportRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    find: async (id) => {
      const row = await client.supplierImport.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toRecord(row)
    },
    findLikeAny: (identities) => findLikeAny(options, identities),
    insert: async (record, suppliers) => {
      const inserted = await client.$executeRaw`
        INSERT INTO supplier_import (organisation_id, id, created_by_id, created_at, file_digest, mapping, row_count)
        VALUES (${organisationId}::uuid, ${record.id}::uuid, ${record.createdById}::uuid, ${new Date(record.createdAt)},
                ${record.fileDigest}, ${JSON.stringify(record.mapping)}::jsonb, ${record.rowCount})
        ON CONFLICT DO NOTHING`
      if (inserted === 0) return false
      await insertSuppliers(options, suppliers)
      return true
    },
    countPresent: async (id) => {
      const [row] = await client.$queryRaw<{ present: number; staying: number }[]>`
        SELECT count(*)::int AS present, count(*) FILTER (WHERE NOT (${untouched}))::int AS staying
          FROM supplier s WHERE s.organisation_id = ${organisationId}::uuid AND s.import_id = ${id}::uuid`
      return row ?? { present: 0, staying: 0 }
    },
    markUndone: async (id, at) => {
      const { count } = await client.supplierImport.updateMany({
        where: { organisationId, id, undoneAt: null },
        data: { undoneAt: new Date(at) },
      })
      return count > 0
    },
    removeUntouched: async (id) => {
      // Locked first, judged after: whoever is adding a site or a finding to one of them finishes before we look.
      await client.$queryRaw`SELECT id FROM supplier
        WHERE organisation_id = ${organisationId}::uuid AND import_id = ${id}::uuid ORDER BY id FOR UPDATE`
      const removed = await client.$executeRaw`DELETE FROM supplier s
        WHERE s.organisation_id = ${organisationId}::uuid AND s.import_id = ${id}::uuid AND ${untouched}`
      const stayed = await client.supplier.findMany({
        where: { organisationId, importId: id },
        select: { id: true, name: true },
        orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      })
      return { removed, stayed }
    },
  }
}

/** Nobody has edited, archived or restored it, and nothing refers to it. */
const untouched = Prisma.sql`s.version = 1
  AND NOT EXISTS (SELECT 1 FROM site x WHERE x.organisation_id = s.organisation_id AND x.supplier_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM pay_check x WHERE x.organisation_id = s.organisation_id AND x.supplier_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM finding x WHERE x.organisation_id = s.organisation_id AND x.supplier_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM risk_scoring x WHERE x.organisation_id = s.organisation_id AND x.supplier_id = s.id
                                              AND x.cause IN ('answers', 'decided'))
  AND NOT EXISTS (SELECT 1 FROM payroll_mapping x WHERE x.organisation_id = s.organisation_id AND x.supplier_id = s.id)`

async function findLikeAny(
  { client, scope }: ImportRepositoryOptions,
  identities: readonly SupplierIdentity[],
): Promise<readonly SupplierIdentity[]> {
  const names = [...new Set(identities.map(({ name }) => normaliseSupplierName(name)))]
  const numbers = [...new Set(identities.map(({ companyNumber }) => companyNumber))].filter(
    (number) => number !== null,
  )
  return client.$queryRaw<SupplierIdentity[]>`
    SELECT id, name, company_number AS "companyNumber" FROM supplier
     WHERE organisation_id = ${scope.organisationId}::uuid
       AND (name_key = ANY(${names}::text[]) OR company_number = ANY(${numbers}::text[]))
     ORDER BY id`
}

/** As one document each, which costs a fraction of as many parameters; the policy checks every row. */
async function insertSuppliers(
  { client, scope, newId }: ImportRepositoryOptions,
  suppliers: readonly SupplierRecord[],
): Promise<void> {
  const rows = suppliers.map(({ contacts: _, organisationId: __, ...supplier }) => ({
    ...supplier,
    nameKey: normaliseSupplierName(supplier.name),
  }))
  await client.$executeRaw`
    INSERT INTO supplier (organisation_id, id, name, name_key, company_number, sic_section, registry_sector,
                          what_they_do, spend_band, status, notes, import_id, version, created_at, updated_at)
    SELECT ${scope.organisationId}::uuid, r.id, r.name, r."nameKey", r."companyNumber", r."sicSection", r."registrySector",
           r."whatTheyDo", r."spendBand", r.status, r.notes, r."importId", r.version, r."createdAt", r."updatedAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
           id uuid, name text, "nameKey" text, "companyNumber" text, "sicSection" text, "registrySector" text,
           "whatTheyDo" text, "spendBand" text, status text, notes text, "importId" uuid, version int,
           "createdAt" timestamptz, "updatedAt" timestamptz)`
  const contacts = suppliers.flatMap((supplier) =>
    supplier.contacts.map((contact) => ({ ...contact, id: newId(), supplierId: supplier.id })),
  )
  if (contacts.length === 0) return
  await client.$executeRaw`
    INSERT INTO supplier_contact (organisation_id, id, supplier_id, name, job_title, email, phone)
    SELECT ${scope.organisationId}::uuid, r.id, r."supplierId", r.name, r."jobTitle", r.email, r.phone
      FROM jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) AS r(
           id uuid, "supplierId" uuid, name text, "jobTitle" text, email text, phone text)`
}

function toRecord(row: Prisma.SupplierImportGetPayload<object>): SupplierImportRecord {
  const { createdAt, undoneAt, mapping, ...facts } = row
  return {
    ...facts,
    mapping: readMapping(mapping),
    createdAt: createdAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }
}

function readMapping(value: unknown): SupplierMapping {
  if (!Array.isArray(value)) throw new TypeError('An import holds a mapping that is not a list.')
  return value.map((field: unknown) => SUPPLIER_IMPORT_FIELDS.find((known) => known === field) ?? null)
}
