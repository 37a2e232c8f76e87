/** Documents as models and as HTML, without the PDF library: for pages. */
export { buildCommitteeDocument } from './build-committee-document.ts'
export { buildCouncilDocument } from './build-council-document.ts'
export { buildPassportDocument } from './build-passport-document.ts'
export { buildStatementDocument, type StatementDocumentInput } from './build-statement-document.ts'
export type { DocumentModel } from './document-model.ts'
export { renderHtml } from './render-html.ts'
