/** What a spreadsheet may hold. Sizes are bytes or characters; all are checked before or while reading. */
export type FileLimits = {
  /** The file as it was sent, in bytes. */
  readonly maxFileBytes: number
  /** A workbook as it was sent, in bytes: it is held in memory while it is read. */
  readonly maxWorkbookBytes: number
  /** Rows with at least one cell filled, the header included. */
  readonly maxRows: number
  readonly maxColumns: number
  readonly maxCellChars: number
  /** One line of text, in characters. */
  readonly maxLineChars: number
  readonly maxArchiveEntries: number
  /** All parts of a workbook unpacked, as the archive declares them (what is unpacked is held to that). */
  readonly maxUnpackedBytes: number
  /** Unpacked ÷ packed size of one part, where the part is larger than a mebibyte. */
  readonly maxUnpackRatio: number
  readonly maxSharedStrings: number
  readonly maxSharedStringChars: number
}

const mebibyte = 1024 * 1024

export const defaultFileLimits: FileLimits = {
  maxFileBytes: 128 * mebibyte,
  maxWorkbookBytes: 50 * mebibyte,
  maxRows: 100_000,
  maxColumns: 200,
  maxCellChars: 2_000,
  maxLineChars: 200_000,
  maxArchiveEntries: 500,
  maxUnpackedBytes: 512 * mebibyte,
  maxUnpackRatio: 200,
  maxSharedStrings: 1_500_000,
  maxSharedStringChars: 48 * mebibyte,
}

/** The default limits with the given ones put in their place. */
export const fileLimits = (given: Partial<FileLimits> = {}): FileLimits => ({
  ...defaultFileLimits,
  ...given,
})

export const sayBytes = (bytes: number): string =>
  bytes >= mebibyte
    ? `${Math.floor(bytes / mebibyte).toLocaleString('en-GB')} MB`
    : `${bytes.toLocaleString('en-GB')} bytes`

export const sayCount = (count: number): string => count.toLocaleString('en-GB')
