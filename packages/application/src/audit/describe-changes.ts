import type { AuditData, AuditValue } from '@daylight/domain/audit'
import { canonicalJson } from '@daylight/domain/json'

/** Before and after of each named field that changed, for the history. */
export function describeChanges(before: object, after: object, fields: readonly string[]): AuditData {
  const changes: Record<string, AuditValue> = {}
  const old = new Map<string, unknown>(Object.entries(before))
  const fresh = new Map<string, unknown>(Object.entries(after))
  for (const field of fields) {
    const from = toAuditValue(old.get(field))
    const to = toAuditValue(fresh.get(field))
    if (canonicalJson(from) !== canonicalJson(to)) changes[field] = { from, to }
  }
  return { changes }
}

function toAuditValue(value: unknown): AuditValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value)
  if (Array.isArray(value)) return value.map(toAuditValue)
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toAuditValue(member)]))
  }
  return String(value)
}
