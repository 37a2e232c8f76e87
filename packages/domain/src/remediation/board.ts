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
  readonly riskUntil: IsoDate | null
  readonly since: IsoDate | null
  readonly submittedAt: string | null
  readonly verifiedAt: string | null
  readonly findingClosed: boolean
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

export function dueBand(action: Pick<BoardAction, 'dueOn' | 'status'>, today: IsoDate): DueBand {
  if (isActionOverdue(action.status, action.dueOn, today)) return 'late'
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

export const BOARD_FIGURES = ['open', 'late', 'waiting', 'verified', 'effective', 'effect_due'] as const
export type BoardFigure = (typeof BOARD_FIGURES)[number]

/**
 * The actions behind a figure: the figure is how many they are, so that it opens to its sources by itself.
 * `verified`: checked and accepted, whether or not it has been shown to work since. `effect_due`: verified, and the day
 * has come on which new data can show whether it worked.
 */
export function actionsBehind(
  figure: BoardFigure,
  actions: readonly BoardAction[],
  today: IsoDate,
): readonly BoardAction[] {
  const holds: Readonly<Record<BoardFigure, (action: BoardAction) => boolean>> = {
    open: ({ status }) => !isFinished(status),
    late: ({ status, dueOn }) => isActionOverdue(status, dueOn, today),
    waiting: ({ status }) => status === 'submitted_for_verification',
    verified: ({ status }) => status === 'verified' || status === 'effective',
    effective: ({ status }) => status === 'effective',
    effect_due: ({ status, effectDueOn }) =>
      status === 'effective' ||
      (status === 'verified' && effectDueOn !== null && !isBefore(today, effectDueOn)),
  }
  return actions.filter(holds[figure])
}

/** Days from asking for an action to its verification: the middle one; null when none was verified. */
export function medianDaysToVerify(actions: readonly BoardAction[]): number | null {
  const days = actions
    .flatMap(({ createdOn, verifiedOn }) => (verifiedOn === null ? [] : [daysBetween(createdOn, verifiedOn)]))
    .sort((a, b) => a - b)
  if (days.length === 0) return null
  const middle = Math.floor(days.length / 2)
  const upper = days[middle] ?? 0
  return days.length % 2 === 1 ? upper : ((days[middle - 1] ?? 0) + upper) / 2
}

export interface BoardYear {
  readonly year: number
  readonly asked: number
  readonly verified: number
  readonly medianDaysToVerify: number | null
}

/** Calendar years, the newest first: actions asked for, verified, and how long the verified ones had taken. */
export function yearOnYear(actions: readonly BoardAction[]): readonly BoardYear[] {
  const yearOf = (date: IsoDate) => Number(date.slice(0, 4))
  const years = new Set(
    actions.flatMap(({ createdOn, verifiedOn }) => [
      yearOf(createdOn),
      ...(verifiedOn ? [yearOf(verifiedOn)] : []),
    ]),
  )
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const verified = actions.filter(({ verifiedOn }) => verifiedOn !== null && yearOf(verifiedOn) === year)
      return {
        year,
        asked: actions.filter(({ createdOn }) => yearOf(createdOn) === year).length,
        verified: verified.length,
        medianDaysToVerify: medianDaysToVerify(verified),
      }
    })
}

/** The calendar date in London of an instant. */
export function londonDate(instant: string): IsoDate {
  return isoDate(london.format(new Date(instant)))
}

const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })
