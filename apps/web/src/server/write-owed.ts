import 'server-only'
import { type OdsCell, writeOds } from '@daylight/adapters/files'
import type { OwedByReferenceShown } from '@daylight/contracts'
import { fromWire, roundTo, ZERO } from '@daylight/domain/exact'
import { csvCell } from '../features/pay/write-lines-csv.ts'
import { contentDisposition } from './content-disposition.ts'

type Line = OwedByReferenceShown['lines'][number]
type Cell = { readonly kind: 'text' | 'date' | 'money'; readonly value: string | null }

const text = (value: string): Cell => ({ kind: 'text', value })
const date = (value: string): Cell => ({ kind: 'date', value })
const money = (value: string | null | undefined): Cell => ({ kind: 'money', value: value ?? null })

/** Digits after the point: enough for a sum to be redone, in both kinds of file. */
const PLACES = 6

const COLUMNS: readonly (readonly [heading: string, cell: (line: Line) => Cell])[] = [
  ['Payroll number', (line) => text(line.reference)],
  ['Period start', (line) => date(line.periodStart)],
  ['Period end', (line) => date(line.periodEnd)],
  ['Short by law then', (line) => money(line.underpayment)],
  ['Rate then', (line) => money(line.rateThen)],
  ['Rate now', (line) => money(line.rateNow)],
  ['Owed by law', (line) => money(line.law?.owed)],
  ['Left by law', (line) => money(line.law?.left)],
  ['Owed up to the Living Wage', (line) => money(line.livingWage.owed)],
  ['Left up to the Living Wage', (line) => money(line.livingWage.left)],
  ['Wages seen as paid', (line) => money(line.wagesPaid)],
  ['Wages to pay', (line) => money(line.wagesLeft)],
  ['Fees owed', (line) => money(line.fees.owed)],
  ['Fees seen as paid back', (line) => money(line.fees.paid)],
  ['Fees to pay back', (line) => money(line.fees.left)],
  ['Left, still owed', (line) => text(line.leaver ? 'yes' : '')],
]

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', write: toOds },
} as const

/** What is owed by payroll number, as a file to pay from; 404 for another format. */
export function writeOwed(wanted: string | null, owed: OwedByReferenceShown): Response {
  const format = wanted === 'csv' || wanted === 'ods' ? wanted : null
  if (format === null) return new Response('There is no file of this kind.', { status: 404 })
  const { type, write } = FORMATS[format]
  return new Response(write(owed), {
    headers: {
      'content-type': type,
      'content-disposition': contentDisposition(`owed-to-workers-${owed.on}.${format}`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

const plain = ({ kind, value }: Cell): string =>
  value === null ? '' : kind === 'money' ? roundTo(fromWire(value) ?? ZERO, PLACES) : value

/** A byte order mark, as spreadsheets take the rest for another encoding without it. */
function toCsv({ lines }: OwedByReferenceShown): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...lines.map((line) => COLUMNS.map(([, cell]) => plain(cell(line)))),
  ]
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function toOds({ lines }: OwedByReferenceShown) {
  const cellOf = (cell: Cell): OdsCell => {
    const value = plain(cell)
    if (value === '') return { kind: 'empty' }
    if (cell.kind === 'money') return { kind: 'money', pounds: value }
    return cell.kind === 'date' ? { kind: 'date', date: value } : { kind: 'text', text: value }
  }
  return writeOds([
    {
      name: 'Owed to workers',
      columnWidths: COLUMNS.map(() => 3.4),
      rows: [
        COLUMNS.map(([heading]): OdsCell => ({ kind: 'text', text: heading, bold: true })),
        ...lines.map((line) => COLUMNS.map(([, cell]) => cellOf(cell(line)))),
      ],
    },
  ])
}
