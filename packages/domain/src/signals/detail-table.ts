/** Which workers share a detail, for millions of rows: a table of 64-bit hashes instead of the details themselves. */
export interface DetailTable {
  readonly add: (workerRef: string, detail: string) => void
  /** Groups of two or more workers, in the order in which each was first found shared. */
  readonly groups: () => readonly ReadonlySet<string>[]
}

const FIRST_CAPACITY = 1024
const FIELDS = 3

/**
 * Two details that differ are taken for one with a chance of about one in 30 million for a million workers; the
 * details themselves are not kept, which also keeps bank accounts out of memory.
 */
export function createDetailTable(): DetailTable {
  let capacity = FIRST_CAPACITY
  /**
   * Slot by slot, side by side for the sake of the processor's cache: both halves of the hash, then the owner.
   * An owner is 0 (free), a position in `workers` + 1, or below 0 the position of a group: −1 is the first.
   */
  let slots = new Int32Array(capacity * FIELDS)
  let count = 0
  const workers: string[] = []
  const groups: Set<string>[] = []

  const placeOf = (first: number, second: number): number => {
    let slot = first & (capacity - 1)
    for (;;) {
      const at = slot * FIELDS
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at
      slot = (slot + 1) & (capacity - 1)
    }
  }
  const grow = (): void => {
    const before = slots
    capacity *= 2
    slots = new Int32Array(capacity * FIELDS)
    for (let old = 0; old < before.length; old += FIELDS) {
      const owner = before[old + 2] ?? 0
      if (owner === 0) continue
      const first = before[old] ?? 0
      const second = before[old + 1] ?? 0
      const at = placeOf(first, second)
      slots[at] = first
      slots[at + 1] = second
      slots[at + 2] = owner
    }
  }

  const add = (workerRef: string, detail: string): void => {
    let first = 0xdeadbeef
    let second = 0x41c6ce57
    // Two characters at a time.
    for (let index = 0; index < detail.length; index += 2) {
      const next = index + 1 < detail.length ? detail.charCodeAt(index + 1) : 0
      const code = detail.charCodeAt(index) | (next << 16)
      first = Math.imul(first ^ code, 2654435761)
      first ^= first >>> 15
      second = Math.imul(second ^ code, 1597334677)
      second ^= second >>> 13
    }
    first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909)
    second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909)
    const at = placeOf(first, second)
    const owner = slots[at + 2] ?? 0
    if (owner < 0) {
      groups[-1 - owner]?.add(workerRef)
      return
    }
    if (owner > 0) {
      const other = workers[owner - 1] ?? workerRef
      if (other === workerRef) return
      groups.push(new Set([other, workerRef]))
      slots[at + 2] = -groups.length
      return
    }
    if (workers.at(-1) !== workerRef) workers.push(workerRef)
    slots[at] = first
    slots[at + 1] = second
    slots[at + 2] = workers.length
    count++
    if (count * 2 > capacity) grow()
  }
  return { add, groups: () => groups }
}
