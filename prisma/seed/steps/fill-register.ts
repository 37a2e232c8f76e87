import {
  applySupplierImport,
  archiveSupplier,
  createSite,
  createSupplier,
  describeSupplierFile,
  uploadSupplierFile,
} from '@daylight/application'
import { siteDetailsSchema, supplierDetailsSchema } from '@daylight/contracts'
import { memberOf, type Stage, siteKey, supplierOf } from '../stage.ts'
import type { DemoSupplier } from '../suppliers/describe-supplier.ts'
import { inOnePiece } from './in-one-piece.ts'

/** What the form for a supplier sends. */
export function toDetails(supplier: DemoSupplier) {
  const { name, companyNumber, sic, sector, does, spend, contact, notes = '' } = supplier
  return supplierDetailsSchema.parse({
    name,
    companyNumber,
    sicSection: sic,
    registrySector: sector,
    whatTheyDo: does,
    spendBand: spend,
    notes,
    contacts: [{ ...contact, phone: '' }],
  })
}

/** Adds a supplier with its sites, one after the other as a person does. */
export async function addSupplier(stage: Stage, email: string, supplier: DemoSupplier): Promise<void> {
  const actor = memberOf(stage, email)
  const { id } = await createSupplier(stage.deps, actor, {
    details: toDetails(supplier),
    evenIfDuplicate: false,
  })
  stage.suppliers.set(supplier.name, id)
  for (const site of supplier.sites) await addSite(stage, email, supplier.name, site)
}

/** A site of a supplier, or our own when `supplier` is null. */
export async function addSite(
  stage: Stage,
  email: string,
  supplier: string | null,
  site: DemoSupplier['sites'][number],
): Promise<void> {
  const { direct, contracted, agency, ...place } = site
  const { id } = await createSite(stage.deps, memberOf(stage, email), {
    supplierId: supplier === null ? null : supplierOf(stage, supplier),
    details: siteDetailsSchema.parse({
      ...place,
      directWorkers: direct,
      contractedWorkers: contracted,
      agencyWorkers: agency,
    }),
  })
  stage.sites.set(siteKey(supplier, site.name), id)
}

export async function archive(stage: Stage, email: string, supplier: string): Promise<void> {
  await archiveSupplier(stage.deps, memberOf(stage, email), { id: supplierOf(stage, supplier), version: 1 })
}

/** Brings a spreadsheet of suppliers in; rows that cannot be read and rows that are there already stay out. */
export async function importSuppliers(stage: Stage, email: string, csv: string): Promise<string> {
  const actor = memberOf(stage, email)
  const { uploadId } = await uploadSupplierFile(stage.deps, actor, inOnePiece(csv))
  const { columns } = await describeSupplierFile(stage.deps, actor, { uploadId })
  await applySupplierImport(stage.deps, actor, {
    uploadId,
    mapping: columns.map(({ guess }) => guess),
    leaveOutErrors: true,
    duplicates: 'leave_out',
  })
  return uploadId
}
