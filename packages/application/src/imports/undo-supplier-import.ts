import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { Deps } from '../ports/deps.ts'
import type { SupplierImportRecord } from '../ports/supplier-import-repository.ts'

export interface SupplierImportState extends SupplierImportRecord {
  readonly present: number
  readonly staying: number
}

/** An import with how much of it is there, and how much an undo would leave. */
export async function getSupplierImport(
  deps: Deps,
  actor: Actor,
  input: { readonly importId: string },
): Promise<SupplierImportState> {
  authorise(actor, 'supplier:import')
  return deps.database.withTenant(actor, async (tx) => {
    const record = ownedBy(actor, await tx.supplierImports.find(input.importId))
    return { ...record, ...(await tx.supplierImports.countPresent(record.id)) }
  })
}

export interface UndoneImport {
  readonly removed: number
  readonly stayed: readonly { readonly id: string; readonly name: string }[]
  readonly stayedTotal: number
}

const SHOWN = 100

/** Takes an import back: its suppliers go, but for those that somebody has changed or used since. Once only. */
export async function undoSupplierImport(
  deps: Deps,
  actor: Actor,
  input: { readonly importId: string },
): Promise<UndoneImport> {
  authorise(actor, 'supplier:import')
  return deps.database.withTenant(actor, async (tx) => {
    const record = ownedBy(actor, await tx.supplierImports.find(input.importId))
    if (!(await tx.supplierImports.markUndone(record.id, deps.clock.now().toISOString()))) {
      throw new AppError({
        code: 'refused',
        reason: 'import_undone',
        message: 'This import has been undone already.',
      })
    }
    const { removed, stayed } = await tx.supplierImports.removeUntouched(record.id)
    tx.audit.record(actor, {
      action: 'supplier_import.undone',
      subjectType: 'supplier_import',
      subjectId: record.id,
      data: { removed, stayed: stayed.length },
    })
    return { removed, stayed: stayed.slice(0, SHOWN), stayedTotal: stayed.length }
  })
}
