/** Why a file cannot be read. The kind is for code and tests; the message is for the person who sent the file. */
export type FileRefusalKind =
  | 'empty'
  | 'wrong-type'
  | 'wrong-encoding'
  | 'not-text'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'broken-csv'
  | 'broken-archive'
  | 'unsafe-archive'
  | 'broken-workbook'
  | 'password-protected'
  | 'formula-without-value'
  | 'error-value'
  | 'took-too-long'
  | 'unreadable'

export type FilePlace = { readonly line?: number; readonly cell?: string; readonly part?: string }

/**
 * A file that is not read, with one sentence that says what is wrong, where, and how to mend it.
 * It never quotes a cell's value: a payroll file's cells are personal data.
 */
export class FileRefusal extends Error {
  readonly kind: FileRefusalKind
  readonly place: FilePlace

  constructor(kind: FileRefusalKind, message: string, place: FilePlace = {}) {
    super(message)
    this.name = 'FileRefusal'
    this.kind = kind
    this.place = place
  }
}

export const isFileRefusal = (error: unknown): error is FileRefusal => error instanceof FileRefusal
