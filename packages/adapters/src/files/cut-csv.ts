import type { FileLimits } from './file-limits.ts'

/** A part of a CSV file that begins with a row and ends with the end of one. */
export interface CsvBlock {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The line of the file that it begins on, counted from 1. */
  readonly line: number
}

/** The file cannot be taken apart, for a row in it is very long or has no end; it may still be read as a whole. */
export class UncutCsv extends Error {
  override readonly name = 'UncutCsv'
}

export const isUncutCsv = (error: unknown): boolean => error instanceof UncutCsv

const LINE_FEED = 10
const QUOTATION_MARK = 34
/** Room for the piece of the file that fills a block. */
const SPARE_BYTES = 256 * 1024

/**
 * Cuts a CSV file into blocks of about so many bytes, at line feeds outside quotation marks. Of a file that is well
 * formed no row is cut in two, and its blocks read one by one are the file; in one that is not, the tokeniser refuses
 * the block in which the mistake lies, which begins at a row still.
 */
export async function* cutCsv(
  chunks: AsyncIterable<Uint8Array>,
  options: {
    readonly blockBytes: number
    readonly limits: FileLimits
    /** Memory of blocks that are done with, to be used again: a million rows are some hundred blocks. */
    readonly spare?: () => ArrayBuffer | undefined
  },
): AsyncGenerator<CsvBlock> {
  const { blockBytes, limits, spare } = options
  // Half of what a row may have: no row is near the limits that are looked at while one comes in.
  const longestRow = limits.maxLineChars / 2
  const roomFor = (bytes: number): Uint8Array<ArrayBuffer> => {
    const used = spare?.()
    return used !== undefined && used.byteLength >= bytes ? new Uint8Array(used) : new Uint8Array(bytes)
  }
  let block = roomFor(blockBytes + SPARE_BYTES)
  let length = 0
  let quoted = false
  /** Where the last whole row of the block ends, and the line that begins there. */
  let end = 0
  let endLine = 1
  let line = 1
  let blockLine = 1

  // Names of its own for what every byte needs: those shared with others are read and written each time.
  const scan = (bytes: Uint8Array, from: number, to: number): void => {
    let isQuoted = quoted
    let lastEnd = end
    let lines = line
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0
      // Nearly every byte is a letter or a digit.
      if (byte > QUOTATION_MARK) continue
      if (byte === QUOTATION_MARK) isQuoted = !isQuoted
      else if (byte === LINE_FEED) {
        lines++
        if (isQuoted) continue
        if (at - lastEnd > longestRow) throw new UncutCsv()
        lastEnd = at + 1
        endLine = lines
      }
    }
    quoted = isQuoted
    end = lastEnd
    line = lines
    if (to - end > longestRow) throw new UncutCsv()
  }

  for await (const chunk of chunks) {
    const needed = length + chunk.length
    if (needed > block.length) {
      const wider = new Uint8Array(needed + blockBytes)
      wider.set(block.subarray(0, length))
      block = wider
    }
    block.set(chunk, length)
    const from = length
    length = needed
    scan(block, from, length)
    if (length < blockBytes || end === 0) continue
    const cut = { bytes: block.subarray(0, end), line: blockLine }
    const rest = block.subarray(end, length)
    block = roomFor(Math.max(blockBytes + SPARE_BYTES, rest.length))
    block.set(rest)
    length = rest.length
    end = 0
    blockLine = endLine
    // Whoever takes it may hand its memory on to another thread.
    yield cut
  }
  if (length > 0) yield { bytes: block.subarray(0, length), line: blockLine }
}
