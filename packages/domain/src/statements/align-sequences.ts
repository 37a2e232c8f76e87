/** Above this the sequences are taken as wholly different: a quadratic table would cost more than the answer is worth. */
const MOST_CELLS = 4_000_000

/**
 * The longest common subsequence of two sequences: pairs of places [before, after] that hold the same value, in order.
 * Small enough for domain and browser alike; everything that compares texts here stands on it.
 */
export function alignSequences(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1
  const pairs: (readonly [number, number])[] = []
  for (let at = 0; at < head; at += 1) pairs.push([at, at])
  const middle = alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  for (const [i, j] of middle) pairs.push([i + head, j + head])
  for (let at = tail; at > 0; at -= 1) pairs.push([before.length - at, after.length - at])
  return pairs
}

function alignMiddle(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const rows = before.length
  const columns = after.length
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return []
  const width = columns + 1
  // lengths[i * width + j]: how many can be paired from before[i…] and after[j…].
  const lengths = new Uint16Array((rows + 1) * width)
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        before[i] === after[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < rows && j < columns) {
    if (before[i] === after[j]) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** What lies between pairs: places [from, to) on either side that found no partner. */
export interface Unpaired {
  readonly before: readonly [number, number]
  readonly after: readonly [number, number]
}

/** The pairs with what lies between them, in order. */
export function walkAlignment(
  pairs: readonly (readonly [number, number])[],
  lengths: readonly [number, number],
  visit: {
    readonly pair: (before: number, after: number) => void
    readonly between: (run: Unpaired) => void
  },
): void {
  let i = 0
  let j = 0
  const between = (toBefore: number, toAfter: number) => {
    if (i < toBefore || j < toAfter) visit.between({ before: [i, toBefore], after: [j, toAfter] })
  }
  for (const [before, after] of pairs) {
    between(before, after)
    visit.pair(before, after)
    i = before + 1
    j = after + 1
  }
  between(lengths[0], lengths[1])
}
