import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { isoDate } from '@daylight/domain/dates'
import { numberTexts, startPaySummary } from '@daylight/domain/pay'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openThreadedCheck } from './check-in-threads.ts'
import { commands } from './commands/index.ts'
import { runCli } from './run-cli.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daylight-threads-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: readonly string[]) {
  const parts: Buffer[] = []
  let err = ''
  const status = await runCli(args, commands, {
    stdin: Readable.from([]),
    out: async (text) => {
      parts.push(Buffer.from(text))
    },
    err: async (text) => {
      err += text
    },
    today: () => '2026-11-23',
  })
  return { status, out: Buffer.concat(parts), err }
}

const names =
  'worker_ref,period_start,period_end,date_of_birth,workplace,hours_worked,basic_pay,bank_account,notes'
// Long enough for several blocks.
const note = 'x'.repeat(1800)
const rows = Array.from({ length: 450 }, (_, index) => {
  const pay = index % 7 === 0 ? '900' : '1480'
  const born = index % 50 === 3 ? '' : '1990-01-01'
  const hours = index % 11 === 0 ? '66:40' : '100'
  return `W${index % 400},2026-10-01,2026-10-31,${born},london,${hours},${pay},${1_000_000 + (index % 440)},${note}`
})
const put = (at: number, row: string | undefined) => rows.toSpliced(at, 1, row ?? '')
const text = (lines: readonly string[]) => [names, ...lines, ''].join('\n')
const totals = ',,,,,150000,2000000,,'
const late = rows[430]

const files: readonly (readonly [string, string | Buffer])[] = [
  ['rows as they should be', text(rows)],
  [
    'line breaks and separators in quotation marks, CRLF and a UTF-8 mark',
    `\uFEFF${text(rows.map((row) => row.replace(note, `"Zoë ${note},\n""y"""`))).replaceAll('\n', '\r\n')}`,
  ],
  ['semicolons and Windows-1252', Buffer.from(text(put(430, `Zoë${late}`)).replaceAll(',', ';'), 'latin1')],
  [
    'two rows of headings under a title, and totals at the end',
    `Payroll October,,,,,,,,\nworker_ref,period,period,date_of,workplace,hours,basic,bank,notes\n,start,end,birth,,worked,pay,account,\n${[...rows, totals, totals].join('\n')}`,
  ],
]
const broken: readonly (readonly [string, string | Buffer])[] = [
  ['totals far from the end', text(rows.toSpliced(100, 0, totals))],
  ['an amount that is none in a late row', text(put(430, late?.replace('100,', '1.0.0,')))],
  ['a quotation mark that is never closed', text(put(430, `"${late}`))],
  ['a quotation mark inside a cell', text(put(430, late?.replace('london', 'lon"don')))],
  [
    'two encodings',
    Buffer.concat([Buffer.from(text(put(3, `Zoë${rows[3]}`))), Buffer.from('Zoë,', 'latin1')]),
  ],
  ['a line break of another kind', text(put(430, `${late}\r${late}`))],
]

async function compare(content: string | Buffer, ...args: string[]) {
  const path = join(folder, 'payroll.csv')
  await writeFile(path, content)
  const check = (threads: string) => run(['pay', 'check', path, '--threads', threads, ...args])
  const [one, two] = [await check('1'), await check('2')]
  expect(two.err).toBe(one.err)
  expect(two.status).toBe(one.status)
  expect(two.out.equals(one.out)).toBe(true)
  return two
}

/** How many lines are read block by block; undefined where the file must be read in one go. */
async function linesInBlocks(content: string | Buffer, blockBytes: number): Promise<number | undefined> {
  const path = join(folder, 'blocks.csv')
  await writeFile(path, content)
  const threaded = await openThreadedCheck({
    open: () => createReadStream(path, { highWaterMark: 4096 }),
    size: (await stat(path)).size,
    threads: 2,
    fileWide: {},
    synonyms: false,
    asOf: isoDate('2026-11-23'),
    zone: undefined,
    blockBytes,
  })
  const workers = numberTexts()
  const summary = startPaySummary({ workers })
  const read = await threaded?.read('text', { workers, summary })
  await threaded?.close()
  return read && summary.finish().lines
}

describe('pay check in several threads', () => {
  it.each(files)('says byte for byte what one thread says of %s', async (_, content) => {
    const shown = await compare(content)
    expect(shown.status).toBe(1)
    expect(shown.out.toString()).toContain('450 lines of 4')
    expect(await linesInBlocks(content, 20_000)).toBe(450)
    const json = await compare(content, '--json')
    expect(JSON.parse(json.out.toString()).lines).toHaveLength(450)
  })

  it.each(broken)('refuses in the words of one thread %s', async (_, content) => {
    expect(await linesInBlocks(content, 20_000)).toBe(undefined)
    const json = await compare(content, '--json')
    expect([json.status, json.out.length]).toEqual([2, 0])
    expect(json.err).toMatch(/line|Line/)
  })

  it('takes no number of threads that is none', async () => {
    for (const threads of ['0', '-1', 'many', '100'])
      expect((await run(['pay', 'check', 'nowhere.csv', `--threads=${threads}`])).status).toBe(2)
  })
})
