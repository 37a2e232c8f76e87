/** The statement as a model and as HTML, without the PDF library: for pages. */
export { buildStatementDocument, type StatementDocumentInput } from './build-statement-document.ts'
export { renderStatementHtml } from './render-statement-html.ts'
export type { StatementDocument } from './statement-document.ts'
