/** Cells as text, with the row's place in the file: line (CSV) or row number (workbook), counted from 1. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface SheetContent {
  /** Rows with something in them, the header first. */
  readonly rows: readonly SheetRow[]
  /** Sentences for the person: which sheet was read, an encoding other than UTF-8. */
  readonly notes: readonly string[]
  /** Of the file, hexadecimal. */
  readonly sha256: string
}

/** Reads CSV and XLSX files that people send, apart from the process that serves them. */
export interface SpreadsheetReader {
  /** All rows of a small file. Throws AppError `invalid` with what is wrong with the file and how to mend it. */
  readAll(
    content: AsyncIterable<Uint8Array>,
    limits: { readonly maxBytes: number; readonly maxRows: number },
  ): Promise<SheetContent>
}
