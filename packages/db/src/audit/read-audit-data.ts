import type { AuditData, AuditValue } from '@daylight/domain/audit'

/** JSON from the database as audit data; anything else than an object is a corrupt row. */
export function readAuditData(value: unknown): AuditData {
  if (!isAuditData(value)) throw new TypeError('An audit entry holds data that is not an object.')
  return value
}

function isAuditData(value: unknown): value is AuditData {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isAuditValue)
  )
}

function isAuditValue(value: unknown): value is AuditValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  return Array.isArray(value) ? value.every(isAuditValue) : isAuditData(value)
}
