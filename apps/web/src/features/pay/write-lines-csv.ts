import type { PayLineView } from '@daylight/contracts'
import { fromWire, roundTo } from '@daylight/domain/exact'

/** What is told of each line where it leaves the page. */
export const LINE_HEADINGS = [
  'Line in file',
  'Worker',
  'Place',
  'Period start',
  'Period end',
  'Living Wage',
  'Legal minimum',
  'Hours',
  'Living Wage pay an hour',
  'Living Wage an hour',
  'Minimum wage pay an hour',
  'Short of the Living Wage',
  'Owed in law',
  'Living Wage: why',
  'Legal minimum: why',
] as const

const VERDICTS: Readonly<Record<PayLineView['livingWageVerdict'], string>> = {
  pass: 'Met',
  fail: 'Below',
  cannot_say: 'Cannot say',
  out_of_scope: 'Out of scope',
}

const PLACES = 6
const NUMBER = /^-?\d+(?:\.\d+)?$/
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * One cell. A spreadsheet takes text that begins like a formula for one and runs it, so such text gets an apostrophe
 * in front; numbers stay numbers.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function decimal(wire: string | null): string {
  const value = wire === null ? null : fromWire(wire)
  return value
    ? roundTo(value, PLACES)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
    : ''
}

/** The cells of a line, in the order of the headings: figures as decimals. */
export function lineCells(line: PayLineView): readonly string[] {
  return [
    String(line.line),
    line.workerRef,
    line.place ?? '',
    line.periodStart,
    line.periodEnd,
    VERDICTS[line.livingWageVerdict],
    VERDICTS[line.minimumWageVerdict],
    decimal(line.hours),
    decimal(line.livingWageHourly),
    decimal(line.livingWageRate),
    decimal(line.minimumWageHourly),
    line.livingWageVerdict === 'fail' ? decimal(line.shortfall) : '',
    line.minimumWageVerdict === 'fail' ? decimal(line.arrears) : '',
    line.livingWageReasons.join(' '),
    line.minimumWageReasons.join(' '),
  ]
}

const toRow = (line: PayLineView): string => lineCells(line).map(csvCell).join(',')

/** The file in pieces, as its lines come. Begins with the mark by which Excel knows UTF-8. */
export async function* writeLinesCsv(
  pages: AsyncIterable<readonly PayLineView[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`\uFEFF${LINE_HEADINGS.map(csvCell).join(',')}\r\n`)
  for await (const page of pages) {
    if (page.length > 0) yield encoder.encode(`${page.map(toRow).join('\r\n')}\r\n`)
  }
}
