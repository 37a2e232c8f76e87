import type { Deps } from './deps.ts'

/** argon2id. Verifying costs the same whether or not there is an account. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** Null stands for nobody: the same work is done and the answer is false. */
  verify(hash: string | null, password: string): Promise<boolean>
}

/** Passwords that people are known to choose. */
export interface CommonPasswords {
  /** Expects lower case. */
  has(password: string): boolean
}

export type LinkPurpose = 'confirm_email' | 'reset_password' | 'invitation' | 'respondent'

/** The secret half of a link is a signature over its id, so nothing that opens it is stored. */
export interface LinkSigner {
  sign(purpose: LinkPurpose, id: string): string
  verify(purpose: LinkPurpose, id: string, signature: string): boolean
}

export interface SessionSecrets {
  /** 32 random bytes, base64url. */
  make(): string
  /** SHA-256, hexadecimal: what is stored. */
  hash(secret: string): string
}

export interface IdentityServices {
  readonly passwords: PasswordHasher
  readonly commonPasswords: CommonPasswords
  readonly links: LinkSigner
  readonly sessions: SessionSecrets
  /** A keyed hash: what is limited (an address, a network) is never stored as such. */
  attemptKey(text: string): string
  /** Slows an answer down. */
  wait(milliseconds: number): Promise<void>
}

export interface IdentityDeps extends Deps {
  readonly identity: IdentityServices
}
