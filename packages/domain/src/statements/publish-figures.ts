import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'
import { SMALLEST_PUBLISHED_COUNT } from '../findings/raise-pay-findings.ts'
import { FIGURE_CATALOGUE, type FigureKey, type FigureSourceKind, formatFigure } from './figure-catalogue.ts'

/** A figure as counted, before anyone outside may see it. */
export interface CountedFigure {
  readonly key: FigureKey
  readonly quantity: Exact
  /** How many people it is about; null when it is not about people (suppliers, findings, actions). */
  readonly people: number | null
  /** How many records stand behind it. */
  readonly sourceCount: number
  readonly asOf: IsoDate
}

/** A figure that may be published. */
export interface FigureValue {
  readonly key: FigureKey
  /** As it stands in a sentence: `41 suppliers`, `£4,212`, or `fewer than 5 people` when it is suppressed. */
  readonly value: string
  readonly asOf: IsoDate
  /** 0 when suppressed: a count of records can give people away as well. */
  readonly sourceCount: number
  readonly sourceKind: FigureSourceKind
  /** True when it is about fewer than five people, or would give away a number that is. */
  readonly suppressed: boolean
}

function isTooFew(people: number): boolean {
  return people > 0 && people < SMALLEST_PUBLISHED_COUNT
}

function differenceIsTooFew(a: CountedFigure, b: CountedFigure): boolean {
  return a.people !== null && b.people !== null && isTooFew(Math.abs(a.people - b.people))
}

/** Whether a reader could take this figure from one that stays visible and be left with a handful of people. */
function givesAway(figure: CountedFigure, all: readonly CountedFigure[]): boolean {
  const { partOf } = FIGURE_CATALOGUE[figure.key]
  if (partOf === undefined) return false
  return all.some((other) => {
    if (other.key === figure.key) return false
    const whole = other.key === partOf
    const earlierPart =
      FIGURE_CATALOGUE[other.key].partOf === partOf && all.indexOf(other) < all.indexOf(figure)
    return (whole || earlierPart) && differenceIsTooFew(figure, other)
  })
}

function hiddenText(figure: CountedFigure): string {
  const { unit } = FIGURE_CATALOGUE[figure.key]
  if (figure.people !== null && isTooFew(figure.people)) {
    return unit === 'people'
      ? 'fewer than 5 people'
      : 'an amount not shown, because it is about fewer than 5 people'
  }
  return 'a number not shown, because fewer than 5 people could be worked out from it'
}

/**
 * Makes counted figures fit to be published, all of one statement together: never a number about one to four
 * people, and never one from which such a number can be worked out by taking it from another. None at all is
 * said as it is. Order is kept.
 */
export function publishFigures(figures: readonly CountedFigure[]): readonly FigureValue[] {
  return figures.map((figure) => {
    const suppressed = (figure.people !== null && isTooFew(figure.people)) || givesAway(figure, figures)
    return {
      key: figure.key,
      value: suppressed ? hiddenText(figure) : formatFigure(figure.key, figure.quantity),
      asOf: figure.asOf,
      sourceCount: suppressed ? 0 : figure.sourceCount,
      sourceKind: FIGURE_CATALOGUE[figure.key].sourceKind,
      suppressed,
    }
  })
}
