import type { SectionDifference } from '@daylight/contracts'
import {
  compareSections,
  FIGURE_CATALOGUE,
  type FigureValue,
  figureText,
  type SectionDocument,
} from '@daylight/domain/statements'

/** Two versions side by side for a page: figures by their names, with what they count today. */
export function describeDifference(
  before: SectionDocument,
  after: SectionDocument,
  figures: readonly FigureValue[],
): SectionDifference {
  const values = new Map(figures.map((figure) => [figure.key, figure]))
  return compareSections(before, after).map(({ parts, ...line }) => ({
    ...line,
    parts: parts.map(({ figure, ...part }) => ({
      ...part,
      figure: figure && { label: FIGURE_CATALOGUE[figure].label, value: figureText(figure, values) },
    })),
  }))
}
