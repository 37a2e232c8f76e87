import type { Archive } from './archive.ts'
import {
  doubleToDecimal,
  type NumberFormat,
  serialToDate,
  serialToDuration,
} from './describe-number-format.ts'
import { type FileLimits, sayCount } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { parseXml } from './parse-xml.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

export type WorksheetContext = {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly uses1904: boolean
  readonly sheetName: string
  readonly limits: FileLimits
}

type Cell = {
  column: number
  row: number
  type: string
  style: number
  value: string
  hasValue: boolean
  hasFormula: boolean
}

const highestRow = 1_048_576
const MOST_LETTERS = 3
const MOST_DIGITS = 7

/** `AB12` → column 27 (counted from 0) and row 12; null when it is no cell name. */
export function readCellName(name: string): { readonly column: number; readonly row: number } | null {
  let at = 0
  let column = 0
  for (; at < name.length; at++) {
    const letter = name.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const digits = name.length - at
  if (at < 1 || at > MOST_LETTERS || digits < 1 || digits > MOST_DIGITS || name[at] === '0') return null
  let row = 0
  for (; at < name.length; at++) {
    const digit = name.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return null
    row = row * 10 + digit
  }
  return { column: column - 1, row }
}

export function columnName(column: number): string {
  let rest = column + 1
  let name = ''
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
    rest = Math.floor((rest - 1) / 26)
  }
  return name
}

/** Made only where it is said: of a million cells none may be. */
const nameOf = ({ column, row }: Cell): string => `${columnName(column)}${row}`

function readCellText(
  cell: Cell,
  context: WorksheetContext,
  dateOf: (value: string) => string | null,
): string {
  const where = () => `Cell ${nameOf(cell)} on sheet "${context.sheetName}"`
  const place = () => ({ cell: nameOf(cell) })
  if (cell.hasFormula && !cell.hasValue) {
    throw new FileRefusal(
      'formula-without-value',
      `${where()} holds a formula whose result was never saved. Open the workbook, let it calculate, save it and send it again.`,
      place(),
    )
  }
  const spoiled = () =>
    new FileRefusal(
      'broken-workbook',
      `${where()} cannot be read. Save the workbook again and send that.`,
      place(),
    )
  if (cell.type === 'inlineStr' || cell.type === 'str' || cell.type === 'd') return cell.value
  if (!cell.hasValue || cell.value === '') return ''
  if (cell.type === 's') {
    const text = /^\d+$/.test(cell.value) ? context.strings[Number(cell.value)] : undefined
    if (text === undefined) throw spoiled()
    return text
  }
  if (cell.type === 'b') return cell.value === '1' || cell.value === 'true' ? 'yes' : 'no'
  if (cell.type === 'e') {
    throw new FileRefusal(
      'error-value',
      `${where()} shows an error instead of a value. Correct it and send the file again.`,
      place(),
    )
  }
  const format = context.formats[cell.style]
  let text: string | null
  if (format?.kind === 'date') text = dateOf(cell.value)
  else if (format?.kind === 'duration') text = serialToDuration(Number(cell.value))
  else text = doubleToDecimal(cell.value)
  if (text === null) throw spoiled()
  return format?.kind === 'zero-padded' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text
}

const MOST_DATES = 10_000

/** The columns of a payroll hold the same days again and again. */
function rememberDates(uses1904: boolean): (value: string) => string | null {
  const known = new Map<string, string | null>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const date = serialToDate(Number(value), uses1904)
    if (known.size < MOST_DATES) known.set(value, date)
    return date
  }
}

/** Rows of one sheet as it streams, in batches, each as wide as the widest before it. */
export async function* readWorksheetBatches(
  archive: Archive,
  part: string,
  context: WorksheetContext,
): AsyncGenerator<readonly SpreadsheetRow[]> {
  const { limits } = context
  let batch: SpreadsheetRow[] = []
  let cells: string[] = []
  let rowNumber = 0
  let rowCount = 0
  let nextColumn = 0
  let width = 0
  let inData = false
  let cell: Cell | undefined
  let collecting = false
  let inReading = false
  const dateOf = rememberDates(context.uses1904)

  const beginRow = (given: string | undefined) => {
    const next = given === undefined ? rowNumber + 1 : Number(given)
    if (!Number.isInteger(next) || next <= rowNumber || next > highestRow) {
      throw new FileRefusal(
        'broken-workbook',
        `The rows of sheet "${context.sheetName}" are out of order after row ${rowNumber}. Save the workbook again and send that.`,
        { line: rowNumber },
      )
    }
    rowNumber = next
    nextColumn = 0
    cells = []
  }
  const beginCell = (attributes: Readonly<Record<string, string>>) => {
    const given = attributes['r']
    const at = given === undefined ? { column: nextColumn, row: rowNumber } : readCellName(given)
    if (at === null || at.row !== rowNumber || at.column < nextColumn) {
      throw new FileRefusal(
        'broken-workbook',
        `The cells in row ${rowNumber} of sheet "${context.sheetName}" are out of order. Save the workbook again and send that.`,
        { line: rowNumber },
      )
    }
    nextColumn = at.column + 1
    cell = {
      column: at.column,
      row: rowNumber,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value: '',
      hasValue: false,
      hasFormula: false,
    }
  }
  const endCell = () => {
    if (!cell) return
    const text = readCellText(cell, context, dateOf)
    if (text.length > limits.maxCellChars) {
      throw new FileRefusal(
        'cell-too-long',
        `Cell ${nameOf(cell)} holds more than ${sayCount(limits.maxCellChars)} characters. Shorten it.`,
        { cell: nameOf(cell) },
      )
    }
    if (text !== '') {
      if (cell.column >= limits.maxColumns) {
        throw new FileRefusal(
          'too-many-columns',
          `Row ${rowNumber} has something in column ${columnName(cell.column)}, beyond the ${limits.maxColumns} columns that are read. Keep only the columns of the template.`,
          { line: rowNumber, cell: nameOf(cell) },
        )
      }
      while (cells.length < cell.column) cells.push('')
      cells.push(text)
    }
    cell = undefined
  }
  const endRow = () => {
    if (cells.length === 0) return
    rowCount++
    if (rowCount > limits.maxRows) {
      throw new FileRefusal(
        'too-many-rows',
        `Sheet "${context.sheetName}" has more than ${sayCount(limits.maxRows)} rows (reached on row ${rowNumber}). Send it in parts.`,
        { line: rowNumber },
      )
    }
    // Rows above the headings may be narrower than the table.
    width = Math.max(width, cells.length)
    while (cells.length < width) cells.push('')
    batch.push({ line: rowNumber, cells })
  }

  const stream = await archive.stream(part)
  const batches = parseXml(
    stream,
    part,
    {
      open: (name, attributes) => {
        if (name === 'sheetData') inData = true
        if (!inData) return
        if (name === 'row') beginRow(attributes['r'])
        else if (name === 'c') beginCell(attributes)
        else if (!cell) return
        else if (name === 'rPh') inReading = true
        else if (name === 'f') cell.hasFormula = true
        else if (name === 'v') collecting = true
        else if (name === 't' && cell.type === 'inlineStr') collecting = !inReading
      },
      text: (text) => {
        if (!collecting || !cell) return
        cell.value += text
        cell.hasValue = true
      },
      close: (name) => {
        if (name === 'sheetData') inData = false
        else if (name === 'v' || name === 't') {
          collecting = false
          // An empty cached text is a result; an empty cached number is none.
          if (name === 'v' && cell?.type === 'str') cell.hasValue = true
        } else if (name === 'rPh') inReading = false
        else if (name === 'c') endCell()
        else if (name === 'row' && inData) endRow()
      },
    },
    () => {
      const done = batch
      batch = []
      return done
    },
  )
  for await (const rows of batches) if (rows.length > 0) yield rows
}
