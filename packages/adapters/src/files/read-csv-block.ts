import type { CsvBlock } from './cut-csv.ts'
import { decodePiece, type PieceEncoding } from './decode-text.ts'
import type { FileLimits } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { createCsvTokeniser, type SpreadsheetRow } from './tokenise-csv.ts'

/**
 * Bytes, about, that are taken apart at a time: their text and rows are let go of before the next are made, and are so
 * few that the engine need not move them. The text of a whole block would be kept until it has looked at all it holds.
 */
const PIECE_BYTES = 16 * 1024
const LINE_FEED = 10

/** Cuts bytes at line feeds: no character of either encoding is cut in two. */
function* cutPieces(bytes: Uint8Array, pieceBytes: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, from + pieceBytes)
    const end = feed < 0 ? bytes.length : feed + 1
    yield bytes.subarray(from, end)
    from = end
  }
}

/** Rows as they stand in the file, and the encoding of the text that ended them. */
export interface CsvPiece {
  readonly rows: readonly SpreadsheetRow[]
  readonly encoding: PieceEncoding
}

/** The rows of one block, some at a time. Throws FileRefusal, never guesses. */
export function* readCsvBlock(
  { bytes, line }: CsvBlock,
  options: {
    readonly delimiter: string
    readonly limits: FileLimits
    /** Where not the usual. */
    readonly pieceBytes?: number
  },
): Generator<CsvPiece> {
  const { delimiter, limits, pieceBytes = PIECE_BYTES } = options
  const tokeniser = createCsvTokeniser(limits, { line, delimiter })
  let isFirst = line === 1
  for (const piece of cutPieces(bytes, pieceBytes)) {
    const at = tokeniser.line()
    const { text, encoding } = decodePiece(piece, { isFirst, line: at })
    isFirst = false
    if (text.includes('\0')) throw new FileRefusal('not-text', 'This is not a text file.', { line: at })
    yield { rows: tokeniser.write(text), encoding }
  }
  yield { rows: tokeniser.end(), encoding: 'ascii' }
}
