import 'server-only'
import { Readable, Transform } from 'node:stream'
import { finished } from 'node:stream/promises'
import { AppError, isAppError } from '@daylight/domain/errors'
import Busboy from '@fastify/busboy'
import { comesFromElsewhere } from './comes-from-elsewhere.ts'

export interface Upload {
  /** The fields that came before the file: forms put theirs above it. */
  readonly fields: ReadonlyMap<string, string>
  /** As the sender named it. */
  readonly fileName: string
  /** The file as it arrives. Stops short with an error when the sender breaks off. */
  readonly content: AsyncIterable<Uint8Array>
}

const MOST_FIELDS = 50
const LONGEST_FIELD = 10_000
const FRAME_BYTES = 256 * 1024

/**
 * Hands the one file of a form to `use` while it is arriving; nothing is held in memory or written by this function.
 * A file of more than `maxBytes` gives `use` one byte more than that, so that whoever stores it refuses it. What is
 * left over is read and dropped up to as much again, because a browser shows an answer only after it has sent all.
 * Throws AppError when the form cannot be read or was sent from another site.
 */
export async function readUpload<Value>(
  request: Request,
  options: { readonly field: string; readonly maxBytes: number },
  use: (upload: Upload) => Promise<Value>,
): Promise<Value> {
  if (comesFromElsewhere(request.headers)) {
    throw refused('other_site', 'This form was sent from another site.')
  }
  // Refused by its announced size, not one byte of it is read: the server drops what still comes.
  if (Number(request.headers.get('content-length') ?? 0) > options.maxBytes + FRAME_BYTES) throw tooLarge()
  const contentType = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data\s*;/i.test(contentType)) throw unreadable()
  const form = openForm(contentType, options.maxBytes)
  const body = Readable.from(readChunks(request.body))
  const limited = body.pipe(limitBytes(2 * options.maxBytes + FRAME_BYTES))
  body.on('error', (error) => limited.destroy(error))
  limited.on('error', (error) => form.destroy(error))
  const outcome = waitForFile(form, options.field, use)
  limited.pipe(form)
  try {
    return await outcome
  } finally {
    // Whatever has not been read is dropped; that it ends badly was told already, or no longer matters.
    await finished(form).catch(() => undefined)
    body.destroy()
  }
}

function openForm(contentType: string, maxBytes: number) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, fileSize: maxBytes + 1 },
    })
  } catch {
    throw unreadable()
  }
}

function waitForFile<Value>(
  form: ReturnType<typeof openForm>,
  field: string,
  use: (upload: Upload) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    let taken = false
    form.on('field', (name, value) => fields.set(name, value))
    form.on('file', (name, file, fileName) => {
      // Without a listener, a sender who breaks off would end the process.
      file.on('error', () => undefined)
      if (name !== field || taken || !fileName) {
        file.resume()
        return
      }
      taken = true
      form.once('error', (error) => file.destroy(error instanceof Error ? error : new Error(String(error))))
      // Who stops reading must not destroy the stream: the form behind it would wait for it for ever.
      use({ fields, fileName, content: file.iterator({ destroyOnReturn: false }) })
        .then(resolve, reject)
        .finally(() => file.resume())
    })
    form.on('finish', () => {
      if (!taken) reject(missing(field))
    })
    form.on('error', (error) => reject(isAppError(error) ? error : unreadable()))
    form.on('close', () => {
      if (!taken) reject(unreadable())
    })
  })
}

function limitBytes(most: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      seen += chunk.length
      if (seen > most) done(tooLarge())
      else done(null, chunk)
    },
  })
}

/** A request's body as it arrives; nothing where there is none. */
export async function* readChunks(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}

function refused(reason: string, message: string): AppError {
  return new AppError({ code: 'refused', reason, message })
}

function unreadable(): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'upload_unreadable',
    message: 'The file did not arrive whole. Send it again.',
  })
}

function tooLarge(): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'upload_too_large',
    message: 'This file is far too large. Send a smaller one, or part of it.',
  })
}

function missing(field: string): AppError {
  const message = 'Choose a file.'
  return new AppError({
    code: 'invalid',
    reason: 'upload_missing',
    message,
    fieldErrors: { [field]: message },
  })
}
