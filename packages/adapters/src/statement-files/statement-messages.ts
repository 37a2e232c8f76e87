import type { StatementCriterion } from '@daylight/domain/statement-check'
import type { StatementFile } from './read-statement-file.ts'

export interface StatementTask {
  readonly source: { readonly bytes: Uint8Array } | { readonly text: string }
  /** The classifier as reference data. */
  readonly classifier: unknown
  readonly maxCharacters: number
}

export type StatementAnswer =
  | {
      readonly kind: 'read'
      readonly fileKind: StatementFile['kind']
      readonly sentences: readonly {
        readonly text: string
        readonly criteria: readonly StatementCriterion[]
      }[]
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly message: string }
