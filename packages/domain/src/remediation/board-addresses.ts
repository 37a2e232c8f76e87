import type { MoneyPart, MoneySum } from '../remedy/index.ts'
import type { BoardFigure, BoardGroup } from './board.ts'
import type { ReportList } from './report-records.ts'

/** Where the figures of the board open to the records that they count; `home` is the organisation's own address. */
export function boardAddresses(home: string) {
  const board = `${home}/findings/board`
  const at = (path: string, query: Readonly<Record<string, string>>) => {
    const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    return `${board}/${path}?${parts.join('&')}`
  }
  return {
    board,
    actions: (figure: BoardFigure, span?: { readonly from: string; readonly to: string }) =>
      at('actions', { figure, ...(span ? { from: span.from, to: span.to } : {}) }),
    line: (figure: 'open' | 'late', group: BoardGroup, key: string) => at('actions', { figure, group, key }),
    money: (sum: MoneySum, part: MoneyPart) => at('money', { sum, part }),
    contradictions: `${home}/findings/contradictions`,
    suppliers: `${home}/suppliers`,
    /** A figure of the report for a committee. */
    record: (
      list: ReportList,
      { from, to }: { readonly from: string; readonly to: string },
      key: string | null,
    ) => at('report/records', { list, from, to, ...(key === null ? {} : { key }) }),
    conduct: (year: 'now' | 'before', cause: string) => at('conduct', { year, cause }),
  }
}
