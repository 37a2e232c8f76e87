import { Readable } from 'node:stream'
import { inferSchema, initParser } from 'udsv'
import { describe, expect, it, vi } from 'vitest'
import { buildWorkbook, writeXlsx } from '../../test/index.ts'
import {
  isFileRefusal,
  type ReadSpreadsheetOptions,
  readSpreadsheet,
  readSpreadsheetInThread,
} from './index.ts'

vi.setConfig({ testTimeout: 30_000 })

type Limits = ReadSpreadsheetOptions['limits']

const sourceOf = (bytes: Buffer | string, chunkSize = 7) => {
  const all = Buffer.from(bytes)
  const chunks: Buffer[] = []
  for (let at = 0; at < all.length; at += chunkSize) chunks.push(all.subarray(at, at + chunkSize))
  return { stream: Readable.from(chunks) }
}

async function read(bytes: Buffer | string, chunkSize?: number, limits: Limits = {}) {
  const reading = await readSpreadsheet({ source: sourceOf(bytes, chunkSize), limits })
  const rows = []
  for await (const batch of reading.batches) rows.push(...batch)
  return { info: reading.info, notes: [...reading.info.notes, ...reading.laterNotes()], rows }
}

const cells = async (bytes: Buffer | string, chunkSize?: number) =>
  (await read(bytes, chunkSize)).rows.map((row) => row.cells)

async function refusal(bytes: Buffer | string, limits: Limits = {}) {
  const error: unknown = await read(bytes, 4096, limits).catch((caught: unknown) => caught)
  if (!isFileRefusal(error)) throw new Error(`Expected a refusal, got ${String(error)}`)
  return error
}

describe('CSV', () => {
  it.each([1, 2, 3, 5, 1000])(
    'reads quotes, doubled quotes and line breaks in cells in chunks of %i',
    async (size) => {
      const text = 'a,b,c\r\n1,"x, ""y""\r\nz",3\r\n\r\n,,\r\n4,,6'
      const { rows } = await read(text, size)
      expect(rows).toEqual([
        { line: 1, cells: ['a', 'b', 'c'] },
        { line: 2, cells: ['1', 'x, "y"\r\nz', '3'] },
        { line: 6, cells: ['4', '', '6'] },
      ])
    },
  )

  it.each([
    ['semicolons', 'a;b\n1,5;2\n'],
    ['tabs', 'a\tb\n1,5\t2\n'],
    ['old Mac line ends', 'a;b\r1,5;2\r'],
    ['a declared delimiter', 'sep=;\r\na;b\r\n1,5;2'],
  ])('reads %s', async (_, text) => {
    expect(await cells(text)).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
  })

  it.each([1, 5, 1000])('finds the delimiter below a title, in chunks of %i', async (size) => {
    const text = 'Acme, Ltd\n\nPayroll\na\tb\tc\td\te\n1,5\t2\t3\t4\t5\n'
    expect((await cells(text, size)).at(-1)).toEqual(['1,5', '2', '3', '4', '5'])
    expect((await cells('a;b\n1,5;2,5\n3,5;4,5\n', size)).at(-1)).toEqual(['3,5', '4,5'])
    expect(await cells('one\ntwo\n', size)).toEqual([['one'], ['two']])
  })

  it('agrees with another parser on well-formed files', async () => {
    let seed = 42
    const next = (n: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed % n
    }
    const pieces = ['a', 'Zażółć', '12.50', 'x,y', 'say "hi"', 'two\nlines', '', ' ', "O'Neil", '李']
    for (let round = 0; round < 40; round++) {
      const table = Array.from({ length: 2 + next(20) }, (_, row) =>
        Array.from({ length: 4 }, (_, column) =>
          row === 0 ? `h${column}` : `${pieces[next(pieces.length)]}${column === 0 ? 'k' : ''}`,
        ),
      )
      const text = table
        .map((row) =>
          row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
        )
        .join('\n')
      const ours = await cells(text, 1 + next(50))
      expect(ours).toEqual(table)
      const other = initParser(inferSchema(text, { col: ',', row: '\n', encl: '"' })).stringArrs(text)
      expect(ours.slice(1)).toEqual(other)
    }
  })

  it('reads UTF-8 with a mark, UTF-16 and Windows-1252, and tells what is not UTF-8', async () => {
    const expected = [
      ['name', 'pay'],
      ['Zoë', '£1'],
    ]
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('name,pay\nZoë,£1\n')])
    for (const size of [1, 2, 7, 100]) expect(await cells(marked, size)).toEqual(expected)
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('name\tpay\nZoë\t£1\n', 'utf16le')])
    for (const size of [1, 3, 100]) expect(await cells(wide, size)).toEqual(expected)
    const ansi = Buffer.from('name,pay\nZo\xeb,\xa31\n', 'latin1')
    for (const size of [1, 3, 100]) expect(await cells(ansi, size)).toEqual(expected)
    expect((await read(ansi)).notes.join()).toContain('Windows-1252')
    expect((await read(marked)).notes).toEqual([])
  })

  it('refuses a mixture of encodings and a broken one', async () => {
    const mixed = Buffer.concat([Buffer.from('name\nZoë\n'), Buffer.from('Zo\xeb\n', 'latin1')])
    expect((await refusal(mixed)).kind).toBe('wrong-encoding')
    expect((await refusal(Buffer.from('name\n\x81\x8d\n', 'latin1'))).kind).toBe('wrong-encoding')
  })

  it.each([
    ['a quotation mark never closed', 'a,b\n1,"2\n', 'broken-csv', /line 2, column 2/],
    ['text after a closing mark', 'a,b\n"1"x,2\n', 'broken-csv', /Line 2, column 1/],
    ['a mark inside a plain cell', 'a,b\n1,5" pipe\n', 'broken-csv', /Line 2, column 2/],
    ['line ends of two kinds', 'a,b\n1,2\r3,4\n', 'broken-csv', /Line 2/],
    ['a NUL byte', `a,b\n1,2\n${'x,y\n'.repeat(5000)}1,\0\n`, 'not-text', /Line 5003/],
    ['nothing', '', 'empty', /empty/],
  ])('refuses %s and says where', async (_, text, kind, message) => {
    const refused = await refusal(text)
    expect(refused.kind).toBe(kind)
    expect(refused.message).toMatch(message)
  })

  it('holds rows, columns and cells to their limits', async () => {
    expect((await refusal('a\n1\n2\n3\n', { maxRows: 3 })).kind).toBe('too-many-rows')
    expect((await refusal('a,b,c\n', { maxColumns: 2 })).kind).toBe('too-many-columns')
    expect((await refusal(`a\n"${'x'.repeat(11)}"\n`, { maxCellChars: 10 })).kind).toBe('cell-too-long')
    expect((await refusal(`a\n${'x'.repeat(11)}\n`, { maxCellChars: 10 })).kind).toBe('cell-too-long')
    expect((await refusal(`a\n${'1\n'.repeat(100)}`, { maxFileBytes: 50 })).kind).toBe('too-large')
  })
})

describe('XLSX', () => {
  it('reads what Excel users make: numbers, dates, hours, leading zeros, yes and no', async () => {
    const bytes = await writeXlsx([
      ['ref', 'start', 'hours', 'pay', 'given'],
      [
        { value: 7, format: '00000' },
        new Date('2026-10-01T00:00:00Z'),
        { value: 37.75 / 24, format: '[h]:mm' },
        1234.5,
        true,
      ],
      ['A2', new Date('2026-10-01T00:00:00Z'), null, 0.1 + 0.2, false],
      ['李 & <Zoë>'],
    ])
    const { rows, info } = await read(bytes, 1000)
    expect(info).toMatchObject({ kind: 'xlsx', sheet: 'Payroll' })
    expect(rows).toEqual([
      { line: 1, cells: ['ref', 'start', 'hours', 'pay', 'given'] },
      { line: 2, cells: ['00007', '2026-10-01', '37:45', '1234.5', 'yes'] },
      { line: 3, cells: ['A2', '2026-10-01', '', '0.3', 'no'] },
      { line: 4, cells: ['李 & <Zoë>', '', '', '', ''] },
    ])
  })

  it('takes the first visible sheet and says so', async () => {
    const row = (text: string) =>
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`
    const bytes = buildWorkbook({
      sheets: [
        { name: 'Notes', xml: row('hidden'), state: 'hidden' },
        { name: 'October', xml: row('seen') },
        { name: 'September', xml: row('other') },
      ],
    })
    const { rows, notes } = await read(bytes)
    expect(rows).toEqual([{ line: 1, cells: ['seen'] }])
    expect(notes.join(' ')).toMatch(
      /"October" is read.*Not read: "September".*Hidden sheets are not read \(1\)/,
    )
  })

  it('uses what a formula gave, and leaves phonetic readings out', async () => {
    const bytes = buildWorkbook({
      strings: '<si><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></si>',
      sheets: [
        {
          name: 'S',
          xml: '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>""</f><v></v></c></row></sheetData>',
        },
      ],
    })
    expect(await cells(bytes)).toEqual([['東京', '2']])
  })

  it('counts days in both calendars', async () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>46296</v></c></row></sheetData>'
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    expect(await cells(buildWorkbook({ styles, sheets: [{ name: 'S', xml }] }))).toEqual([['2026-10-01']])
    const later = buildWorkbook({
      styles,
      workbookExtra: '<workbookPr date1904="1"/>',
      sheets: [{ name: 'S', xml }],
    })
    expect(await cells(later)).toEqual([['2030-10-02']])
  })

  it.each([
    [
      'a formula never calculated',
      '<c r="B1"><f>SUM(A1)</f></c>',
      'formula-without-value',
      /Cell B1 on sheet "S"/,
    ],
    [
      'a formula with an empty result',
      '<c r="B1"><f>SUM(A1)</f><v></v></c>',
      'formula-without-value',
      /Cell B1/,
    ],
    ['an error value', '<c r="B1" t="e"><v>#REF!</v></c>', 'error-value', /Cell B1/],
    ['a text that is not there', '<c r="B1" t="s"><v>99</v></c>', 'broken-workbook', /Cell B1/],
    ['cells out of order', '<c r="C1"><v>1</v></c><c r="B1"><v>1</v></c>', 'broken-workbook', /row 1/],
    ['a cell of another row', '<c r="B7"><v>1</v></c>', 'broken-workbook', /row 1/],
    ['a column too far', '<c r="XFD1"><v>1</v></c>', 'too-many-columns', /XFD/],
  ])('refuses %s and says where', async (_, cell, kind, message) => {
    const bytes = buildWorkbook({
      sheets: [{ name: 'S', xml: `<sheetData><row r="1">${cell}</row></sheetData>` }],
    })
    const refused = await refusal(bytes)
    expect(refused.kind).toBe(kind)
    expect(refused.message).toMatch(message)
  })
})

describe('in a thread', () => {
  const readThere = async (bytes: Buffer | string, limits: Limits = {}) => {
    const reading = await readSpreadsheetInThread({ source: sourceOf(bytes, 50_000), limits })
    const rows = []
    for await (const batch of reading.batches) rows.push(...batch)
    return { info: reading.info, notes: [...reading.info.notes, ...reading.laterNotes()], rows }
  }

  it('gives the same rows as without one', async () => {
    const csv = Buffer.from(
      `ref,name\n${Array.from({ length: 5000 }, (_, n) => `${n},Zo\xeb "x"`.replace('"x"', '')).join('\n')}`,
      'latin1',
    )
    expect(await readThere(csv)).toEqual(await read(csv, 50_000))
    const xlsx = await writeXlsx([
      ['a', 'b'],
      [1, 'two'],
      [3, ''],
    ])
    expect(await readThere(xlsx)).toEqual(await read(xlsx, 50_000))
  })

  it('hands refusals over whole', async () => {
    const error: unknown = await readThere('a,b\n1,"2\n').catch((caught: unknown) => caught)
    if (!isFileRefusal(error)) throw error
    expect(error.kind).toBe('broken-csv')
    expect(error.place).toEqual({ line: 2 })
    await expect(readThere(Buffer.from('%PDF-1.7 …'))).rejects.toThrow(/PDF/)
  })

  it('ends when it is aborted, even while the sender says nothing', async () => {
    const controller = new AbortController()
    const silent = new Readable({ read() {} })
    const reading = readSpreadsheetInThread({ source: { stream: silent }, signal: controller.signal })
    setTimeout(() => controller.abort(new Error('The person closed the page.')), 50)
    await expect(reading).rejects.toThrow('The person closed the page.')
    expect(silent.destroyed).toBe(true)
  })

  it('stops when its time is up', async () => {
    const silent = new Readable({ read() {} })
    const reading = readSpreadsheetInThread({ source: { stream: silent }, timeoutMs: 100 })
    await expect(reading).rejects.toMatchObject({ kind: 'took-too-long' })
  })

  it('lets go when the reader leaves early', async () => {
    const source = sourceOf(`a\n${'1\n'.repeat(100_000)}`, 10_000)
    const reading = await readSpreadsheetInThread({ source })
    for await (const _ of reading.batches) break
    expect(source.stream.destroyed).toBe(true)
  })
})
