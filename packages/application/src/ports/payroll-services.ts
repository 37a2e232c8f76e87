import type { LongPivotOptions, UnknownElement } from '@daylight/domain/payroll-file'
import type { ObjectStorage } from './object-storage.ts'

/** A payroll file that cannot be used, with one sentence: what is wrong, where, how to mend it. Quotes no cell. */
export class PayrollFileRefusal extends Error {
  override readonly name = 'PayrollFileRefusal'
  readonly kind: string
  readonly line: number | null

  constructor(kind: string, message: string, line: number | null = null) {
    super(message)
    this.kind = kind
    this.line = line
  }
}

export function isPayrollFileRefusal(error: unknown): error is PayrollFileRefusal {
  // By name: a bundle may hold this class twice, once for pages and once for routes.
  return error instanceof Error && error.name === 'PayrollFileRefusal'
}

export interface PayrollFileRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface PayrollFileReading {
  readonly fileType: 'csv' | 'xlsx' | 'ods' | 'fps'
  readonly batches: AsyncIterable<readonly PayrollFileRow[]>
  /** Sentences about how it was read; complete when `batches` has ended. */
  readonly notes: () => readonly string[]
  /** Elements of pay that a person is to be asked about; complete when `batches` has ended. */
  readonly unknownElements: () => readonly UnknownElement[]
  readonly close: () => Promise<void>
}

/** Reads what people send in a thread of its own, within limits. Everything throws PayrollFileRefusal. */
export interface PayrollFiles {
  /** By the first bytes alone (4 KiB or more, or all there are): whether it can be a payroll file at all. */
  checkHead(head: Uint8Array): void
  open(
    content: AsyncIterable<Uint8Array>,
    options: {
      readonly seconds: number
      /** As it stands, without looking for a payroll's headings. */
      readonly as?: 'rows'
      /** How elements of pay are read that are not known by their names; without it they are refused. */
      readonly elements?: LongPivotOptions
    },
  ): Promise<PayrollFileReading>
  /** A small text of one byte a letter, such as Bacs files are. */
  readText(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string>
}

/** Codes in place of a file's references: the same person of the same payroll gets the same code. */
export interface WorkerPseudonyms {
  forPayroll(payroll: {
    readonly organisationId: string
    readonly supplierId: string | null
  }): (reference: string) => string
}

/** Keyed hashes of details, which compare within one payroll of one organisation and with nothing else. */
export interface DetailHashes {
  forPayroll(payroll: {
    readonly organisationId: string
    readonly supplierId: string | null
  }): (kind: 'bank_account' | 'ni_number', detail: string) => Uint8Array
}

/** Bytes of a detail's hash. */
export const DETAIL_HASH_BYTES = 16

/** A signature over text, with the key that made it; base64. */
export interface SignedText {
  readonly algorithm: 'Ed25519' | 'ECDSA-P256-SHA256'
  /** SubjectPublicKeyInfo. */
  readonly publicKey: string
  readonly value: string
  readonly signed: string
}

export interface PayrollServices {
  /** Whether the key made this signature over exactly this text. Never throws for what somebody sent. */
  readonly verifySignature: (text: SignedText) => boolean
  /** In hexadecimal. */
  readonly sha256: (text: string) => string
  readonly storage: ObjectStorage
  readonly files: PayrollFiles
  readonly pseudonyms: WorkerPseudonyms
  readonly detailHashes: DetailHashes
}
