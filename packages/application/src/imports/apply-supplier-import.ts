import { type Actor, authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { SupplierMapping } from '@daylight/domain/suppliers'
import type { SupplierImportRecord } from '../ports/supplier-import-repository.ts'
import type { SupplierRecord } from '../ports/supplier-repository.ts'
import { scoreAtOnce } from '../risk/sweep-risks.ts'
import { prepareSupplierImport } from './prepare-supplier-import.ts'
import { forgetUpload, readUpload, type SupplierImportDeps, type SupplierSheet } from './supplier-uploads.ts'

export interface ApplySupplierImportInput {
  readonly uploadId: string
  readonly mapping: SupplierMapping
  /** Rows that cannot be read are left out; without this, one such row stops the import. */
  readonly leaveOutErrors: boolean
  readonly duplicates: 'leave_out' | 'add'
}

/**
 * Brings all suppliers of an uploaded file into the register, or none. The import keeps the upload's id, so the
 * same upload comes in once, however often it is sent.
 */
export async function applySupplierImport(
  deps: SupplierImportDeps,
  actor: MemberActor,
  input: ApplySupplierImportInput,
): Promise<SupplierImportRecord> {
  authorise(actor, 'supplier:import')
  const sheet = await readUnapplied(deps, actor, input.uploadId)
  const record = await deps.database.withTenant(actor, async (tx) => {
    const prepared = await prepareSupplierImport(tx, sheet, input.mapping)
    const errorRows = new Set(
      prepared.problems.filter(({ level }) => level === 'error').map(({ row }) => row),
    )
    if (errorRows.size > 0 && !input.leaveOutErrors) throw withErrors(errorRows.size)
    const leftOut = new Set(input.duplicates === 'leave_out' ? prepared.duplicates.map(({ row }) => row) : [])
    const now = deps.clock.now().toISOString()
    const suppliers = prepared.rows
      .filter(({ row }) => !leftOut.has(row))
      .map(
        ({ details }): SupplierRecord => ({
          ...details,
          organisationId: actor.organisationId,
          id: deps.ids.next(),
          status: 'active',
          endsOn: null,
          importId: input.uploadId,
          version: 1,
          createdAt: now,
          updatedAt: now,
        }),
      )
    if (suppliers.length === 0) throw nothingToImport()
    const imported: SupplierImportRecord = {
      organisationId: actor.organisationId,
      id: input.uploadId,
      createdById: actor.userId,
      createdAt: now,
      undoneAt: null,
      fileDigest: sheet.sha256,
      mapping: input.mapping,
      rowCount: suppliers.length,
    }
    if (!(await tx.supplierImports.insert(imported, suppliers))) throw importedBefore()
    await scoreAtOnce(
      deps,
      tx,
      suppliers.map(({ id }) => id),
      actor.name,
    )
    tx.audit.record(actor, {
      action: 'supplier_import.applied',
      subjectType: 'supplier_import',
      subjectId: imported.id,
      data: {
        suppliers: suppliers.length,
        duplicatesLeftOut: leftOut.size,
        unreadableLeftOut: errorRows.size,
        fileDigest: sheet.sha256,
      },
    })
    return imported
  })
  await forgetUpload(deps, actor, input.uploadId)
  return record
}

/** A file that is gone because it was imported is told apart from one that never was. */
async function readUnapplied(
  deps: SupplierImportDeps,
  actor: Actor,
  uploadId: string,
): Promise<SupplierSheet> {
  const before = await deps.database.withTenant(actor, (tx) => tx.supplierImports.find(uploadId))
  if (before) throw importedBefore()
  return readUpload(deps, actor, uploadId)
}

function withErrors(count: number): AppError {
  return new AppError({
    code: 'refused',
    reason: 'import_has_errors',
    message:
      count === 1
        ? 'One row cannot be read. Correct it in your file, or choose to leave it out.'
        : `${count} rows cannot be read. Correct them in your file, or choose to leave them out.`,
    fieldErrors: { leaveOutErrors: 'Say that these rows are to be left out, or correct the file.' },
  })
}

function nothingToImport(): AppError {
  return new AppError({
    code: 'refused',
    reason: 'nothing_to_import',
    message: 'No supplier of this file is new: nothing would come in.',
  })
}

function importedBefore(): AppError {
  return new AppError({
    code: 'conflict',
    reason: 'import_applied',
    message: 'This file has been imported already.',
  })
}
