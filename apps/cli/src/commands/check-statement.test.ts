import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../run-cli.ts'
import { checkStatement } from './check-statement.ts'
import { compareStatementFiles } from './compare-statements.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daylight-statement-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], stdin = '') {
  let out = ''
  let err = ''
  const status = await runCli(['statement', 'check', ...args], [checkStatement], {
    stdin: Readable.from([Buffer.from(stdin)]),
    out: async (text) => {
      out += text
    },
    err: async (text) => {
      err += text
    },
    today: () => '2026-11-25',
  })
  return { status, out, err }
}

// Written for this test; learned from by nobody.
const statement = `Slavery and human trafficking statement 2025

About us
Larkfield Catering Ltd cooks and serves school meals in south London. We are a private company owned by two families and employ 212 people in 31 kitchens.

Our supply chains
We buy fruit, meat and dry goods from 48 suppliers, most of them in England and some in Spain and Morocco.

Risks
The risk of forced labour is highest where seasonal migrant workers pick fruit and vegetables.

What we did
All suppliers must sign our code of conduct, which forbids forced labour, and our buyers are trained every year.
Where a breach is found, the supplier must draw up a corrective action plan and repay the workers.

How we know whether it works
We measure our progress by key performance indicators: the number of suppliers audited and the share of staff trained.

This statement was approved by the board of directors on 12 May 2025.
Signed by Jane Larkfield, Managing Director
`

describe('statement check', () => {
  it('says of a whole statement what each sentence speaks about and what is covered', async () => {
    const file = join(folder, 'statement.txt')
    await writeFile(file, statement)
    const { status, out } = await run([file, '--json'])
    expect(status).toBe(0)
    const read = JSON.parse(out)
    const criteriaOf = (start: string) =>
      read.sentences.find(({ text }: { text: string }) => text.startsWith(start))?.criteria
    expect(criteriaOf('This statement was approved')).toContain('approval')
    expect(criteriaOf('Signed by')).toContain('signature')
    expect(criteriaOf('We buy fruit')).toContain('supply_chains')
    expect(criteriaOf('All suppliers must')).toContain('risk_mitigation')
    expect(criteriaOf('Where a breach')).toContain('remediation')
    expect(criteriaOf('We measure our progress')).toContain('effectiveness')
    for (const { text, start, end } of read.sentences)
      expect(statement.slice(start, end).replace(/\s+/g, ' ')).toBe(text)
    expect(read.coverage.filter(({ found }: { found: boolean }) => !found)).toEqual([])
    expect(read.classifier.attribution).toContain('AIMS.au')
  })

  it.each([
    ['approval', 'This statement was approved'],
    ['signature', 'Signed by'],
    ['remediation', 'Where a breach'],
    ['effectiveness', 'We measure our progress'],
  ])('notices that %s is gone when its sentence is', async (criterion, start) => {
    const without = statement
      .split('\n')
      .filter((line) => !line.startsWith(start))
      .filter((line) => criterion !== 'effectiveness' || !line.startsWith('How we know'))
      .join('\n')
    const { out } = await run(['-', '--json'], without)
    const missing = JSON.parse(out).coverage.filter(({ found }: { found: boolean }) => !found)
    expect(missing.map((one: { criterion: string }) => one.criterion)).toEqual([criterion])
  })

  it('answers lines one by one, in order, empty ones too', async () => {
    const lines = 'Contents\r\n\r\nThe trustees approved this statement on 14 May 2025.\n'
    const { status, out } = await run(['-', '--sentences', '--json'], lines)
    expect(status).toBe(0)
    expect(out).toBe('{"criteria":[]}\n{"criteria":[]}\n{"criteria":["approval"]}\n')
    expect((await run(['--sentences', '-'], lines)).out).toContain('approval\tThe trustees approved')
  })

  it('says what is not there and who taught it, as text', async () => {
    const { out } = await run(['-'], 'We clean offices in Leeds.')
    expect(out).toMatch(/approval\s+approval by the governing body\s+nothing found/)
    expect(out).toContain('AIMS.au')
  })

  it('reads a web page by its bytes, whatever it is called', async () => {
    const file = join(folder, 'page.txt')
    const body = statement
      .trim()
      .split(/\n+/)
      .map((part) => `<p>${part}</p>`)
    await writeFile(
      file,
      `<!doctype html><html><head><title>x</title></head><body>${body.join('')}</body></html>`,
    )
    const read = JSON.parse((await run([file, '--json'])).out)
    expect(read.coverage.filter(({ found }: { found: boolean }) => !found)).toEqual([])
  })

  it('names words and claims to look at again, and never repeats a personal detail', async () => {
    const text = 'Our supply chain is slavery-free. No cases were found. Ring Ann on 020 7946 0000.'
    const { out } = await run(['-', '--json'], text)
    const { wording, personalDetails } = JSON.parse(out)
    expect(wording.map(({ kind }: { kind: string }) => kind)).toEqual(['absolute_claim', 'nothing_found'])
    expect(personalDetails).toHaveLength(1)
    expect(personalDetails.join()).not.toContain('7946')
    expect((await run(['-'], text)).out).toContain('“slavery-free”: a claim nobody can prove')
  })

  it.each([
    ['no file is named', []],
    ['the file is not there', ['nowhere.txt']],
    ['two files are named', ['a.txt', 'b.txt']],
    ['there is nothing to read', ['-']],
  ])('is 2 when %s', async (_, args) => {
    const { status, err } = await run(args)
    expect(status).toBe(2)
    expect(err).not.toBe('')
  })
})

describe('statement compare', () => {
  it('sets two years side by side', async () => {
    const last = join(folder, 'last.txt')
    await writeFile(last, statement)
    const current = statement
      .replaceAll('2025', '2026')
      .replace('Where a breach', 'We paid nine workers £4,212 that they were owed.\nWhere a breach')
    let out = ''
    const status = await runCli(['statement', 'compare', last, '-'], [compareStatementFiles], {
      stdin: Readable.from([Buffer.from(current)]),
      out: async (text) => {
        out += text
      },
      err: async () => undefined,
      today: () => '2026-11-25',
    })
    expect(status).toBe(0)
    expect(out).toContain('Changed: 0')
    expect(out).toContain('New: 1\n  We paid nine workers £4,212 that they were owed.')
    expect(out).toContain('Vanished since last year: 0')
    expect(out).toContain('last year  This statement was approved by the board of directors on 12 May 2025.')
  })
})
