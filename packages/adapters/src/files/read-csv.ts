import { concatBytes } from './concat-bytes.ts'
import { createTextDecoding } from './decode-text.ts'
import type { FileLimits } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { limitFileBytes } from './limit-file-bytes.ts'
import { createCsvTokeniser, type SpreadsheetRow } from './tokenise-csv.ts'

export type CsvFacts = { encoding: string; delimiter: string }

const headBytes = 3

/** Rows of a CSV as they stream, in batches. `facts` is filled while reading and is right once it has ended. */
export async function* readCsvBatches(
  chunks: AsyncIterable<Uint8Array>,
  limits: FileLimits,
  facts: CsvFacts,
): AsyncGenerator<readonly SpreadsheetRow[]> {
  const tokeniser = createCsvTokeniser(limits)
  let decoding: ReturnType<typeof createTextDecoding> | undefined
  let held: Uint8Array = new Uint8Array(0)
  let total = 0

  const tell = () => {
    facts.delimiter = tokeniser.delimiter()
    if (decoding) facts.encoding = decoding.encoding()
  }
  const checkText = (text: string) => {
    const nul = text.indexOf('\0')
    if (nul < 0) return text
    const line = tokeniser.line() + text.slice(0, nul).split('\n').length - 1
    throw new FileRefusal(
      'not-text',
      `Line ${line} holds a NUL byte, so this is not a text file. Export it again as "CSV UTF-8".`,
      { line },
    )
  }

  for await (const chunk of limitFileBytes(chunks, limits)) {
    total += chunk.length
    let bytes = chunk
    if (!decoding) {
      held = held.length > 0 ? concatBytes([held, chunk]) : chunk
      if (held.length < headBytes) continue
      bytes = held
      decoding = createTextDecoding(held)
    }
    const rows = tokeniser.write(checkText(decoding.write(bytes, tokeniser.line())))
    tell()
    if (rows.length > 0) yield rows
  }
  decoding ??= createTextDecoding(held)
  const rest = total < headBytes ? decoding.write(held, 1) : ''
  const rows = tokeniser.write(checkText(rest + decoding.end(tokeniser.line())))
  rows.push(...tokeniser.end())
  tell()
  if (rows.length > 0) yield rows
}
