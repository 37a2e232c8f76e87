import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { IdentityServices } from '@daylight/application'
import { createPasswordHasher } from '../passwords/argon2-password-hasher.ts'
import { createCommonPasswords } from '../passwords/common-passwords.ts'
import { deriveKey, keyedHash } from '../system/derive-key.ts'
import { createLinkSigner } from './link-signer.ts'

/** Everything that signing in needs, from the server's one secret. */
export function createIdentityServices(options: { readonly secret: string }): IdentityServices {
  const { secret } = options
  const attempts = deriveKey({ secret, purpose: 'rate-limit' })
  return {
    passwords: createPasswordHasher(),
    commonPasswords: createCommonPasswords(),
    links: createLinkSigner(deriveKey({ secret, purpose: 'email-link' })),
    sessions: {
      make: () => randomBytes(32).toString('base64url'),
      hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    },
    attemptKey: (text) => keyedHash(attempts, text),
    wait: (milliseconds) => wait(milliseconds),
  }
}
