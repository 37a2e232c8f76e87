import { type FileLimits, sayBytes, sayCount } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'

/** The parts of a workbook. What opens one has checked its table of contents against the limits. */
export type Archive = {
  readonly has: (name: string) => boolean
  readonly stream: (name: string) => Promise<AsyncIterable<Uint8Array>>
  readonly close: () => void
}

/** A part as the archive's table of contents declares it. Sizes are bytes. */
export type ArchiveEntry = {
  readonly name: string
  readonly packedSize: number
  readonly unpackedSize: number
  readonly method: number
  readonly encrypted: boolean
  readonly externalAttributes: number
}

const mend = 'Save it again in your spreadsheet program and send that.'

const unsafe = (message: string, part?: string): FileRefusal =>
  new FileRefusal('unsafe-archive', message, part === undefined ? {} : { part })

export const brokenArchive = (): FileRefusal =>
  new FileRefusal('broken-archive', `The workbook is damaged or was cut off while it was copied. ${mend}`)

export const tooManyParts = (limits: FileLimits): FileRefusal =>
  unsafe(`The workbook has more than ${sayCount(limits.maxArchiveEntries)} parts. ${mend}`)

export const pointsOutside = (): FileRefusal =>
  unsafe(`A part of the workbook has a name that points outside it. ${mend}`)

const shorten = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)

function checkEntry(entry: ArchiveEntry, limits: FileLimits): void {
  const name = shorten(entry.name)
  const unixKind = (entry.externalAttributes >>> 16) & 0o170000
  if (unixKind === 0o120000) throw unsafe(`The file holds a link (${name}) instead of data. ${mend}`, name)
  if (entry.encrypted) {
    throw new FileRefusal(
      'password-protected',
      'The workbook is protected by a password. Save it without one and send that.',
    )
  }
  if (entry.method !== 0 && entry.method !== 8) {
    throw unsafe(
      `A part of the workbook (${name}) is packed in a way that workbooks do not use. ${mend}`,
      name,
    )
  }
  const ratio = entry.unpackedSize / Math.max(1, entry.packedSize)
  if (entry.unpackedSize > 1024 * 1024 && ratio > limits.maxUnpackRatio) {
    throw unsafe(
      `A part of the workbook (${name}) would unpack to ${Math.round(ratio)} times its size, which real data does not do. ${mend}`,
      name,
    )
  }
}

/** Checks a table of contents, part by part, before anything is unpacked. Throws FileRefusal. */
export function createArchiveCheck(fileSize: number, limits: FileLimits): (entry: ArchiveEntry) => void {
  const names = new Set<string>()
  let packed = 0
  let unpacked = 0
  return (entry) => {
    checkEntry(entry, limits)
    packed += entry.packedSize
    unpacked += entry.unpackedSize
    if (names.size >= limits.maxArchiveEntries) throw tooManyParts(limits)
    if (unpacked > limits.maxUnpackedBytes) {
      throw new FileRefusal(
        'too-large',
        `The workbook would unpack to more than ${sayBytes(limits.maxUnpackedBytes)}. Send it in parts.`,
      )
    }
    // Parts that overlap (each counted, but stored once) are how small bombs are made.
    if (packed > fileSize) throw unsafe(`Parts of the workbook overlap each other. ${mend}`)
    if (names.has(entry.name)) {
      throw unsafe(`The workbook holds two parts named ${shorten(entry.name)}. ${mend}`, shorten(entry.name))
    }
    names.add(entry.name)
  }
}
