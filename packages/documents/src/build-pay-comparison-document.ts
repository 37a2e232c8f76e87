import type { PayComparisonPrint } from '@daylight/application'
import { formatDate, formatDateRange, isoDate } from '@daylight/domain/dates'
import { fromWire, ZERO } from '@daylight/domain/exact'
import { formatPounds } from '@daylight/domain/pay'
import {
  belowWords,
  changeMeanings,
  changeWords,
  NOT_TOLD,
  OVERLAP_WORDS,
  OWED_MEANINGS,
  PAY_CHANGES,
} from '@daylight/domain/pay-results'
import { number, paragraph, table, text } from './committee-cells.ts'
import type { DocumentModel, DocumentSection } from './document-model.ts'

type Compared = PayComparisonPrint['since']['livingWage']

const days = ({ periodStart, periodEnd }: { readonly periodStart: string; readonly periodEnd: string }) =>
  formatDateRange(isoDate(periodStart), isoDate(periodEnd))
const amount = (wire: string | null) =>
  text(wire === null ? 'not shown' : formatPounds(fromWire(wire) ?? ZERO))

/** A pay check beside the one of the period before, in numbers: nobody is named in it. Pure. */
export function buildPayComparisonDocument(print: PayComparisonPrint): DocumentModel {
  const { organisation, payroll, period, since, today } = print
  const whose = [payroll.supplierName ?? 'Our own payroll', payroll.siteName].filter((name) => name !== null)
  return {
    language: 'en-GB',
    subject: 'Pay since the last check',
    title: `Pay since the last check: ${whose.join(', ')}`,
    organisation,
    alsoCovers: [],
    lines: [
      `${days(period)}, compared with ${days(since)}`,
      `Made on ${formatDate(today)}`,
      'People are counted; nobody is named',
    ],
    notice: null,
    inShort: since.livingWage
      ? [{ kind: 'paragraph', runs: text(belowWords('Living Wage', since.livingWage)) }]
      : [],
    sections: [changes(print), meanings(), ...owed(print)],
    sources: [],
    checks: [],
    date: today,
  }
}

function changes({ since }: PayComparisonPrint): DocumentSection {
  const { livingWage, minimumWage } = since
  const row = (name: string, compared: Compared) => [
    text(name),
    ...PAY_CHANGES.map((change) => text(compared === null ? 'not shown' : number(compared.changes[change]))),
  ]
  const blocks =
    livingWage === null && minimumWage === null
      ? [paragraph(NOT_TOLD)]
      : [
          ...(minimumWage === null ? [] : [paragraph(belowWords('legal minimum', minimumWage))]),
          table(
            'People by what became of them since the last check, against each rate.',
            ['Against', ...PAY_CHANGES.map((change) => changeWords[change])],
            [row('Living Wage', livingWage), row('Legal minimum', minimumWage)],
          ),
        ]
  return { id: 'changes', title: 'Who improved and who got worse', blocks }
}

function meanings(): DocumentSection {
  return {
    id: 'meanings',
    title: 'What these words mean',
    blocks: [
      {
        kind: 'table',
        caption: 'What became of people, and what each word stands for.',
        columns: [
          { title: 'Word', align: 'start' },
          { title: 'Stands for', align: 'start' },
        ],
        rows: PAY_CHANGES.map((change) => [text(changeWords[change]), text(changeMeanings[change])]),
      },
    ],
  }
}

/** Nothing where nothing is missing in any period. */
function owed({
  owed: { arrears, shortfall, periods, of, overlap },
}: PayComparisonPrint): readonly DocumentSection[] {
  if (periods.length === 0) return []
  return [
    {
      id: 'owed',
      title: 'Owed by these checks, period by period',
      blocks: [
        table(
          `Periods in which something is missing: ${periods.length} of ${of}.`,
          ['Period', 'Owed in law', 'Short of the Living Wage'],
          [
            ...periods.map((period) => [
              text(days(period)),
              amount(period.arrears),
              amount(period.shortfall),
            ]),
            [text('All periods'), amount(arrears), amount(shortfall)],
          ],
        ),
        ...OWED_MEANINGS.map(paragraph),
        ...(overlap ? [paragraph(OVERLAP_WORDS)] : []),
      ],
    },
  ]
}
