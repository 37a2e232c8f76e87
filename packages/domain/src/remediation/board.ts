import { daysBetween, type IsoDate, isBefore, isoDate } from '../dates/index.ts'
import type { FindingSeverity } from '../findings/index.ts'
import { type ActionState, isFinished } from './action-table.ts'
import { isActionOverdue } from './apply-action-event.ts'

/** One corrective action, with what the board and the contradictions ask of it. Instants are ISO 8601 in UTC. */
export interface BoardAction {
  readonly id: string
  readonly findingId: string
  readonly findingNumber: number
  readonly finding: string
  readonly title: string
  readonly supplierId: string | null
  readonly supplier: string | null
  readonly severity: FindingSeverity
  readonly status: ActionState
  readonly owner: string
  readonly dueOn: IsoDate
  /** Calendar dates in London. */
  readonly createdOn: IsoDate
  readonly raisedOn: IsoDate
  readonly verifiedOn: IsoDate | null
  readonly effectDueOn: IsoDate | null
  /** Days on which it was reopened although it had been verified: it had not worked. */
  readonly failedOn: readonly IsoDate[]
  readonly riskUntil: IsoDate | null
  readonly since: IsoDate | null
  readonly submittedAt: string | null
  readonly verifiedAt: string | null
  readonly findingClosed: boolean
  /** The finding is disputed now: the action’s day stands still. */
  readonly disputed: boolean
  readonly evidence: readonly {
    readonly sha256: string
    readonly uploadedAt: string
    readonly expiresOn: IsoDate | null
  }[]
}

export const AGE_BANDS = ['under_30', 'under_90', 'under_180', 'older'] as const
export type AgeBand = (typeof AGE_BANDS)[number]
export const DUE_BANDS = ['late', 'within_30', 'later'] as const
export type DueBand = (typeof DUE_BANDS)[number]

/** The days of a band are the board's own choice of columns, not a rule of anybody's. */
export function ageBand(action: Pick<BoardAction, 'createdOn'>, today: IsoDate): AgeBand {
  const days = daysBetween(action.createdOn, today)
  if (days < 30) return 'under_30'
  if (days < 90) return 'under_90'
  return days < 180 ? 'under_180' : 'older'
}

export function dueBand(action: Pick<BoardAction, 'dueOn' | 'status' | 'disputed'>, today: IsoDate): DueBand {
  if (isActionOverdue(action.status, action.dueOn, today, action.disputed)) return 'late'
  return daysBetween(today, action.dueOn) <= 30 ? 'within_30' : 'later'
}

export const BOARD_GROUPS = ['supplier', 'severity', 'age', 'owner', 'due'] as const
export type BoardGroup = (typeof BOARD_GROUPS)[number]

/** What an action is counted under in a group. Null supplier: the organisation itself. */
export function boardKey(group: BoardGroup, action: BoardAction, today: IsoDate): string {
  switch (group) {
    case 'supplier':
      return action.supplierId ?? 'own'
    case 'severity':
      return action.severity
    case 'age':
      return ageBand(action, today)
    case 'owner':
      return action.owner
    case 'due':
      return dueBand(action, today)
  }
}

export const BOARD_FIGURES = [
  'open',
  'late',
  'waiting',
  'asked',
  'verified',
  'effective',
  'effect_due',
] as const
export type BoardFigure = (typeof BOARD_FIGURES)[number]

/** Days from the first to the last, both in it. */
export interface BoardSpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

const isIn = (day: IsoDate | null, span: BoardSpan | undefined): boolean =>
  day !== null && (span === undefined || (day >= span.from && day <= span.to))

/**
 * The actions behind a figure: the figure is how many they are, so that it opens to its sources by itself.
 * `verified`: checked and accepted, whether or not it has been shown to work since. `effect_due`: the day has come on
 * which new data can show whether a verified action worked, or it was reopened because it had not. Within a span: asked
 * for, verified, or the day to show it, in these days; what stands open stands open now, whatever the span.
 */
export function actionsBehind(
  figure: BoardFigure,
  actions: readonly BoardAction[],
  today: IsoDate,
  span?: BoardSpan,
): readonly BoardAction[] {
  const holds: Readonly<Record<BoardFigure, (action: BoardAction) => boolean>> = {
    open: ({ status }) => !isFinished(status),
    late: ({ status, dueOn, disputed }) => isActionOverdue(status, dueOn, today, disputed),
    waiting: ({ status }) => status === 'submitted_for_verification',
    asked: ({ createdOn }) => isIn(createdOn, span),
    verified: ({ status, verifiedOn }) => isVerified(status) && isIn(verifiedOn, span),
    effective: ({ status, effectDueOn }) => status === 'effective' && isIn(effectDueOn, span),
    effect_due: ({ status, effectDueOn, failedOn }) =>
      failedOn.some((day) => isIn(day, span)) ||
      (isVerified(status) &&
        effectDueOn !== null &&
        (status === 'effective' || !isBefore(today, effectDueOn)) &&
        isIn(effectDueOn, span)),
  }
  return actions.filter(holds[figure])
}

const isVerified = (status: ActionState): boolean => status === 'verified' || status === 'effective'

/** What a figure of the board opens to. A group with a key: the line of that group. */
export interface BoardOpening {
  readonly figure: BoardFigure
  readonly group?: BoardGroup | undefined
  readonly key?: string | undefined
  readonly span?: BoardSpan | undefined
}

/** The actions that a figure, a line of a group or a span counts, by due day. */
export function openBoardFigure(
  opening: BoardOpening,
  actions: readonly BoardAction[],
  today: IsoDate,
): readonly BoardAction[] {
  const { figure, group, key, span } = opening
  return actionsBehind(figure, actions, today, span)
    .filter((action) => group === undefined || key === undefined || boardKey(group, action, today) === key)
    .toSorted((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
}

export interface BoardLine {
  readonly key: string
  /** A name, or the key where the line is a band. Null: the organisation itself. */
  readonly label: string | null
  readonly open: number
  readonly late: number
}

/** How many actions stand open, and how many of them are late, by supplier, severity, age, owner or due day. */
export function countOpenBy(
  group: BoardGroup,
  actions: readonly BoardAction[],
  today: IsoDate,
): readonly BoardLine[] {
  const lines = new Map<string, BoardLine>()
  const late = new Set(actionsBehind('late', actions, today))
  for (const action of actionsBehind('open', actions, today)) {
    const key = boardKey(group, action, today)
    const line = lines.get(key) ?? {
      key,
      label: group === 'supplier' ? action.supplier : key,
      open: 0,
      late: 0,
    }
    lines.set(key, { ...line, open: line.open + 1, late: line.late + (late.has(action) ? 1 : 0) })
  }
  return [...lines.values()].sort((a, b) => b.open - a.open || (a.key < b.key ? -1 : 1))
}

/** The calendar date in London of an instant. */
export function londonDate(instant: string): IsoDate {
  return isoDate(london.format(new Date(instant)))
}

const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })
