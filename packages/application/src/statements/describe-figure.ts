import type { StatementFigure } from '@daylight/contracts'
import { FIGURE_CATALOGUE, type FigureValue } from '@daylight/domain/statements'

/** A figure with what it counts, for the page that shows it beside the text. */
export function describeFigure(figure: FigureValue): StatementFigure {
  const { label, definition } = FIGURE_CATALOGUE[figure.key]
  return { ...figure, label, definition }
}
