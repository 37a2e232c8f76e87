import type { CsvBlock } from './cut-csv.ts'
import { decodePiece, type PieceEncoding } from './decode-text.ts'
import type { FileLimits } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { createCsvTokeniser, type SpreadsheetRow } from './tokenise-csv.ts'

/** Characters that are taken apart at a time: their rows are let go of before the next are made. */
const PIECE_CHARS = 32 * 1024

/** The rows of one block, as they stand in the file, some at a time. Throws FileRefusal, never guesses. */
export function readCsvBlock(
  { bytes, line }: CsvBlock,
  { delimiter, limits }: { readonly delimiter: string; readonly limits: FileLimits },
): { readonly batches: Iterable<readonly SpreadsheetRow[]>; readonly encoding: PieceEncoding } {
  const { text, encoding } = decodePiece(bytes, { isFirst: line === 1, line })
  if (text.includes('\0')) throw new FileRefusal('not-text', 'This is not a text file.', { line })
  const tokeniser = createCsvTokeniser(limits, { line, delimiter })
  function* read(): Generator<readonly SpreadsheetRow[]> {
    for (let from = 0; from < text.length; from += PIECE_CHARS)
      yield tokeniser.write(text.slice(from, from + PIECE_CHARS))
    yield tokeniser.end()
  }
  return { batches: read(), encoding }
}
