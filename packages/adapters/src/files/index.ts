/** Reading of files that people send: what a file is, and the rows of a spreadsheet, within limits. */
export { createSpreadsheetReader } from './create-spreadsheet-reader.ts'
export { defaultFileLimits, type FileLimits, fileLimits } from './file-limits.ts'
export { type FilePlace, FileRefusal, type FileRefusalKind, isFileRefusal } from './file-refusal.ts'
export { type CsvHead, readCsvHead } from './read-csv-head.ts'
export { type PayrollSheet, readPayrollSheet } from './read-payroll-sheet.ts'
export { type SpreadsheetInfo, type SpreadsheetReading, sayEncoding } from './read-sheets.ts'
export {
  type ReadSpreadsheetOptions,
  readSpreadsheet,
  readSpreadsheetRows,
  type SpreadsheetSource,
} from './read-spreadsheet.ts'
export { type ReadInThreadOptions, readSpreadsheetInThread } from './read-spreadsheet-in-thread.ts'
export { type FileType, sniffFileType } from './sniff-file-type.ts'
export type { SpreadsheetRow } from './tokenise-csv.ts'
export { type OdsCell, writeOds } from './write-ods.ts'
export {
  PAYROLL_FORMATS,
  type PayrollFormat,
  writePayrollFile,
  writePayrollTemplate,
} from './write-payroll-file.ts'
export { writeWorkbook } from './write-workbook.ts'
