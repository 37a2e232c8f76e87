/** Reading of a statement as it was published: PDF, Word, web page or plain text. */
export { createStatementReader } from './create-statement-reader.ts'
export { readStatementFile, type StatementFile } from './read-statement-file.ts'
export { type StatementLimits, statementLimits } from './statement-limits.ts'
