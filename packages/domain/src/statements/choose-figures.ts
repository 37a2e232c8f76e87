import { FIGURE_CATALOGUE } from './figure-catalogue.ts'
import type { FigureValue } from './publish-figures.ts'
import { citedFigures, type SectionDocument } from './section-document.ts'

/**
 * The figures that belong to a statement: all that are counted, but those about the organisation's own part only where
 * its text cites them. To say them is the organisation's decision, and it is not made by a table.
 */
export function chooseFigures(
  figures: readonly FigureValue[],
  sections: readonly SectionDocument[],
): readonly FigureValue[] {
  const cited = new Set(sections.flatMap((section) => citedFigures(section)))
  return figures.filter(({ key }) => FIGURE_CATALOGUE[key].onlyCited !== true || cited.has(key))
}
