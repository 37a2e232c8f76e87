import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun as Run,
  type Table,
} from 'docx'
import type { DocumentBlock, DocumentModel } from './document-model.ts'
import { toRecords, toTable } from './docx-tables.ts'
import { COLOURS, FONT, paragraph, plain, toChildren } from './docx-text.ts'

/** Twentieths of a point. */
const INDENT = 360
const DEEPEST = 3
const WIDEST_PICTURE = 600

/** Numbers each ordered list by itself. */
interface Lists {
  count: number
}

function toBlocks(block: DocumentBlock, lists: Lists, level = 0): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.runs)]
    case 'heading':
      return [paragraph(block.runs, { heading: HeadingLevel.HEADING_3 })]
    case 'table':
      return [plain(block.caption, { style: 'Caption', keepNext: true }), toTable(block)]
    case 'records':
      return toRecords(block)
    case 'figure': {
      const { mediaType, base64, width, height } = block.image
      const scale = Math.min(1, WIDEST_PICTURE / width)
      const image = new ImageRun({
        type: mediaType === 'image/png' ? 'png' : 'jpg',
        data: Buffer.from(base64, 'base64'),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: block.caption, title: block.caption, description: block.alternative },
      })
      return [
        new Paragraph({ children: [image], keepNext: true }),
        plain(block.caption, { style: 'Caption' }),
      ]
    }
    case 'note':
      return [
        new Paragraph({
          children: [new Run({ text: `${block.title} `, bold: true }), ...toChildren(block.runs)],
          indent: { left: INDENT },
        }),
      ]
    case 'list': {
      lists.count += 1
      const instance = lists.count
      const numbering = { reference: block.ordered ? 'numbers' : 'bullets', level, instance }
      return block.items.flatMap((item) =>
        item.flatMap((inner, at) => {
          if (inner.kind === 'paragraph') {
            const place = at === 0 ? { numbering } : { indent: { left: INDENT * (level + 1) } }
            return [paragraph(inner.runs, { ...place, spacing: { after: 40 } })]
          }
          return toBlocks(inner, lists, Math.min(level + 1, DEEPEST - 1))
        }),
      )
    }
  }
}

function toBody(document: DocumentModel): (Paragraph | Table)[] {
  const { inShort, sections, sources, checks, notice, alsoCovers } = document
  const lists: Lists = { count: 0 }
  const covers = alsoCovers.length === 0 ? [] : [`Also covers ${alsoCovers.join(', ')}`]
  const heading = (text: string) => plain(text, { heading: HeadingLevel.HEADING_2 })
  return [
    ...(notice === null ? [] : [plain(notice, { style: 'Notice' })]),
    plain(document.organisation, { style: 'Quiet' }),
    plain(document.title, { heading: HeadingLevel.HEADING_1 }),
    ...[...document.lines, ...covers].map((line) => plain(line, { style: 'Quiet' })),
    ...(inShort.length === 0 ? [] : [heading('In short'), ...inShort.map(({ runs }) => paragraph(runs))]),
    ...sections.flatMap(({ title, blocks }) => [
      heading(title),
      ...blocks.flatMap((block) => toBlocks(block, lists)),
    ]),
    ...(sources.length === 0 ? [] : [heading('Sources')]),
    ...sources.map(
      ({ number, title, text }) =>
        new Paragraph({
          children: [
            new Bookmark({ id: `source-${number}`, children: [new Run({ text: `${number}. ` })] }),
            new Run({ text: `${title}. `, bold: true }),
            new Run({ text }),
          ],
          spacing: { after: 80 },
        }),
    ),
    ...checks.flatMap(({ label, value }) => [
      plain(`${label}:`, { style: 'Quiet', keepNext: true }),
      plain(value, { style: 'Quiet' }),
    ]),
  ]
}

const levels = (ordered: boolean) =>
  Array.from({ length: DEEPEST }, (_level, level) => ({
    level,
    format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: ordered ? `%${level + 1}.` : '•',
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }))

const headingStyle = (size: number, before: number) => ({
  run: { size, bold: true, color: COLOURS.ink, font: FONT },
  paragraph: { spacing: { before, after: 120, line: 260, lineRule: LineRuleType.AUTO }, keepNext: true },
})

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: COLOURS.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 160, line: 300, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingStyle(48, 0),
    heading2: headingStyle(32, 320),
    heading3: headingStyle(24, 200),
  },
  paragraphStyles: [
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { color: COLOURS.muted, size: 20 },
      paragraph: { spacing: { after: 60 } },
    },
    { id: 'Notice', name: 'Notice', basedOn: 'Normal', run: { color: COLOURS.notice, bold: true } },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { color: COLOURS.muted, size: 19 } },
  ],
}

/** The document as an Office Open XML text, which LibreOffice and Word both open and turn into ODT. A4. */
export async function renderDocx(document: DocumentModel): Promise<Uint8Array> {
  const { notice } = document
  const file = new Document({
    title: `${document.title}: ${document.organisation}`,
    subject: document.subject,
    creator: document.organisation,
    lastModifiedBy: 'Daylight',
    styles: STYLES,
    numbering: {
      config: [
        { reference: 'bullets', levels: levels(false) },
        { reference: 'numbers', levels: levels(true) },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1280, bottom: 1280, left: 1440, right: 1440 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new Run({
                    color: COLOURS.muted,
                    size: 17,
                    children: [
                      ...(notice === null ? [] : [`${notice} · `]),
                      'Page ',
                      PageNumber.CURRENT,
                      ' of ',
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ],
              }),
            ],
          }),
        },
        children: toBody(document),
      },
    ],
  })
  return await Packer.toBuffer(file)
}
