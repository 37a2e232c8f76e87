import { authorise, type MemberActor } from '@daylight/domain/access'
import {
  actionsBehind,
  BOARD_FIGURES,
  BOARD_GROUPS,
  type BoardAction,
  type BoardFigure,
  type BoardGroup,
  type BoardYear,
  boardKey,
  type Contradiction,
  findContradictions,
  medianDaysToVerify,
  yearOnYear,
} from '@daylight/domain/remediation'
import type { Deps } from '../ports/deps.ts'

export interface BoardCount {
  readonly key: string
  readonly label: string
  readonly open: number
  readonly late: number
}

export interface Board {
  readonly figures: readonly { readonly figure: BoardFigure; readonly count: number }[]
  readonly medianDaysToVerify: number | null
  readonly groups: readonly { readonly group: BoardGroup; readonly lines: readonly BoardCount[] }[]
  readonly years: readonly BoardYear[]
  readonly contradictions: number
  /** The actions behind the figure or the line that was asked for. */
  readonly behind: readonly BoardAction[]
}

/** What a figure or a line opens to. A group's lines count open actions. */
export interface BoardOpening {
  readonly figure: BoardFigure
  readonly group?: BoardGroup | undefined
  readonly key?: string | undefined
}

/** Where the corrective actions stand, with the records behind any one of the figures. */
export async function showBoard(deps: Deps, actor: MemberActor, input: BoardOpening): Promise<Board> {
  authorise(actor, 'finding:read')
  const today = deps.clock.today()
  const actions = await deps.database.withTenant(actor, (tx) => tx.board.actions())
  const open = actionsBehind('open', actions, today)
  const late = new Set(actionsBehind('late', actions, today))
  const count = (group: BoardGroup): readonly BoardCount[] => {
    const lines = new Map<string, { label: string; open: number; late: number }>()
    for (const action of open) {
      const key = boardKey(group, action, today)
      const line = lines.get(key) ?? { label: labelOf(group, action, key), open: 0, late: 0 }
      lines.set(key, { ...line, open: line.open + 1, late: line.late + (late.has(action) ? 1 : 0) })
    }
    return [...lines]
      .map(([key, line]) => ({ key, ...line }))
      .sort((a, b) => b.open - a.open || (a.label < b.label ? -1 : 1))
  }
  const behind = actionsBehind(input.figure, actions, today)
  const { group, key } = input
  return {
    figures: BOARD_FIGURES.map((figure) => ({
      figure,
      count: actionsBehind(figure, actions, today).length,
    })),
    medianDaysToVerify: medianDaysToVerify(actions),
    groups: BOARD_GROUPS.map((name) => ({ group: name, lines: count(name) })),
    years: yearOnYear(actions),
    contradictions: findContradictions(actions, today).length,
    behind: group === undefined ? behind : behind.filter((action) => boardKey(group, action, today) === key),
  }
}

function labelOf(group: BoardGroup, action: BoardAction, key: string): string {
  return group === 'supplier' ? (action.supplier ?? 'Our own organisation') : key
}

/** What does not fit together in the records, as a list to work through: an entry goes when its cause is mended. */
export async function listContradictions(deps: Deps, actor: MemberActor): Promise<readonly Contradiction[]> {
  authorise(actor, 'finding:read')
  const actions = await deps.database.withTenant(actor, (tx) => tx.board.actions())
  return findContradictions(actions, deps.clock.today())
}
