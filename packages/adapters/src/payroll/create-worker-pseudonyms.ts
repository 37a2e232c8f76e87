import { createHmac } from 'node:crypto'
import type { WorkerPseudonyms } from '@daylight/application'
import { deriveKey } from '../system/derive-key.ts'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SYMBOLS = 10
const BITS = 5

/**
 * Codes such as `W-7K3QF9TD2A` in place of a file's references: 50 bits of an HMAC-SHA-256 under a key of the
 * organisation. The payroll is part of the text, so that two suppliers' workers number 1 stay two people.
 */
export function createWorkerPseudonyms(options: { readonly secret: string }): WorkerPseudonyms {
  return {
    forPayroll: ({ organisationId, supplierId }) => {
      const key = deriveKey({ secret: options.secret, purpose: 'worker-reference', scope: organisationId })
      const payroll = supplierId ?? 'own'
      return (reference) => {
        const text = `${payroll}\n${reference.normalize('NFKC').trim()}`
        return `W-${encode(createHmac('sha256', key).update(text, 'utf8').digest())}`
      }
    },
  }
}

function encode(bytes: Buffer): string {
  let bits = bytes.readBigUInt64BE(0) >> BigInt(64 - SYMBOLS * BITS)
  let text = ''
  for (let at = 0; at < SYMBOLS; at += 1) {
    text = `${CROCKFORD[Number(bits & 31n)] ?? ''}${text}`
    bits >>= 5n
  }
  return text
}
