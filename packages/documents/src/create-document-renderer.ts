import type { DocumentPrint, DocumentRenderer } from '@daylight/application'
import { buildAnswersDocument } from './build-answers-document.ts'
import { buildAssessmentDocument } from './build-assessment-document.ts'
import { buildCommitteeDocument } from './build-committee-document.ts'
import { buildCouncilDocument } from './build-council-document.ts'
import { buildPassportDocument } from './build-passport-document.ts'
import { buildPayComparisonDocument } from './build-pay-comparison-document.ts'
import { buildPlanDocument } from './build-plan-document.ts'
import { buildYearPlanDocument } from './build-year-plan-document.ts'
import type { DocumentModel } from './document-model.ts'
import { type Sheet, toSheets } from './to-sheets.ts'

function buildDocument(print: DocumentPrint): DocumentModel {
  switch (print.kind) {
    case 'plan':
      return buildPlanDocument(print)
    case 'committee':
      return buildCommitteeDocument(print)
    case 'council':
      return buildCouncilDocument(print)
    case 'answers':
      return buildAnswersDocument(print)
    case 'assessment':
      return buildAssessmentDocument(print)
    case 'pay_comparison':
      return buildPayComparisonDocument(print)
    case 'passport':
      return buildPassportDocument(print)
    case 'year_plan':
      return buildYearPlanDocument(print)
  }
}

export interface DocumentRendererOptions {
  /** Writes an OpenDocument spreadsheet in which no cell is a formula. */
  readonly writeSheets: (sheets: readonly Sheet[]) => Uint8Array
}

/** For a plain Node process. A format's library is loaded with the first document that is made with it. */
export function createDocumentRenderer({ writeSheets }: DocumentRendererOptions): DocumentRenderer {
  return {
    render: async (print, format) => {
      const document = buildDocument(print)
      switch (format) {
        case 'pdf': {
          const { renderPdf } = await import('./render-pdf.tsx')
          return renderPdf(document)
        }
        case 'docx': {
          const { renderDocx } = await import('./render-docx.ts')
          return renderDocx(document)
        }
        case 'ods':
          return writeSheets(toSheets(document))
      }
    },
  }
}
