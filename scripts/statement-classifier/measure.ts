import { type Margins, STATEMENT_CRITERIA, type StatementCriterion } from '@daylight/domain/statement-check'
import type { LabelledSentence } from './labelled-sentences.ts'

export interface Measure {
  readonly criterion: StatementCriterion
  readonly positives: number
  readonly found: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 a criterion. */
export function measure(
  sentences: readonly LabelledSentence[],
  answers: readonly (readonly StatementCriterion[])[],
): readonly Measure[] {
  return STATEMENT_CRITERIA.map((criterion) => {
    const positives = sentences.filter(({ criteria }) => criteria.has(criterion)).length
    const found = answers.filter((answer) => answer.includes(criterion)).length
    const right = answers.filter(
      (answer, i) => answer.includes(criterion) && sentences[i]?.criteria.has(criterion),
    ).length
    const precision = found === 0 ? 0 : right / found
    const recall = positives === 0 ? 0 : right / positives
    const f1 = right === 0 ? 0 : (2 * right) / (found + positives)
    return { criterion, positives, found, right, precision, recall, f1 }
  })
}

export const macroF1 = (measures: readonly Measure[]): number =>
  measures.reduce((sum, { f1 }) => sum + f1, 0) / measures.length

/**
 * The margin a criterion above which F1 is highest. The middle of all margins within a hundredth of the best F1 is
 * taken, so that one lucky sentence does not decide.
 */
export function chooseThresholds(
  sentences: readonly LabelledSentence[],
  margins: readonly Margins[],
): number[] {
  return STATEMENT_CRITERIA.map((criterion, c) => {
    const sorted = sentences
      .map(({ criteria }, i) => ({ margin: margins[i]?.[c] ?? 0, yes: criteria.has(criterion) }))
      .sort((a, b) => b.margin - a.margin)
    const positives = sorted.filter(({ yes }) => yes).length
    let right = 0
    const curve = sorted.map(({ margin, yes }, i) => {
      if (yes) right += 1
      return { margin, f1: (2 * right) / (i + 1 + positives) }
    })
    const best = Math.max(...curve.map(({ f1 }) => f1))
    const good = curve.filter(({ f1 }) => f1 >= best - 0.01).map(({ margin }) => margin)
    return Math.round(((good[0] ?? 0) + (good.at(-1) ?? 0)) / 2) - 1
  })
}
