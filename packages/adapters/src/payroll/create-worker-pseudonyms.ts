import { hash } from 'node:crypto'
import type { WorkerPseudonyms } from '@daylight/application'
import { deriveKey } from '../system/derive-key.ts'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A code is two halves of 25 bits, each of as many symbols of five bits: numbers that need no bigint. */
const SYMBOLS_IN_HALF = 5
const BITS = 5

/**
 * Codes such as `W-7K3QF9TD2A` in place of a file's references: 50 bits of an HMAC-SHA-256 under a key of the
 * organisation. The payroll is part of the text, so that two suppliers' workers number 1 stay two people.
 */
export function createWorkerPseudonyms(options: { readonly secret: string }): WorkerPseudonyms {
  return {
    forPayroll: ({ organisationId, supplierId }) => {
      const key = deriveKey({ secret: options.secret, purpose: 'worker-reference', scope: organisationId })
      const sign = prepareHmac(key)
      const payroll = supplierId ?? 'own'
      return (reference) => `W-${encode(sign(`${payroll}\n${reference.normalize('NFKC').trim()}`))}`
    },
  }
}

const BLOCK_BYTES = 64
const DIGEST_BYTES = 32
/** Bytes of a text for which room is kept. */
const LONGEST_KEPT = 256

/**
 * HMAC-SHA-256 (RFC 2104) of many short texts under one key of at most a block, a character for each byte. Node's own
 * Hmac takes the key apart again for each text, and a digest in memory of its own costs as much as the hashing: for a
 * payroll of 100,000 rows that is more than checking them.
 */
export function prepareHmac(key: Buffer): (text: string) => string {
  if (key.length > BLOCK_BYTES) throw new RangeError('The key is longer than a block.')
  const inner = Buffer.alloc(BLOCK_BYTES, 0x36)
  const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES, 0x5c)
  key.forEach((byte, at) => {
    inner[at] = byte ^ 0x36
    outer[at] = byte ^ 0x5c
  })
  /** What is hashed first, by the length of the text: the key's block, and room for the text. */
  const rooms: Buffer[] = []
  const roomFor = (bytes: number): Buffer => {
    const known = rooms[bytes]
    if (known !== undefined) return known
    const room = Buffer.concat([inner, Buffer.alloc(bytes)])
    if (bytes <= LONGEST_KEPT) rooms[bytes] = room
    return room
  }
  return (text) => {
    const room = roomFor(Buffer.byteLength(text, 'utf8'))
    room.write(text, BLOCK_BYTES, 'utf8')
    outer.write(hash('sha256', room, 'binary'), BLOCK_BYTES, 'latin1')
    return hash('sha256', outer, 'binary')
  }
}

/** The first 50 bits: seven bytes, of the fourth and last some bits only. */
function encode(signature: string): string {
  const byte = (at: number) => signature.charCodeAt(at)
  const first = (byte(0) << 17) | (byte(1) << 9) | (byte(2) << 1) | (byte(3) >>> 7)
  const second = ((byte(3) & 0x7f) << 18) | (byte(4) << 10) | (byte(5) << 2) | (byte(6) >>> 6)
  return encodeHalf(first) + encodeHalf(second)
}

function encodeHalf(half: number): string {
  let text = ''
  for (let at = SYMBOLS_IN_HALF - 1; at >= 0; at -= 1) text += CROCKFORD[(half >>> (at * BITS)) & 31] ?? ''
  return text
}
