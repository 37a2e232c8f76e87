import {
  BlobReader,
  configure,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { type Archive, brokenArchive, createArchiveCheck, pointsOutside, tooManyParts } from './archive.ts'
import type { FileLimits } from './file-limits.ts'
import { isFileRefusal } from './file-refusal.ts'

// The caller already runs in a worker of its own; the platform unpacks.
configure({ useWebWorkers: false, useCompressionStream: true })

/** The bytes a part unpacks to, as they are asked for; more than it declared, or a wrong checksum, ends them. */
async function* unpack(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const done = entry.getData(writable, { checkCrc32: true })
  // A part that cannot be unpacked leaves its stream open: waiting for more of it would never end.
  const failure = new Promise<never>((_, reject) => {
    done.catch(reject)
  })
  failure.catch(() => undefined)
  const reader = readable.getReader()
  let length = 0
  try {
    for (;;) {
      const { done: ended, value } = await Promise.race([reader.read(), failure])
      if (ended) break
      length += value.length
      if (length > entry.uncompressedSize) throw brokenArchive()
      yield value
    }
    await done
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function listEntries(blob: Blob, zip: ZipReader<Blob>, limits: FileLimits) {
  const entries = new Map<string, FileEntry>()
  const check = createArchiveCheck(blob.size, limits)
  for await (const entry of zip.getEntriesGenerator({ filenameValidation: 'balanced' })) {
    if (entries.size >= limits.maxArchiveEntries) throw tooManyParts(limits)
    check({
      name: entry.filename,
      packedSize: entry.compressedSize,
      unpackedSize: entry.uncompressedSize,
      method: entry.compressionMethod,
      encrypted: entry.encrypted,
      externalAttributes: entry.externalFileAttributes,
    })
    if (!entry.directory) entries.set(entry.filename, entry)
  }
  return entries
}

/** Opens a ZIP archive in a browser: the same checks as in Node, before anything is unpacked. */
export async function openBlobArchive(blob: Blob, limits: FileLimits): Promise<Archive> {
  const zip = new ZipReader(new BlobReader(blob))
  const entries = await listEntries(blob, zip, limits).catch((error: unknown) => {
    if (isFileRefusal(error)) throw error
    throw error instanceof Error && error.message === ERR_UNSAFE_FILENAME ? pointsOutside() : brokenArchive()
  })
  return {
    has: (name) => entries.has(name),
    stream: async (name) => {
      const entry = entries.get(name)
      if (!entry) throw brokenArchive()
      return unpack(entry)
    },
    close: () => void zip.close(),
  }
}
