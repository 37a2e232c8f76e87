import { EVIDENCE_LIMIT } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import type { StorageDeps } from '../ports/deps.ts'
import { isObjectStorageError, type ObjectStorage, type StoredObject } from '../ports/object-storage.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { evidenceRefusals } from './evidence-refusals.ts'
import { evidenceMediaTypes, sanitiseFileName } from './evidence-types.ts'
import { HEAD_BYTES, sniffEvidence, TAIL_BYTES } from './sniff-evidence.ts'

export interface StoredEvidence {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly storageKey: string
}

/**
 * Receives one file whole, tells what it is by its bytes, keeps it by its SHA-256 and hands it to `record`. A file that
 * is refused, or that `record` refuses, leaves nothing behind but what the sweep clears away.
 */
export async function storeEvidence<Value>(
  deps: StorageDeps,
  file: { readonly organisationId: string; readonly fileName: string },
  content: AsyncIterable<Uint8Array>,
  record: (stored: StoredEvidence) => Promise<Value>,
): Promise<Value> {
  const incoming = `incoming/${file.organisationId}/${deps.ids.next()}`
  try {
    const watched = watchEnds(content)
    const stored = await receive(deps.storage, incoming, watched.content)
    const sniffed = sniffEvidence({ ...watched.ends(), size: stored.size })
    if (!sniffed.ok) throw refusal(sniffed.reason, sniffed.message)
    const storageKey = `evidence/${file.organisationId}/${stored.sha256}`
    await keep(deps.storage, incoming, storageKey, stored)
    return await record({
      fileName: sanitiseFileName(file.fileName, sniffed.type),
      mediaType: evidenceMediaTypes[sniffed.type],
      bytes: stored.size,
      sha256: stored.sha256,
      storageKey,
    })
  } finally {
    await deps.storage.delete(incoming)
  }
}

/** Until the transaction ends, no sweep clears the file away; throws when one has done so already. */
export async function holdStoredFile(
  deps: StorageDeps,
  tx: TenantTransaction,
  storageKey: string,
): Promise<void> {
  await tx.evidence.lockFile(storageKey)
  if ((await deps.storage.stat(storageKey)) === null) throw lost()
}

function refusal(reason: string, message: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: `evidence_${reason}`,
    message,
    fieldErrors: { file: message },
  })
}

async function receive(
  storage: ObjectStorage,
  key: string,
  content: AsyncIterable<Uint8Array>,
): Promise<StoredObject> {
  try {
    return await storage.put(key, content, { maxBytes: EVIDENCE_LIMIT })
  } catch (error) {
    if (!isObjectStorageError(error)) throw error
    if (error.kind === 'too-large') throw refusal('too_large', evidenceRefusals.too_large)
    if (error.kind !== 'no-space' && error.kind !== 'unavailable') throw error
    throw new AppError({
      code: 'unavailable',
      reason: 'storage_unavailable',
      message: 'The file could not be stored. Try again later; nothing was recorded.',
      cause: error,
    })
  }
}

/** The same file is kept once, however often it is sent. */
async function keep(storage: ObjectStorage, from: string, to: string, stored: StoredObject): Promise<void> {
  if ((await storage.stat(to)) !== null) return
  const copied = await storage.put(to, await storage.get(from), { maxBytes: EVIDENCE_LIMIT })
  if (copied.sha256 !== stored.sha256) throw new Error('The stored evidence differs from what was received.')
}

function lost(): AppError {
  return new AppError({
    code: 'unavailable',
    reason: 'evidence_lost',
    message: 'The file was cleared away before it could be recorded. Send it again.',
  })
}

/** Passes the content on and keeps its first and last bytes, by which it is known. */
function watchEnds(content: AsyncIterable<Uint8Array>) {
  let head = new Uint8Array(0)
  let tail = new Uint8Array(0)
  async function* pass() {
    for await (const chunk of content) {
      if (head.length < HEAD_BYTES) head = join(head, chunk.subarray(0, HEAD_BYTES - head.length))
      tail = chunk.length >= TAIL_BYTES ? chunk.slice(-TAIL_BYTES) : join(tail, chunk).slice(-TAIL_BYTES)
      yield chunk
    }
  }
  return { content: pass(), ends: () => ({ head, tail }) }
}

function join(a: Uint8Array, b: Uint8Array) {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
