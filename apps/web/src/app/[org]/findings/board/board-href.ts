import type { BoardFigure, BoardGroup } from '@daylight/domain/remediation'
import type { MoneyPart, MoneySum } from '@daylight/domain/remedy'

/** Where the figures of the board open to the records that they count. */
export function boardHref(segment: string) {
  const board = `/${segment}/findings/board`
  const at = (path: string, query: Readonly<Record<string, string>>) =>
    `${board}/${path}?${new URLSearchParams(query)}`
  return {
    board,
    actions: (figure: BoardFigure, span?: { readonly from: string; readonly to: string }) =>
      at('actions', { figure, ...(span ? { from: span.from, to: span.to } : {}) }),
    line: (figure: 'open' | 'late', group: BoardGroup, key: string) => at('actions', { figure, group, key }),
    money: (sum: MoneySum, part: MoneyPart) => at('money', { sum, part }),
    conduct: (year: 'now' | 'before', cause: string) => at('conduct', { year, cause }),
  }
}
