import type { PayLineView } from '@daylight/contracts'
import { formatDate, formatDateRange, parseIsoDate } from '@daylight/domain/dates'
import { countWords, payWords, periodWords, pounds, standardName } from '../pay/pay-words.ts'
import type { PrivateResult } from './check-messages.ts'
import type { HeldCheck } from './run-private-check.ts'

/** A report as its reader meets it: the answer, the figures, the lines, how it was made. */
export interface Report {
  readonly title: string
  readonly subtitle: string
  readonly leads: readonly string[]
  readonly figures: readonly (readonly [label: string, value: string])[]
  /** Lines below either standard, or of which it cannot be said. */
  readonly shown: readonly PayLineView[]
  readonly hidden: number
  readonly notes: readonly string[]
}

/** More than that nobody reads on paper; the spreadsheets hold every line. */
const MOST_LINES = 200

export function describeReport(check: HeldCheck, result: PrivateResult): Report {
  const { summary, counts } = result
  const words = payWords(summary)
  const { livingWage, minimumWage } = summary
  const below = check.lines('below', 0, MOST_LINES)
  const others = [
    ...check.lines('below_minimum', 0, MOST_LINES),
    ...check.lines('cannot_say', 0, MOST_LINES),
  ].filter((line) => line.livingWageVerdict !== 'fail')
  const shown = [...below, ...others].slice(0, MOST_LINES)
  const all = counts.below + others.length
  const today = parseIsoDate(result.today)
  return {
    title: words.headline,
    subtitle: [periodWords(result), today ? `checked on ${formatDate(today)}` : null]
      .filter((part) => part !== null)
      .join(' · '),
    leads: words.lead,
    figures: [
      ['People in the file', countWords(summary.people)],
      [`Below the ${standardName(summary)}`, countWords(livingWage.fail)],
      ['Below the legal minimum', countWords(minimumWage.fail)],
      ['Could not be said', countWords(livingWage.cannotSay)],
      [
        'Short of the Living Wage',
        livingWage.shortfall === null ? 'Not shown' : pounds(livingWage.shortfall),
      ],
      [
        'Owed in law, at today’s rate',
        minimumWage.arrears === null ? 'Not shown' : pounds(minimumWage.arrears),
      ],
      ...summary.rates.map((rate): readonly [string, string] => [
        rate.zone === 'london' ? 'London Living Wage' : 'UK Living Wage',
        `${pounds(rate.livingWage)} an hour`,
      ]),
    ],
    shown,
    hidden: Math.max(0, all - shown.length),
    notes: [
      'Made on the device of whoever had the file, with Daylight’s private check. The file was not sent anywhere.',
      `File: ${result.fileName}. Its SHA-256: ${result.fileDigest || 'not worked out by this browser'}.`,
      `Engine ${result.engineVersion}, pay rates of version ${result.ratesVersion}. ${summary.lines.toLocaleString('en-GB')} lines.`,
      'This shows what the file says. It is not evidence that the file is true.',
      ...summary.notes,
    ],
  }
}

/** “1–30 September 2026”. */
export function linePeriod(line: PayLineView): string {
  const [start, end] = [parseIsoDate(line.periodStart), parseIsoDate(line.periodEnd)]
  return start && end ? formatDateRange(start, end, 'short') : ''
}
