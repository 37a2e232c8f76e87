import { SMALLEST_PUBLISHED_COUNT } from '../findings/index.ts'
import type { PeopleInPair } from './compare-checks.ts'

/** A number of people; below five it is not told, nor what would give it away. */
export type PeopleCount = number | 'fewer_than_5' | 'not_shown'

/** From one person to just below the smallest number that may be told. */
export const isSmallGroup = (count: number): boolean => count > 0 && count < SMALLEST_PUBLISHED_COUNT

const LARGEST_SMALL = SMALLEST_PUBLISHED_COUNT - 1

/**
 * Whether what is kept back stays unknown to a reader who knows its sum, which of it is small, and that nothing kept
 * back beside is larger than what is shown.
 */
function staysUnknown(hidden: readonly number[], smallestShown: number): boolean {
  const total = hidden.reduce((sum, count) => sum + count, 0)
  const small = hidden.filter(isSmallGroup).length
  const others = hidden.length - small
  if (hidden.length < 2 || total < SMALLEST_PUBLISHED_COUNT) return false
  const most = Math.min(LARGEST_SMALL, total - (small - 1) - others * SMALLEST_PUBLISHED_COUNT)
  const least = Math.max(1, total - (small - 1) * LARGEST_SMALL - others * smallestShown)
  return most > least
}

/**
 * Counts of groups that share no one, beside their sum, as they may be told to somebody who may not see single
 * people. Where one is small, others are kept back with it, the smallest first, until none that is kept back can be
 * worked out. Where even that does not do, none of them is told.
 */
export function suppressGroups<Key extends string>(
  counts: Readonly<Record<Key, number>>,
): (key: Key) => PeopleCount {
  const values = Object.values<number>(counts)
  const total = values.reduce((sum, count) => sum + count, 0)
  const small = values.filter(isSmallGroup)
  const others = values.filter((count) => count >= SMALLEST_PUBLISHED_COUNT).sort((a, b) => a - b)
  // The sum of few people is itself not told, so nothing can be taken from it.
  const hidden = small.length === 0 || isSmallGroup(total) ? 0 : countBeside(small, others)
  if (hidden === null) return () => 'not_shown'
  const largestHidden = others[hidden - 1] ?? 0
  return (key) => {
    const count = counts[key]
    if (isSmallGroup(count)) return 'fewer_than_5'
    return count > 0 && count <= largestHidden ? 'not_shown' : count
  }
}

/** How many of the others, smallest first, must be kept back beside the small ones; null when all do not do. */
function countBeside(small: readonly number[], others: readonly number[]): number | null {
  for (let count = 0; count <= others.length; count += 1) {
    const largest = others[count - 1]
    // Of two that are alike both are kept back or neither.
    if (largest !== undefined && largest === others[count]) continue
    if (staysUnknown([...small, ...others.slice(0, count)], others[count] ?? Number.POSITIVE_INFINITY)) {
      return count
    }
  }
  return null
}

/**
 * Whether a comparison of two checks may be told to somebody who may not see single people. The counts of both checks
 * are told beside it, and what is told of the two can be added and taken away in many ways; no small group comes of
 * any of them when no pair of verdicts has one.
 */
export function mayTellComparison(pairs: readonly PeopleInPair[]): boolean {
  return pairs.every(({ people }) => !isSmallGroup(people))
}
