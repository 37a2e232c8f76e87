import type { StatementRenderer } from '@daylight/application'
import { buildStatementDocument } from './build-statement-document.ts'

/** For the worker. The PDF library is loaded with the first statement that is rendered. */
export function createStatementRenderer(): StatementRenderer {
  return {
    renderPdf: async (print) => {
      const { renderPdf } = await import('./render-pdf.tsx')
      return renderPdf(buildStatementDocument(print))
    },
  }
}
