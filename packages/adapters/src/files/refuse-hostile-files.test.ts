/** Files made to harm. Each must be refused in its thread, within the test's time and the thread's memory. */
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildWorkbook, buildZip, workbookParts, type ZipPart } from '../../test/index.ts'
import { isFileRefusal, type ReadInThreadOptions, readSpreadsheetInThread } from './index.ts'

// Generous for a busy machine; the point is that it ends at all.
vi.setConfig({ testTimeout: 60_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daylight-hostile-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function refusalOf(source: ReadInThreadOptions['source']) {
  try {
    const reading = await readSpreadsheetInThread({ source, maxMemoryMb: 192 })
    for await (const _ of reading.batches);
  } catch (error) {
    if (isFileRefusal(error)) return error
    throw error
  }
  throw new Error('The file was read.')
}

const fromBytes = async (bytes: Buffer | string) => {
  const path = join(folder, 'upload.csv')
  await writeFile(path, bytes)
  const refused = await refusalOf({ path })
  const streamed = await refusalOf({ stream: Readable.from([Buffer.from(bytes)]) })
  expect(streamed.kind).toBe(refused.kind)
  return refused
}

const sheet = (xml: string) => [{ name: 'S', xml: `<sheetData>${xml}</sheetData>` }]
const good = () => workbookParts({ sheets: sheet('<row r="1"><c r="A1"><v>1</v></c></row>') })
const replacing = (name: string, change: (part: ZipPart) => ZipPart) =>
  buildZip(good().map((part) => (part.name === name ? change(part) : part)))

describe('not what the name says', () => {
  it.each([
    [
      'a web page',
      '<!DOCTYPE html><html><table><tr><td>worker_ref</td></tr></table></html>',
      'wrong-type',
      /web page/,
    ],
    ['a web page after a comment', '  <!-- saved --><html><body></body></html>', 'wrong-type', /web page/],
    ['a PDF', '%PDF-1.7\n…', 'wrong-type', /PDF/],
    [
      'an old or locked workbook',
      Buffer.from('d0cf11e0a1b11ae1000000', 'hex'),
      'wrong-type',
      /old Excel file/,
    ],
    ['an XML file', '<?xml version="1.0"?><a/>', 'wrong-type', /XML/],
    ['UTF-16 without its mark', Buffer.from('worker_ref,pay\n', 'utf16le'), 'not-text', /neither text/],
    [
      'an archive in an archive',
      buildZip([{ name: 'inner.zip', data: buildZip([{ name: 'a.csv', data: 'a' }]) }]),
      'wrong-type',
      /archive/,
    ],
    [
      'a binary workbook',
      replacing('_rels/.rels', (part) => ({
        ...part,
        data: String(part.data).replace('workbook.xml', 'workbook.bin'),
      })),
      'wrong-type',
      /xlsb/,
    ],
  ])('refuses %s', async (_, bytes, kind, message) => {
    const refused = await fromBytes(bytes)
    expect(refused.kind).toBe(kind)
    expect(refused.message).toMatch(message)
  })
})

describe('archives', () => {
  it('refuses a bomb before it unpacks anything', async () => {
    const bomb = replacing('xl/worksheets/sheet1.xml', (part) => ({
      ...part,
      data: Buffer.alloc(200 * 1024 * 1024, ' '),
    }))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await fromBytes(bomb)).toMatchObject({ kind: 'unsafe-archive' })
  })

  it('refuses one that lies about its size', async () => {
    const lie = replacing('xl/worksheets/sheet1.xml', (part) => ({
      ...part,
      data: Buffer.alloc(200 * 1024 * 1024, ' '),
      claimedSize: 1000,
    }))
    expect(await fromBytes(lie)).toMatchObject({ kind: 'broken-workbook' })
  })

  it('refuses one whose parts overlap', async () => {
    const data = Buffer.alloc(100_000, 'ab1')
    const parts: ZipPart[] = [{ name: 'a', data, store: true }]
    for (let n = 0; n < 50; n++) parts.push({ name: `b${n}`, data, store: true, sameDataAs: 0 })
    expect(await fromBytes(buildZip(parts))).toMatchObject({
      kind: 'unsafe-archive',
      message: expect.stringMatching(/overlap/),
    })
  })

  it('refuses thousands of parts', async () => {
    const parts = Array.from({ length: 5000 }, (_, n) => ({ name: `p${n}`, data: '' }))
    expect(await fromBytes(buildZip(parts))).toMatchObject({ kind: 'unsafe-archive' })
  })

  it.each([
    ['a link', { name: 'xl/media/x', data: '/etc/passwd', mode: 0o120777 }, /link/],
    ['a name that climbs out', { name: '../../etc/passwd', data: 'x' }, /points outside/],
    ['an absolute name', { name: '/etc/passwd', data: 'x' }, /points outside/],
    [
      'a second part of the same name',
      { name: 'xl/workbook.xml', data: '<x/>' },
      /two parts named xl\/workbook.xml/,
    ],
  ])('refuses %s', async (_, part, message) => {
    const refused = await fromBytes(buildZip([...good(), part]))
    expect(refused.kind).toBe('unsafe-archive')
    expect(refused.message).toMatch(message)
  })

  it('refuses a locked part', async () => {
    expect(await fromBytes(replacing('xl/workbook.xml', (part) => ({ ...part, flags: 1 })))).toMatchObject({
      kind: 'password-protected',
    })
  })

  it('refuses one that was cut off, wherever', async () => {
    const whole = buildZip(good())
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const refused = await fromBytes(whole.subarray(0, Math.floor(whole.length * share)))
      expect(refused.kind).toBe('broken-archive')
    }
  })
})

describe('workbooks', () => {
  it.each([
    [
      'a document type',
      '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>',
      /document type/,
    ],
    [
      'an entity nobody declared',
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>&lol;</t></is></c></row></sheetData></worksheet>',
      /damaged/,
    ],
    ['markup that does not close', '<worksheet><sheetData><row>', /damaged/],
    [
      'bytes that are no UTF-8',
      Buffer.from(
        '<worksheet><sheetData><row><c t="inlineStr"><is><t>\xff</t></is></c></row></sheetData></worksheet>',
        'latin1',
      ),
      /damaged/,
    ],
  ])('refuses %s', async (_, data, message) => {
    const refused = await fromBytes(replacing('xl/worksheets/sheet1.xml', (part) => ({ ...part, data })))
    expect(refused.kind).toBe('broken-workbook')
    expect(refused.message).toMatch(message)
  })

  it('refuses one endless text', async () => {
    const noise = Buffer.alloc(30 * 1024 * 1024)
    for (let at = 0; at < noise.length; at++) noise[at] = 97 + (((at * 2654435761) >>> 7) % 26)
    const data = `<worksheet><sheetData><row><c t="inlineStr"><is><t>${noise.toString('latin1')}</t></is></c></row></sheetData></worksheet>`
    expect(
      await fromBytes(replacing('xl/worksheets/sheet1.xml', (part) => ({ ...part, data, store: true }))),
    ).toMatchObject({
      kind: 'broken-workbook',
    })
  })

  it('refuses rows beyond the limit and rows out of order, and is not led by the size a sheet claims', async () => {
    const many = Array.from(
      { length: 100_002 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`,
    ).join('')
    expect(await fromBytes(buildWorkbook({ sheets: sheet(many) }))).toMatchObject({ kind: 'too-many-rows' })
    const back = '<row r="5"><c><v>1</v></c></row><row r="4"><c><v>1</v></c></row>'
    expect(await fromBytes(buildWorkbook({ sheets: sheet(back) }))).toMatchObject({ kind: 'broken-workbook' })
    expect(
      await fromBytes(buildWorkbook({ sheets: sheet('<row r="99999999"><c><v>1</v></c></row>') })),
    ).toMatchObject({
      kind: 'broken-workbook',
    })
  })

  it('refuses a heap of texts that would fill the memory', async () => {
    const strings = Array.from(
      { length: 60_000 },
      (_, n) => `<si><t>${n}${'abcdefghij'.repeat(100)}</t></si>`,
    ).join('')
    const refused = await fromBytes(
      buildZip(workbookParts({ strings, sheets: sheet('') }).map((part) => ({ ...part, store: true }))),
    )
    expect(refused.kind).toBe('too-large')
  })

  it('ends the thread when the memory given is used up', async () => {
    const styles = `<cellXfs>${'<xf numFmtId="0"/>'.repeat(9_000_000)}</cellXfs>`
    const path = join(folder, 'styles.xlsx')
    await writeFile(
      path,
      buildZip(workbookParts({ styles, sheets: sheet('') }).map((part) => ({ ...part, store: true }))),
    )
    const reading = readSpreadsheetInThread({
      source: { path },
      maxMemoryMb: 16,
      limits: { maxFileBytes: 2 ** 30 },
    })
    await expect(reading).rejects.toMatchObject({ kind: 'too-large' })
  })
})

describe('text', () => {
  it('refuses a five-gigabyte file of holes at once', async () => {
    const path = join(folder, 'sparse.csv')
    const file = await open(path, 'w')
    await file.truncate(5 * 2 ** 30)
    await file.close()
    expect(await refusalOf({ path })).toMatchObject({ kind: 'too-large' })
  })

  it('refuses one line without an end from a stream that never ends', async () => {
    const endless = (byte: string) =>
      Readable.from(
        (function* () {
          for (;;) yield Buffer.alloc(65_536, byte)
        })(),
      )
    expect(await refusalOf({ stream: endless('a') })).toMatchObject({ kind: 'cell-too-long' })
    expect(await refusalOf({ stream: endless('"') })).toMatchObject({ kind: 'cell-too-long' })
    expect(await refusalOf({ stream: endless('\n') })).toMatchObject({ kind: 'empty' })
    expect(await refusalOf({ stream: endless('\0') })).toMatchObject({ kind: 'not-text' })
  })

  it('refuses a million columns', async () => {
    expect(await fromBytes(`${'a,'.repeat(1_000_000)}\n`)).toMatchObject({
      kind: 'cell-too-long',
      place: { line: 1 },
    })
    expect(await fromBytes(`${'a,'.repeat(5_000)}\n`)).toMatchObject({ kind: 'too-many-columns' })
    expect(await fromBytes(`a\n${'"a",'.repeat(5_000)}\n`)).toMatchObject({ kind: 'too-many-columns' })
  })
})
