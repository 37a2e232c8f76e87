import type { RemedyShown } from '@daylight/contracts'
import { fromWire, roundTo } from '@daylight/domain/exact'
import { csvCell } from '../pay/write-lines-csv.ts'

const HEADINGS = [
  'Period start',
  'Period end',
  'People',
  'Short by law then',
  'Rate then',
  'Rate now',
  'Owed by law',
  'Paid by law',
  'Left by law',
  'Short of the Living Wage',
  'Left up to the Living Wage',
]

const PLACES = 6

/** Pounds in full; empty where it may not be told. */
function amount(wire: string | null): string {
  const value = wire === null ? null : fromWire(wire)
  return value === null ? '' : roundTo(value, PLACES)
}

/** The working and its sums. A byte order mark, as spreadsheets take the rest for another encoding without it. */
export function writeRemedyCsv({ shown }: Pick<RemedyShown, 'shown'>): string {
  const { groups, law, livingWage } = shown
  const rows = [
    HEADINGS,
    ...(groups ?? []).map((group) => [
      group.periodStart,
      group.periodEnd,
      String(group.people),
      amount(group.underpayment),
      amount(group.rateThen),
      amount(group.rateNow),
      amount(group.law.owed),
      amount(group.law.paid),
      amount(group.law.left),
      amount(group.livingWage.owed),
      amount(group.livingWage.left),
    ]),
    [
      'All',
      '',
      String(shown.people),
      ...['', '', ''],
      amount(law.owed),
      amount(law.paid),
      amount(law.left),
      amount(livingWage.owed),
      amount(livingWage.left),
    ],
  ]
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}
