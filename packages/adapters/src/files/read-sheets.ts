/** What is the same wherever a spreadsheet is read: nothing here knows of Node or of a browser. */
import type { Archive } from './archive.ts'
import type { FileLimits } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { type CsvFacts, readCsvBatches } from './read-csv.ts'
import { FPS_NOTES, readFpsBatches } from './read-fps.ts'
import { openOds } from './read-ods.ts'
import { readSharedStrings, readStyles, readWorkbook } from './read-workbook-parts.ts'
import { readWorksheetBatches } from './read-worksheet.ts'
import { type FileType, sniffFileType } from './sniff-file-type.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

/** What is being read. `notes` are sentences for the person: the sheet taken, an encoding other than UTF-8. */
export type SpreadsheetInfo =
  | { readonly kind: 'csv' | 'fps'; readonly notes: readonly string[] }
  | { readonly kind: 'xlsx' | 'ods'; readonly sheet: string; readonly notes: readonly string[] }

export type SpreadsheetReading = {
  readonly info: SpreadsheetInfo
  /** Rows with something in them, the header first, many at a time. Throws FileRefusal. Read it once. */
  readonly batches: AsyncIterable<readonly SpreadsheetRow[]>
  /** What could be told only by reading on; complete when `batches` has ended. */
  readonly laterNotes: () => readonly string[]
  /** Lets go of the file; also happens by itself when `batches` ends. */
  readonly close: () => Promise<void>
}

/** How many bytes of a file tell what it is. */
export const headLength = 64 * 1024

const mend = 'Export it as .xlsx, .ods or CSV and send that.'

const names: Partial<Record<FileType, string>> = {
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
}

/** Whether a file that begins like this is text with rows, an archive or XML. Throws FileRefusal for anything else. */
export function tellSheetType(head: Uint8Array): 'text' | 'archive' | 'xml' {
  const type = sniffFileType(head)
  if (type === 'text' || type === 'utf-16') return 'text'
  if (type === 'zip' || type === 'ods') return 'archive'
  if (type === 'xml') return 'xml'
  if (type === 'empty')
    throw new FileRefusal('empty', 'The file is empty. Check that it was exported in full.')
  if (type === 'ole') {
    throw new FileRefusal(
      'wrong-type',
      'This is an old Excel file (.xls) or a workbook with a password. Save it as .xlsx or CSV without a password and send that.',
    )
  }
  if (type === 'binary') throw new FileRefusal('not-text', `This is neither text nor a workbook. ${mend}`)
  throw new FileRefusal('wrong-type', `This is ${names[type] ?? 'another kind of file'}. ${mend}`)
}

async function openWorkbook(archive: Archive, limits: FileLimits) {
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
  const info: SpreadsheetInfo = { kind: 'xlsx', sheet: sheet.name, notes }
  return {
    info,
    batches: readWorksheetBatches(archive, sheet.part, context),
    laterNotes: (): readonly string[] => [],
  }
}

async function openDocument(archive: Archive, limits: FileLimits) {
  const { sheet, batches, laterNotes } = await openOds(archive, limits)
  const info: SpreadsheetInfo = { kind: 'ods', sheet, notes: [`Sheet "${sheet}" is read.`] }
  return { info, batches, laterNotes }
}

/** Reads the first visible sheet of an archive that is an Excel workbook or an OpenDocument spreadsheet. */
export async function readArchiveSheet(archive: Archive, limits: FileLimits): Promise<SpreadsheetReading> {
  try {
    const isDocument = !archive.has('[Content_Types].xml') && archive.has('content.xml')
    const { info, batches, laterNotes } = await (isDocument
      ? openDocument(archive, limits)
      : openWorkbook(archive, limits))
    let open = true
    const close = async () => {
      if (open) archive.close()
      open = false
    }
    const read = async function* () {
      try {
        yield* batches
      } finally {
        await close()
      }
    }
    return { info, batches: read(), laterNotes, close }
  } catch (error) {
    archive.close()
    throw error
  }
}

/** What a person should know of the encoding that a text was taken to have. */
export function sayEncoding(encoding: string): readonly string[] {
  return encoding === 'UTF-8'
    ? []
    : [`The text was read as ${encoding}. Check that letters with accents are right.`]
}

/** Reads the rows of text with separators, or of a submission to HMRC, from its bytes as they come. */
export function readTextSheet(
  type: 'text' | 'xml',
  chunks: AsyncIterable<Uint8Array>,
  limits: FileLimits,
  close: () => Promise<void>,
): SpreadsheetReading {
  if (type === 'xml') {
    const batches = readFpsBatches(chunks, limits)
    return { info: { kind: 'fps', notes: FPS_NOTES }, batches, laterNotes: () => [], close }
  }
  const facts: CsvFacts = { encoding: 'UTF-8', delimiter: ',' }
  return {
    info: { kind: 'csv', notes: [] },
    batches: readCsvBatches(chunks, limits, facts),
    laterNotes: () => sayEncoding(facts.encoding),
    close,
  }
}
