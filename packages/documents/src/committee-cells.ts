import type { CommitteePrint } from '@daylight/application'
import { formatDateRange } from '@daylight/domain/dates'
import { boardAddresses, type ReportList } from '@daylight/domain/remediation'
import { type DocumentBlock, plainRun, type TextRun } from './document-model.ts'

export type Cell = readonly TextRun[]

export const text = (words: string): Cell => [plainRun(words)]
export const number = (value: number): string => value.toLocaleString('en-GB')
/** A figure that opens to what it counts; one of none has nothing to open. */
export const linked = (value: string, href: string): Cell => [{ ...plainRun(value), href }]
export const count = (value: number, href: string): Cell =>
  value === 0 ? text('0') : linked(number(value), href)
export const paragraph = (words: string): DocumentBlock => ({ kind: 'paragraph', runs: text(words) })
export const days = (value: number | null): Cell => text(value === null ? '–' : number(value))

export function table(
  caption: string,
  [first, ...figures]: readonly [string, ...string[]],
  rows: readonly (readonly Cell[])[],
): DocumentBlock {
  const columns = [
    { title: first, align: 'start' },
    ...figures.map((title) => ({ title, align: 'end' }) as const),
  ] as const
  return { kind: 'table', caption, columns, rows }
}

export function countIn(period: CommitteePrint['now'], list: ReportList, key: string | null): number {
  return period.lists.find((one) => one.list === list && one.key === key)?.count ?? 0
}

/** One list of the report in both periods, each figure opening to its records. */
export function listRow(
  print: CommitteePrint,
  list: ReportList,
  key: string | null,
  words: string,
): readonly Cell[] {
  const { record } = boardAddresses(print.home)
  const cell = (period: CommitteePrint['now']) => count(countIn(period, list, key), record(list, period, key))
  return [text(words), cell(print.now), cell(print.before)]
}

/** Heads of the columns that set the report's days beside the same days a year before. */
export const BESIDE = ['These days', 'A year before'] as const

/** Which days those are. */
export function tellDays({ now, before }: CommitteePrint): string {
  const [these, earlier] = [now, before].map(({ from, to }) => formatDateRange(from, to, 'short'))
  return `These days: ${these}. A year before: ${earlier}.`
}
