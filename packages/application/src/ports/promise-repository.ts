import type { IsoDate } from '@daylight/domain/dates'
import type { PromiseOutcome, StatementArea } from '@daylight/domain/statements'

export type PromiseStatus = PromiseOutcome | 'open' | 'not_a_promise'

export interface PromiseRecord {
  readonly organisationId: string
  readonly id: string
  /** The signed statement that promised it. */
  readonly statementId: string
  readonly area: StatementArea
  readonly position: number
  readonly sentence: string
  readonly status: PromiseStatus
  readonly account: string
  readonly answeredBy: string | null
  /** ISO 8601 instant. */
  readonly answeredAt: string | null
  /** The signed statement that carries the answer. */
  readonly answeredInId: string | null
  readonly version: number
}

export interface PlacedPromise extends PromiseRecord {
  /** Of the statement that promised it. */
  readonly periodEnd: IsoDate
  /** Of the statement that carries the answer. */
  readonly answeredInPeriodEnd: IsoDate | null
}

/** What signed statements promised. Those of a statement that was corrected are never among the answers. */
export interface PromiseRepository {
  insertMany(promises: readonly PromiseRecord[]): Promise<void>
  /** Of every year, the newest first. */
  list(): Promise<readonly PlacedPromise[]>
  find(id: string): Promise<PlacedPromise | null>
  /**
   * What a statement of the year that ends on that day has to answer, in the order of the texts: promises of earlier
   * years that no statement of another year has answered, without those that were found to be none.
   */
  toAnswer(periodEnd: IsoDate): Promise<readonly PlacedPromise[]>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(promise: PromiseRecord, expectedVersion: number): Promise<boolean>
  /** Marks answers as carried by this signed statement. False when one of them was changed since it was read. */
  carry(statementId: string, answers: readonly PromiseRecord[]): Promise<boolean>
}
