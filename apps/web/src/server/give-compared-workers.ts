import 'server-only'
import {
  type OdsCell,
  PAYROLL_FORMATS,
  type PayrollFormat,
  writeOds,
  writeWorkbook,
} from '@daylight/adapters/files'
import type { PayComparisonExport } from '@daylight/application'
import { fromWire, roundTo } from '@daylight/domain/exact'
import { changeWords, standingWords } from '@daylight/domain/pay-results'
import { csvCell } from '../features/pay/write-lines-csv.ts'
import { contentDisposition } from './content-disposition.ts'
import { readRefusal } from './form-state.ts'
import { describeError, log } from './log.ts'
import { toResponseStream } from './to-response-stream.ts'

type Worker = PayComparisonExport['pages'] extends AsyncGenerator<readonly (infer One)[]> ? One : never
type Cell = { readonly kind: 'text' | 'money'; readonly value: string }

/** A workbook is held in memory while it is made; a CSV of any size is not. */
const MOST_IN_A_WORKBOOK = 10_000
/** Digits after the point: enough for an hour's pay to be redone. */
const PLACES = 6

const TYPES: Readonly<Record<PayrollFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

const text = (value: string): Cell => ({ kind: 'text', value })
function money(decimal: string | null | undefined): Cell {
  const value = decimal === null || decimal === undefined ? null : fromWire(decimal)
  return { kind: 'money', value: value ? roundTo(value, PLACES) : '' }
}

type Standard = 'livingWage' | 'minimumWage'
type Column = readonly [heading: string, cell: (worker: Worker) => Cell]

const columnsOf = (name: string, standard: Standard): readonly Column[] => [
  [`${name}: what became of them`, (worker) => text(changeWords[worker[standard].change])],
  [`${name}: then`, (worker) => text(standingWords(worker[standard].before))],
  [`${name}: now`, (worker) => text(standingWords(worker[standard].now))],
  [`${name}: pay an hour then`, (worker) => money(worker[standard].before?.hourly)],
  [`${name}: pay an hour now`, (worker) => money(worker[standard].now?.hourly)],
  [`${name}: short an hour then`, (worker) => money(worker[standard].before?.gap)],
  [`${name}: short an hour now`, (worker) => money(worker[standard].now?.gap)],
]

const COLUMNS: readonly Column[] = [
  ['Worker', ({ workerRef }) => text(workerRef)],
  ...columnsOf('Living Wage', 'livingWage'),
  ...columnsOf('Legal minimum', 'minimumWage'),
]

/** The format of a list that the address asks for; null where it asks for something else. */
export function readListFormat(request: Request): PayrollFormat | null {
  const wanted = new URL(request.url).searchParams.get('as')
  return PAYROLL_FORMATS.find((format) => format === wanted) ?? null
}

/** Everybody in either of two checks as a file. */
export async function giveComparedWorkers(
  format: PayrollFormat,
  open: () => Promise<PayComparisonExport>,
): Promise<Response> {
  try {
    const { since, now, pages } = await open()
    const body = format === 'csv' ? toResponseStream(writeCsv(pages)) : await writeBook(format, pages)
    if (body === null) {
      const words = `More than ${MOST_IN_A_WORKBOOK.toLocaleString('en-GB')} workers are too many for a workbook. Take the CSV, which spreadsheet programs open too.`
      return new Response(words, { status: 413 })
    }
    return new Response(body, {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': contentDisposition(`pay-${now}-since-${since}.${format}`),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      },
    })
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reference !== null) log.error({ event: 'comparison_download', ...describeError(error) })
    const status = refusal.reason === 'not_found' ? 404 : refusal.reason === 'role_may_not' ? 403 : 409
    return new Response(refusal.message, { status: refusal.reference === null ? status : 500 })
  }
}

/** Begins with the mark by which spreadsheet programs know UTF-8. */
async function* writeCsv(pages: PayComparisonExport['pages']): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const row = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`
  yield encoder.encode(`\uFEFF${row(COLUMNS.map(([heading]) => heading))}`)
  for await (const page of pages) {
    const rows = page.map((worker) => row(COLUMNS.map(([, cell]) => cell(worker).value)))
    yield encoder.encode(rows.join(''))
  }
}

function cellOf({ kind, value }: Cell): OdsCell {
  if (value === '') return { kind: 'empty' }
  return kind === 'money' ? { kind, pounds: value } : { kind, text: value }
}

/** Null where there are too many. */
async function writeBook(
  format: 'xlsx' | 'ods',
  pages: PayComparisonExport['pages'],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const rows: OdsCell[][] = [COLUMNS.map(([heading]) => ({ kind: 'text', text: heading, bold: true }))]
  for await (const page of pages) {
    for (const worker of page) rows.push(COLUMNS.map(([, cell]) => cellOf(cell(worker))))
    if (rows.length > MOST_IN_A_WORKBOOK + 1) return null
  }
  const sheet = { name: 'Since the last check', columnWidths: COLUMNS.map(() => 4), rows }
  return format === 'ods' ? writeOds([sheet]) : writeWorkbook([sheet])
}
