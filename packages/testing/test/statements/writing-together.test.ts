import {
  approveStatement,
  compareSectionVersions,
  getStatement,
  getStatementSection,
  listSectionVersions,
  mergeStatementSection,
  mergeStatementText,
  noteWriting,
  restoreSectionVersion,
  returnStatement,
  saveStatementSection,
  saveStatementText,
} from '@daylight/application'
import type { MemberActor } from '@daylight/domain/access'
import { type SectionDocument, sectionToPlainText } from '@daylight/domain/statements'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPrompts } from '../../src/index.ts'
import {
  createStatementTeam,
  createStatementWorld,
  query,
  refusalOf,
  type StatementWorld,
  startDraft,
} from './statement-world.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let world: StatementWorld
beforeAll(async () => {
  world = await createStatementWorld()
}, 60_000)
afterAll(() => world.app.close())
beforeEach(async () => {
  world = { ...world, ...(await createStatementTeam(world.app)) }
})

/** Minutes after now, as far as the use cases can tell. */
const depsIn = (minutes: number) => {
  const { deps } = world.app
  return {
    ...deps,
    clock: { ...deps.clock, now: () => new Date(deps.clock.now().getTime() + minutes * 60_000) },
  }
}
const area = 'training' as const
const lines = (...texts: string[]): SectionDocument => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const read = (id: string) => getStatementSection(world.app.deps, world.owner, { id, area })
const words = async (id: string) => sectionToPlainText((await read(id)).content).split('\n')

async function save(id: string, who: MemberActor, minutes: number, ...texts: string[]) {
  const { version } = await read(id)
  return saveStatementSection(depsIn(minutes), who, { id, area, version, content: lines(...texts) })
}
const versionsOf = (id: string) => listSectionVersions(world.app.deps, world.owner, { id, area })

describe('versions of a section', () => {
  it('keeps one for each author and sitting, tells what changed, and brings an old one back as the newest', async () => {
    const { id } = await startDraft(world)
    await save(id, world.owner, 0, 'Buyers were trained in May.')
    await save(id, world.owner, 1, 'Buyers were trained in May and June.')
    await save(id, world.contributor, 2, 'All buyers were trained in May and June.')
    await save(id, world.contributor, 30, 'All buyers were trained in June.')
    const { versions } = await versionsOf(id)
    expect(versions.map(({ version, writtenBy, current }) => [version, writtenBy, current])).toEqual([
      [5, 'Con Tributor', true],
      [4, 'Con Tributor', false],
      [3, 'Ada Owner', false],
      [1, null, false],
    ])
    const compared = await compareSectionVersions(world.app.deps, world.owner, { id, area, from: 5, to: 3 })
    expect([compared.from.version, compared.to.version]).toEqual([3, 5])
    expect(compared.lines.flatMap(({ parts }) => parts.map(({ change, text }) => [change, text]))).toEqual([
      ['removed', 'Buyers '],
      ['added', 'All buyers '],
      ['same', 'were trained in'],
      ['removed', ' May and'],
      ['same', ' June.'],
    ])

    await restoreSectionVersion(depsIn(31), world.contributor, { id, area, version: 5, restore: 3 })
    expect(await words(id)).toEqual(['Buyers were trained in May and June.'])
    const after = (await versionsOf(id)).versions
    expect(after.slice(0, 2).map(({ version, sameAs }) => [version, sameAs])).toEqual([
      [6, 3],
      [5, null],
    ])
    const again = { id, area, version: 5, restore: 1 }
    expect(await refusalOf(restoreSectionVersion(depsIn(32), world.owner, again))).toBe('changed_since')
    expect(
      await refusalOf(restoreSectionVersion(depsIn(32), world.owner, { ...again, version: 6, restore: 2 })),
    ).toBe('not_found')
  })

  it('keeps what was approved although it is changed in the same sitting, and nobody can alter what is kept', async () => {
    const { id } = await startDraft(world)
    await answerPrompts(world.app.deps, world.owner, id)
    await save(id, world.owner, 0, 'Approved as it stands.')
    const details = {
      body: 'the trustees',
      approvedBy: 'Ngozi',
      approvedOn: '2026-07-09',
      minuteReference: '',
    }
    const { version } = await getStatement(world.app.deps, world.owner, { id })
    const approved = await approveStatement(world.app.deps, world.owner, { id, version, details })
    await returnStatement(world.app.deps, world.owner, { id, version: approved.version, reason: 'A slip.' })
    await save(id, world.owner, 1, 'Changed afterwards.')
    const kept = await query(
      world,
      `SELECT v.content::text FROM statement_section_version v JOIN statement_section s ON s.id = v.section_id
        WHERE s.statement_id = $1 AND s.area = $2 ORDER BY v.version DESC LIMIT 1`,
      [id, area],
    )
    expect(kept[0].content).toContain('Approved as it stands.')
    const rights = await query(
      world,
      `SELECT privilege_type AS may FROM information_schema.role_table_grants
        WHERE grantee = 'daylight_app' AND table_name = 'statement_section_version' ORDER BY 1`,
      [],
    )
    expect(rights.map(({ may }) => may)).toEqual(['INSERT', 'SELECT'])
  })
})

describe('two authors of one section', () => {
  it('brings together what they wrote in different paragraphs, and asks where both touched the same', async () => {
    const { id } = await startDraft(world)
    const base = lines('Buyers were trained.', 'Managers were not.')
    await save(id, world.owner, 0, 'Buyers were trained.', 'Managers were not.')
    await save(id, world.owner, 0, 'Buyers were trained in May.', 'Managers were not.')
    const stale = { id, area, version: 2, content: lines('Buyers were trained.', 'Managers will be.') }
    expect(await refusalOf(saveStatementSection(world.app.deps, world.contributor, stale))).toBe(
      'changed_since',
    )
    const merge = { id, area, base, mine: stale.content, sent: null, settled: null }
    expect(await mergeStatementSection(world.app.deps, world.contributor, merge)).toMatchObject({
      kind: 'saved',
      by: 'Ada Owner',
      version: 4,
    })
    expect(await words(id)).toEqual(['Buyers were trained in May.', 'Managers will be.'])

    const other = { ...merge, mine: lines('Every buyer was trained.', 'Managers were not.') }
    const first = await mergeStatementSection(world.app.deps, world.contributor, other)
    expect(first.kind === 'conflict' && first.conflicts).toMatchObject([
      { mine: lines('Every buyer was trained.'), theirs: lines('Buyers were trained in May.') },
    ])
    expect(await words(id)).toEqual(['Buyers were trained in May.', 'Managers will be.'])
    // Had the answer to an earlier saving been lost, what stands would be the author’s own.
    const own = { ...other, sent: (await read(id)).content, settled: null }
    expect(await mergeStatementSection(world.app.deps, world.contributor, own)).toMatchObject({
      kind: 'saved',
      merged: false,
    })
    await save(id, world.owner, 0, 'Buyers were trained in May.', 'Managers will be.')
    const asked = await mergeStatementSection(world.app.deps, world.contributor, other)
    if (asked.kind !== 'conflict') throw new Error('Nothing was asked.')
    const both = { version: asked.version, choices: ['both' as const] }
    // Chosen against a text that has moved on since: asked again.
    await save(id, world.owner, 0, 'Buyers were trained in May and June.', 'Managers will be.')
    expect(
      await mergeStatementSection(world.app.deps, world.contributor, { ...other, settled: both }),
    ).toMatchObject({ kind: 'conflict' })
    const settled = { ...both, version: asked.version + 1 }
    await mergeStatementSection(world.app.deps, world.contributor, { ...other, settled })
    expect(await words(id)).toEqual([
      'Buyers were trained in May and June.',
      'Every buyer was trained.',
      'Managers will be.',
    ])
  })

  it('does the same for text written without an editor, and changes nothing where nothing is new', async () => {
    const { id } = await startDraft(world)
    await save(id, world.owner, 0, 'One.', 'Two.')
    await save(id, world.owner, 0, 'One.', 'Two, and more.')
    const input = { id, area, base: 'One.\n\nTwo.', mine: 'One, at last.\n\nTwo.', settled: null }
    const merged = await mergeStatementText(world.app.deps, world.contributor, input)
    expect(merged).toMatchObject({ kind: 'saved', text: 'One, at last.\n\nTwo, and more.' })
    const again = { ...input, mine: input.base }
    expect(await mergeStatementText(world.app.deps, world.contributor, again)).toMatchObject({
      kind: 'saved',
      version: merged.version,
    })
    const plain = { id, area, version: merged.version, text: '{{no.figure}}' }
    expect(await refusalOf(saveStatementText(world.app.deps, world.owner, plain))).toBe('statement_text')
  })

  it('tells each who else is writing, until they have been away for half a minute', async () => {
    const { id } = await startDraft(world)
    await noteWriting(world.app.deps, world.contributor, { id, area })
    expect(await noteWriting(depsIn(0.2), world.owner, { id, area })).toEqual({
      version: 1,
      others: ['Con Tributor'],
    })
    expect((await noteWriting(depsIn(1), world.owner, { id, area })).others).toEqual([])
    await noteWriting(depsIn(60 * 25), world.owner, { id, area })
    const left = await query(
      world,
      `SELECT count(*)::int AS n FROM statement_section_writer WHERE organisation_id = $1`,
      [world.owner.organisationId],
    )
    expect(left[0].n).toBe(1)
  })
})
