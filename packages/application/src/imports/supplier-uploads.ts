import { MOST_IMPORT_BYTES, MOST_IMPORT_ROWS } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { Deps } from '../ports/deps.ts'
import { isObjectStorageError, type ObjectStorage } from '../ports/object-storage.ts'
import type { SpreadsheetReader } from '../ports/spreadsheet-reader.ts'
import { deleteOldObjects } from '../storage/delete-old-objects.ts'

export interface SupplierImportDeps extends Deps {
  readonly storage: ObjectStorage
  readonly spreadsheets: SpreadsheetReader
}

/** A file's rows, ready to be mapped. */
export interface SupplierSheet {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Line in the file of each row, in the same order. */
  readonly lines: readonly number[]
  readonly notes: readonly string[]
  readonly sha256: string
}

const FOLDER = 'imports'
const KEPT_MS = 24 * 60 * 60 * 1000

// The organisation is part of the key, so another organisation's upload is one that does not exist.
function keyOf(actor: Actor, uploadId: string): string {
  return `${FOLDER}/${actor.organisationId}/${uploadId}`
}

/**
 * Keeps a supplier list, encrypted, until it is imported, cancelled or a day old. A file that cannot be read is
 * refused at once and not kept.
 */
export async function uploadSupplierFile(
  deps: SupplierImportDeps,
  actor: Actor,
  content: AsyncIterable<Uint8Array>,
): Promise<{ readonly uploadId: string }> {
  authorise(actor, 'supplier:import')
  await deleteOldObjects(deps, `${FOLDER}/${actor.organisationId}/`, KEPT_MS)
  const uploadId = deps.ids.next()
  try {
    await deps.storage.put(keyOf(actor, uploadId), content, { maxBytes: MOST_IMPORT_BYTES })
  } catch (error) {
    if (isObjectStorageError(error) && error.kind === 'too-large') throw tooLarge()
    throw error
  }
  try {
    await readUpload(deps, actor, uploadId)
  } catch (error) {
    await deps.storage.delete(keyOf(actor, uploadId))
    throw error
  }
  return { uploadId }
}

/** Gives up an upload before it is imported. */
export async function cancelSupplierUpload(
  deps: SupplierImportDeps,
  actor: Actor,
  input: { readonly uploadId: string },
): Promise<void> {
  authorise(actor, 'supplier:import')
  if ((await deps.storage.stat(keyOf(actor, input.uploadId))) === null) throw uploadGone()
  await deps.storage.delete(keyOf(actor, input.uploadId))
}

/** Deletes the uploads of every organisation that nobody has finished within a day. Answers how many. */
export async function sweepSupplierUploads(deps: SweepDeps): Promise<number> {
  return deleteOldObjects(deps, `${FOLDER}/`, KEPT_MS)
}

type SweepDeps = Pick<SupplierImportDeps, 'storage' | 'clock'>

export async function readUpload(
  deps: SupplierImportDeps,
  actor: Actor,
  uploadId: string,
): Promise<SupplierSheet> {
  const content = await deps.storage.get(keyOf(actor, uploadId)).catch((error: unknown) => {
    throw isObjectStorageError(error) && error.kind === 'not-found' ? uploadGone() : error
  })
  const sheet = await deps.spreadsheets.readAll(content, {
    maxBytes: MOST_IMPORT_BYTES,
    // The header is a row too.
    maxRows: MOST_IMPORT_ROWS + 1,
  })
  const [header, ...rows] = sheet.rows
  if (!header || rows.length === 0) throw withoutRows()
  return {
    headers: header.cells.map(cleanCell),
    rows: rows.map((row) => row.cells.map(cleanCell)),
    lines: rows.map((row) => row.line),
    notes: sheet.notes,
    sha256: sheet.sha256,
  }
}

/** After an import the file has done its work. */
export async function forgetUpload(deps: SupplierImportDeps, actor: Actor, uploadId: string): Promise<void> {
  await deps.storage.delete(keyOf(actor, uploadId))
}

// Neither control characters nor halves of a character can be stored.
function cleanCell(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
}

export function uploadGone(): AppError {
  return new AppError({
    code: 'not_found',
    reason: 'upload_gone',
    message: 'This file is not here any more. A file waits for a day: upload it again.',
  })
}

function tooLarge(): AppError {
  const message = 'The file is larger than 5 MB. Send it in parts.'
  return new AppError({ code: 'invalid', reason: 'file_too_large', message, fieldErrors: { file: message } })
}

function withoutRows(): AppError {
  const message =
    'There are no suppliers in this file: it needs a row of headings and at least one row beneath.'
  return new AppError({
    code: 'invalid',
    reason: 'file_without_rows',
    message,
    fieldErrors: { file: message },
  })
}
