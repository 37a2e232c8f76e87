import { randomBytes } from 'node:crypto'

// Asking for random bytes a few at a time costs more than all the rest when ids are made by the thousand.
const POOL_BYTES = 4096
let pool = Buffer.alloc(0)
let taken = 0

function takeRandom(): Buffer {
  if (taken + 16 > pool.length) {
    pool = randomBytes(POOL_BYTES)
    taken = 0
  }
  taken += 16
  return pool.subarray(taken - 16, taken)
}

let lastMilliseconds = 0
let counter = 0

/** UUIDv7 (RFC 9562): 48 bits of time, a counter that keeps one process's ids in order, then random bits. */
export function uuidV7(now: number = Date.now()): string {
  if (now > lastMilliseconds) {
    lastMilliseconds = now
    counter = randomBytes(2).readUInt16BE() & 0x7ff
  } else {
    counter += 1
    if (counter > 0xfff) {
      lastMilliseconds += 1
      counter = 0
    }
  }
  const bytes = takeRandom()
  bytes.writeUIntBE(lastMilliseconds, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
