import { type DomainError, err, ok, type Result } from '../errors/index.ts'

/** An archived supplier stays readable, with everything known about it; nothing new is asked of it. */
export const SUPPLIER_STATUSES = ['active', 'archived'] as const
export type SupplierStatus = (typeof SUPPLIER_STATUSES)[number]
export type SupplierStatusEvent = 'archive' | 'restore'

export type SupplierStatusError = DomainError<'supplier_archived' | 'supplier_active'>

const TRANSITIONS: Readonly<
  Record<SupplierStatusEvent, { readonly from: SupplierStatus; readonly to: SupplierStatus }>
> = {
  archive: { from: 'active', to: 'archived' },
  restore: { from: 'archived', to: 'active' },
}

/** The next status, or why the step makes no sense from here. */
export function changeSupplierStatus(
  status: SupplierStatus,
  event: SupplierStatusEvent,
): Result<SupplierStatus, SupplierStatusError> {
  const step = TRANSITIONS[event]
  if (step.from === status) return ok(step.to)
  return status === 'archived'
    ? err({
        kind: 'supplier_archived',
        message: 'This supplier is already archived. Restore it to work with it again.',
      })
    : err({
        kind: 'supplier_active',
        message: 'This supplier is active already; there is nothing to restore.',
      })
}

/** A status as stored; throws RangeError for anything else, because the database allows nothing else. */
export function parseSupplierStatus(text: string): SupplierStatus {
  const status = SUPPLIER_STATUSES.find((known) => known === text)
  if (!status) throw new RangeError(`Not a supplier status: "${text}".`)
  return status
}
