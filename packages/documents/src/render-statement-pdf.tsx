import { renderToBuffer } from '@react-pdf/renderer'
import { chooseFonts, type ResolveFile } from './choose-fonts.ts'
import type { StatementDocument } from './statement-document.ts'
import { StatementPdf } from './statement-pdf.tsx'

export interface RenderPdfOptions {
  /**
   * Finds a font file of an installed package. Needed where this package is bundled into another folder, from
   * which its own dependencies cannot be found: pass `createRequire` of this package's own folder.
   */
  readonly resolveFile?: ResolveFile
}

/** The statement as an A4 PDF, fonts embedded. The same document gives the same bytes. For Node only. */
export async function renderStatementPdf(
  document: StatementDocument,
  options: RenderPdfOptions = {},
): Promise<Uint8Array> {
  const fonts = chooseFonts(options.resolveFile)
  return await renderToBuffer(StatementPdf({ document, fonts }))
}
