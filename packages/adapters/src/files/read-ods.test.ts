import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { buildZip, writeXlsx, type ZipPart } from '../../test/index.ts'
import { isFileRefusal, readSpreadsheet } from './index.ts'
import { type OdsCell, readSpreadsheetBlob, writeOds } from './sheets.ts'

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'

const parts = (tables: string, styles = '', more: readonly ZipPart[] = []): ZipPart[] => [
  { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', store: true },
  {
    name: 'content.xml',
    data: `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  },
  ...more,
]
const sheet = (rows: string, name = 'Payroll', style = '') =>
  `<table:table table:name="${name}"${style && ` table:style-name="${style}"`}>${rows}</table:table>`
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
const cell = (attributes: string, shown = '', more = '') =>
  `<table:table-cell ${attributes}>${shown && `<text:p>${shown}</text:p>`}${more}</table:table-cell>`
const text = (shown: string) => cell('office:value-type="string"', shown)

async function read(bytes: Uint8Array<ArrayBuffer>) {
  const results = []
  for (const open of [
    () => readSpreadsheet({ source: { stream: Readable.from([Buffer.from(bytes)]) } }),
    () => readSpreadsheetBlob(new Blob([bytes])),
  ]) {
    const reading = await open()
    const rows = []
    for await (const batch of reading.batches) rows.push(...batch)
    results.push({ info: reading.info, rows, notes: reading.laterNotes() })
  }
  // What the browser reads is what the server reads.
  expect(results[1]).toEqual(results[0])
  const [first] = results
  if (!first) throw new Error('Nothing was read.')
  return first
}
const readParts = (given: readonly ZipPart[]) => read(new Uint8Array(buildZip(given)))
const cells = async (tables: string, styles?: string) =>
  (await readParts(parts(tables, styles))).rows.map((one) => one.cells)

async function refusal(given: readonly ZipPart[]) {
  const error: unknown = await readParts(given).catch((caught: unknown) => caught)
  if (!isFileRefusal(error)) throw new Error(`Expected a refusal, got ${String(error)}`)
  return error
}

describe('an OpenDocument spreadsheet', () => {
  it('gives the value of a cell, not how it is shown', async () => {
    const values = [
      text('Zoë &amp; Söhne'),
      cell('office:value-type="float" office:value="0.30000000000000004"', '0.30'),
      cell('office:value-type="currency" office:currency="GBP" office:value="1234.5"', '£1,234.50'),
      cell('office:value-type="percentage" office:value="0.125"', '12.5%'),
      cell('office:value-type="date" office:date-value="2026-10-01"', '01/10/26'),
      cell('office:value-type="date" office:date-value="2026-10-01T22:30:00"', '01/10/26'),
      cell('office:value-type="time" office:time-value="PT07H30M00S"', '07:30 AM'),
      cell('office:value-type="time" office:time-value="PT162H05M00.000000001S"', '162:05'),
      cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
      cell('table:formula="of:=1+1" office:value-type="float" office:value="2"', '2'),
    ]
    expect(await cells(sheet(row(values.join(''))))).toEqual([
      [
        'Zoë & Söhne',
        '0.3',
        '1234.5',
        '0.125',
        '2026-10-01',
        '2026-10-01T22:30:00',
        '7:30',
        '162:05',
        'yes',
        '2',
      ],
    ])
  })

  it('reads white space, tabs, breaks and links as they are meant, and leaves comments out', async () => {
    const given = cell(
      'office:value-type="string"',
      '\n  a<text:s text:c="2"/>b <text:span>c</text:span><text:tab/>d<text:line-break/>e ',
      '<text:p><text:a>f</text:a></text:p><office:annotation><text:p>ask her</text:p></office:annotation>',
    )
    expect(await cells(sheet(row(given)))).toEqual([['a  b c\td\ne\nf']])
  })

  it('repeats cells and rows, counts empty ones in the line, and leaves covered cells empty', async () => {
    const tables = sheet(
      [
        row(text('a') + cell('table:number-columns-repeated="2"') + text('b')),
        row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="3"'),
        row(
          `${cell('office:value-type="float" office:value="5" table:number-columns-repeated="3"', '5')}<table:covered-table-cell office:value-type="string"><text:p>hidden</text:p></table:covered-table-cell>`,
          'table:number-rows-repeated="2"',
        ),
        row(text('z')),
        row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048569"'),
      ].join(''),
    )
    expect((await readParts(parts(tables))).rows).toEqual([
      { line: 1, cells: ['a', '', '', 'b'] },
      { line: 5, cells: ['5', '5', '5', ''] },
      { line: 6, cells: ['5', '5', '5', ''] },
      { line: 7, cells: ['z', '', '', ''] },
    ])
  })

  it('keeps the leading zeros of a padded number, also where the column has the format', async () => {
    const styles =
      '<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="6"/></number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>'
    const number = (style = '') => cell(`${style} office:value-type="float" office:value="123"`, '000123')
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce2"/>'
    expect(
      await cells(sheet(columns + row(number('table:style-name="ce1"') + number() + number())), styles),
    ).toEqual([['000123', '000123', '000123']])
  })

  it('reads the first sheet that is shown and names the others', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const tables =
      sheet(row(text('no')), 'Old', 'ta1') + sheet(row(text('yes')), 'Now') + sheet(row(text('no')), 'Notes')
    const { info, rows, notes } = await readParts(parts(tables, styles))
    expect(info).toEqual({ kind: 'ods', sheet: 'Now', notes: ['Sheet "Now" is read.'] })
    expect(rows).toEqual([{ line: 1, cells: ['yes'] }])
    expect(notes).toEqual(['Not read: "Notes".', 'Hidden sheets are not read (1).'])
  })

  it.each([
    [
      'an error',
      sheet(row(cell('office:value-type="string" calcext:value-type="error"', '#DIV/0!'))),
      'error-value',
      /Cell A1 on sheet "Payroll" shows an error/,
    ],
    [
      'a formula that was never calculated',
      sheet(row(text('x') + cell('table:formula="of:=1"'))),
      'formula-without-value',
      /Cell B1/,
    ],
    [
      'a date that does not exist',
      sheet(row(cell('office:value-type="date" office:date-value="2026-02-30"'))),
      'broken-workbook',
      /Cell A1/,
    ],
    [
      'a negative time',
      sheet(row(cell('office:value-type="time" office:time-value="-PT1H"'))),
      'broken-workbook',
      /Cell A1/,
    ],
    [
      'a million rows in a few bytes',
      sheet(row(text('x'), 'table:number-rows-repeated="1000000"')),
      'too-many-rows',
      /row 1/,
    ],
    [
      'a million columns in a few bytes',
      sheet(row(cell('office:value-type="string" table:number-columns-repeated="1000000"', 'x'))),
      'too-many-columns',
      /column GS/,
    ],
    [
      'rows repeated in a way that cannot be',
      sheet(row(text('x'), 'table:number-rows-repeated="-1"')),
      'broken-workbook',
      /repeated/,
    ],
    [
      'rows that would fill the memory',
      sheet(
        row(
          cell('office:value-type="string" table:number-columns-repeated="200"', 'x'.repeat(2_000)),
          'table:number-rows-repeated="90000"',
        ),
      ),
      'too-large',
      /unpack/,
    ],
    ['no sheet that is shown', '', 'empty', /no visible sheet/],
    [
      'a cell of a book',
      sheet(row(text('x'.repeat(2_001)))),
      'cell-too-long',
      /Cell A1 holds more than 2,000/,
    ],
  ])('refuses %s', async (_, tables, kind, message) => {
    const refused = await refusal(parts(tables))
    expect(refused.kind).toBe(kind)
    expect(refused.message).toMatch(message)
  })

  it('refuses a password, a text document, a document type and other names for the parts of speech', async () => {
    const locked = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
    expect(
      await refusal(parts(sheet(''), '', [{ name: 'META-INF/manifest.xml', data: locked }])),
    ).toMatchObject({ kind: 'password-protected' })
    const replace = (from: string | RegExp, to: string) =>
      parts(sheet(row(text('x')))).map((part) =>
        part.name === 'content.xml' ? { ...part, data: String(part.data).replaceAll(from, to) } : part,
      )
    expect(await refusal(replace('office:spreadsheet', 'office:text'))).toMatchObject({ kind: 'wrong-type' })
    expect(
      await refusal(replace('<office:document-content', '<!DOCTYPE x><office:document-content')),
    ).toMatchObject({ kind: 'broken-workbook' })
    expect(await refusal(replace('office:', 'o:'))).toMatchObject({ kind: 'broken-workbook' })
  })
})

describe('the writer of OpenDocument spreadsheets', () => {
  it('writes what reads back the same, the same bytes each time, its type first', async () => {
    const rows: readonly (readonly OdsCell[])[] = [
      [
        { kind: 'text', text: '  =cmd|"/c calc" <&> \n two\tthree ', bold: true },
        { kind: 'empty' },
        { kind: 'text', text: 'é\u0007' },
      ],
      [
        { kind: 'number', value: '12345678901234' },
        { kind: 'money', pounds: '-1234.56' },
        { kind: 'date', date: '2026-10-31' },
        { kind: 'duration', seconds: 27_000 },
        { kind: 'text', text: '000123' },
      ],
    ]
    const bytes = writeOds([{ name: 'A & "B"', rows, columnWidths: [4.5] }])
    expect(writeOds([{ name: 'A & "B"', rows, columnWidths: [4.5] }])).toEqual(bytes)
    expect(Buffer.from(bytes).subarray(30, 84).toString('latin1')).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    )
    const { info, rows: again } = await read(bytes)
    expect(info).toMatchObject({ kind: 'ods', sheet: 'A & "B"' })
    expect(again.map((one) => one.cells)).toEqual([
      ['  =cmd|"/c calc" <&> \n two\tthree ', '', 'é\ufffd'],
      ['12345678901234', '-1234.56', '2026-10-31', '7:30', '000123'],
    ])
  })
})

describe('a workbook in the browser', () => {
  it('reads what Excel’s users make as Node does', async () => {
    const bytes = await writeXlsx([
      ['worker_ref', 'from', 'pay', 'hours'],
      ['W1', new Date(Date.UTC(2026, 9, 1)), 12.1, { value: 7.5 / 24, format: '[h]:mm' }],
    ])
    const { rows } = await read(new Uint8Array(bytes))
    expect(rows[1]).toEqual({ line: 2, cells: ['W1', '2026-10-01', '12.1', '7:30'] })
  })

  it('reads CSV by the same rules', async () => {
    const { rows, notes } = await read(new Uint8Array(Buffer.from('ref;name\n1;Zo\xeb\n', 'latin1')))
    expect(rows[1]?.cells).toEqual(['1', 'Zoë'])
    expect(notes[0]).toMatch(/Windows-1252/)
  })
})
