/** Documents: the statement as a model, as PDF and as HTML. Render the PDF in a plain Node process. */
export { buildStatementDocument, type StatementDocumentInput } from './build-statement-document.ts'
export type { ResolveFile } from './choose-fonts.ts'
export { renderStatementHtml } from './render-statement-html.ts'
export { type RenderPdfOptions, renderStatementPdf } from './render-statement-pdf.tsx'
export type {
  DocumentBlock,
  DocumentHeading,
  DocumentList,
  DocumentParagraph,
  DocumentSection,
  DocumentSource,
  DocumentTable,
  StatementDocument,
  TextRun,
} from './statement-document.ts'
