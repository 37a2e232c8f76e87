import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  isObjectStorageError,
  type ObjectStorage,
  ObjectStorageError,
  type StorageAbortSignal,
} from '@daylight/application'
import {
  checkMasterKey,
  contentLength,
  decryptChunks,
  encryptChunks,
  headerLength,
} from './encrypt-chunks.ts'

export interface LocalStorageOptions {
  /** Folder that holds the objects; made when it is not there, for this user only. */
  readonly folder: string
  /** 32 secret bytes; without them nothing that was stored can be read again. */
  readonly encryptionKey: Buffer
}

export interface LocalStorage extends ObjectStorage {
  get(key: string): Promise<Readable>
  /** Removes what was being written longer ago than so many milliseconds; answers how many files. */
  sweepUnfinished(olderThanMs: number): Promise<number>
}

const keyPart = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,128}$/
const unfinishedFolder = '=unfinished'
/** Not a character of keys, so that an object and a folder of the same name do not meet. */
const objectMark = '='

function keyParts(key: string): readonly string[] {
  const parts = key.split('/')
  if (key.length > 512 || parts.length > 12 || !parts.every((part) => keyPart.test(part))) {
    throw new ObjectStorageError(
      'bad-key',
      'A storage key may hold only letters, digits, ".", "_", "-" and "/".',
    )
  }
  return parts
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const noSpaceCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const missingCodes = new Set(['ENOENT', 'ENOTDIR'])

function toStorageError(error: unknown): unknown {
  if (isObjectStorageError(error)) return error
  const code = codeOf(error)
  if (code === undefined) return error
  if (noSpaceCodes.has(code)) {
    return new ObjectStorageError(
      'no-space',
      'The file was not stored: the disk is full. Make room where Daylight keeps its files, then try again.',
      error,
    )
  }
  return new ObjectStorageError('unavailable', `The file storage cannot be used (${code}).`, error)
}

const notFound = (): ObjectStorageError =>
  new ObjectStorageError('not-found', 'There is no such stored file.')

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at)
    at += bytesWritten
  }
}

async function* readFrom(handle: FileHandle, start: number): AsyncGenerator<Buffer> {
  let position = start
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(128 * 1024), 0, 128 * 1024, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** The content, given up as soon as the work is aborted, even while the sender says nothing. */
async function* untilAborted(
  content: AsyncIterable<Uint8Array>,
  signal: StorageAbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (!signal) {
    yield* content
    return
  }
  signal.throwIfAborted()
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  aborted.catch(() => undefined)
  const onAbort = () => reject(signal.reason)
  signal.addEventListener('abort', onAbort)
  const chunks = content[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), aborted])
      if (next.done) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/**
 * Objects as encrypted files in a local folder. An object is there whole or not at all: it is written aside,
 * brought to the disk, then given its name. What a crash left aside is removed by `sweepUnfinished`.
 */
export function createLocalStorage(options: LocalStorageOptions): LocalStorage {
  const { folder, encryptionKey } = options
  checkMasterKey(encryptionKey)
  const unfinished = join(folder, unfinishedFolder)
  const locate = (key: string) => {
    const parts = keyParts(key)
    const parent = join(folder, ...parts.slice(0, -1))
    return { parent, file: join(parent, `${objectMark}${parts.at(-1)}`) }
  }

  const put: ObjectStorage['put'] = async (key, content, { maxBytes, onProgress, signal }) => {
    const { parent, file } = locate(key)
    const aside = join(unfinished, randomUUID())
    const hash = createHash('sha256')
    let size = 0
    const count = async function* () {
      for await (const chunk of untilAborted(content, signal)) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        size += bytes.length
        if (size > maxBytes) {
          throw new ObjectStorageError(
            'too-large',
            `The file is larger than ${maxBytes.toLocaleString('en-GB')} bytes.`,
          )
        }
        hash.update(bytes)
        onProgress?.(size)
        yield bytes
      }
    }
    try {
      signal?.throwIfAborted()
      await mkdir(unfinished, { recursive: true, mode: 0o700 })
      const handle = await open(aside, 'wx', 0o600)
      try {
        for await (const bytes of encryptChunks(encryptionKey, key, count())) await writeAll(handle, bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await mkdir(parent, { recursive: true, mode: 0o700 })
      await rename(aside, file)
      await syncFolder(parent)
      return { sha256: hash.digest('hex'), size }
    } catch (error) {
      if (content instanceof Readable) content.destroy()
      await rm(aside, { force: true })
      throw toStorageError(error)
    }
  }

  const get: LocalStorage['get'] = async (key) => {
    const { file } = locate(key)
    const handle = await open(file, 'r').catch((error: unknown) => {
      throw missingCodes.has(codeOf(error) ?? '') ? notFound() : toStorageError(error)
    })
    const read = async function* () {
      try {
        const header = Buffer.alloc(headerLength)
        const { bytesRead } = await handle.read(header, 0, headerLength, 0)
        yield* decryptChunks(
          encryptionKey,
          key,
          header.subarray(0, bytesRead),
          readFrom(handle, headerLength),
        )
      } finally {
        await handle.close()
      }
    }
    const stream = Readable.from(read(), { objectMode: false })
    // A stream that is thrown away unread never starts the generator, so its file is closed here.
    stream.once('close', () => void handle.close().catch(() => undefined))
    return stream
  }

  const remove: ObjectStorage['delete'] = async (key) => {
    const { parent, file } = locate(key)
    try {
      await rm(file)
      await syncFolder(parent)
    } catch (error) {
      if (!missingCodes.has(codeOf(error) ?? '')) throw toStorageError(error)
    }
  }

  async function* walk(parts: readonly string[]): AsyncGenerator<string> {
    const entries = await readdir(join(folder, ...parts), { withFileTypes: true }).catch((error: unknown) => {
      if (missingCodes.has(codeOf(error) ?? '')) return []
      throw toStorageError(error)
    })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (entry.isFile() && entry.name.startsWith(objectMark)) yield [...parts, entry.name.slice(1)].join('/')
      else if (entry.isDirectory() && keyPart.test(entry.name)) yield* walk([...parts, entry.name])
    }
  }

  return {
    put,
    get,
    delete: remove,
    list: (prefix) =>
      walk(prefix === '' ? [] : keyParts(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix)),
    stat: async (key) => {
      const { file } = locate(key)
      const found = await stat(file).catch((error: unknown) => {
        if (missingCodes.has(codeOf(error) ?? '')) return null
        throw toStorageError(error)
      })
      if (found === null) return null
      const size = contentLength(found.size)
      if (size === null) throw new ObjectStorageError('damaged', 'The stored file was cut off.')
      return { size, storedAt: found.mtime }
    },
    sweepUnfinished: async (olderThanMs) => {
      const names = await readdir(unfinished).catch(() => [])
      let removed = 0
      for (const name of names) {
        const path = join(unfinished, name)
        const found = await stat(path).catch(() => null)
        if (found === null || Date.now() - found.mtimeMs < olderThanMs) continue
        await rm(path, { force: true })
        removed++
      }
      return removed
    },
  }
}
