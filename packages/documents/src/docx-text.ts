import {
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun as Run,
} from 'docx'
import type { TextRun } from './document-model.ts'

export const FONT = 'Atkinson Hyperlegible Next'
export const COLOURS = { ink: '1B2233', muted: '586075', line: 'E4DFD5', action: '0E5A63', notice: '775800' }
function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && /[\u0590-\u08ff]/u.test(first)
}

export function toChildren(runs: readonly TextRun[]): ParagraphChild[] {
  return runs.flatMap(({ text, bold, italic, href, citation }) => {
    const rightToLeft = isRightToLeft(text)
    const written = new Run({
      text,
      // Unsaid, not false: a heading's own weight would be undone.
      ...(bold && { bold }),
      ...(italic && { italics: true }),
      rightToLeft,
      ...(href && { style: 'Hyperlink' }),
    })
    const linked = href === null ? written : new ExternalHyperlink({ link: href, children: [written] })
    if (citation === null) return [linked]
    const number = new Run({ text: String(citation), superScript: true, color: COLOURS.action })
    return [linked, new InternalHyperlink({ anchor: `source-${citation}`, children: [number] })]
  })
}

export function paragraph(runs: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  const text = runs.map((run) => run.text).join('')
  return new Paragraph({ children: toChildren(runs), bidirectional: isRightToLeft(text), ...options })
}

export function plain(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    children: [new Run({ text, rightToLeft: isRightToLeft(text) })],
    bidirectional: isRightToLeft(text),
    ...options,
  })
}
