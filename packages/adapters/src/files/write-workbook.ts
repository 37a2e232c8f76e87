import type { DataValidation, Worksheet } from 'exceljs'
import type { OdsCell, OdsSheet } from './write-ods.ts'

/** What may be written into a column below its heading. */
export type ColumnRule = {
  readonly format?: string
  readonly validation?: DataValidation
}

export type WorkbookSheet = OdsSheet & { readonly columnRules?: readonly ColumnRule[] }

const lastRow = 5_000

type Validations = { readonly add: (range: string, validation: DataValidation) => void }

const isValidations = (value: unknown): value is Validations =>
  typeof value === 'object' && value !== null && 'add' in value && typeof value.add === 'function'

/** The library has rules for whole ranges and its types do not. */
function addValidation(sheet: Worksheet, range: string, validation: DataValidation): void {
  const validations: unknown = Reflect.get(sheet, 'dataValidations')
  if (!isValidations(validations)) throw new Error('The workbook library takes no rules for ranges.')
  validations.add(range, validation)
}

function writeCell(sheet: Worksheet, row: number, column: number, content: OdsCell): void {
  if (content.kind === 'empty') return
  const cell = sheet.getCell(row, column)
  switch (content.kind) {
    case 'text':
      cell.value = content.text
      cell.numFmt = '@'
      if (content.bold) cell.font = { bold: true }
      return
    case 'number':
      cell.value = Number(content.value)
      return
    case 'money':
      cell.value = Number(content.pounds)
      cell.numFmt = '£#,##0.00'
      return
    case 'date':
      cell.value = new Date(`${content.date}T00:00:00Z`)
      cell.numFmt = 'dd/mm/yyyy'
      return
    case 'duration':
      cell.value = content.seconds / 86_400
      cell.numFmt = '[h]:mm'
  }
}

/** An Excel workbook of the same sheets as `writeOds` takes, with rules for what may be written into a column. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  // A third of a second to load, for the few who write a workbook.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  workbook.creator = 'Daylight'
  workbook.created = new Date(0)
  workbook.modified = new Date(0)
  for (const { name, rows, columnWidths, columnRules = [] } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    columnRules.forEach((rule, index) => {
      const column = sheet.getColumn(index + 1)
      if (rule.format !== undefined) column.numFmt = rule.format
      if (rule.validation !== undefined)
        addValidation(sheet, `${column.letter}2:${column.letter}${lastRow}`, rule.validation)
    })
    columnWidths?.forEach((centimetres, index) => {
      sheet.getColumn(index + 1).width = centimetres * 5
    })
    rows.forEach((row, rowIndex) => {
      for (const [columnIndex, content] of row.entries())
        writeCell(sheet, rowIndex + 1, columnIndex + 1, content)
    })
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
