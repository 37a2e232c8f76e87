import type { LibraryAnswer, LibraryKind, UsedAnswers } from '@daylight/contracts'

export interface LibraryEntryRecord {
  readonly organisationId: string
  readonly id: string
  readonly kind: LibraryKind
  /** The buyer that it was sent to, or the organisation that signed the passport. */
  readonly from: string
  readonly setTitle: string
  /** ISO 8601 instants. */
  readonly sentAt: string
  readonly sentBy: string
  readonly sha256: string
  readonly answers: readonly LibraryAnswer[]
  readonly keptBy: string
  readonly keptAt: string
}

/** A file in the organisation's own storage. */
export interface LibraryFileRecord {
  readonly organisationId: string
  readonly id: string
  readonly entryId: string
  readonly questionId: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly storageKey: string
}

export interface LibraryUseRecord {
  readonly organisationId: string
  readonly id: string
  /** In the buyer's tenant. */
  readonly assessmentId: string
  readonly buyer: string
  readonly setTitle: string
  readonly answers: UsedAnswers
  readonly usedBy: string
  readonly usedAt: string
}

/** An address at which somebody reads the newest answers. Of its secret only the hash is kept. */
export interface LibraryGrantRecord {
  readonly organisationId: string
  readonly id: string
  readonly forWhom: string
  /** Calendar date: open through that day. */
  readonly until: string
  readonly secretHash: string
  readonly grantedBy: string
  /** ISO 8601 instants. */
  readonly grantedAt: string
  readonly withdrawnAt: string | null
  readonly openedAt: string | null
}

export interface LibraryRepository {
  /** The newest sent first. */
  entries(): Promise<readonly LibraryEntryRecord[]>
  files(): Promise<readonly LibraryFileRecord[]>
  /** The newest first. */
  uses(): Promise<readonly LibraryUseRecord[]>
  /** False when the same is kept already: nothing is inserted. */
  insert(entry: LibraryEntryRecord, files: readonly LibraryFileRecord[]): Promise<boolean>
  insertUse(use: LibraryUseRecord): Promise<void>
  /** The newest first. */
  grants(): Promise<readonly LibraryGrantRecord[]>
  insertGrant(grant: LibraryGrantRecord): Promise<void>
  /** False when it was withdrawn before. */
  withdrawGrant(id: string, at: string): Promise<boolean>
  noteOpened(id: string, at: string): Promise<void>
  /** With its files. False when it is not there. */
  remove(id: string): Promise<boolean>
  /** Everything, what was noted of its use, and every access to it. Answers how many entries there were. */
  empty(): Promise<number>
}
