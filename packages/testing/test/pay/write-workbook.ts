import { crc32 } from 'node:zlib'

interface Entry {
  readonly name: string
  readonly text: string
}

/** An archive whose parts are stored as they are. */
function writeArchive(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text } of entries) {
    const content = Buffer.from(text)
    const file = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, file, content])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, file]))
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end])
}

const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.codePointAt(0))};`)

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`

/** A cell of text, or a formula that was never worked out. */
export type WorkbookCell = string | { readonly formula: string }

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook of one sheet, as spreadsheets write it. */
export function writeWorkbook(options: {
  readonly sheet: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** Who made it, as a spreadsheet says. */
  readonly creator?: string
}): Buffer {
  const cells = options.rows.map((row, index) => {
    const line = row.map((cell, column) => {
      const place = `${columnName(column)}${index + 1}`
      return typeof cell === 'string'
        ? `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
        : `<c r="${place}"><f>${escapeXml(cell.formula)}</f></c>`
    })
    return `<row r="${index + 1}">${line.join('')}</row>`
  })
  const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return writeArchive([
    {
      name: '[Content_Types].xml',
      text: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'docProps/core.xml',
      text: `<coreProperties xmlns="${PACKAGE}/metadata/core-properties"><creator>${escapeXml(options.creator ?? '')}</creator></coreProperties>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(options.sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<worksheet xmlns="${MAIN}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
    },
  ])
}
