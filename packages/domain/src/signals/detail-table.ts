/** Which workers share a detail, for millions of rows: a table of 64-bit hashes instead of the details themselves. */
export interface DetailTable {
  readonly add: (workerRef: string, detail: string) => void
  /** Groups of two or more workers, in the order in which each was first found shared. */
  readonly groups: () => readonly ReadonlySet<string>[]
}

const EMPTY = -1
const FIRST_CAPACITY = 1024

/**
 * Two details that differ are taken for one with a chance of about one in 30 million for a million workers; the
 * details themselves are not kept, which also keeps bank accounts out of memory.
 */
export function createDetailTable(): DetailTable {
  let capacity = FIRST_CAPACITY
  let low = new Uint32Array(capacity)
  let high = new Uint32Array(capacity)
  /** A position in `workers`, or below EMPTY the position of a group: −2 is the first. */
  let owner = new Int32Array(capacity).fill(EMPTY)
  let count = 0
  const workers: string[] = []
  const groups: Set<string>[] = []

  const slotOf = (first: number, second: number): number => {
    let slot = first & (capacity - 1)
    while (owner[slot] !== EMPTY && (low[slot] !== first || high[slot] !== second))
      slot = (slot + 1) & (capacity - 1)
    return slot
  }
  const grow = (): void => {
    const before = { low, high, owner, capacity }
    capacity *= 2
    low = new Uint32Array(capacity)
    high = new Uint32Array(capacity)
    owner = new Int32Array(capacity).fill(EMPTY)
    for (let old = 0; old < before.capacity; old++) {
      const held = before.owner[old] ?? EMPTY
      if (held === EMPTY) continue
      const first = before.low[old] ?? 0
      const second = before.high[old] ?? 0
      const slot = slotOf(first, second)
      low[slot] = first
      high[slot] = second
      owner[slot] = held
    }
  }

  const add = (workerRef: string, detail: string): void => {
    let first = 0xdeadbeef
    let second = 0x41c6ce57
    for (let index = 0; index < detail.length; index++) {
      const code = detail.charCodeAt(index)
      first = Math.imul(first ^ code, 2654435761)
      second = Math.imul(second ^ code, 1597334677)
    }
    first =
      (Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909)) >>> 0
    second =
      (Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909)) >>> 0
    const slot = slotOf(first, second)
    const held = owner[slot] ?? EMPTY
    if (held < EMPTY) {
      groups[-2 - held]?.add(workerRef)
      return
    }
    if (held > EMPTY) {
      const other = workers[held] ?? workerRef
      if (other === workerRef) return
      owner[slot] = -2 - groups.length
      groups.push(new Set([other, workerRef]))
      return
    }
    if (workers.at(-1) !== workerRef) workers.push(workerRef)
    low[slot] = first
    high[slot] = second
    owner[slot] = workers.length - 1
    count++
    if (count * 2 > capacity) grow()
  }
  return { add, groups: () => groups }
}
