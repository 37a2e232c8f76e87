import { renderToBuffer } from '@react-pdf/renderer'
import { chooseFonts, type ResolveFile } from './choose-fonts.ts'
import type { DocumentModel } from './document-model.ts'
import { DocumentPdf } from './document-pdf.tsx'

export interface RenderPdfOptions {
  /**
   * Finds a font file of an installed package. Needed where this package is bundled into another folder, from
   * which its own dependencies cannot be found: pass `createRequire` of this package's own folder.
   */
  readonly resolveFile?: ResolveFile
}

/**
 * The document as a tagged A4 PDF that aims at PDF/UA-1 (ISO 14289-1), fonts embedded. The same document gives the same
 * bytes. For Node only.
 */
export async function renderPdf(
  document: DocumentModel,
  options: RenderPdfOptions = {},
): Promise<Uint8Array> {
  const fonts = chooseFonts(options.resolveFile)
  return await renderToBuffer(DocumentPdf({ document, fonts }))
}
