import type { Register } from '@daylight/domain/records'

/** An entry of one of the organisation's own registers, as it is kept. */
export interface OwnRecord {
  readonly organisationId: string
  readonly id: string
  readonly register: Register
  readonly title: string
  readonly responsible: string
  readonly ownerId: string | null
  /** The owner's name today. */
  readonly ownerName: string | null
  /** Calendar dates. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly nextOn: string | null
  /** What only its register asks; see `readRecordDetails`. */
  readonly details: unknown
  readonly retiredOn: string | null
  /** Empty unless retired. */
  readonly retiredReason: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly version: number
}

export interface OwnRecordFile {
  readonly organisationId: string
  readonly id: string
  readonly recordId: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly storageKey: string
  readonly uploadedById: string
  readonly uploadedByName: string
  readonly uploadedAt: string
}

interface Written {
  readonly organisationId: string
  readonly id: string
  readonly recordId: string
  readonly writtenById: string
  readonly writtenByName: string
  /** ISO 8601 instant. */
  readonly writtenAt: string
}

export interface GovernanceReportRecord extends Written {
  readonly reportedOn: string
  readonly reported: string
}

export interface MeasureValueRecord extends Written {
  readonly periodStart: string
  readonly periodEnd: string
  /** An exact number as it crosses borders; null where the figure may not be told. */
  readonly quantity: string | null
  readonly value: string
  readonly figure: string | null
  readonly grade: 'claimed' | 'documented'
  readonly note: string
}

/** The organisation's own registers: some hundred entries at most, so that they are read whole. */
export interface OwnRecordRepository {
  find(id: string): Promise<OwnRecord | null>
  /** By register and title. */
  list(register?: Register): Promise<readonly OwnRecord[]>
  /** In use, with a next day, on or before this one where it is given; the earliest first. */
  listDue(dueBy?: string): Promise<readonly OwnRecord[]>
  insert(record: OwnRecord): Promise<void>
  /** False when somebody else has saved since `version`. */
  update(record: OwnRecord, version: number): Promise<boolean>
  /** In the order in which they came; of one entry, or of all. */
  files(recordId?: string): Promise<readonly OwnRecordFile[]>
  findFile(id: string): Promise<OwnRecordFile | null>
  insertFile(file: OwnRecordFile): Promise<void>
  /** Newest first. */
  reports(recordId?: string): Promise<readonly GovernanceReportRecord[]>
  insertReport(report: GovernanceReportRecord): Promise<void>
  values(recordId?: string): Promise<readonly MeasureValueRecord[]>
  insertValue(value: MeasureValueRecord): Promise<void>
}
