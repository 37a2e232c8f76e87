import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type FileLimits, fileLimits, sayBytes } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { openArchive } from './open-archive.ts'
import { type CsvFacts, readCsvBatches } from './read-csv.ts'
import { readSharedStrings, readStyles, readWorkbook } from './read-workbook-parts.ts'
import { readWorksheetBatches } from './read-worksheet.ts'
import { type FileType, sniffFileType } from './sniff-file-type.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

export type SpreadsheetSource = { readonly path: string } | { readonly stream: Readable }

/** What is being read. `notes` are sentences for the person: the sheet taken, an encoding other than UTF-8. */
export type SpreadsheetInfo =
  | { readonly kind: 'csv'; readonly notes: readonly string[] }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly notes: readonly string[] }

export type SpreadsheetReading = {
  readonly info: SpreadsheetInfo
  /** Rows with something in them, the header first, many at a time. Throws FileRefusal. Read it once. */
  readonly batches: AsyncIterable<readonly SpreadsheetRow[]>
  /** What could be told only by reading on; complete when `batches` has ended. */
  readonly laterNotes: () => readonly string[]
  /** Lets go of the file; also happens by itself when `batches` ends. */
  readonly close: () => Promise<void>
}

export type ReadSpreadsheetOptions = {
  readonly source: SpreadsheetSource
  readonly limits?: Partial<FileLimits>
}

const headLength = 64 * 1024

const names: Partial<Record<FileType, string>> = {
  ods: 'an OpenDocument spreadsheet (.ods)',
  pdf: 'a PDF',
  png: 'a picture',
  jpeg: 'a picture',
  gif: 'a picture',
  webp: 'a picture',
  gzip: 'a compressed archive',
  rar: 'a compressed archive',
  '7z': 'a compressed archive',
  rtf: 'a text document',
  html: 'a web page (some systems give one the name of a spreadsheet)',
  xml: 'an XML file',
}

function refuseType(type: FileType): FileRefusal | undefined {
  if (type === 'text' || type === 'utf-16' || type === 'zip') return undefined
  if (type === 'empty')
    return new FileRefusal('empty', 'The file is empty. Check that it was exported in full.')
  if (type === 'ole') {
    return new FileRefusal(
      'wrong-type',
      'This is an old Excel file (.xls) or a workbook with a password. Save it as .xlsx or CSV without a password and send that.',
    )
  }
  if (type === 'binary') {
    return new FileRefusal(
      'not-text',
      'This is neither text nor a workbook. Export it as .xlsx or CSV and send that.',
    )
  }
  return new FileRefusal(
    'wrong-type',
    `This is ${names[type] ?? 'another kind of file'}. Export it as .xlsx or CSV and send that.`,
  )
}

const tooLarge = (limits: FileLimits) =>
  new FileRefusal('too-large', `The file is larger than ${sayBytes(limits.maxFileBytes)}. Send it in parts.`)

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
    if (length > limits.maxFileBytes) throw tooLarge(limits)
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
      throw new FileRefusal('unreadable', 'This is not a file. Give the name of a CSV or .xlsx file.')
    if (stat.size > limits.maxFileBytes) throw tooLarge(limits)
    const head = Buffer.alloc(Math.min(headLength, stat.size))
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function openWorkbook(
  from: { readonly path: string } | { readonly bytes: Buffer },
  limits: FileLimits,
) {
  const archive = await openArchive(from, limits)
  try {
    const workbook = await readWorkbook(archive)
    const sheet = workbook.sheets[0]
    if (!sheet) {
      throw new FileRefusal(
        'empty',
        'The workbook has no visible sheet with cells. Show the sheet that holds the list and save it.',
      )
    }
    if (!archive.has(sheet.part)) {
      throw new FileRefusal(
        'broken-workbook',
        `Sheet "${sheet.name}" is missing from the workbook. Save it again and send that.`,
      )
    }
    const formats = await readStyles(archive, workbook.stylesPart)
    const strings = await readSharedStrings(archive, workbook.sharedStringsPart, limits)
    const others = workbook.sheets.slice(1).map((other) => `"${other.name}"`)
    const notes = [`Sheet "${sheet.name}" is read.`]
    if (others.length > 0)
      notes.push(`Not read: ${others.slice(0, 10).join(', ')}${others.length > 10 ? ' and more' : ''}.`)
    if (workbook.hiddenSheets > 0) notes.push(`Hidden sheets are not read (${workbook.hiddenSheets}).`)
    const context = { strings, formats, uses1904: workbook.uses1904, sheetName: sheet.name, limits }
    return { archive, sheet, notes, context }
  } catch (error) {
    archive.close()
    throw error
  }
}

async function readWorkbookSource(
  from: { readonly path: string } | { readonly bytes: Buffer },
  limits: FileLimits,
): Promise<SpreadsheetReading> {
  const { archive, sheet, notes, context } = await openWorkbook(from, limits)
  let open = true
  const close = async () => {
    if (open) archive.close()
    open = false
  }
  const read = async function* () {
    try {
      yield* readWorksheetBatches(archive, sheet.part, context)
    } finally {
      await close()
    }
  }
  return { info: { kind: 'xlsx', sheet: sheet.name, notes }, batches: read(), laterNotes: () => [], close }
}

/**
 * Opens a CSV or an XLSX file, whatever its name says, and reads its rows as they stream, within the limits.
 * A workbook that comes as a stream is held in memory (never written to disk), up to `maxFileBytes`.
 * Throws FileRefusal for anything else, and for a file that is damaged, hostile or too large.
 */
export async function readSpreadsheet(options: ReadSpreadsheetOptions): Promise<SpreadsheetReading> {
  const limits = fileLimits(options.limits)
  const { source } = options
  const stream = 'stream' in source ? source.stream : undefined
  const chunks = stream ? bytesOf(stream) : undefined
  const head = chunks
    ? await takeHead(chunks)
    : 'path' in source
      ? await readHeadOfPath(source.path, limits)
      : Buffer.alloc(0)
  const type = sniffFileType(head)
  const refusal = refuseType(type)
  if (refusal) {
    stream?.destroy()
    throw refusal
  }
  if (type === 'zip') {
    if (chunks) return readWorkbookSource({ bytes: await collect(chain(head, chunks), limits) }, limits)
    if ('path' in source) return readWorkbookSource({ path: source.path }, limits)
  }
  const facts: CsvFacts = { encoding: 'UTF-8', delimiter: ',' }
  const file = 'path' in source ? createReadStream(source.path, { highWaterMark: headLength }) : source.stream
  const bytes = chunks ? chain(head, chunks) : bytesOf(file)
  return {
    info: { kind: 'csv', notes: [] },
    batches: readCsvBatches(bytes, limits, facts),
    laterNotes: () =>
      facts.encoding === 'UTF-8'
        ? []
        : [`The text was read as ${facts.encoding}. Check that letters with accents are right.`],
    close: async () => {
      file.destroy()
    },
  }
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
