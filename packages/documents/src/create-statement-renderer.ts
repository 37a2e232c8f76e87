import type { StatementRenderer } from '@daylight/application'
import { buildStatementDocument } from './build-statement-document.ts'
import { renderJson } from './render-json.ts'
import { renderText } from './render-text.ts'

/** For the worker. A format's library is loaded with the first statement that is made with it. */
export function createStatementRenderer(): StatementRenderer {
  return {
    render: async (print, format) => {
      const document = buildStatementDocument(print)
      switch (format) {
        case 'pdf': {
          const { renderPdf } = await import('./render-pdf.tsx')
          return renderPdf(document)
        }
        case 'docx': {
          const { renderDocx } = await import('./render-docx.ts')
          return renderDocx(document)
        }
        case 'text':
          return new TextEncoder().encode(renderText(document))
        case 'json':
          return new TextEncoder().encode(renderJson(document))
      }
    },
  }
}
