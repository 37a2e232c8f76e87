import type { IsoDate } from '@daylight/domain/dates'
import type { RequestChannel, RequestStatus } from '@daylight/domain/statements'

export interface CopyRequestRecord {
  readonly organisationId: string
  readonly id: string
  /** An organisation or a role; null once it is forgotten. */
  readonly askedBy: string | null
  readonly channel: RequestChannel
  readonly receivedOn: IsoDate
  readonly dueOn: IsoDate
  /** Of the rules on statements that set the day. */
  readonly rulesVersion: string
  readonly forgetOn: IsoDate
  readonly status: RequestStatus
  /** The day it was sent, or withdrawn. */
  readonly closedOn: IsoDate | null
  readonly closedBy: string | null
  /** The signed statement that was sent. */
  readonly statementId: string | null
  readonly loggedBy: string
  /** ISO 8601 instant. */
  readonly loggedAt: string
  readonly version: number
}

/** Written requests for a copy of the statement. */
export interface CopyRequestRepository {
  insert(request: CopyRequestRecord): Promise<void>
  find(id: string): Promise<CopyRequestRecord | null>
  /** The newest received first. */
  list(limit: number): Promise<readonly CopyRequestRecord[]>
  /** Not closed and due on or before the day, the earliest first. */
  listDue(dueBy: IsoDate, limit: number): Promise<readonly CopyRequestRecord[]>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(request: CopyRequestRecord, expectedVersion: number): Promise<boolean>
  /** Forgets who asked, of closed requests whose day has come. Answers of how many. */
  forgetAskers(today: IsoDate): Promise<number>
}
