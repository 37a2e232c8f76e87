import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl'
import { type FileLimits, sayBytes, sayCount } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'

export type Archive = {
  readonly has: (name: string) => boolean
  readonly stream: (name: string) => Promise<Readable>
  readonly close: () => void
}

const mend = 'Save it again in your spreadsheet program and send that.'

const unsafe = (message: string, part?: string): FileRefusal =>
  new FileRefusal('unsafe-archive', message, part === undefined ? {} : { part })

const broken = (): FileRefusal =>
  new FileRefusal('broken-archive', `The workbook is damaged or was cut off while it was copied. ${mend}`)

function openZip(source: { readonly path: string } | { readonly bytes: Buffer }): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
    const done = (error: Error | null, zip: ZipFile) => (error ? reject(broken()) : resolve(zip))
    if ('path' in source) open(source.path, options, done)
    else fromBuffer(source.bytes, options, done)
  })
}

const shorten = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)

function checkEntry(entry: Entry, limits: FileLimits): void {
  const name = shorten(entry.fileName)
  const unixKind = (entry.externalFileAttributes >>> 16) & 0o170000
  if (unixKind === 0o120000) throw unsafe(`The file holds a link (${name}) instead of data. ${mend}`, name)
  if (entry.isEncrypted()) {
    throw new FileRefusal(
      'password-protected',
      'The workbook is protected by a password. Save it without one and send that.',
    )
  }
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw unsafe(
      `A part of the workbook (${name}) is packed in a way that workbooks do not use. ${mend}`,
      name,
    )
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > 1024 * 1024 && ratio > limits.maxUnpackRatio) {
    throw unsafe(
      `A part of the workbook (${name}) would unpack to ${Math.round(ratio)} times its size, which real data does not do. ${mend}`,
      name,
    )
  }
}

function listEntries(zip: ZipFile, limits: FileLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let packed = 0
    let unpacked = 0
    const accept = (entry: Entry) => {
      checkEntry(entry, limits)
      packed += entry.compressedSize
      unpacked += entry.uncompressedSize
      if (entries.size >= limits.maxArchiveEntries) {
        throw unsafe(`The workbook has more than ${sayCount(limits.maxArchiveEntries)} parts. ${mend}`)
      }
      if (unpacked > limits.maxUnpackedBytes) {
        throw new FileRefusal(
          'too-large',
          `The workbook would unpack to more than ${sayBytes(limits.maxUnpackedBytes)}. Send it in parts.`,
        )
      }
      // Parts that overlap (each counted, but stored once) are how small bombs are made.
      if (packed > zip.fileSize) throw unsafe(`Parts of the workbook overlap each other. ${mend}`)
      if (entries.has(entry.fileName)) {
        throw unsafe(
          `The workbook holds two parts named ${shorten(entry.fileName)}. ${mend}`,
          shorten(entry.fileName),
        )
      }
      entries.set(entry.fileName, entry)
    }
    zip.on('entry', (entry: Entry) => {
      try {
        accept(entry)
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) =>
      reject(
        /^(?:invalid characters in fileName|absolute path|invalid relative path)/.test(error.message)
          ? unsafe(`A part of the workbook has a name that points outside it. ${mend}`)
          : broken(),
      ),
    )
    zip.readEntry()
  })
}

/** Opens a ZIP archive and checks its table of contents against the limits before anything is unpacked. */
export async function openArchive(
  source: { readonly path: string } | { readonly bytes: Buffer },
  limits: FileLimits,
): Promise<Archive> {
  const zip = await openZip(source)
  try {
    if (zip.entryCount > limits.maxArchiveEntries) {
      throw unsafe(`The workbook has more than ${sayCount(limits.maxArchiveEntries)} parts. ${mend}`)
    }
    const entries = await listEntries(zip, limits)
    return {
      has: (name) => entries.has(name),
      stream: (name) =>
        new Promise((resolve, reject) => {
          const entry = entries.get(name)
          if (!entry) return reject(broken())
          zip.openReadStream(entry, (error, stream) => (error ? reject(broken()) : resolve(stream)))
        }),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}
