import { authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { isObjectStorageError } from '../ports/object-storage.ts'
import { MAX_UPLOAD_BYTES, type PayDeps, PIECES_FOLDER } from './pay-deps.ts'
import { fileTooLarge, receivePayrollFile, toUploadRefusal } from './receive-payroll-file.ts'

/** One file that arrives in pieces. The sender names it by what it is, so that a page that was left can go on with it. */
export interface PieceUpload {
  /** 64 hexadecimal digits that the sender's device works out from the file; means nothing to us. */
  readonly fingerprint: string
  /** Bytes of the whole file. */
  readonly bytes: number
}

/** Bytes of one piece at most: what is sent again after a lost connection. */
export const MOST_PIECE_BYTES = 4 * 1024 * 1024
/** Files that one person may have under way at once. */
const MOST_UPLOADS = 3
const OFFSET_DIGITS = 12

function folderOf(actor: MemberActor): string {
  return `${PIECES_FOLDER}/${actor.organisationId}/${actor.userId}`
}

function prefixOf(actor: MemberActor, upload: PieceUpload): string {
  const { fingerprint, bytes } = upload
  if (!/^[0-9a-f]{64}$/.test(fingerprint) || !Number.isSafeInteger(bytes) || bytes < 0) throw unknownUpload()
  if (bytes > MAX_UPLOAD_BYTES) throw fileTooLarge()
  return `${folderOf(actor)}/${fingerprint}-${bytes}`
}

/** Keys of the pieces in order, as far as they join, and the bytes they hold. */
async function readPieces(deps: PayDeps, prefix: string) {
  const keys: string[] = []
  let offset = 0
  for await (const key of deps.payroll.storage.list(`${prefix}/`)) {
    if (Number(key.slice(prefix.length + 1)) !== offset) break
    const facts = await deps.payroll.storage.stat(key)
    if (!facts || facts.size === 0) break
    keys.push(key)
    offset += facts.size
  }
  return { keys, offset }
}

/** How many bytes of a file have arrived; 0 for one of which nothing has. Refuses at once what is too large. */
export async function getPieceOffset(
  deps: PayDeps,
  actor: MemberActor,
  upload: PieceUpload,
): Promise<{ readonly offset: number }> {
  authorise(actor, 'pay_check:write')
  const { offset } = await readPieces(deps, prefixOf(actor, upload))
  return { offset }
}

/**
 * Takes the next piece in, encrypted, whole or not at all. One that does not follow on what is here is refused as
 * `piece_out_of_place`: the sender asks for the offset and goes on from there.
 */
export async function receivePiece(
  deps: PayDeps,
  actor: MemberActor,
  upload: PieceUpload,
  piece: { readonly offset: number; readonly content: AsyncIterable<Uint8Array> },
): Promise<{ readonly offset: number }> {
  authorise(actor, 'pay_check:write')
  const prefix = prefixOf(actor, upload)
  const { offset } = await readPieces(deps, prefix)
  if (piece.offset !== offset || offset >= upload.bytes) throw outOfPlace()
  if (offset === 0) await checkCount(deps, actor, prefix)
  const content = offset === 0 ? lookAtHead(deps, piece.content) : piece.content
  const maxBytes = Math.min(MOST_PIECE_BYTES, upload.bytes - offset)
  try {
    const key = `${prefix}/${String(offset).padStart(OFFSET_DIGITS, '0')}`
    const stored = await deps.payroll.storage.put(key, content, { maxBytes })
    return { offset: offset + stored.size }
  } catch (error) {
    if (isObjectStorageError(error) && error.kind === 'too-large') throw outOfPlace()
    throw toUploadRefusal(error)
  }
}

/** Makes a check of the file once all of it is here; the pieces are deleted then, and also when it is refused. */
export async function completePieces(
  deps: PayDeps,
  actor: MemberActor,
  upload: PieceUpload,
  target: { readonly supplierId: string | null; readonly siteId: string | null },
): Promise<{ readonly id: string }> {
  authorise(actor, 'pay_check:write')
  const prefix = prefixOf(actor, upload)
  const { keys, offset } = await readPieces(deps, prefix)
  if (offset !== upload.bytes) throw outOfPlace()
  const join = async function* () {
    for (const key of keys) yield* await deps.payroll.storage.get(key)
  }
  try {
    return await receivePayrollFile(deps, actor, { ...target, content: join() })
  } finally {
    await removeAll(deps, prefix)
  }
}

/** Deletes what has arrived of a file. */
export async function cancelPieces(deps: PayDeps, actor: MemberActor, upload: PieceUpload): Promise<void> {
  authorise(actor, 'pay_check:write')
  await removeAll(deps, prefixOf(actor, upload))
}

/** Deletes files of which no piece has come for so long. Answers how many pieces. */
export async function sweepPieces(deps: PayDeps, olderThanMs: number): Promise<number> {
  const { storage } = deps.payroll
  const newest = new Map<string, number>()
  for await (const key of storage.list(`${PIECES_FOLDER}/`)) {
    const prefix = key.slice(0, key.lastIndexOf('/'))
    const storedAt = (await storage.stat(key))?.storedAt.getTime() ?? 0
    newest.set(prefix, Math.max(newest.get(prefix) ?? 0, storedAt))
  }
  let deleted = 0
  for (const [prefix, storedAt] of newest) {
    if (deps.clock.now().getTime() - storedAt < olderThanMs) continue
    deleted += await removeAll(deps, prefix)
  }
  return deleted
}

async function removeAll(deps: PayDeps, prefix: string): Promise<number> {
  let removed = 0
  // The last piece first, so that what a crash leaves is still the beginning of the file.
  const keys: string[] = []
  for await (const key of deps.payroll.storage.list(`${prefix}/`)) keys.push(key)
  for (const key of keys.reverse()) {
    await deps.payroll.storage.delete(key)
    removed += 1
  }
  return removed
}

async function checkCount(deps: PayDeps, actor: MemberActor, prefix: string): Promise<void> {
  const under = new Set<string>()
  for await (const key of deps.payroll.storage.list(`${folderOf(actor)}/`)) {
    under.add(key.slice(0, key.lastIndexOf('/')))
  }
  under.delete(prefix)
  if (under.size < MOST_UPLOADS) return
  throw new AppError({
    code: 'refused',
    reason: 'too_many_uploads',
    message: `${MOST_UPLOADS} of your files are still on their way. Finish or cancel one of them; one that is left is deleted after a day.`,
  })
}

/** Looks at what kind of file it is before the first piece is kept. */
async function* lookAtHead(deps: PayDeps, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let seen = false
  for await (const chunk of content) {
    if (!seen && chunk.length > 0) {
      seen = true
      deps.payroll.files.checkHead(chunk)
    }
    yield chunk
  }
}

function unknownUpload(): AppError {
  return new AppError({ code: 'invalid', reason: 'upload_unknown', message: 'There is no such upload.' })
}

function outOfPlace(): AppError {
  return new AppError({
    code: 'conflict',
    reason: 'piece_out_of_place',
    message: 'This part of the file does not follow on what has arrived. Ask how far it has come.',
  })
}
