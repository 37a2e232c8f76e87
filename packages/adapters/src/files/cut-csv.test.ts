import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutCsv } from './cut-csv.ts'
import { fileLimits } from './file-limits.ts'
import { isFileRefusal } from './file-refusal.ts'
import { readCsvBatches } from './read-csv.ts'
import { readCsvBlock } from './read-csv-block.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

const limits = fileLimits({ maxLineChars: 200, maxCellChars: 60 })

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

type Read = { readonly rows: SpreadsheetRow[]; readonly encodings: Set<string> }

async function readWhole(bytes: Uint8Array, chunk: number): Promise<Read | 'refused'> {
  const facts = { encoding: 'UTF-8', delimiter: ',' }
  const rows: SpreadsheetRow[] = []
  try {
    for await (const batch of readCsvBatches(inChunks(bytes, chunk), limits, facts)) rows.push(...batch)
  } catch (error) {
    if (isFileRefusal(error)) return 'refused'
    throw error
  }
  return { rows, encodings: new Set([facts.encoding]) }
}

async function readBlocks(bytes: Uint8Array, chunk: number, blockBytes: number): Promise<Read | 'refused'> {
  const rows: SpreadsheetRow[] = []
  const encodings = new Set<string>()
  try {
    for await (const block of cutCsv(inChunks(bytes, chunk), { blockBytes, limits })) {
      for (const piece of readCsvBlock(block, { delimiter: ',', limits, pieceBytes: chunk })) {
        encodings.add(piece.encoding)
        rows.push(...piece.rows)
      }
    }
  } catch {
    return 'refused'
  }
  if (encodings.has('UTF-8') && encodings.has('Windows-1252')) return 'refused'
  encodings.delete('ascii')
  return { rows, encodings }
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', '12.50', '', 'London', 'Zoë', 'é', '"x,y"', '"two\nlines"') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"a ""b"" c"', '"\r\n"', 'ÿþ', '\uFEFF', '"x"y', 'a"b', '"', '\r'),
  },
)
const line = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join(','))
const file = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 60 }),
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
    mark: fc.boolean(),
    encoding: fc.constantFrom('utf8' as const, 'latin1' as const),
  })
  .map(({ lines, end, last, mark, encoding }) =>
    Buffer.concat([
      Buffer.from(mark ? [0xef, 0xbb, 0xbf] : []),
      Buffer.from(`first,second,third,fourth,fifth${end}${lines.join(end)}${last ? end : ''}`, encoding),
    ]),
  )
const size = fc.integer({ min: 1, max: 400 })

it('gives the rows of the whole file, wherever it is cut, or nothing', async () => {
  let told = 0
  await fc.assert(
    fc.asyncProperty(file, size, size, async (bytes, chunk, blockBytes) => {
      const inBlocks = await readBlocks(bytes, chunk, blockBytes)
      if (inBlocks === 'refused') return
      told++
      const whole = await readWhole(bytes, 64 * 1024)
      expect(whole).not.toBe('refused')
      if (whole === 'refused') return
      expect(inBlocks.rows).toEqual(whole.rows)
      for (const encoding of inBlocks.encodings) expect(whole.encodings).toContain(encoding)
    }),
    { numRuns: 500 },
  )
  expect(told).toBeGreaterThan(50)
})

it('takes every well-formed file apart', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `W${index},"Zoë\n${index}, Road",12.5`)
  const bytes = Buffer.from(`ref,address,pay\r\n${rows.join('\r\n')}\r\n`)
  const found = await readBlocks(bytes, 100, 300)
  expect(found).toEqual({ rows: expect.any(Array), encodings: new Set(['UTF-8']) })
  expect(found).toMatchObject({ rows: { length: 501, 500: { line: 1000 } } })
})

it('leaves a file with a row that is very long, or has no end, to be read as a whole', async () => {
  for (const text of [`a,b\n"${'x\n'.repeat(200)}`, `a,b\n${'x,'.repeat(80)}\n`]) {
    expect(await readBlocks(Buffer.from(text), 16, 64)).toBe('refused')
  }
})
