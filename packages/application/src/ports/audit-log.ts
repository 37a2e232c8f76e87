import type { RecordedActor } from '@daylight/domain/access'
import type { AuditEvent, StoredAuditLink } from '@daylight/domain/audit'

export interface AuditPage {
  readonly entries: readonly StoredAuditLink[]
  /** The sequence to continue before, or null when there is no older entry. */
  readonly before: number | null
}

/** Writes into the change's own transaction; the entries are appended just before it commits. */
export interface AuditLog {
  record(actor: RecordedActor, event: AuditEvent): void
  /** The newest entry before this transaction's own; nobody else adds one until it ends. */
  head(): Promise<{ readonly sequence: number; readonly hash: string }>
  /** Newest first. */
  listFor(options: {
    readonly subject?: { readonly type: string; readonly id: string }
    readonly before?: number
    readonly limit: number
  }): Promise<AuditPage>
}
