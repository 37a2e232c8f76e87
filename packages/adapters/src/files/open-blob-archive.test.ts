/** The archives that are made to harm, as the browser's reader meets them: the same refusals as in Node. */
import { describe, expect, it } from 'vitest'
import { buildZip, workbookParts, type ZipPart } from '../../test/index.ts'
import { isFileRefusal, readSpreadsheetBlob } from './sheets.ts'

async function refusalOf(bytes: Buffer) {
  try {
    const reading = await readSpreadsheetBlob(new Blob([new Uint8Array(bytes)]))
    for await (const _ of reading.batches);
  } catch (error) {
    if (isFileRefusal(error)) return error
    throw error
  }
  throw new Error('The file was read.')
}

const good = () =>
  workbookParts({
    sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
  })
const sheetPart = 'xl/worksheets/sheet1.xml'
const replacing = (name: string, change: (part: ZipPart) => ZipPart) =>
  buildZip(good().map((part) => (part.name === name ? change(part) : part)))

describe('archives in the browser', () => {
  it('refuses a bomb before it unpacks anything, and one that lies about its size', async () => {
    const data = Buffer.alloc(40 * 1024 * 1024, ' ')
    expect(await refusalOf(replacing(sheetPart, (part) => ({ ...part, data })))).toMatchObject({
      kind: 'unsafe-archive',
    })
    const lie = replacing(sheetPart, (part) => ({ ...part, data, claimedSize: 1000 }))
    expect(['broken-archive', 'broken-workbook']).toContain((await refusalOf(lie)).kind)
  })

  it('refuses parts that overlap, thousands of parts, and a part of nothing but damage', async () => {
    const data = Buffer.alloc(100_000, 'ab1')
    const overlapping: ZipPart[] = [{ name: 'a', data, store: true }]
    for (let n = 0; n < 50; n++) overlapping.push({ name: `b${n}`, data, store: true, sameDataAs: 0 })
    expect(await refusalOf(buildZip(overlapping))).toMatchObject({
      kind: 'unsafe-archive',
      message: expect.stringMatching(/overlap/),
    })
    const many = Array.from({ length: 5000 }, (_, n) => ({ name: `p${n}`, data: '' }))
    expect(await refusalOf(buildZip(many))).toMatchObject({ kind: 'unsafe-archive' })
    const damaged = buildZip(good())
    damaged.fill(0xff, damaged.length / 2 - 40, damaged.length / 2)
    expect((await refusalOf(damaged)).kind).toMatch(/^broken-/)
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
    const refused = await refusalOf(buildZip([...good(), part]))
    expect(refused.kind).toBe('unsafe-archive')
    expect(refused.message).toMatch(message)
  })

  it('refuses a locked part and a file that was cut off, wherever', async () => {
    expect(await refusalOf(replacing('xl/workbook.xml', (part) => ({ ...part, flags: 1 })))).toMatchObject({
      kind: 'password-protected',
    })
    const whole = buildZip(good())
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toMatchObject({
        kind: 'broken-archive',
      })
    }
  })
})
