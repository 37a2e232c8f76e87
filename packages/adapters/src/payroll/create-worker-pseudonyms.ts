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

/**
 * HMAC-SHA-256 (RFC 2104) of many short texts under one key of at most a block. Node's own Hmac takes the key apart
 * again for each text, which for a payroll of 100,000 rows costs more than checking them.
 */
export function prepareHmac(key: Buffer): (text: string) => Buffer {
  if (key.length > BLOCK_BYTES) throw new RangeError('The key is longer than a block.')
  const inner = Buffer.alloc(BLOCK_BYTES, 0x36)
  const outer = Buffer.alloc(BLOCK_BYTES, 0x5c)
  key.forEach((byte, at) => {
    inner[at] = byte ^ 0x36
    outer[at] = byte ^ 0x5c
  })
  return (text) => {
    const first = hash('sha256', Buffer.concat([inner, Buffer.from(text, 'utf8')]), 'buffer')
    return hash('sha256', Buffer.concat([outer, first]), 'buffer')
  }
}

/** The first 50 bits. */
function encode(bytes: Buffer): string {
  const first = bytes.readUInt32BE(0)
  const second = bytes.readUInt32BE(4)
  return encodeHalf(first >>> 7) + encodeHalf(((first & 0x7f) << 18) | (second >>> 14))
}

function encodeHalf(half: number): string {
  let text = ''
  for (let at = SYMBOLS_IN_HALF - 1; at >= 0; at -= 1) text += CROCKFORD[(half >>> (at * BITS)) & 31] ?? ''
  return text
}
