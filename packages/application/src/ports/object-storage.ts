export type ObjectStorageErrorKind =
  | 'bad-key'
  | 'not-found'
  | 'too-large'
  | 'no-space'
  | 'damaged'
  | 'unavailable'

/** What went wrong with a stored object. `damaged`: changed, cut off or encrypted with another key. */
export class ObjectStorageError extends Error {
  override readonly name = 'ObjectStorageError'
  readonly kind: ObjectStorageErrorKind

  constructor(kind: ObjectStorageErrorKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.kind = kind
  }
}

export function isObjectStorageError(error: unknown): error is ObjectStorageError {
  // By name: a bundle may hold this class twice, once for pages and once for routes.
  return error instanceof Error && error.name === 'ObjectStorageError'
}

/** As much of an AbortSignal as storing needs; this package knows neither Node nor the browser. */
export interface StorageAbortSignal {
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

export interface PutOptions {
  /** Bytes; one more and nothing is stored. */
  readonly maxBytes: number
  /** Told the bytes received so far. */
  readonly onProgress?: (bytes: number) => void
  readonly signal?: StorageAbortSignal
}

export interface StoredObject {
  /** Of the content as it was given, in hexadecimal. */
  readonly sha256: string
  /** Bytes of the content as it was given. */
  readonly size: number
}

export interface ObjectFacts {
  readonly size: number
  readonly storedAt: Date
}

/**
 * Files by key, such as `organisation/evidence/sha256`: parts of letters, digits, `.`, `_` and `-`, joined by `/`.
 * Every method throws ObjectStorageError.
 */
export interface ObjectStorage {
  /** Stores all of the stream or nothing; replaces what the key held before. */
  put(key: string, content: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StoredObject>
  /** The content as a stream; a damaged object ends it with an error before its bad part is handed out. */
  get(key: string): Promise<AsyncIterable<Uint8Array>>
  /** Nothing happens when there is no such object. */
  delete(key: string): Promise<void>
  /** Keys under a prefix that ends at a `/`; the empty prefix lists all. */
  list(prefix: string): AsyncIterable<string>
  /** Null when there is no such object. */
  stat(key: string): Promise<ObjectFacts | null>
}
