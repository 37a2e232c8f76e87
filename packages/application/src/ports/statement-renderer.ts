import type { StatementFormat } from '@daylight/contracts'
import type { IsoDate } from '@daylight/domain/dates'
import type { StatementContent, StatementRules, StatementState } from '@daylight/domain/statements'

/** All that a reader of the statement sees comes from this. */
export interface StatementPrint {
  readonly content: StatementContent
  readonly state: StatementState
  readonly rules: StatementRules
  /** SHA-256 of the signed content in hexadecimal; null before it is signed. */
  readonly contentHash: string | null
  readonly today: IsoDate
}

export interface StatementRenderer {
  /** The statement as a file. The same print gives the same bytes, but for DOCX, which holds the time it was made. */
  render(print: StatementPrint, format: StatementFormat): Promise<Uint8Array>
}
