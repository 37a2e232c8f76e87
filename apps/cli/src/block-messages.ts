import type { CsvBlock, PieceEncoding } from '@daylight/adapters/csv-blocks'
import type { IsoDate } from '@daylight/domain/dates'
import type { PayRuleId, Zone } from '@daylight/domain/pay'
import type { PackedShares } from '@daylight/domain/pay-shares'
import type { PayrollMapping } from '@daylight/domain/payroll-file'

/** A line that is shown to a person, and the rules that its working names. */
export type ShownLine = { readonly text: string; readonly rules: readonly PayRuleId[] }

/** What a thread makes of rows: what must be known first of all of them, lines as JSON, or lines for a person. */
export type BlockWork = 'signals' | 'json' | 'text'

/** What a thread needs to check blocks of one payroll. Reference data as it was read, for a thread to parse itself. */
export type BlockTask = {
  readonly work: BlockWork
  readonly rates: unknown
  readonly workRules: unknown
  readonly signalRules: unknown
  readonly asOf: IsoDate
  readonly zone: Zone | undefined
  readonly headings: readonly string[]
  readonly mapping: PayrollMapping
  readonly delimiter: string
  /** Rows on earlier lines are left out. */
  readonly firstLine: number
}

/** Lines that may still be shown. */
export type Wanted = { readonly failing: number; readonly unclear: number }

export type BlockPiece = { readonly block: CsvBlock; readonly wanted: Wanted }

/** A block in which nothing is wrong. */
export type CheckedBlock = {
  readonly encodings: readonly PieceEncoding[]
  /** Rows with something in them, whatever they are. */
  readonly filled: number
  readonly shares: PackedShares
  readonly periodStarts: readonly IsoDate[]
  /** What the reader says of rows at the end of the block that it left out. */
  readonly leftOut: readonly string[]
  /** Each line as JSON after a comma and a line feed, UTF-8. */
  readonly json: Uint8Array<ArrayBuffer>
  readonly failing: readonly ShownLine[]
  readonly unclear: readonly ShownLine[]
}

export type BlockAnswer = {
  /** Undefined: the file must be read in one go, which says what is wrong. */
  readonly checked: CheckedBlock | undefined
  /** The block's memory, to be used again. */
  readonly spent: ArrayBuffer
}
