import exceljs from 'exceljs'

export type XlsxCell =
  | string
  | number
  | boolean
  | Date
  | null
  | { readonly value: number; readonly format: string }

/** A workbook as Excel's users make one: numbers as numbers, dates as dates. For tests. */
export async function writeXlsx(
  rows: readonly (readonly XlsxCell[])[],
  sheetName = 'Payroll',
): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet(sheetName)
  rows.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (value === null || value === '') return
      const cell = sheet.getCell(rowIndex + 1, columnIndex + 1)
      if (value instanceof Date) {
        cell.value = value
        cell.numFmt = 'dd/mm/yyyy'
      } else if (typeof value === 'object') {
        cell.value = value.value
        cell.numFmt = value.format
      } else cell.value = value
    })
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
