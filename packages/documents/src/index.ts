/** Documents: the statement as a model, as PDF and as HTML. Render the PDF in a plain Node process. */
export { buildAssessmentDocument } from './build-assessment-document.ts'
export { buildCommitteeDocument } from './build-committee-document.ts'
export { buildPayComparisonDocument } from './build-pay-comparison-document.ts'
export { buildPlanDocument } from './build-plan-document.ts'
export { buildStatementDocument, type StatementDocumentInput } from './build-statement-document.ts'
export type { ResolveFile } from './choose-fonts.ts'
export type {
  DocumentBlock,
  DocumentHeading,
  DocumentList,
  DocumentModel,
  DocumentParagraph,
  DocumentRecords,
  DocumentSection,
  DocumentSource,
  DocumentTable,
  TextRun,
} from './document-model.ts'
export { plainRun } from './document-model.ts'
export { renderDocx } from './render-docx.ts'
export { renderHtml } from './render-html.ts'
export { renderJson } from './render-json.ts'
export { type RenderPdfOptions, renderPdf } from './render-pdf.tsx'
export { renderText } from './render-text.ts'
export { toSheets } from './to-sheets.ts'
