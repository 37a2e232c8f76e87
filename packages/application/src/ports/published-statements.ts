import type { IsoDate } from '@daylight/domain/dates'
import type { JsonValue } from '@daylight/domain/json'
import type { SealTools } from '@daylight/domain/statements'
import type { Deps, StorageDeps } from './deps.ts'

export interface PublishedRecord {
  readonly organisationId: string
  readonly id: string
  readonly statementId: string
  /** The publication that this one corrects, or null. */
  readonly correctsId: string | null
  readonly organisationName: string
  /** The organisation's part of the address. */
  readonly segment: string
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  /** ISO 8601 instant. */
  readonly publishedAt: string
  readonly publishedBy: string
  readonly keyId: string
  /** What can be checked without the server: see bundleText. */
  readonly bundle: string
}

export interface SealingKeyRecord {
  readonly organisationId: string
  readonly id: string
  /** Ed25519, hexadecimal. */
  readonly publicKey: string
  /** ISO 8601 instant. */
  readonly createdAt: string
}

/** Appended to, never changed. */
export interface PublishedRepository {
  /** The content as it was signed, or null before. */
  signedContent(statementId: string): Promise<JsonValue | null>
  findFor(statementId: string): Promise<PublishedRecord | null>
  insert(publication: PublishedRecord): Promise<void>
  /** The newest is in use. */
  keys(): Promise<readonly SealingKeyRecord[]>
  insertKey(key: SealingKeyRecord): Promise<void>
}

/** What everybody may read, without being anybody: nothing but publications. */
export interface PublishedReader {
  findPublished(id: string): Promise<PublishedRecord | null>
  /** Of the organisation at this address, the newest first. */
  listPublished(segment: string): Promise<readonly PublishedRecord[]>
}

/** Keeps no private key anywhere: each is derived from the server's secret when it is used. */
export interface StatementSealer extends SealTools {
  publicKey(key: { readonly organisationId: string; readonly keyId: string }): string
  /** Ed25519 over the text's UTF-8 bytes, hexadecimal. */
  sign(key: { readonly organisationId: string; readonly keyId: string }, text: string): string
}

export interface SealDeps extends Deps {
  readonly sealer: StatementSealer
}

export interface PublicReadDeps extends StorageDeps {
  readonly publicReader: PublishedReader
}
