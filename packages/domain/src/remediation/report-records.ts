import type { IsoDate } from '../dates/index.ts'
import type { BoardSpan } from './board.ts'

/** What a report for a committee counts of the days it is about, beside the actions of the board. */
export const REPORT_LISTS = [
  'pay_checks',
  'suppliers_pay_checked',
  'assessments',
  'findings',
  'findings_closed',
  'conduct',
] as const
export type ReportList = (typeof REPORT_LISTS)[number]

export const reportListWords: Readonly<Record<ReportList, string>> = {
  pay_checks: 'Pay checks completed',
  suppliers_pay_checked: 'Suppliers whose pay was checked',
  assessments: 'Assessments answered',
  findings: 'Findings raised',
  findings_closed: 'Of the findings raised, closed today',
  conduct: 'Notes on our own part',
}

/** One record that a figure counts. */
export interface ReportRecord {
  readonly id: string
  readonly list: ReportList
  readonly title: string
  readonly day: IsoDate
  /** Severity of a finding, cause of a note; null for all other. */
  readonly key: string | null
  /** Below the organisation's own address. */
  readonly path: string
}

/** The records behind a figure of the report: the figure is how many they are. Without a key: all of the list. */
export function reportRecordsBehind(
  records: readonly ReportRecord[],
  asked: { readonly list: ReportList; readonly key: string | null; readonly span: BoardSpan },
): readonly ReportRecord[] {
  const { list, key, span } = asked
  return records.filter(
    (record) =>
      record.list === list &&
      (key === null || record.key === key) &&
      record.day >= span.from &&
      record.day <= span.to,
  )
}
