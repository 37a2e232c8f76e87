import type { FileLimits } from './file-limits.ts'
import { sayCount } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { findDelimiter } from './find-delimiter.ts'

/** One row as it stands in the file. `line` is the line it begins on (CSV) or its row number (workbook). */
export type SpreadsheetRow = { readonly line: number; readonly cells: readonly string[] }

export type CsvTokeniser = {
  /** Rows completed by this text. Throws FileRefusal, never guesses. */
  readonly write: (text: string) => SpreadsheetRow[]
  readonly end: () => SpreadsheetRow[]
  /** The line now being read, counted from 1. */
  readonly line: () => number
  readonly delimiter: () => string
}

const lineFeed = 10
const carriageReturn = 13
const quotationMark = 34

/**
 * A strict, streaming CSV tokeniser (RFC 4180; comma, semicolon, tab or bar; LF, CRLF or CR).
 * Ours rather than a library's: the fast ones let a short row swallow the next, and give no line numbers.
 */
export function createCsvTokeniser(
  limits: FileLimits,
  /** Where it goes on within a file whose delimiter is known and whose lines end in LF or CRLF. */
  within?: { readonly line: number; readonly delimiter: string },
): CsvTokeniser {
  let pending = ''
  let line = within?.line ?? 1
  let delimiter: string | undefined = within?.delimiter
  let newline: '\n' | '\r' = '\n'
  let rowCount = 0

  const refuseLong = (at: number): never => {
    throw new FileRefusal(
      'cell-too-long',
      `Line ${at} is longer than ${sayCount(limits.maxLineChars)} characters, or a quotation mark (") on it is never closed. Check that line and send the file again.`,
      { line: at },
    )
  }

  const refuseLineBreak = (at: number): never => {
    throw new FileRefusal(
      'broken-csv',
      `Line ${at} has a line break of another kind in it than the rest of the file. Export the file again in one go.`,
      { line: at },
    )
  }

  const checkCells = (cells: readonly string[], at: number, chars: number): void => {
    if (cells.length > limits.maxColumns) {
      throw new FileRefusal(
        'too-many-columns',
        `Line ${at} has more than ${limits.maxColumns} columns. Keep only the columns of the template.`,
        { line: at },
      )
    }
    if (chars <= limits.maxCellChars) return
    const long = cells.findIndex((cell) => cell.length > limits.maxCellChars)
    if (long >= 0) {
      throw new FileRefusal(
        'cell-too-long',
        `Line ${at}, column ${long + 1} holds more than ${sayCount(limits.maxCellChars)} characters, or a quotation mark (") is never closed. Shorten it or close it.`,
        { line: at },
      )
    }
  }

  /** The line end that the file does not use: it may yet stand within quotation marks. */
  const otherBreak = () => (newline === '\n' ? '\r' : '\n')

  /** Reads a row that holds a quotation mark. Answers undefined when the row goes on in text not yet here. */
  const readQuoted = (start: number, separator: string, atEnd: boolean) => {
    // What stands before the first mark is cut at once; what a line break may stand in, below.
    const mark = pending.indexOf('"', start)
    const plain = pending.slice(start, mark)
    const isPlain = pending[mark - 1] === separator && mark > start && !plain.includes(otherBreak())
    const cells: string[] = isPlain ? plain.slice(0, -1).split(separator, limits.maxColumns + 1) : []
    const separatorCode = separator.charCodeAt(0)
    let position = isPlain ? mark : start
    let breaks = 0
    for (;;) {
      if (cells.length > limits.maxColumns) return { cells, next: position, breaks }
      if (pending[position] === '"') {
        let value = ''
        let from = position + 1
        for (;;) {
          const close = pending.indexOf('"', from)
          if (close < 0) {
            if (
              pending.length - start > limits.maxLineChars ||
              pending.length - from > 2 * limits.maxCellChars
            )
              refuseLong(line)
            if (!atEnd) return undefined
            throw new FileRefusal(
              'broken-csv',
              `The quotation mark (") opened in the row at line ${line}, column ${cells.length + 1} is never closed. The file may have been cut off: close the mark or export it again.`,
              { line },
            )
          }
          // The next character decides between an escaped mark and the end of the cell.
          if (close + 1 >= pending.length && !atEnd) return undefined
          value += pending.slice(from, close)
          if (pending[close + 1] !== '"') {
            position = close + 1
            break
          }
          value += '"'
          from = close + 2
        }
        for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) breaks++
        cells.push(value)
      } else {
        let end = position
        for (; end < pending.length; end++) {
          const code = pending.charCodeAt(end)
          if (code === separatorCode || code === lineFeed || code === carriageReturn) break
          if (code === quotationMark) {
            throw new FileRefusal(
              'broken-csv',
              `Line ${line + breaks}, column ${cells.length + 1} has a quotation mark (") inside a cell that does not begin with one. Put the whole cell in quotation marks and double the inner one.`,
              { line: line + breaks },
            )
          }
        }
        if (end >= pending.length && !atEnd) return undefined
        cells.push(pending.slice(position, end))
        position = end
      }
      const after = pending[position]
      if (after === separator) {
        position++
        continue
      }
      if (after === undefined) return atEnd ? { cells, next: position, breaks } : undefined
      if (after === '\n') return { cells, next: position + 1, breaks }
      if (after === '\r') {
        if (pending[position + 1] === '\n') return { cells, next: position + 2, breaks }
        if (newline === '\r') return { cells, next: position + 1, breaks }
        if (position + 1 >= pending.length) return atEnd ? { cells, next: position + 1, breaks } : undefined
        refuseLineBreak(line + breaks)
      }
      throw new FileRefusal(
        'broken-csv',
        `Line ${line + breaks}, column ${cells.length} goes on after its closing quotation mark ("). Double any mark that belongs to the text.`,
        { line: line + breaks },
      )
    }
  }

  const keep = (rows: SpreadsheetRow[], cells: string[], at: number, chars: number): void => {
    checkCells(cells, at, chars)
    if (cells[0] === '' && cells.every((cell) => cell === '')) return
    rowCount++
    if (rowCount > limits.maxRows) {
      throw new FileRefusal(
        'too-many-rows',
        `The file has more than ${sayCount(limits.maxRows)} rows (reached on line ${at}). Send it in parts.`,
        { line: at },
      )
    }
    rows.push({ line: at, cells })
  }

  /** Settles line ends and the delimiter from the first line; false while it is not all here. */
  const settle = (atEnd: boolean): boolean => {
    if (delimiter !== undefined) return true
    const first = pending.search(/[^\r\n]/)
    if (first < 0 && pending.length > limits.maxLineChars) {
      throw new FileRefusal(
        'empty',
        'The file begins with nothing but empty lines. Check that it was exported in full.',
      )
    }
    if (first < 0 && !atEnd) return false
    const from = Math.max(first, 0)
    const length = pending.slice(from).search(/[\r\n]/)
    if (length < 0 && !atEnd) {
      if (pending.length > limits.maxLineChars) refuseLong(line)
      return false
    }
    const end = length < 0 ? pending.length : from + length
    if (pending[end] === '\r') {
      if (end + 1 >= pending.length && !atEnd) return false
      if (pending[end + 1] !== '\n') newline = '\r'
    }
    const firstLine = pending.slice(from, end)
    // Excel's own note of the delimiter, alone on the first line.
    const declared = /^sep=([,;\t|])$/i.exec(firstLine)
    const isAll = atEnd || pending.length - from > limits.maxLineChars
    const found = declared?.[1] ?? findDelimiter(pending.slice(from, from + limits.maxLineChars), isAll)
    if (found === undefined) return false
    delimiter = found
    if (declared) {
      pending = pending.slice(end).replace(newline === '\r' ? /^\r/ : /^\r?\n/, '')
      line += 1
    }
    return true
  }

  const take = (atEnd: boolean): SpreadsheetRow[] => {
    const rows: SpreadsheetRow[] = []
    if (!settle(atEnd) || delimiter === undefined) return rows
    let start = 0
    while (start < pending.length) {
      let end = pending.indexOf(newline, start)
      if (end < 0) {
        if (pending.length - start > limits.maxLineChars) refuseLong(line)
        if (!atEnd) break
        end = pending.length
      }
      let text = pending.slice(start, end)
      if (text.includes('"')) {
        const read = readQuoted(start, delimiter, atEnd)
        if (read === undefined) {
          if (pending.length - start > limits.maxLineChars) refuseLong(line)
          break
        }
        keep(rows, read.cells, line, limits.maxCellChars + 1)
        line += 1 + read.breaks
        start = read.next
      } else {
        if (newline === '\n') {
          if (text.endsWith('\r')) text = text.slice(0, -1)
          if (text.includes('\r')) refuseLineBreak(line)
        }
        keep(rows, text.split(delimiter, limits.maxColumns + 1), line, text.length)
        line++
        start = end + 1
      }
    }
    pending = pending.slice(start)
    return rows
  }

  return {
    write: (text) => {
      pending += text
      return take(false)
    },
    end: () => take(true),
    line: () => line,
    delimiter: () => delimiter ?? ',',
  }
}
