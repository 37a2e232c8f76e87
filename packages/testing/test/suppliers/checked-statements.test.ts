import {
  checkSupplierStatementFile,
  checkSupplierStatementText,
  getCheckedStatement,
  getStatementCoverage,
  listCheckedStatements,
  removeCheckedStatement,
} from '@daylight/application'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  addSupplier,
  createStatementWorld,
  refusalOf,
  type StatementWorld,
  startDraft,
} from '../statements/statement-world.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: StatementWorld
let supplierId: string
beforeAll(async () => {
  world = await createStatementWorld()
  supplierId = await addSupplier(world, 'Linen & Sons Ltd')
}, 60_000)
afterAll(() => world.app.close())

const TEXT = `This statement was approved by the board of directors on 4 May 2026.
We buy cotton sheets from mills in India and Pakistan, and work with forty suppliers.
The weather was fine.`

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}

const deps = () => world.app.deps
const checkFile = (text: string) =>
  checkSupplierStatementFile(deps(), world.owner, { supplierId, title: 'Year to May 2026' }, bytesOf(text))

describe('a supplier’s own statement', () => {
  it('is read sentence by sentence from pasted text and from a web page alike, and is in the supplier’s record', async () => {
    const pasted = await checkSupplierStatementText(deps(), world.owner, {
      supplierId,
      title: 'Pasted',
      text: TEXT,
    })
    const page = await checkFile(
      `<!doctype html><html><body>${TEXT.split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body></html>`,
    )
    const [fromText, fromPage] = await Promise.all(
      [pasted, page].map(({ id }) => getCheckedStatement(deps(), world.owner, { id })),
    )
    expect(fromPage?.fileKind).toBe('html')
    expect(fromPage?.coverage.sentences).toEqual(fromText?.coverage.sentences)
    const [approved, bought, weather] = fromText?.coverage.sentences ?? []
    expect(approved?.criteria).toContain('approval')
    expect(bought?.criteria).toContain('supply_chains')
    expect(weather?.criteria).toEqual([])
    const { statements } = await listCheckedStatements(deps(), world.owner, { supplierId })
    expect(statements.map(({ title }) => title)).toEqual(['Year to May 2026', 'Pasted'])
    for (const { missing } of statements) {
      expect(missing).toContain('remediation')
      expect(missing).not.toContain('approval')
    }
  })

  it('is refused in a sentence when nothing can be read of it, and nothing is kept', async () => {
    const before = await listCheckedStatements(deps(), world.owner, { supplierId })
    expect(await refusalOf(checkFile(''))).toBe('file_empty')
    expect(await refusalOf(checkFile('\x00\x01\x02\x03 not a statement'))).toMatch(/^file_/)
    expect(await refusalOf(checkFile('We will do better. '.repeat(40_000)))).toBe('file_too_large')
    expect(await refusalOf(checkFile(`PK\x03\x04${'x'.repeat(200)}`))).toMatch(/^file_/)
    expect(await listCheckedStatements(deps(), world.owner, { supplierId })).toEqual(before)
  })

  it('can be taken out when it was the wrong one', async () => {
    const { id } = await checkFile(TEXT)
    expect(await removeCheckedStatement(deps(), world.owner, { id })).toEqual({ supplierId })
    expect(await refusalOf(getCheckedStatement(deps(), world.owner, { id }))).toBe('not_found')
    expect(await refusalOf(removeCheckedStatement(deps(), world.owner, { id }))).toBe('not_found')
  })
})

describe('our own statement', () => {
  it('shows by which sentences each subject is covered', async () => {
    const { id } = await startDraft(world)
    const { sentences, criteria } = await getStatementCoverage(deps(), world.owner, { id })
    for (const { criterion, sentences: count } of criteria) {
      expect(sentences.filter((sentence) => sentence.criteria.includes(criterion))).toHaveLength(count)
    }
    expect(sentences.length).toBeGreaterThan(0)
  })
})
