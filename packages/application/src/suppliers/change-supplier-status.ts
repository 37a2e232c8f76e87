import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { changeSupplierStatus as nextStatus, type SupplierStatusEvent } from '@daylight/domain/suppliers'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import type { SupplierRecord } from '../ports/supplier-repository.ts'

type Input = { readonly id: string; readonly version: number }

/** An archived supplier stays readable with everything known of it, and leaves the lists that work is done from. */
export function archiveSupplier(deps: Deps, actor: Actor, input: Input): Promise<SupplierRecord> {
  return changeStatus(deps, actor, { ...input, event: 'archive' })
}

export function restoreSupplier(deps: Deps, actor: Actor, input: Input): Promise<SupplierRecord> {
  return changeStatus(deps, actor, { ...input, event: 'restore' })
}

async function changeStatus(
  deps: Deps,
  actor: Actor,
  input: Input & { readonly event: SupplierStatusEvent },
): Promise<SupplierRecord> {
  authorise(actor, 'supplier:archive')
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.suppliers.find(input.id))
    const status = nextStatus(before.status, input.event)
    if (!status.ok) {
      throw new AppError({
        code: 'refused',
        reason: status.error.kind,
        message: status.error.message,
      })
    }
    const after: SupplierRecord = {
      ...before,
      status: status.value,
      version: input.version + 1,
      updatedAt: deps.clock.now().toISOString(),
    }
    if (!(await tx.suppliers.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: input.event === 'archive' ? 'supplier.archived' : 'supplier.restored',
      subjectType: 'supplier',
      subjectId: after.id,
      data: { version: after.version },
    })
    return after
  })
}
