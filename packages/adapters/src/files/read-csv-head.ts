import { createLongPivot, fromPayrollHeadings } from '@daylight/domain/payroll-file'
import type { FileLimits } from './file-limits.ts'
import { isFileRefusal } from './file-refusal.ts'
import { type CsvFacts, readCsvBatches } from './read-csv.ts'
import { tellSheetType } from './read-sheets.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

/** What must be known of a payroll in CSV before its rows can be read block by block. */
export interface CsvHead {
  readonly delimiter: string
  readonly headings: SpreadsheetRow
  /** Rows on earlier lines are headings, or stand above them. */
  readonly firstLine: number
  readonly notes: readonly string[]
}

/**
 * Reads the beginning of a payroll. Undefined where it is no CSV, has one row for each element of pay, or cannot be
 * read: then the whole of it is to be read in one go, which says what is wrong.
 */
export async function readCsvHead(
  chunks: AsyncIterable<Uint8Array>,
  limits: FileLimits,
): Promise<CsvHead | undefined> {
  const facts: CsvFacts = { encoding: 'UTF-8', delimiter: ',' }
  let isText = true
  async function* text() {
    let isFirst = true
    for await (const chunk of chunks) {
      if (isFirst && tellSheetType(chunk) !== 'text') {
        isText = false
        return
      }
      isFirst = false
      yield chunk
    }
  }
  try {
    const headed = fromPayrollHeadings(readCsvBatches(text(), limits, facts))
    for await (const [headings, first] of headed.batches) {
      if (!isText || headings === undefined || first === undefined || facts.encoding === 'UTF-16')
        return undefined
      if (createLongPivot(headings.cells, headings.line) !== undefined) return undefined
      return { delimiter: facts.delimiter, headings, firstLine: first.line, notes: headed.notes() }
    }
  } catch (error) {
    if (!isFileRefusal(error)) throw error
  }
  return undefined
}
