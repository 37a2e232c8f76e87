import type { PayLineView } from '@daylight/contracts'
import { fromWire } from '@daylight/domain/exact'
import { formatHours, formatPounds } from '@daylight/domain/pay'
import PDFDocument, { type StructureElement, type TableCell } from 'pdfkit'
import { toBlob } from 'pdfkit/output'
import { writeFigure } from '../pay/write-figure.ts'
import { linePeriod, type Report } from './describe-report.ts'

const REGULAR = new URL(
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
  import.meta.url,
)
const BOLD = new URL(
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff',
  import.meta.url,
)

interface ReportFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}
let fonts: Promise<ReportFonts> | undefined

async function fetchBytes(url: URL): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error('The typeface could not be fetched.')
  return new Uint8Array(await response.arrayBuffer())
}

/** The report's typeface, fetched once from where the page itself comes from. */
export function loadReportFonts(): Promise<ReportFonts> {
  fonts ??= Promise.all([fetchBytes(REGULAR), fetchBytes(BOLD)]).then(([regular, bold]) => ({
    regular,
    bold,
  }))
  return fonts
}

const INK = '#1b2233'
const MUTED = '#586075'
const MARGIN = 48
const MOST_WORKINGS = 30

/** A tagged PDF: headings, paragraphs and tables can be read aloud and in order. */
export async function writeReportPdf(report: Report): Promise<Blob> {
  const { regular, bold } = await loadReportFonts()
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 12, left: MARGIN, right: MARGIN },
    tagged: true,
    pdfVersion: '1.7',
    lang: 'en-GB',
    displayTitle: true,
    font: null,
    info: { Title: `Pay check: ${report.title}`, Creator: 'Daylight' },
    bufferPages: true,
  })
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  doc.font('regular', 10)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const writer = createWriter(doc, root)
  writer.paragraph('H1', report.title, { font: 'bold', size: 20 })
  writer.paragraph('P', report.subtitle, { size: 10.5, colour: MUTED })
  for (const lead of report.leads) writer.paragraph('P', lead, { size: 12 })
  writer.table(
    [['Figure', 'Value'], ...report.figures.map(([label, value]) => [label, value])],
    [300, '*'],
    [1],
  )
  if (report.shown.length > 0) {
    writer.paragraph('H2', 'Lines to look at', { font: 'bold', size: 14 })
    writer.table(
      [
        [
          'Line',
          'Worker',
          'Period',
          'Hours',
          'Pay an hour',
          'Living Wage',
          'Legal minimum',
          'Short',
          'Owed in law',
        ],
        ...report.shown.map(lineRow),
      ],
      [34, '*', 88, 42, 52, 56, 56, 52, 52],
      [3, 4, 7, 8],
    )
    if (report.hidden > 0) {
      writer.paragraph('P', `${report.hidden.toLocaleString('en-GB')} more lines are in the spreadsheet.`, {})
    }
    writeWorkings(writer, report.shown)
  }
  writer.paragraph('H2', 'How this was made', { font: 'bold', size: 14 })
  for (const note of report.notes) writer.paragraph('P', note, { colour: MUTED })
  root.end()
  numberPages(doc)
  const blob = toBlob(doc)
  doc.end()
  return blob
}

const words = { pass: 'Met', fail: 'Below', cannot_say: 'Cannot say', out_of_scope: 'Out of scope' } as const

const money = (wire: string | null): string => {
  const value = wire === null ? null : fromWire(wire)
  return value === null ? '–' : formatPounds(value)
}

function lineRow(line: PayLineView): readonly string[] {
  const hours = line.hours === null ? null : fromWire(line.hours)
  return [
    String(line.line),
    line.workerRef,
    linePeriod(line),
    hours === null ? '–' : formatHours(hours),
    money(line.livingWageHourly),
    words[line.livingWageVerdict],
    words[line.minimumWageVerdict],
    line.livingWageVerdict === 'fail' ? money(line.shortfall) : '–',
    line.minimumWageVerdict === 'fail' ? money(line.arrears) : '–',
  ]
}

type Writer = ReturnType<typeof createWriter>

function writeWorkings(writer: Writer, lines: readonly PayLineView[]): void {
  writer.paragraph('H2', 'The working', { font: 'bold', size: 14 })
  for (const line of lines.slice(0, MOST_WORKINGS)) {
    const name = `${line.workerRef}, ${linePeriod(line)}`
    for (const [standard, steps, reasons] of [
      ['Living Wage', line.livingWageWorking, line.livingWageReasons],
      ['Legal minimum', line.minimumWageWorking, line.minimumWageReasons],
    ] as const) {
      writer.paragraph('H3', `${name}: ${standard}`, { font: 'bold', size: 11 })
      if (steps.some((step) => writeFigure(step) !== '')) {
        writer.table(
          [['Step', 'Figure', 'Why'], ...steps.map((step) => [step.label, writeFigure(step), step.note])],
          [190, 90, '*'],
          [1],
        )
      } else for (const reason of reasons) writer.paragraph('P', reason, {})
    }
  }
  if (lines.length > MOST_WORKINGS) {
    writer.paragraph('P', `The working of the first ${MOST_WORKINGS} lines; the page shows the others.`, {
      colour: MUTED,
    })
  }
}

interface Look {
  readonly font?: 'regular' | 'bold'
  readonly size?: number
  readonly colour?: string
}

function createWriter(doc: PDFDocument, root: StructureElement) {
  const width = doc.page.width - 2 * MARGIN
  return {
    paragraph: (tag: string, text: string, { font = 'regular', size = 10, colour = INK }: Look): void => {
      if (text === '') return
      doc.font(font, size).fillColor(colour)
      // A heading alone at the foot of a page belongs to the next one.
      const room = doc.page.height - doc.page.margins.bottom - doc.y
      if (tag.startsWith('H') && room < 70) doc.addPage()
      root.add(doc.struct(tag, () => void doc.text(text, { width, lineGap: 1.5 })))
      doc.moveDown(tag === 'H1' ? 0.15 : 0.45)
    },
    table: (
      rows: readonly (readonly string[])[],
      widths: readonly (number | '*')[],
      figures: readonly number[],
    ): void => {
      doc.font('regular', 8.5).fillColor(INK)
      doc.table({
        data: rows.map((row, index) =>
          row.map((text, column): TableCell => {
            const heads = index === 0
            return {
              text: text === '' ? ' ' : text,
              type: heads || column === 0 ? 'TH' : 'TD',
              align: figures.includes(column) ? 'right' : 'left',
              font: { src: heads ? 'bold' : 'regular', size: 8.5 },
            }
          }),
        ),
        columnStyles: [...widths],
        // No rules between rows: pdfkit writes their colours into the structure in a form that readers reject.
        rowStyles: (row) =>
          row % 2 === 0 ? { backgroundColor: row === 0 ? '#ece6da' : '#f8f5ef' } : undefined,
        defaultStyle: { border: false, padding: '3 5 3 5', textColor: INK },
        structParent: root,
      })
      doc.x = MARGIN
      doc.moveDown(0.8)
    },
  }
}

/** Page numbers are for the eye: they are no part of what is read aloud. */
function numberPages(doc: PDFDocument): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    doc.font('regular', 8).fillColor(MUTED)
    doc.text(`Page ${page - start + 1} of ${count}`, MARGIN, doc.page.height - 36, { lineBreak: false })
    doc.endMarkedContent()
  }
}
