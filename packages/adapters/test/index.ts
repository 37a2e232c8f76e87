/** Makers of spreadsheets for tests, of good ones and of hostile ones. */
export { buildWorkbook, buildZip, type WorkbookParts, workbookParts, type ZipPart } from './build-zip.ts'
export { writeXlsx, type XlsxCell } from './write-xlsx.ts'
