import { type FileLimits, sayBytes, sayCount } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { readOdsValue } from './read-ods-cell.ts'
import type { OdsStyles } from './read-ods-styles.ts'
import { columnName } from './read-worksheet.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

type Attributes = Readonly<Record<string, string>>

/** A row and how many times it stands in the sheet, one below the other. */
export type OdsRow = SpreadsheetRow & { readonly times: number }

export type OdsTable = {
  readonly sheetName: string
  readonly open: (name: string, attributes: Attributes) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
  /** The sheet is over: what follows belongs to another. */
  readonly end: () => void
  /** Rows read since it was last asked. */
  readonly take: () => readonly OdsRow[]
  /** Each row as often as it stands there, in batches of bounded size. */
  readonly expand: (rows: readonly OdsRow[]) => Generator<readonly SpreadsheetRow[]>
}

// Elements inside a cell whose text is no part of its value.
const besides = new Set(
  'annotation note ruby-text shapes frame g custom-shape rect line polyline polygon regular-polygon path circle ellipse connector caption measure control'.split(
    ' ',
  ),
)
const longestBatch = 1_000
const mostRows = 16_777_216

const timesOf = (text: string | undefined): number => (text === undefined ? 1 : Number(text))

/** Reads one sheet of an OpenDocument spreadsheet from its elements as they come. */
export function createOdsTable(options: {
  readonly sheetName: string
  readonly styles: OdsStyles
  readonly limits: FileLimits
}): OdsTable {
  const { sheetName, styles, limits } = options
  let rows: OdsRow[] = []
  let ended = false
  let rowNumber = 0
  let rowTimes = 1
  let rowCount = 0
  let width = 0
  let chars = 0
  let cells: string[] = []
  let nextColumn = 0
  let rowStyle: string | undefined
  const columnStyles: { readonly until: number; readonly style: string | undefined }[] = []
  let cell:
    | { readonly attributes: Attributes; readonly covered: boolean; shown: string; paragraphs: number }
    | undefined
  let inParagraph = false
  let besidesDepth = 0
  let spaceBefore = true

  const spoiled = (message: string, cellName?: string) =>
    new FileRefusal('broken-workbook', `${message} Save the spreadsheet again and send that.`, {
      line: rowNumber,
      ...(cellName === undefined ? {} : { cell: cellName }),
    })
  const nameOf = (column: number) => `${columnName(column)}${rowNumber}`

  const readTimes = (text: string | undefined): number => {
    const times = timesOf(text)
    if (!Number.isInteger(times) || times < 1 || times > mostRows) {
      throw spoiled(
        `Row ${rowNumber} of sheet "${sheetName}" is said to be repeated in a way that cannot be.`,
      )
    }
    return times
  }
  const styleOfColumn = (column: number) => columnStyles.find(({ until }) => column < until)?.style

  const readCell = (): string => {
    if (!cell || cell.covered) return ''
    const { attributes, shown } = cell
    const where = `Cell ${nameOf(nextColumn)} on sheet "${sheetName}"`
    if (attributes['calcext:value-type'] === 'error') {
      throw new FileRefusal(
        'error-value',
        `${where} shows an error instead of a value. Correct it and send the file again.`,
        { cell: nameOf(nextColumn) },
      )
    }
    const style = attributes['table:style-name'] ?? rowStyle ?? styleOfColumn(nextColumn)
    const text = readOdsValue(attributes, shown, styles.paddedTo(style))
    if (text === null) throw spoiled(`${where} cannot be read.`, nameOf(nextColumn))
    if (
      text === '' &&
      attributes['table:formula'] !== undefined &&
      attributes['office:value-type'] === undefined
    ) {
      throw new FileRefusal(
        'formula-without-value',
        `${where} holds a formula whose result was never saved. Open the spreadsheet, let it calculate, save it and send it again.`,
        { cell: nameOf(nextColumn) },
      )
    }
    if (text.length > limits.maxCellChars) {
      throw new FileRefusal(
        'cell-too-long',
        `Cell ${nameOf(nextColumn)} holds more than ${sayCount(limits.maxCellChars)} characters. Shorten it.`,
        { cell: nameOf(nextColumn) },
      )
    }
    return text
  }
  const endCell = () => {
    if (!cell) return
    const text = readCell()
    const times = readTimes(cell.attributes['table:number-columns-repeated'])
    if (text !== '') {
      if (nextColumn + times > limits.maxColumns) {
        const beyond = columnName(Math.max(nextColumn, limits.maxColumns))
        throw new FileRefusal(
          'too-many-columns',
          `Row ${rowNumber} has something in column ${beyond}, beyond the ${limits.maxColumns} columns that are read. Keep only the columns of the template.`,
          { line: rowNumber, cell: `${beyond}${rowNumber}` },
        )
      }
      while (cells.length < nextColumn) cells.push('')
      for (let time = 0; time < times; time++) cells.push(text)
    }
    nextColumn += times
    cell = undefined
  }
  const endRow = () => {
    const line = rowNumber
    rowNumber += rowTimes - 1
    if (cells.length === 0) return
    rowCount += rowTimes
    if (rowCount > limits.maxRows) {
      throw new FileRefusal(
        'too-many-rows',
        `Sheet "${sheetName}" has more than ${sayCount(limits.maxRows)} rows (reached on row ${line}). Send it in parts.`,
        { line },
      )
    }
    // A few bytes can stand for many rows: what they amount to is held to what a workbook may unpack to.
    chars += rowTimes * cells.reduce((length, text) => length + text.length, 0)
    if (chars > limits.maxUnpackedBytes) {
      throw new FileRefusal(
        'too-large',
        `The spreadsheet would unpack to more than ${sayBytes(limits.maxUnpackedBytes)}. Send it in parts.`,
      )
    }
    // Rows above the headings may be narrower than the table.
    width = Math.max(width, cells.length)
    while (cells.length < width) cells.push('')
    rows.push({ line, cells, times: rowTimes })
  }
  const addText = (text: string) => {
    if (!cell || !inParagraph) return
    if (cell.shown.length > limits.maxCellChars) return void readCell()
    // Runs of white space are one space, and none at the beginning: the rest is written as elements.
    let plain = text.replace(/[ \t\r\n]+/g, ' ')
    if (spaceBefore && plain.startsWith(' ')) plain = plain.slice(1)
    if (plain === '') return
    spaceBefore = plain.endsWith(' ')
    cell.shown += plain
  }
  const addMark = (mark: string) => {
    if (!cell || !inParagraph) return
    cell.shown += mark
    spaceBefore = false
  }

  const open: OdsTable['open'] = (name, attributes) => {
    if (ended) return
    if (besides.has(name)) besidesDepth++
    if (besidesDepth > 0) return
    if (name === 'table-column') {
      const from = columnStyles.at(-1)?.until ?? 0
      const until = from + readTimes(attributes['table:number-columns-repeated'])
      if (columnStyles.length <= limits.maxColumns)
        columnStyles.push({ until, style: attributes['table:default-cell-style-name'] })
    } else if (name === 'table-row') {
      rowNumber++
      rowTimes = readTimes(attributes['table:number-rows-repeated'])
      rowStyle = attributes['table:default-cell-style-name']
      cells = []
      nextColumn = 0
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      cell = { attributes, covered: name === 'covered-table-cell', shown: '', paragraphs: 0 }
    } else if (!cell) return
    else if (name === 'p') {
      if (cell.paragraphs > 0) cell.shown += '\n'
      cell.paragraphs++
      inParagraph = true
      spaceBefore = true
    } else if (name === 's')
      addMark(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, limits.maxCellChars)))
    else if (name === 'tab') addMark('\t')
    else if (name === 'line-break') addMark('\n')
  }
  const close: OdsTable['close'] = (name) => {
    if (ended) return
    if (besides.has(name)) besidesDepth--
    if (besidesDepth > 0) return
    if (name === 'p') {
      if (cell && inParagraph && spaceBefore && cell.shown.endsWith(' ')) cell.shown = cell.shown.slice(0, -1)
      inParagraph = false
    } else if (name === 'table-cell' || name === 'covered-table-cell') endCell()
    else if (name === 'table-row') endRow()
  }
  function* expand(given: readonly OdsRow[]): Generator<readonly SpreadsheetRow[]> {
    let batch: SpreadsheetRow[] = []
    for (const row of given) {
      for (let time = 0; time < row.times; time++) {
        batch.push({ line: row.line + time, cells: row.cells })
        if (batch.length < longestBatch) continue
        yield batch
        batch = []
      }
    }
    if (batch.length > 0) yield batch
  }
  return {
    sheetName,
    open,
    text: (text) => {
      if (!ended && besidesDepth === 0) addText(text)
    },
    close,
    end: () => {
      ended = true
    },
    take: () => {
      const done = rows
      rows = []
      return done
    },
    expand,
  }
}
