import { EVIDENCE_LIMIT, type EvidenceGrade } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { EvidenceRecord, NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { StorageDeps } from '../ports/deps.ts'
import { isObjectStorageError, type ObjectStorage, type StoredObject } from '../ports/object-storage.ts'
import { evidenceRefusals } from './evidence-refusals.ts'
import { evidenceMediaTypes, sanitiseFileName } from './evidence-types.ts'
import { newEntry, partyOf } from './new-action-entry.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'
import { HEAD_BYTES, sniffEvidence, TAIL_BYTES } from './sniff-evidence.ts'

export interface EvidenceUpload {
  readonly findingId: string
  readonly actionId: string
  /** As the sender named it; only its words are kept. */
  readonly fileName: string
  readonly grade: EvidenceGrade
  readonly expiresOn: string | null
}

/**
 * Stores one file as evidence of an action, by its SHA-256. The file is received whole before anything is recorded; a
 * file that is refused leaves nothing behind.
 */
export async function addEvidence(
  deps: StorageDeps,
  actor: MemberActor,
  input: EvidenceUpload,
  content: AsyncIterable<Uint8Array>,
): Promise<EvidenceRecord> {
  authorise(actor, 'action:write')
  await checkDetails(deps, input)
  await deps.database.withTenant(actor, async (tx) =>
    checkAction(actor, input, await tx.correctiveActions.find(input.actionId)),
  )
  const incoming = `incoming/${actor.organisationId}/${deps.ids.next()}`
  try {
    const watched = watchEnds(content)
    const stored = await receive(deps.storage, incoming, watched.content)
    const sniffed = sniffEvidence({ ...watched.ends(), size: stored.size })
    if (!sniffed.ok) throw refusal(sniffed.reason, sniffed.message)
    const storageKey = `evidence/${actor.organisationId}/${stored.sha256}`
    await keep(deps.storage, incoming, storageKey, stored)
    const evidence: EvidenceRecord = {
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      actionId: input.actionId,
      fileName: sanitiseFileName(input.fileName, sniffed.type),
      mediaType: evidenceMediaTypes[sniffed.type],
      bytes: stored.size,
      sha256: stored.sha256,
      storageKey,
      grade: input.grade,
      expiresOn: input.expiresOn,
      uploadedById: actor.membershipId,
      uploadedByName: actor.name,
      uploadedAt: deps.clock.now().toISOString(),
    }
    await record(deps, actor, input, evidence)
    return evidence
  } finally {
    await deps.storage.delete(incoming)
  }
}

function refusal(reason: string, message: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: `evidence_${reason}`,
    message,
    fieldErrors: { file: message },
  })
}

async function checkDetails(deps: StorageDeps, input: EvidenceUpload): Promise<void> {
  await refuseUnsafeText(deps, { file: input.fileName.replace(/[_.-]+/g, ' ') })
  if (input.expiresOn === null || input.expiresOn >= deps.clock.today()) return
  const message = 'This evidence has run out already. Enter a later day, or leave it blank.'
  throw new AppError({
    code: 'invalid',
    reason: 'evidence_expired',
    message,
    fieldErrors: { expiresOn: message },
  })
}

function checkAction(
  actor: MemberActor,
  input: EvidenceUpload,
  found: NamedCorrectiveAction | null,
): NamedCorrectiveAction {
  const action = ownedBy(actor, found?.findingId === input.findingId ? found : null)
  // What is verified still takes evidence: only new data can show that it has worked.
  if (action.status !== 'cancelled' && action.status !== 'risk_accepted') return action
  throw new AppError({
    code: 'conflict',
    reason: 'action_finished',
    message: 'This action is finished. Reopen it before you add evidence.',
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

async function record(
  deps: StorageDeps,
  actor: MemberActor,
  input: EvidenceUpload,
  evidence: EvidenceRecord,
): Promise<void> {
  await deps.database.withTenant(actor, async (tx) => {
    // The same lock as closing takes: evidence never arrives on an action that is being closed.
    ownedBy(actor, await tx.findings.lock(input.findingId))
    const action = checkAction(actor, input, await tx.correctiveActions.find(input.actionId))
    await tx.evidence.lockFile(evidence.storageKey)
    if ((await deps.storage.stat(evidence.storageKey)) === null) throw lost()
    await tx.evidence.insert(evidence)
    await tx.correctiveActions.addEntry(
      newEntry(deps, partyOf(actor), { action, event: 'evidence_added', note: evidence.fileName }),
    )
    tx.audit.record(actor, {
      action: 'evidence.added',
      subjectType: 'evidence',
      subjectId: evidence.id,
      data: { actionId: action.id, sha256: evidence.sha256, bytes: evidence.bytes, grade: evidence.grade },
    })
  })
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
