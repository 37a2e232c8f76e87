import type { OdsCell } from '@daylight/adapters/sheets'
import { writeOds } from '@daylight/adapters/sheets'
import { LINE_HEADINGS, lineCells, writeLinesCsv } from '../pay/write-lines-csv.ts'
import type { PrivateResult, SaveFormat } from './check-messages.ts'
import { describeReport } from './describe-report.ts'
import type { HeldCheck } from './run-private-check.ts'
import { loadReportFonts, writeReportPdf } from './write-report-pdf.ts'

/** Fetches the typeface while there still is a network. */
export async function prepareReport(): Promise<void> {
  await loadReportFonts()
}

const PAGE = 500
/** A spreadsheet is made in memory as a whole; a CSV is not. */
const MOST_SPREADSHEET_LINES = 10_000

/** A file made on this device for its owner to keep. */
export async function writeReport(
  format: SaveFormat,
  check: HeldCheck,
  result: PrivateResult,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const name = `pay-check-${result.periodStart ?? result.today}.${format}`
  switch (format) {
    case 'csv':
      return { blob: await writeCsv(check), name }
    case 'ods':
      return { blob: writeSpreadsheet(check, result), name }
    case 'pdf':
      return { blob: await writeReportPdf(describeReport(check, result)), name }
  }
}

async function* pagesOf(check: HeldCheck) {
  for (let from = 0; from < check.counts.all; from += PAGE) yield check.lines('all', from, PAGE)
}

async function writeCsv(check: HeldCheck): Promise<Blob> {
  const parts: BlobPart[] = []
  for await (const bytes of writeLinesCsv(pagesOf(check))) parts.push(new Uint8Array(bytes))
  return new Blob(parts, { type: 'text/csv' })
}

const text = (words: string, bold = false): OdsCell =>
  words === '' ? { kind: 'empty' } : { kind: 'text', text: words, bold }
const NUMBER = /^-?\d+(?:\.\d+)?$/
const POUNDS_FROM = LINE_HEADINGS.indexOf('Living Wage pay an hour')

function cell(value: string, column: number): OdsCell {
  const isFigure = column === 0 || (column >= POUNDS_FROM - 1 && column < LINE_HEADINGS.length - 2)
  return isFigure && NUMBER.test(value) ? { kind: 'number', value } : text(value)
}

function writeSpreadsheet(check: HeldCheck, result: PrivateResult): Blob {
  const report = describeReport(check, result)
  const lines: (readonly OdsCell[])[] = [LINE_HEADINGS.map((heading) => text(heading, true))]
  const whole = check.counts.all <= MOST_SPREADSHEET_LINES
  for (const filter of whole ? (['all'] as const) : (['below', 'below_minimum', 'cannot_say'] as const)) {
    for (let from = 0; from < check.counts[filter]; from += PAGE) {
      for (const line of check.lines(filter, from, PAGE)) {
        const again = filter !== 'all' && filter !== 'below' && line.livingWageVerdict === 'fail'
        if (!again && lines.length <= MOST_SPREADSHEET_LINES) lines.push(lineCells(line).map(cell))
      }
    }
  }
  const about = whole
    ? []
    : [
        `The file has ${check.counts.all.toLocaleString('en-GB')} lines: those to look at are here, all of them in the CSV.`,
      ]
  const bytes = writeOds([
    {
      name: 'Result',
      columnWidths: [9, 6],
      rows: [
        [text(report.title, true)],
        [text(report.subtitle)],
        ...report.leads.map((lead) => [text(lead)]),
        [],
        ...report.figures.map(([label, value]) => [text(label), text(value)]),
        [],
        ...[...about, ...report.notes].map((note) => [text(note)]),
      ],
    },
    { name: 'Lines', rows: lines },
  ])
  return new Blob([new Uint8Array(bytes)], { type: 'application/vnd.oasis.opendocument.spreadsheet' })
}
