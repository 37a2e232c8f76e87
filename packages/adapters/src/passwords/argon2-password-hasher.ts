import { randomBytes } from 'node:crypto'
import type { PasswordHasher } from '@daylight/application'
import { hash, verify } from '@node-rs/argon2'

/** argon2id (the library's default), with the least that OWASP's password storage guide asks for. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function createPasswordHasher(): PasswordHasher {
  // Compared with when there is no account, so that the answer takes as long.
  let nobody: Promise<string> | undefined
  return {
    hash: (password) => hash(normalise(password), COST),
    verify: async (stored, password) => {
      if (stored !== null) return verify(stored, normalise(password))
      nobody ??= hash(randomBytes(32).toString('hex'), COST)
      await verify(await nobody, normalise(password))
      return false
    },
  }
}

/** The same password typed on another keyboard gives the same bytes (RFC 8265). */
function normalise(password: string): string {
  return password.normalize('NFC')
}
