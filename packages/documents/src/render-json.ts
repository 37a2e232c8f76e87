import type { DocumentModel } from './document-model.ts'

/** The document as JSON for other programs: the model as it is, under the name of its format. */
export function renderJson(document: DocumentModel): string {
  return `${JSON.stringify({ format: 'daylight-document-1', ...document }, null, 2)}\n`
}
