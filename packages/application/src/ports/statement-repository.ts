import type { StatementFormat } from '@daylight/contracts'
import type { IsoDate } from '@daylight/domain/dates'
import type { JsonValue } from '@daylight/domain/json'
import type {
  ApprovedFigure,
  CountedFigure,
  CoveredOrganisation,
  FigureValue,
  LegalForm,
  PromiseAnswer,
  SectionDocument,
  StatementApproval,
  StatementArea,
  StatementPublication,
  StatementSignature,
  StatementState,
  TurnoverBand,
} from '@daylight/domain/statements'

export interface StatementFacts {
  /** Counts the savings of the facts alone. */
  readonly version: number
  readonly organisationName: string
  readonly companyNumber: string | null
  readonly legalForm: LegalForm
  readonly carriesOnBusinessInUk: boolean
  readonly turnoverBand: TurnoverBand | null
  readonly groupMembers: readonly string[]
  /** What was said of them so far. */
  readonly covered: readonly CoveredOrganisation[]
  readonly website: string | null
  readonly noStepsTaken: boolean
}

export interface RecordedApproval extends StatementApproval {
  /** Who was in the chair. */
  readonly approvedBy: string
  readonly minuteReference: string
  /** The member who entered it. */
  readonly recordedBy: string
  /** As they read on that day or were confirmed since; null for what was approved before they were kept. */
  readonly figures: readonly ApprovedFigure[] | null
}

export interface RecordedSignature extends StatementSignature {
  readonly recordedBy: string
}

/** What a signed statement keeps beside its text: figures as they were, and the rules it was checked against. */
export interface FrozenRecord {
  readonly figures: readonly FigureValue[]
  /** What it answered of what earlier statements promised. */
  readonly promises: readonly PromiseAnswer[]
  readonly rulesVersion: string
}

export interface StatementRecord {
  readonly organisationId: string
  readonly id: string
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  readonly state: StatementState
  readonly facts: StatementFacts
  readonly approval: RecordedApproval | null
  readonly signature: RecordedSignature | null
  /** Null until it is signed. */
  readonly frozen: FrozenRecord | null
  readonly contentHash: string | null
  readonly predecessorId: string | null
  readonly createdById: string
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly version: number
}

export interface StatementSectionRecord {
  readonly organisationId: string
  readonly id: string
  readonly statementId: string
  readonly area: StatementArea
  readonly content: SectionDocument
  readonly version: number
  readonly updatedById: string | null
  readonly updatedAt: string
}

/** A section's text as somebody left it. Never changed. */
export interface SectionVersionRecord {
  readonly organisationId: string
  readonly id: string
  readonly sectionId: string
  /** Of the section, when it read so. */
  readonly version: number
  readonly content: SectionDocument
  /** Null: the starting text, or somebody who is no longer a member. */
  readonly writtenBy: string | null
  /** ISO 8601 instants. */
  readonly writtenAt: string
  readonly keptAt: string
}

/** Who has a section open to write. */
export interface SectionWriterRecord {
  readonly organisationId: string
  readonly id: string
  readonly sectionId: string
  readonly userId: string
  readonly seenAt: string
}

export type StatementDocumentStatus = 'queued' | 'ready' | 'failed'

export interface StatementDocumentRecord {
  readonly organisationId: string
  readonly id: string
  readonly statementId: string
  readonly statementVersion: number
  readonly format: StatementFormat
  readonly status: StatementDocumentStatus
  readonly storageKey: string | null
  readonly sha256: string | null
  readonly bytes: number | null
  readonly requestedById: string
  readonly createdAt: string
  readonly readyAt: string | null
}

export interface PublicationRecord extends StatementPublication {
  readonly organisationId: string
  readonly id: string
  readonly statementId: string
  readonly recordedBy: string
  readonly recordedAt: string
}

export interface SigningRecord {
  readonly statement: StatementRecord
  /** What is signed; its SHA-256 over the canonical form is computed from it and stored beside it. */
  readonly content: JsonValue
  readonly rulesVersion: string
}

export interface StatementRepository {
  /** Newest period first. */
  list(): Promise<readonly StatementRecord[]>
  find(id: string): Promise<StatementRecord | null>
  /** As `find`, and nobody else changes it or its sections until this transaction ends. */
  findToChange(id: string): Promise<StatementRecord | null>
  /** The statement that was started to take the place of this one, or null. */
  successorOf(id: string): Promise<StatementRecord | null>
  /** Until the transaction ends, nobody else starts a statement or changes a period in this organisation. */
  lockPeriods(): Promise<void>
  insert(statement: StatementRecord, sections: readonly StatementSectionRecord[]): Promise<void>
  /** Everything but the signature. False when somebody else has saved since `expectedVersion` was read. */
  update(statement: StatementRecord, expectedVersion: number): Promise<boolean>
  /** Signs and freezes: from here on the database refuses every change. Answers the hash, or null as `update` false. */
  sign(signing: SigningRecord, expectedVersion: number): Promise<string | null>
  sections(statementId: string): Promise<readonly StatementSectionRecord[]>
  /** False when somebody else has saved since `expectedVersion` was read. */
  updateSection(section: StatementSectionRecord, expectedVersion: number): Promise<boolean>
  /** Those not kept yet; a version that is kept stays as it is. */
  keepVersions(versions: readonly SectionVersionRecord[]): Promise<void>
  /** Newest first. */
  keptVersions(sectionId: string): Promise<readonly SectionVersionRecord[]>
  newestKept(sectionId: string): Promise<SectionVersionRecord | null>
  /** Notes that somebody has the section open, and forgets whoever was last seen a day ago. */
  noteWriter(writer: SectionWriterRecord): Promise<void>
  /** Seen since the instant given. */
  writersSince(sectionId: string, since: string): Promise<readonly SectionWriterRecord[]>
  insertPublication(publication: PublicationRecord): Promise<void>
  newestPublication(statementId: string): Promise<PublicationRecord | null>
  findDocument(id: string): Promise<StatementDocumentRecord | null>
  newestDocument(statementId: string, format: StatementFormat): Promise<StatementDocumentRecord | null>
  insertDocument(document: StatementDocumentRecord): Promise<void>
  /** False when it is in none of the states named. */
  changeDocument(
    document: StatementDocumentRecord,
    from: readonly StatementDocumentStatus[],
  ): Promise<boolean>
}

export interface FigureRepository {
  /** Every figure that can be counted, as the catalogue defines it, for the year and as of the day given. */
  count(year: {
    readonly periodStart: IsoDate
    readonly periodEnd: IsoDate
    readonly asOf: IsoDate
  }): Promise<readonly CountedFigure[]>
}
