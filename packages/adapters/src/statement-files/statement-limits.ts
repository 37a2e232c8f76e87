import { MOST_STATEMENT_BYTES } from '@daylight/application'
import { type FileLimits, fileLimits } from '../files/file-limits.ts'

const mebibyte = 1024 * 1024

/** What a statement's file may hold; a statement of a very large group has a hundred pages. */
export interface StatementLimits {
  readonly files: FileLimits
  readonly maxPages: number
  /** All text read from it, in characters. */
  readonly maxCharacters: number
}

export const statementLimits: StatementLimits = {
  files: fileLimits({
    maxFileBytes: MOST_STATEMENT_BYTES,
    maxWorkbookBytes: MOST_STATEMENT_BYTES,
    maxUnpackedBytes: 200 * mebibyte,
    maxArchiveEntries: 2000,
  }),
  maxPages: 400,
  maxCharacters: 3_000_000,
}
