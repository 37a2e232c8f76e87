import { strToU8, zipSync } from 'fflate'

/** Numbers are decimal text, never floating point; dates are `YYYY-MM-DD`; durations are seconds. */
export type OdsCell =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'money'; readonly pounds: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'duration'; readonly seconds: number }
  | { readonly kind: 'empty' }

export type OdsSheet = {
  readonly name: string
  readonly rows: readonly (readonly OdsCell[])[]
  /** Widths of the columns in centimetres; 3 where none is given. */
  readonly columnWidths?: readonly number[]
}

const namespaces = 'office style text table fo number'
  .split(' ')
  .map((name) =>
    name === 'fo'
      ? 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
      : `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`,
  )
  .join(' ')

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'

// Characters that XML 1.0 cannot hold, lone halves of pairs included.
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const escapeXml = (text: string): string =>
  text
    .replace(notXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Spaces at the beginning and in runs, tabs and line breaks would be lost if they were written as they are. */
const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const inner = escapeXml(line)
        .replaceAll('\t', '<text:tab/>')
        .replace(/^ +| {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
      return `<text:p>${inner}</text:p>`
    })
    .join('')

const two = (value: number): string => String(value).padStart(2, '0')

function cellXml(cell: OdsCell): string {
  switch (cell.kind) {
    case 'empty':
      return '<table:table-cell/>'
    case 'number':
      return `<table:table-cell office:value-type="float" office:value="${escapeXml(cell.value)}">${paragraphs(cell.value)}</table:table-cell>`
    case 'money':
      return `<table:table-cell table:style-name="money" office:value-type="currency" office:currency="GBP" office:value="${escapeXml(cell.pounds)}">${paragraphs(`£${cell.pounds}`)}</table:table-cell>`
    case 'date':
      return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${escapeXml(cell.date)}">${paragraphs(cell.date.split('-').reverse().join('/'))}</table:table-cell>`
    case 'duration': {
      const [hours, minutes, seconds] = [
        Math.floor(cell.seconds / 3600),
        Math.floor(cell.seconds / 60) % 60,
        cell.seconds % 60,
      ]
      const iso = `PT${two(hours)}H${two(minutes)}M${two(seconds)}S`
      return `<table:table-cell table:style-name="duration" office:value-type="time" office:time-value="${iso}">${paragraphs(`${hours}:${two(minutes)}`)}</table:table-cell>`
    }
    case 'text':
      return `<table:table-cell table:style-name="${cell.bold ? 'bold' : 'plain'}" office:value-type="string">${paragraphs(cell.text)}</table:table-cell>`
  }
}

function sheetXml(sheet: OdsSheet): string {
  const columns = Math.max(1, ...sheet.rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) => sheet.columnWidths?.[column] ?? 3)
  const columnXml = widths.map((width) => `<table:table-column table:style-name="${columnStyle(width)}"/>`)
  const rowXml = sheet.rows.map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`)
  return `<table:table table:name="${escapeXml(sheet.name)}">${columnXml.join('')}${rowXml.join('') || '<table:table-row><table:table-cell/></table:table-row>'}</table:table>`
}

const columnStyle = (centimetres: number): string => `co${Math.round(centimetres * 10)}`

function styleXml(sheets: readonly OdsSheet[]): string {
  const widths = new Set([3, ...sheets.flatMap(({ columnWidths }) => columnWidths ?? [])])
  const columns = [...widths].map(
    (width) =>
      `<style:style style:name="${columnStyle(width)}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
  )
  const cell = (name: string, extra: string, inner = '') =>
    `<style:style style:name="${name}" style:family="table-cell"${extra}>${inner}</style:style>`
  return [
    '<number:date-style style:name="d"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
    '<number:time-style style:name="t" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>',
    '<number:currency-style style:name="m"><number:currency-symbol number:language="en" number:country="GB">£</number:currency-symbol><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:currency-style>',
    ...columns,
    cell('plain', ''),
    cell('bold', '', '<style:text-properties fo:font-weight="bold"/>'),
    cell('date', ' style:data-style-name="d"'),
    cell('duration', ' style:data-style-name="t"'),
    cell('money', ' style:data-style-name="m"'),
  ].join('')
}

/**
 * An OpenDocument spreadsheet (ODF 1.3): the same bytes for the same sheets. Runs in Node and in a browser.
 * What a cell holds is written as text or as a value of its kind, never as a formula.
 */
export function writeOds(sheets: readonly OdsSheet[]): Uint8Array<ArrayBuffer> {
  const body = sheets.map(sheetXml).join('')
  const content = `${head}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${styleXml(sheets)}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  const manifest = `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', mimetype)}${entry('content.xml', 'text/xml')}</manifest:manifest>`
  // Dates of the parts would make the same sheets into other bytes each day.
  const mtime = new Date(1980, 0, 1)
  return zipSync({
    // Stored first and unpacked, so that programs know the file by its head.
    mimetype: [strToU8(mimetype), { level: 0, mtime }],
    'content.xml': [strToU8(content), { mtime }],
    'META-INF/manifest.xml': [strToU8(manifest), { mtime }],
  })
}
