/** Words in lower case, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Dice’s coefficient of two lists, each value as often as it occurs: 0 nothing in common, 1 the same values. */
function shareInCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1
  const left = new Map<string, number>()
  for (const value of a) left.set(value, (left.get(value) ?? 0) + 1)
  let common = 0
  for (const value of b) {
    const rest = left.get(value) ?? 0
    if (rest === 0) continue
    left.set(value, rest - 1)
    common += 1
  }
  return (2 * common) / (a.length + b.length)
}

/** How much two texts have in common, word by word and whatever their order: 0 to 1. */
export function shareOfWords(a: string, b: string): number {
  return shareInCommon(wordsOf(a), wordsOf(b))
}

/** As `shareOfWords`, by pairs of neighbouring words, so that the same words in another order count as different. */
export function shareOfPhrases(a: readonly string[], b: readonly string[]): number {
  const pairs = (words: readonly string[]) =>
    words.length < 2 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`)
  return shareInCommon(pairs(a), pairs(b))
}

/** Below this two texts are no longer versions of each other. */
const KIN = 0.35

/**
 * Which texts of two short runs are versions of each other: pairs of places, in order, that together have most in
 * common. A single text against a single text is one that was written anew.
 */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  if (before.length === 1 && after.length === 1) return before[0] === '' || after[0] === '' ? [] : [[0, 0]]
  if (before.length * after.length > 2_500) return []
  const shares = before.map((one) =>
    after.map((other) => {
      const share = shareOfWords(one, other)
      return one.trim() === '' || other.trim() === '' || share < KIN ? 0 : share
    }),
  )
  const share = (i: number, j: number) => shares[i]?.[j] ?? 0
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1))
  const total = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = best[i]
    if (row === undefined) continue
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = share(i, j) > 0 ? share(i, j) + total(i + 1, j + 1) : 0
      row[j] = Math.max(paired, total(i + 1, j), total(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < before.length && j < after.length) {
    if (share(i, j) > 0 && total(i, j) === share(i, j) + total(i + 1, j + 1)) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (total(i + 1, j) >= total(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
