import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  TextRun as Run,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import { type DocumentRecords, type DocumentTable, toldFields } from './document-model.ts'
import { COLOURS, paragraph, plain } from './docx-text.ts'

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line }

const TABLE_LOOK = {
  width: { size: 100, type: WidthType.PERCENTAGE },
  borders: {
    top: NO_LINE,
    left: NO_LINE,
    right: NO_LINE,
    insideVertical: NO_LINE,
    bottom: HAIRLINE,
    insideHorizontal: HAIRLINE,
  },
  margins: { top: 60, bottom: 60, left: 80, right: 80 },
}

export function toTable(table: DocumentTable): Table {
  const alignment = (index: number) =>
    table.columns[index]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ title }, index) =>
        new TableCell({
          children: [
            new Paragraph({
              alignment: alignment(index),
              spacing: { after: 0 },
              children: [new Run({ text: title, bold: true })],
            }),
          ],
        }),
    ),
  })
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (runs, index) =>
            new TableCell({
              children: [paragraph(runs, { alignment: alignment(index), spacing: { after: 0 } })],
            }),
        ),
      }),
  )
  return new Table({ rows: [head, ...rows], ...TABLE_LOOK })
}

/** Each record under its own heading, its fields beside what they say. */
export function toRecords(block: DocumentRecords): (Paragraph | Table)[] {
  return block.records.flatMap((record) => {
    const rows = toldFields(block, record).map(({ field, paragraphs }) => {
      const cell = (width: number, children: Paragraph[]) =>
        new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children })
      return new TableRow({
        cantSplit: true,
        children: [
          cell(26, [plain(field, { style: 'Caption', spacing: { after: 0 } })]),
          cell(
            74,
            paragraphs.map((runs) => paragraph(runs, { spacing: { after: 0 } })),
          ),
        ],
      })
    })
    const title = plain(record.title, { heading: HeadingLevel.HEADING_3 })
    return rows.length === 0 ? [title] : [title, new Table({ rows, ...TABLE_LOOK })]
  })
}
