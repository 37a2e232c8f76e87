import type { FindingSeverity } from '@daylight/domain/findings'
import type { ActionState } from '@daylight/domain/remediation'

/** An action that is not finished, as far as reminders need it. */
export interface RemindableAction {
  readonly id: string
  readonly findingId: string
  readonly title: string
  readonly status: ActionState
  readonly severity: FindingSeverity
  readonly dueOn: string
  readonly ownerId: string | null
  readonly supplierName: string | null
  /** ISO 8601 instant. */
  readonly createdAt: string
}

export interface NoticeRecord {
  readonly id: string
  readonly membershipId: string
  readonly kind: 'reminders' | 'digest'
  /** Calendar date for which it was made. */
  readonly day: string
  readonly createdAt: string
}

export interface NoticeItemRecord {
  readonly id: string
  readonly membershipId: string
  readonly actionId: string
  readonly ruleId: string
  readonly dueOn: string
}

export interface ReminderRepository {
  /** Until the transaction ends, nobody else makes notices in this organisation. */
  lock(): Promise<void>
  /** Not finished, of findings that nobody disputes now; the earliest due first. */
  actions(): Promise<readonly RemindableAction[]>
  /** Everything that was told of actions that are not finished. */
  told(): Promise<readonly Omit<NoticeItemRecord, 'id'>[]>
  /** Whether a member has the notice of that kind and day. */
  hasNotice(notice: Pick<NoticeRecord, 'membershipId' | 'kind' | 'day'>): Promise<boolean>
  insert(notice: NoticeRecord, items: readonly NoticeItemRecord[]): Promise<void>
  find(id: string): Promise<(NoticeRecord & { readonly items: readonly NoticeItemRecord[] }) | null>
}
