import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl'
import { type Archive, brokenArchive, createArchiveCheck, pointsOutside, tooManyParts } from './archive.ts'
import type { FileLimits } from './file-limits.ts'

export type ArchiveSource = { readonly path: string } | { readonly bytes: Uint8Array }

function openZip(source: ArchiveSource): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
    const done = (error: Error | null, zip: ZipFile) => (error ? reject(brokenArchive()) : resolve(zip))
    if ('path' in source) open(source.path, options, done)
    else {
      const { buffer, byteOffset, byteLength } = source.bytes
      fromBuffer(Buffer.from(buffer, byteOffset, byteLength), options, done)
    }
  })
}

function listEntries(zip: ZipFile, limits: FileLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    const check = createArchiveCheck(zip.fileSize, limits)
    zip.on('entry', (entry: Entry) => {
      try {
        check({
          name: entry.fileName,
          packedSize: entry.compressedSize,
          unpackedSize: entry.uncompressedSize,
          method: entry.compressionMethod,
          encrypted: entry.isEncrypted(),
          externalAttributes: entry.externalFileAttributes,
        })
        entries.set(entry.fileName, entry)
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) =>
      reject(
        /^(?:invalid characters in fileName|absolute path|invalid relative path)/.test(error.message)
          ? pointsOutside()
          : brokenArchive(),
      ),
    )
    zip.readEntry()
  })
}

/** Opens a ZIP archive in Node and checks its table of contents against the limits before anything is unpacked. */
export async function openArchive(source: ArchiveSource, limits: FileLimits): Promise<Archive> {
  const zip = await openZip(source)
  try {
    if (zip.entryCount > limits.maxArchiveEntries) throw tooManyParts(limits)
    const entries = await listEntries(zip, limits)
    return {
      has: (name) => entries.has(name),
      stream: (name) =>
        new Promise((resolve, reject) => {
          const entry = entries.get(name)
          if (!entry) return reject(brokenArchive())
          zip.openReadStream(entry, (error, stream) => (error ? reject(brokenArchive()) : resolve(stream)))
        }),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}
