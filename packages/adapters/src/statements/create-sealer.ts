import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { StatementSealer } from '@daylight/application'
import type { SealTools } from '@daylight/domain/statements'
import { deriveKey } from '../system/derive-key.ts'

/** What precedes the 32 bytes of a raw Ed25519 key in DER (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** Hashes and checks with public keys: needs no secret. */
export const sealTools: SealTools = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  verify: ({ publicKey, text, signature }) => {
    try {
      const der = Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, 'hex')])
      const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
      return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'))
    } catch {
      // No point on the curve, or not of the right length.
      return false
    }
  },
}

/** Seals statements with Ed25519 keys, each derived from the server's secret, the organisation and the key's id. */
export function createSealer({ secret }: { readonly secret: string }): StatementSealer {
  const privateKey = (key: { readonly organisationId: string; readonly keyId: string }): KeyObject => {
    const scope = `${key.organisationId}:${key.keyId}`
    const der = Buffer.concat([PRIVATE_PREFIX, deriveKey({ secret, purpose: 'statement-seal', scope })])
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  }
  return {
    ...sealTools,
    publicKey: (key) =>
      createPublicKey(privateKey(key))
        .export({ format: 'der', type: 'spki' })
        .subarray(PUBLIC_PREFIX.length)
        .toString('hex'),
    sign: (key, text) => sign(null, Buffer.from(text, 'utf8'), privateKey(key)).toString('hex'),
  }
}
