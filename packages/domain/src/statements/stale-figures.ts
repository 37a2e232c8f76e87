import type { FigureKey } from './figure-catalogue.ts'
import type { FigureValue } from './publish-figures.ts'
import { citedFigures } from './section-document.ts'
import type { StatementContent } from './statement.ts'
import { STATEMENT_AREAS, type StatementArea } from './statement-rules.ts'

/** A figure as it read when the statement was approved. */
export type ApprovedFigure = Pick<FigureValue, 'key' | 'value'>

export interface StaleFigure {
  readonly key: FigureKey
  /** Null when it could not be counted then, or cannot now. */
  readonly was: string | null
  readonly now: string | null
  /** Whose text cites it; it also stands in the table of all figures. */
  readonly areas: readonly StatementArea[]
}

/**
 * Figures that read otherwise than on the day of the approval, because the records behind them changed: what was
 * approved is no longer what would be signed.
 */
export function findStaleFigures(
  approved: readonly ApprovedFigure[],
  content: Pick<StatementContent, 'figures' | 'sections'>,
): readonly StaleFigure[] {
  const before = new Map(approved.map(({ key, value }) => [key, value]))
  const after = new Map(content.figures.map(({ key, value }) => [key, value]))
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({
      key,
      was: before.get(key) ?? null,
      now: after.get(key) ?? null,
      areas: STATEMENT_AREAS.filter((area) => {
        const section = content.sections[area]
        return section !== undefined && citedFigures(section).includes(key)
      }),
    }))
}
