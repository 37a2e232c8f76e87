import { AppError } from '@daylight/domain/errors'
import type { SupplierRecord } from '../ports/supplier-repository.ts'

/** Nothing is changed at, or added to, a supplier that is archived. */
export function refuseArchivedSupplier(supplier: Pick<SupplierRecord, 'status'>): void {
  if (supplier.status !== 'archived') return
  throw new AppError({
    code: 'refused',
    reason: 'supplier_archived',
    message: 'This supplier is archived. Restore it before you change it.',
  })
}
