import type { Archive } from './archive.ts'
import type { FileLimits } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { parseWholeXml, parseXml } from './parse-xml.ts'
import { createOdsStyles, type OdsStyles } from './read-ods-styles.ts'
import { createOdsTable, type OdsRow, type OdsTable } from './read-ods-table.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

const officeNamespace = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'

export type OdsReading = {
  readonly sheet: string
  readonly batches: AsyncGenerator<readonly SpreadsheetRow[]>
  /** Complete once `batches` has ended. */
  readonly laterNotes: () => readonly string[]
}

async function refuseLocked(archive: Archive): Promise<void> {
  let locked = archive.has('encrypted-package')
  const part = 'META-INF/manifest.xml'
  if (archive.has(part)) {
    await parseWholeXml(await archive.stream(part), part, {
      open: (name) => {
        if (name === 'encryption-data') locked = true
      },
    })
  }
  if (!locked) return
  throw new FileRefusal(
    'password-protected',
    'The spreadsheet is protected by a password. Save it without one and send that.',
  )
}

async function readNamedStyles(archive: Archive, styles: OdsStyles): Promise<void> {
  const part = 'styles.xml'
  if (archive.has(part)) await parseWholeXml(await archive.stream(part), part, styles)
}

/**
 * Opens an OpenDocument spreadsheet and reads its first visible sheet as it streams. Names of further sheets are
 * known only at the end. Throws FileRefusal for what is no such spreadsheet, damaged, locked or too large.
 */
export async function openOds(archive: Archive, limits: FileLimits): Promise<OdsReading> {
  await refuseLocked(archive)
  const styles = createOdsStyles()
  await readNamedStyles(archive, styles)

  let table: OdsTable | undefined
  let depth = 0
  let inBody = false
  let isSpreadsheet = false
  const others: string[] = []
  let hidden = 0

  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'document-content' && attributes['xmlns:office'] !== officeNamespace) {
      throw new FileRefusal(
        'broken-workbook',
        'The spreadsheet is written in a form that cannot be read safely. Save it again in LibreOffice, or as .xlsx or CSV, and send that.',
      )
    }
    if (name === 'body') inBody = true
    if (!inBody) return styles.open(name, attributes)
    if (name === 'spreadsheet') isSpreadsheet = true
    if (!isSpreadsheet) return
    if (name === 'table') {
      depth++
      if (depth > 1) return
      const sheet = attributes['table:name'] ?? ''
      if (styles.isHidden(attributes['table:style-name'])) hidden++
      else if (table === undefined) table = createOdsTable({ sheetName: sheet, styles, limits })
      else others.push(`"${sheet}"`)
    } else if (depth === 1) table?.open(name, attributes)
  }
  const close = (name: string) => {
    if (!inBody) return styles.close(name)
    if (!isSpreadsheet) return
    if (name === 'table') {
      if (depth === 1) table?.end()
      depth--
    } else if (depth === 1) table?.close(name)
  }
  const part = 'content.xml'
  const stream = await archive.stream(part)
  const text = (piece: string) => {
    if (depth === 1) table?.text(piece)
  }
  const batches = parseXml(stream, part, { open, text, close }, () => table?.take() ?? [])

  // As far as the sheet itself, so that its name can be said before its rows.
  const held: (readonly OdsRow[])[] = []
  const hasBegun = () => table !== undefined
  while (!hasBegun()) {
    const next = await batches.next()
    if (next.done) break
    held.push(next.value)
  }
  if (table === undefined) {
    throw isSpreadsheet
      ? new FileRefusal(
          'empty',
          'The spreadsheet has no visible sheet. Show the sheet that holds the list and save it.',
        )
      : new FileRefusal(
          'wrong-type',
          'This is an OpenDocument file but not a spreadsheet. Save the list as .ods, .xlsx or CSV and send that.',
        )
  }
  const reading = table
  const read = async function* () {
    try {
      for (const rows of held) yield* reading.expand(rows)
      for await (const rows of batches) yield* reading.expand(rows)
    } finally {
      await batches.return(undefined)
    }
  }
  return {
    sheet: reading.sheetName,
    batches: read(),
    laterNotes: () => [
      ...(others.length > 0
        ? [`Not read: ${others.slice(0, 10).join(', ')}${others.length > 10 ? ' and more' : ''}.`]
        : []),
      ...(hidden > 0 ? [`Hidden sheets are not read (${hidden}).`] : []),
    ],
  }
}
