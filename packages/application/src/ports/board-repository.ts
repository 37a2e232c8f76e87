import type { BoardAction } from '@daylight/domain/remediation'

/** Money owed to workers, as it is listed: where and for which payroll. */
export interface ListedRemedy {
  readonly id: string
  readonly findingId: string
  readonly findingNumber: number
  /** Null: our own payroll. */
  readonly supplier: string | null
  readonly site: string | null
  /** Days of the payroll; null where it was not read. */
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly status: 'open' | 'settled'
  /** ISO 8601 instant. */
  readonly openedAt: string
}

export interface BoardRepository {
  /** Every corrective action that was not of a duplicate or a withdrawn finding, the oldest first. */
  actions(): Promise<readonly BoardAction[]>
  /** Every remedy, the oldest first. */
  remedies(): Promise<readonly ListedRemedy[]>
}
