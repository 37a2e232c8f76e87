import { createHmac, hkdfSync } from 'node:crypto'

/** What a key is for. Each purpose, and each organisation within it, has a key of its own. */
export type KeyPurpose =
  | 'audit'
  | 'worker-reference'
  | 'worker-detail'
  | 'upload'
  | 'evidence'
  | 'email-link'
  | 'statement-seal'
  | 'rate-limit'

/** 32 bytes from the server's secret (HKDF-SHA-256, RFC 5869). */
export function deriveKey(options: {
  readonly secret: string
  readonly purpose: KeyPurpose
  /** An organisation's id, or empty for the whole installation. */
  readonly scope?: string
}): Buffer {
  const info = `daylight:${options.purpose}:${options.scope ?? ''}`
  return Buffer.from(hkdfSync('sha256', options.secret, Buffer.alloc(0), info, 32))
}

/** HMAC-SHA-256, base64url: 43 characters. */
export function keyedHash(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('base64url')
}
