import { createTagger, type StructureTag, type StructureType, type TaggablePdf } from './create-tagger.ts'

/** For spreading into an element: the library takes these on any element, its types do not know them there. */
export function tagged(type: StructureType, options: Omit<StructureTag, 'type'> = {}) {
  return { tag: { type, ...options } satisfies StructureTag }
}

export const artifact = tagged('Artifact')

export function bookmark(title: string) {
  return { bookmark: { title, fit: true } }
}

const XML_NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** PDFKit writes title and author into the XMP metadata as they are, which a firm called “A & B” makes unreadable. */
function escapeMetadata(pdf: TaggablePdf): void {
  const append = pdf.appendXML.bind(pdf)
  pdf.appendXML = (xml, newLine) => {
    const values = Object.values(pdf.info).filter((value) => typeof value === 'string')
    const escaped = values.reduce((text, value) => {
      const written = value.replace(/[&<>]/g, (sign) => XML_NAMES[sign] ?? sign)
      return text.replace(`>${value}<`, () => `>${written}<`)
    }, xml)
    return append(escaped, newLine)
  }
}

/** For the document itself: has our patch write the structure, and say that it is PDF/UA-1. */
export const tagging = {
  tagger: (pdf: TaggablePdf) => {
    escapeMetadata(pdf)
    return createTagger(pdf)
  },
}
