import { createPublicKey, verify } from 'node:crypto'
import type { SignedText } from '@daylight/application'

/** Ed25519, or ECDSA on P-256 with SHA-256 as browsers write it (two numbers of 32 bytes). */
export function verifySignature({ algorithm, publicKey, value, signed }: SignedText): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    const bytes = Buffer.from(signed, 'utf8')
    const signature = Buffer.from(value, 'base64')
    if (algorithm === 'Ed25519') {
      return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, signature)
    }
    if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return false
    return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    return false
  }
}
