import type { StatementCriterion } from '@daylight/domain/statement-check'
import type { Deps } from './deps.ts'

/** One sentence of a statement and what it speaks about. */
export interface JudgedSentence {
  readonly text: string
  readonly criteria: readonly StatementCriterion[]
}

export type StatementFileKind = 'pdf' | 'docx' | 'html' | 'text'

export type StatementSource = { readonly content: AsyncIterable<Uint8Array> } | { readonly text: string }

/** Bytes of a statement's file. */
export const MOST_STATEMENT_BYTES = 30 * 1024 * 1024

/** Reads a statement and judges its sentences, apart from whatever else the process does. */
export interface StatementReader {
  /** Throws AppError with a field error for `file` when it cannot be read. */
  read(
    source: StatementSource,
    asked: {
      /** As reference data. */
      readonly classifier: unknown
      readonly maxCharacters: number
    },
  ): Promise<{
    readonly fileKind: StatementFileKind
    readonly sentences: readonly JudgedSentence[]
    /** Of the file, or of the text as UTF-8; hexadecimal. */
    readonly sha256: string
  }>
}

/** A supplier's statement as it was read on one day. Kept as it is; taken out when it was the wrong one. */
export interface SupplierStatementRecord {
  readonly organisationId: string
  readonly id: string
  readonly supplierId: string
  /** As whoever brought it called it, such as “Year to March 2026”. */
  readonly title: string
  readonly fileKind: StatementFileKind
  /** Of the file, or of the text as UTF-8; hexadecimal. */
  readonly sha256: string
  readonly sentences: readonly JudgedSentence[]
  readonly classifierVersion: string
  readonly checkedBy: string
  /** ISO 8601 instant. */
  readonly checkedAt: string
}

/** Without its sentences: how many speak to each criterion. */
export interface ListedSupplierStatement extends Omit<SupplierStatementRecord, 'sentences'> {
  readonly coverage: Readonly<Partial<Record<StatementCriterion, number>>>
}

export interface SupplierStatementRepository {
  insert(statement: SupplierStatementRecord): Promise<void>
  /** The newest first. */
  list(supplierId: string): Promise<readonly ListedSupplierStatement[]>
  find(id: string): Promise<SupplierStatementRecord | null>
  remove(id: string): Promise<boolean>
}

export interface StatementCheckDeps extends Deps {
  readonly statementReader: StatementReader
}
