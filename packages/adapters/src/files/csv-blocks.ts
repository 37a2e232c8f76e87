/** What a thread needs to read blocks of a CSV file, and no more: loading it is most of what a thread costs. */
export { type CsvBlock, cutCsv, isUncutCsv } from './cut-csv.ts'
export type { PieceEncoding } from './decode-text.ts'
export { fileLimits } from './file-limits.ts'
export { isFileRefusal } from './file-refusal.ts'
export { readCsvBlock } from './read-csv-block.ts'
