/** Which workers share a detail, for millions of rows: 64-bit hashes instead of the details themselves. */
export interface DetailTable {
  /** Workers are numbered from 0 as they come. */
  readonly add: (worker: number, key: number, rest: number) => void
  /** Groups of two or more workers, in the order in which each was first found shared. */
  readonly groups: () => readonly ReadonlySet<number>[]
}

/** Where a detail's hash is put: 53 bits of it as its key, the other 11 as its rest. */
export interface DetailHashes {
  readonly keys: Float64Array
  readonly rests: Uint16Array
}

/** Who has the detail of one hash. */
interface Holder {
  readonly rest: number
  readonly owner: number
  group: Set<number> | undefined
  /** Of another hash with the same key. */
  readonly other: Holder | undefined
}

const FIRST_CAPACITY = 1024
/** Of the table that looks for keys met before: its size as a power of two, in places of one bit. */
const LEAST_BITS = 10
const MOST_BITS = 24
const PLACES_PER_KEY = 16
/** Of a hash's 64 bits, as many as a number holds without loss are its key, the others its rest. */
const REST_BITS = 11
const KEY_SCALE = 2 ** (32 - REST_BITS)

function widen<Numbers extends Float64Array | Uint32Array | Uint16Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from)
  return to
}

/** Writes a detail's 64-bit hash down at a place. */
export function hashDetail(detail: string, hashes: DetailHashes, at: number): void {
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
  hashes.keys[at] = (first >>> 0) * KEY_SCALE + (second >>> REST_BITS)
  hashes.rests[at] = second & (2 ** REST_BITS - 1)
}

/**
 * Two details that differ are taken for one with a chance of about one in 30 million for a million workers; the
 * details themselves are not kept, which also keeps bank accounts out of memory. Hashes are only written down, one
 * after the other, and sorted at the end: a table looked up row by row misses the processor's cache each time, which
 * cost a quarter of a whole check.
 */
export function createDetailTable(): DetailTable {
  let keys = new Float64Array(FIRST_CAPACITY)
  let rests = new Uint16Array(FIRST_CAPACITY)
  let owners = new Uint32Array(FIRST_CAPACITY)
  let count = 0
  /** For each worker, the place + 1 of the hash last written down: a worker's rows nearly always repeat it. */
  let newest = new Uint32Array(FIRST_CAPACITY)

  const add = (worker: number, key: number, rest: number): void => {
    if (worker >= newest.length)
      newest = widen(newest, new Uint32Array(Math.max(worker + 1, newest.length * 2)))
    const last = (newest[worker] ?? 0) - 1
    if (last >= 0 && keys[last] === key && rests[last] === rest) return
    if (count === keys.length) {
      keys = widen(keys, new Float64Array(count * 2))
      rests = widen(rests, new Uint16Array(count * 2))
      owners = widen(owners, new Uint32Array(count * 2))
    }
    keys[count] = key
    rests[count] = rest
    owners[count] = worker
    count++
    newest[worker] = count
  }

  /**
   * Keys that were written down more than once. First only some bits of each are looked at, in a table that fits the
   * processor's cache: the few keys that meet another there are sorted, not all of them.
   */
  const findRepeated = (): Set<number> => {
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(count * PLACES_PER_KEY))))
    const seen = new Uint32Array(2 ** (bits - 5))
    const again = new Uint32Array(2 ** (bits - 5))
    const placeOf = (index: number): number => Math.floor((keys[index] ?? 0) / KEY_SCALE) >>> (32 - bits)
    for (let index = 0; index < count; index++) {
      const place = placeOf(index)
      const bit = 1 << (place & 31)
      const before = seen[place >>> 5] ?? 0
      if ((before & bit) === 0) seen[place >>> 5] = before | bit
      else again[place >>> 5] = (again[place >>> 5] ?? 0) | bit
    }
    const meets = (index: number): boolean => {
      const place = placeOf(index)
      return ((again[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0
    }
    let meeting = 0
    for (let index = 0; index < count; index++) if (meets(index)) meeting++
    const candidates = new Float64Array(meeting)
    let filled = 0
    for (let index = 0; index < count; index++) if (meets(index)) candidates[filled++] = keys[index] ?? 0
    candidates.sort()
    const repeated = new Set<number>()
    for (let index = 1; index < meeting; index++) {
      const key = candidates[index]
      if (key !== undefined && key === candidates[index - 1]) repeated.add(key)
    }
    return repeated
  }

  const groups = (): readonly ReadonlySet<number>[] => {
    const repeated = findRepeated()
    if (repeated.size === 0) return []
    const found: Set<number>[] = []
    const byKey = new Map<number, Holder>()
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0
      if (!repeated.has(key)) continue
      const owner = owners[index] ?? 0
      const rest = rests[index] ?? 0
      let known = byKey.get(key)
      while (known !== undefined && known.rest !== rest) known = known.other
      if (known === undefined) byKey.set(key, { rest, owner, group: undefined, other: byKey.get(key) })
      else if (known.group !== undefined) known.group.add(owner)
      else if (known.owner !== owner) {
        known.group = new Set([known.owner, owner])
        found.push(known.group)
      }
    }
    return found
  }
  return { add, groups }
}
