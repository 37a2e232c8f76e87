import { err, ok, type Result } from '../errors/index.ts'
import { canonicalJson, type JsonValue } from '../json/canonical-json.ts'
import { isSealObject, parseSealed, type SealFault, type SealTools } from './seal-statement.ts'

export const PASSPORT_FORMAT = 'daylight-passport-1'
const PASSPORT_SEAL_FORMAT = 'daylight-passport-seal-1'

/** What an organisation's key signs of the answers that it hands on. */
export interface PassportSeal {
  readonly organisationId: string
  readonly organisationName: string
  /** ISO 8601 instant: when the newest of its answers was kept. */
  readonly asOf: string
  /** SHA-256 of the canonical content's UTF-8 bytes, hexadecimal. */
  readonly contentSha256: string
  readonly keyId: string
  /** Ed25519 (RFC 8032), 32 bytes, hexadecimal. */
  readonly publicKey: string
}

const toJson = (seal: PassportSeal): JsonValue => ({ format: PASSPORT_SEAL_FORMAT, ...seal })

/** The very text that is signed: a seal in canonical JSON. */
export function passportSealText(seal: PassportSeal): string {
  return canonicalJson(toJson(seal))
}

/** A passport as a file that is checked without any network: one line of canonical JSON. */
export function passportText(passport: VerifiedPassport): string {
  const { content, seal, signature } = passport
  return `${canonicalJson({ format: PASSPORT_FORMAT, content, seal: toJson(seal), signature })}\n`
}

export interface VerifiedPassport {
  readonly content: JsonValue
  readonly seal: PassportSeal
  /** Hexadecimal. */
  readonly signature: string
}

/** Whether a file says that it is a passport, and not a statement; not whether it is genuine. */
export function saysPassport(text: string): boolean {
  const main = parseSealed(text)
  return isSealObject(main) && main['format'] === PASSPORT_FORMAT
}

/** Whether a passport is as it was signed: its bytes, its content's hash and its signature. */
export function verifySealedPassport(options: {
  readonly text: string
  /** Public keys to believe, hexadecimal; with none, any key will do, and the reader compares it. */
  readonly keys?: readonly string[]
  readonly tools: SealTools
}): Result<VerifiedPassport, SealFault> {
  const { text, keys, tools } = options
  const passport = readPassport(parseSealed(text))
  if (passport === null)
    return fault('unreadable', 'This is not a passport of Daylight, or its seal is damaged.')
  if (text !== passportText(passport))
    return fault(
      'form_changed',
      'The file is not as it was signed: its bytes are not those that Daylight writes.',
    )
  const { content, seal, signature } = passport
  if (tools.sha256(canonicalJson(content)) !== seal.contentSha256)
    return fault('content_changed', 'The answers are not those that were signed.')
  if (!tools.verify({ publicKey: seal.publicKey, text: passportSealText(seal), signature }))
    return fault(
      'signature_wrong',
      'The signature does not belong to these answers, this name and this date.',
    )
  if (keys !== undefined && !keys.includes(seal.publicKey))
    return fault('other_key', 'It is signed with another key than the one you named.')
  return ok(passport)
}

function fault(kind: SealFault['kind'], message: string): Result<never, SealFault> {
  return err({ kind, message })
}

function readPassport(main: JsonValue | null): VerifiedPassport | null {
  if (!isSealObject(main) || main['format'] !== PASSPORT_FORMAT) return null
  const { content, seal, signature } = main
  if (content === undefined || !isSealObject(seal) || seal['format'] !== PASSPORT_SEAL_FORMAT) return null
  if (typeof signature !== 'string' || !/^[0-9a-f]{128}$/.test(signature)) return null
  const text = (name: string): string => {
    const value = seal[name]
    return typeof value === 'string' ? value : ''
  }
  const read: PassportSeal = {
    organisationId: text('organisationId'),
    organisationName: text('organisationName'),
    asOf: text('asOf'),
    contentSha256: text('contentSha256'),
    keyId: text('keyId'),
    publicKey: text('publicKey'),
  }
  return /^[0-9a-f]{64}$/.test(read.publicKey) ? { content, seal: read, signature } : null
}
