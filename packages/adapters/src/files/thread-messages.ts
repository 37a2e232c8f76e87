import type { FileLimits } from './file-limits.ts'
import type { FilePlace, FileRefusalKind } from './file-refusal.ts'
import type { PackedRows } from './pack-rows.ts'
import type { SpreadsheetInfo } from './read-sheets.ts'

export type ThreadTask = { readonly path: string | undefined; readonly limits: Partial<FileLimits> }

/** What the parsing thread says. It answers each `next` with one of them and says nothing unasked but `need`. */
export type FromThread =
  | { readonly kind: 'need' }
  | { readonly kind: 'opened'; readonly info: SpreadsheetInfo }
  | { readonly kind: 'rows'; readonly packed: PackedRows }
  | { readonly kind: 'end'; readonly laterNotes: readonly string[] }
  | {
      readonly kind: 'refused'
      readonly refusal: {
        readonly kind: FileRefusalKind
        readonly message: string
        readonly place: FilePlace
      }
    }

export type ToThread =
  | { readonly kind: 'next' }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'chunks-ended' }
