import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  readonly name: string
  readonly data: string | Buffer
  readonly store?: boolean
  /** Unix mode, e.g. 0o120777 for a link. */
  readonly mode?: number
  /** What the table of contents claims, where it is to lie. */
  readonly claimedSize?: number
  readonly flags?: number
  /** Points the table of contents at the local header of an earlier part. */
  readonly sameDataAs?: number
}

/** A ZIP archive byte by byte, so that tests can also make the ones that no honest program writes. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const part of parts) {
    const raw = Buffer.from(part.data)
    const packed = part.store ? raw : deflateRawSync(raw, { level: 9 })
    const name = Buffer.from(part.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(part.flags ?? 0, 6)
    local.writeUInt16LE(part.store ? 0 : 8, 8)
    local.writeUInt32LE(crc32(raw), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(part.claimedSize ?? raw.length, 22)
    local.writeUInt16LE(name.length, 26)
    const at = part.sameDataAs === undefined ? offset : (offsets[part.sameDataAs] ?? 0)
    offsets.push(at)
    if (part.sameDataAs === undefined) {
      locals.push(local, name, packed)
      offset += 30 + name.length + packed.length
    }
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE((3 << 8) | 20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(part.flags ?? 0, 8)
    entry.writeUInt16LE(part.store ? 0 : 8, 10)
    entry.writeUInt32LE(crc32(raw), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(part.claimedSize ?? raw.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38)
    entry.writeUInt32LE(at, 42)
    central.push(entry, name)
  }
  const table = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, table, end])
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export type WorkbookParts = {
  /** What stands inside `<worksheet>`, by sheet. */
  readonly sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[]
  readonly strings?: string
  readonly styles?: string
  readonly workbookExtra?: string
}

/** The parts of a workbook, given the XML of its sheets; change or add parts before building the ZIP. */
export function workbookParts(workbook: WorkbookParts): ZipPart[] {
  const sheets = workbook.sheets
    .map(
      (sheet, index) =>
        `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="rId${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ''}/>`,
    )
    .join('')
  const relations = workbook.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  relations.push(`<Relationship Id="rIdS" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/>`)
  relations.push(`<Relationship Id="rIdT" Type="${rel}/styles" Target="styles.xml"/>`)
  const rels = (inner: string) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return [
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: '_rels/.rels',
      data: rels(`<Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook xmlns="${main}" xmlns:r="${rel}">${workbook.workbookExtra ?? ''}<sheets>${sheets}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: rels(relations.join('')) },
    { name: 'xl/sharedStrings.xml', data: `${head}<sst xmlns="${main}">${workbook.strings ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      data: `${head}<styleSheet xmlns="${main}">${workbook.styles ?? ''}</styleSheet>`,
    },
    ...workbook.sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `${head}<worksheet xmlns="${main}">${sheet.xml}</worksheet>`,
    })),
  ]
}

export const buildWorkbook = (workbook: WorkbookParts): Buffer => buildZip(workbookParts(workbook))
