import type { BoardAction } from '@daylight/domain/remediation'

export interface BoardRepository {
  /** Every corrective action that was not of a duplicate, the oldest first. */
  actions(): Promise<readonly BoardAction[]>
}
