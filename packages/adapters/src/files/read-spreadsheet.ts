import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type FileLimits, fileLimits, sayBytes } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { fileTooLarge } from './limit-file-bytes.ts'
import { openArchive } from './open-archive.ts'
import {
  headLength,
  readArchiveSheet,
  readTextSheet,
  type SpreadsheetReading,
  tellSheetType,
} from './read-sheets.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

export type SpreadsheetSource = { readonly path: string } | { readonly stream: Readable }

export type ReadSpreadsheetOptions = {
  readonly source: SpreadsheetSource
  readonly limits?: Partial<FileLimits>
}

const workbookTooLarge = (limits: FileLimits) =>
  new FileRefusal(
    'too-large',
    `The workbook is larger than ${sayBytes(limits.maxWorkbookBytes)}. Save it as CSV, or send it in parts.`,
  )

/** A stream's bytes in pieces of one size at most, however large the pieces it is given. */
async function* bytesOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    for (let at = 0; at < bytes.length; at += headLength) yield bytes.subarray(at, at + headLength)
  }
}

async function* chain(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first
  yield* rest
}

/** Reads until the head is long enough to tell the type; streams of tiny chunks are put together. */
async function takeHead(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  while (length < headLength) {
    const next = await chunks.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(parts)
}

async function collect(chunks: AsyncGenerator<Buffer>, limits: FileLimits): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limits.maxFileBytes) throw fileTooLarge(limits)
    if (length > limits.maxWorkbookBytes) throw workbookTooLarge(limits)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

async function readHeadOfPath(path: string, limits: FileLimits): Promise<Buffer> {
  const file = await open(path, 'r').catch(() => {
    throw new FileRefusal('unreadable', 'The file cannot be opened. Check its name and that you may read it.')
  })
  try {
    const stat = await file.stat()
    if (!stat.isFile())
      throw new FileRefusal('unreadable', 'This is not a file. Give the name of a CSV, .xlsx or .ods file.')
    if (stat.size > limits.maxFileBytes) throw fileTooLarge(limits)
    const head = Buffer.alloc(Math.min(headLength, stat.size))
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function readPath(path: string, limits: FileLimits): Promise<SpreadsheetReading> {
  const type = tellSheetType(await readHeadOfPath(path, limits))
  if (type === 'archive') return readArchiveSheet(await openArchive({ path }, limits), limits)
  const file = createReadStream(path, { highWaterMark: headLength })
  return readTextSheet(type, bytesOf(file), limits, async () => void file.destroy())
}

async function readStream(stream: Readable, limits: FileLimits): Promise<SpreadsheetReading> {
  const chunks = bytesOf(stream)
  const head = await takeHead(chunks)
  let type: ReturnType<typeof tellSheetType>
  try {
    type = tellSheetType(head)
    if (type === 'archive') {
      const bytes = await collect(chain(head, chunks), limits)
      return await readArchiveSheet(await openArchive({ bytes }, limits), limits)
    }
  } catch (error) {
    stream.destroy()
    throw error
  }
  return readTextSheet(type, chain(head, chunks), limits, async () => void stream.destroy())
}

/**
 * Opens a CSV, XLSX or ODS file, whatever its name says, and reads its rows as they stream, within the limits.
 * A workbook that comes as a stream is held in memory (never written to disk), up to `maxFileBytes`.
 * Throws FileRefusal for anything else, and for a file that is damaged, hostile or too large.
 */
export async function readSpreadsheet(options: ReadSpreadsheetOptions): Promise<SpreadsheetReading> {
  const limits = fileLimits(options.limits)
  const { source } = options
  return 'path' in source ? readPath(source.path, limits) : readStream(source.stream, limits)
}

/** The rows of a reading one at a time, with their line in the file. */
export async function* readSpreadsheetRows(options: ReadSpreadsheetOptions): AsyncGenerator<SpreadsheetRow> {
  const reading = await readSpreadsheet(options)
  try {
    for await (const batch of reading.batches) yield* batch
  } finally {
    await reading.close()
  }
}
