import { type Actor, authorise } from '@daylight/domain/access'
import {
  type AuditData,
  type AuditValue,
  auditActions,
  isAuditAction,
  type StoredAuditLink,
} from '@daylight/domain/audit'
import type { Deps } from '../ports/deps.ts'

export interface AuditEntryView {
  readonly sequence: number
  readonly at: string
  readonly who: string
  readonly action: string
  readonly what: string
  readonly subjectType: string
  readonly subjectId: string
  readonly subject: string
  readonly details: readonly string[]
}

/** The record of what happened, the newest first; of one thing only when it is named. */
export async function listAudit(
  deps: Deps,
  actor: Actor,
  input: {
    readonly before?: number | undefined
    readonly subjectType?: string | undefined
    readonly subjectId?: string | undefined
    readonly limit: number
  },
): Promise<{ readonly entries: readonly AuditEntryView[]; readonly before: number | null }> {
  authorise(actor, 'audit:read')
  const { before, subjectType, subjectId, limit } = input
  const page = await deps.database.withTenant(actor, (tx) =>
    tx.audit.listFor({
      limit,
      ...(before === undefined ? {} : { before }),
      ...(subjectType !== undefined && subjectId !== undefined
        ? { subject: { type: subjectType, id: subjectId } }
        : {}),
    }),
  )
  return { entries: page.entries.map(toView), before: page.before }
}

function toView(link: StoredAuditLink): AuditEntryView {
  const { sequence, at, actorName, action, subjectType, subjectId, data } = link
  return {
    sequence,
    at,
    who: actorName,
    action,
    what: isAuditAction(action) ? auditActions[action] : action,
    subjectType,
    subjectId,
    subject: readSubject(data),
    details: readDetails(data),
  }
}

function readSubject(data: AuditData): string {
  for (const key of ['name', 'title', 'email']) {
    const value = data[key]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

/** What changed and the plain facts of the entry, in the order in which they were recorded. */
function readDetails(data: AuditData): readonly string[] {
  const details: string[] = []
  for (const [key, value] of Object.entries(data)) {
    if (['name', 'title', 'email'].includes(key)) continue
    if (key === 'changes' && isObject(value)) {
      for (const [field, change] of Object.entries(value)) {
        if (isObject(change)) details.push(`${inWords(field)}: ${say(change['from'])} → ${say(change['to'])}`)
      }
    } else if (value !== null && typeof value !== 'object') details.push(`${inWords(key)}: ${say(value)}`)
  }
  return details
}

function isObject(value: AuditValue | undefined): value is AuditData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function say(value: AuditValue | undefined): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value.length > 120 ? `${value.slice(0, 117)}…` : value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`
  return 'details'
}

/** "companyNumber" as "company number". */
function inWords(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
}
