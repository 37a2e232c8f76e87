import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import { canonicalJson, type JsonValue } from '../json/canonical-json.ts'

export const SEAL_FORMAT = 'daylight-seal-1'
export const BUNDLE_FORMAT = 'daylight-published-statement-1'
export const SIGNATURE_FORMAT = 'daylight-signature-1'

/** What the organisation's key signs: which content, published when, and where its record stood at that moment. */
export interface StatementSeal {
  readonly organisationId: string
  readonly organisationName: string
  readonly statementId: string
  readonly publicationId: string
  /** The publication that this one corrects, or null. */
  readonly corrects: string | null
  /** ISO 8601 instant. */
  readonly publishedAt: string
  /** SHA-256 of the canonical content's UTF-8 bytes, hexadecimal. */
  readonly contentSha256: string
  /** The newest entry of the organisation's record before this publication. */
  readonly auditHead: { readonly sequence: number; readonly hash: string }
  readonly keyId: string
  /** Ed25519 (RFC 8032), 32 bytes, hexadecimal. */
  readonly publicKey: string
}

/** The very text that is signed: a seal in canonical JSON. */
export function sealText(seal: StatementSeal): string {
  return canonicalJson(toJson(seal))
}

function toJson({ auditHead, ...seal }: StatementSeal): JsonValue {
  return { format: SEAL_FORMAT, ...seal, auditHead: { sequence: auditHead.sequence, hash: auditHead.hash } }
}

/** All that is needed to check a statement without any network, as one line of canonical JSON. */
export function bundleText(options: {
  readonly content: JsonValue
  readonly seal: StatementSeal
  /** Hexadecimal. */
  readonly signature: string
}): string {
  const { content, seal, signature } = options
  return `${canonicalJson({ format: BUNDLE_FORMAT, content, seal: toJson(seal), signature })}\n`
}

/** The signature apart from what it signs, for the content in a file of its own. */
export function signatureText(seal: StatementSeal, signature: string): string {
  return `${canonicalJson({ format: SIGNATURE_FORMAT, seal: toJson(seal), signature })}\n`
}

/** The arithmetic that the platform brings. */
export interface SealTools {
  /** Of the text's UTF-8 bytes, hexadecimal. */
  sha256(text: string): string
  /** Whether this key signed the text's UTF-8 bytes; false too for what is no key or no signature. */
  verify(options: { readonly publicKey: string; readonly text: string; readonly signature: string }): boolean
}

export type SealFault = DomainError<
  'unreadable' | 'form_changed' | 'content_changed' | 'signature_wrong' | 'other_key'
>

export interface VerifiedStatement {
  readonly content: JsonValue
  readonly seal: StatementSeal
  /** Hexadecimal. */
  readonly signature: string
}

interface VerifyOptions {
  /** The bundle, or the content alone when `signature` holds the signature's file. */
  readonly text: string
  readonly signature?: string
  /** Public keys to believe, hexadecimal; with none, any key will do, and the reader compares it. */
  readonly keys?: readonly string[]
  readonly tools: SealTools
}

/**
 * Whether a published statement is what was published: the bytes are the canonical ones, the content has the hash
 * that the seal names, and the seal carries the key's signature. One changed byte anywhere fails.
 */
export function verifySealedStatement(options: VerifyOptions): Result<VerifiedStatement, SealFault> {
  const parts = readParts(options.text, options.signature)
  if (!parts.ok) return parts
  const { content, seal, signature } = parts.value
  if (options.tools.sha256(canonicalJson(content)) !== seal.contentSha256)
    return fault('content_changed', 'The content is not the one that was signed.')
  if (!options.tools.verify({ publicKey: seal.publicKey, text: sealText(seal), signature }))
    return fault('signature_wrong', 'The signature does not belong to this content, date and record.')
  if (options.keys !== undefined && !options.keys.includes(seal.publicKey))
    return fault('other_key', 'It is signed with another key than the one you named.')
  return parts
}

function fault(kind: SealFault['kind'], message: string): Result<never, SealFault> {
  return err({ kind, message })
}

const ALTERED = 'The file is not as it was published: its bytes are not those that Daylight writes.'

function readParts(text: string, signatureFile: string | undefined): Result<VerifiedStatement, SealFault> {
  const main = parseSealed(text)
  const apart = signatureFile === undefined ? main : parseSealed(signatureFile)
  if (!isSealObject(main) || !isSealObject(apart))
    return fault('unreadable', 'This is not a published statement: it cannot be read as JSON.')
  const seal = readSeal(apart['seal'])
  const signature = apart['signature']
  if (seal === null || typeof signature !== 'string' || !/^[0-9a-f]{128}$/.test(signature))
    return fault('unreadable', 'This holds no seal of Daylight, or its seal is damaged.')
  const content = signatureFile === undefined ? main['content'] : main
  if (content === undefined) return fault('unreadable', 'This holds no statement.')
  const whole =
    signatureFile === undefined
      ? text === bundleText({ content, seal, signature })
      : text === `${canonicalJson(main)}\n` && signatureFile === signatureText(seal, signature)
  return whole ? ok({ content, seal, signature }) : fault('form_changed', ALTERED)
}

/** The file as JSON that can have been sealed; null when it is not. */
export function parseSealed(text: string): JsonValue | null {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? value : null
  } catch {
    return null
  }
}

/** No deeper than any statement, so that a hostile file cannot exhaust the stack; no number that cannot be signed. */
function isJson(value: unknown, depth = 0): value is JsonValue {
  if (depth > 60) return false
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1))
  return typeof value === 'object' && Object.values(value).every((item) => isJson(item, depth + 1))
}

type JsonObject = { readonly [key: string]: JsonValue | undefined }

export function isSealObject(value: JsonValue | null | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readSeal(value: JsonValue | undefined): StatementSeal | null {
  if (!isSealObject(value) || value['format'] !== SEAL_FORMAT) return null
  const head = value['auditHead']
  if (!isSealObject(head)) return null
  const text = (name: string) => readText(value[name])
  const corrects = value['corrects']
  if (corrects !== null && typeof corrects !== 'string') return null
  const { sequence, hash } = head
  if (typeof sequence !== 'number' || typeof hash !== 'string') return null
  const seal: StatementSeal = {
    organisationId: text('organisationId'),
    organisationName: text('organisationName'),
    statementId: text('statementId'),
    publicationId: text('publicationId'),
    corrects,
    publishedAt: text('publishedAt'),
    contentSha256: text('contentSha256'),
    auditHead: { sequence, hash },
    keyId: text('keyId'),
    publicKey: text('publicKey'),
  }
  return /^[0-9a-f]{64}$/.test(seal.publicKey) ? seal : null
}

function readText(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
