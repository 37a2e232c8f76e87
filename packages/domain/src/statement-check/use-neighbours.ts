import { STATEMENT_CRITERIA } from './criteria.ts'
import type { ContextModel, Margins } from './statement-classifier.ts'

const COUNT = STATEMENT_CRITERIA.length
const LIMIT = 6000
const REACH = 8
/** How much a neighbour counts by its distance, in thousandths: four fifths less with every step. */
const FADE = [800, 640, 512, 410, 328, 262, 210, 168] as const

const clip = (margin: number): number => Math.max(-LIMIT, Math.min(LIMIT, margin))

function fadedMean(all: readonly Margins[], at: number, side: 1 | -1, c: number): number {
  let sum = 0
  let weight = 0
  for (let step = 1; step <= REACH; step += 1) {
    const margins = all[at + side * step]
    const fade = FADE[step - 1] ?? 0
    if (margins === undefined) continue
    sum += fade * clip(margins[c] ?? 0)
    weight += fade
  }
  return weight === 0 ? -2000 : Math.round(sum / weight)
}

/** What the context model looks at for one sentence: its own margins, the next ones', and what lies around. */
export function contextFeatures(all: readonly Margins[], at: number): number[] {
  const own = all[at] ?? []
  const criteria = STATEMENT_CRITERIA.map((_, c) => c)
  const near = (margins: Margins | undefined, c: number) =>
    margins === undefined ? -4000 : clip(margins[c] ?? 0)
  return [
    ...criteria.map((c) => clip(own[c] ?? 0)),
    ...criteria.map((c) => near(all[at - 1], c)),
    ...criteria.map((c) => near(all[at + 1], c)),
    ...criteria.map((c) => fadedMean(all, at, -1, c)),
    ...criteria.map((c) => fadedMean(all, at, 1, c)),
    1000,
  ]
}

/** Margins in thousandths after a look at the neighbours; the weights are in thousandths too. */
export function joinNeighbours(all: readonly Margins[], model: ContextModel): readonly Margins[] {
  return all.map((own, at) => {
    const features = contextFeatures(all, at)
    return own.map((margin, c) => {
      const weights = model.weights[c]
      if (weights === null || weights === undefined) return margin
      let sum = 0
      for (let f = 0; f < features.length; f += 1) sum += (features[f] ?? 0) * (weights[f] ?? 0)
      return Math.round(sum / 1000)
    })
  })
}

const FEWEST_LINES = 12
const LEAST_LIKENESS = 0.08

/**
 * Whether lines stand in the order of a document: neighbours there speak about the same thing more often than chance
 * has it. Measured as the correlation of each line's margins with the next line's; shuffled lines come out near 0.
 */
export function standInOrder(all: readonly Margins[]): boolean {
  if (all.length < FEWEST_LINES) return false
  const means = Array.from(
    { length: COUNT },
    (_, c) => all.reduce((sum, row) => sum + clip(row[c] ?? 0), 0) / all.length,
  )
  let together = 0
  let apart = 0
  all.forEach((row, at) => {
    const next = all[at + 1]
    means.forEach((mean, c) => {
      const own = clip(row[c] ?? 0) - mean
      apart += own * own
      if (next !== undefined) together += own * (clip(next[c] ?? 0) - mean)
    })
  })
  const noise = 1 / Math.sqrt(all.length)
  return apart > 0 && together / apart > Math.max(LEAST_LIKENESS, noise)
}
