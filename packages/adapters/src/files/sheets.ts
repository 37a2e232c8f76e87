/** Reading and writing of spreadsheets where there is no Node: the web's client code may import this path. */
export { type FileLimits, fileLimits } from './file-limits.ts'
export { type FilePlace, FileRefusal, type FileRefusalKind, isFileRefusal } from './file-refusal.ts'
export { type PayrollSheet, readPayrollSheet } from './read-payroll-sheet.ts'
export type { SpreadsheetInfo, SpreadsheetReading } from './read-sheets.ts'
export { readSpreadsheetBlob } from './read-spreadsheet-blob.ts'
export type { SpreadsheetRow } from './tokenise-csv.ts'
export { type OdsCell, type OdsSheet, writeOds } from './write-ods.ts'
