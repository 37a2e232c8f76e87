import {
  advanceCorrectiveAction,
  createCorrectiveAction,
  getFinding,
  listFindings,
  mergeFinding,
  updateFinding,
} from '@daylight/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agree, createFindingsWorld, raise, reasonOf, type World } from './findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const merge = (from: { readonly id: string; readonly version: number }, survivorId: string) =>
  mergeFinding(world.deps, world.member.owner, { ...from, survivorId, reason: 'Entered twice' })

describe('merging duplicates', () => {
  it('keeps the duplicate with all it holds, closed, and each points to the other', async () => {
    const { deps, member } = world
    const [twice, survivor] = [await raise(world), await raise(world)]
    const action = await agree(world, twice.id)
    const stop = {
      id: action.id,
      version: action.version,
      event: 'cancel',
      reason: 'Asked for twice',
    } as const
    expect(await reasonOf(merge(twice, survivor.id))).toBe('actions_unfinished')
    await advanceCorrectiveAction(deps, member.contributor, stop)
    await merge(twice, survivor.id)
    const merged = await getFinding(deps, member.viewer, { id: twice.id })
    expect(merged).toMatchObject({ standing: 'merged', status: 'closed', mergedInto: { id: survivor.id } })
    expect(merged.detail).toContain('stairs')
    expect(merged.actions).toHaveLength(1)
    expect(merged.history.map(({ note }) => note)).toEqual(
      expect.arrayContaining(['Entered twice', 'Asked for twice']),
    )
    const kept = await getFinding(deps, member.viewer, { id: survivor.id })
    expect(kept.duplicates.map(({ id }) => id)).toEqual([twice.id])
    expect(kept.history[0]).toMatchObject({
      note: 'Entered twice',
      what: 'merged a duplicate into this finding',
    })
    const { findings } = await listFindings(deps, member.viewer, { view: 'closed', limit: 50 })
    expect(findings.find(({ id }) => id === twice.id)?.standing).toBe('merged')
  })

  it('lets nothing go on with a duplicate', async () => {
    const { deps, member } = world
    const [twice, survivor] = [await raise(world), await raise(world)]
    const { id, version } = await merge(twice, survivor.id)
    const change = { id, version, severity: 'minor', title: 'Another', reason: 'So' } as const
    expect(await reasonOf(updateFinding(deps, member.owner, change))).toBe('finding_merged')
    const action = { findingId: id, title: 'Do it', ownerId: member.owner.membershipId, dueOn: '2099-12-31' }
    expect(await reasonOf(createCorrectiveAction(deps, member.owner, action))).toBe('finding_merged')
    expect(await reasonOf(merge({ id, version }, (await raise(world)).id))).toBe('finding_merged')
    expect(await reasonOf(merge(await raise(world), id))).toBe('no_survivor')
  })

  it('merges nothing into itself, and of two merged into each other at once only one', async () => {
    const [a, b] = [await raise(world), await raise(world)]
    expect(await reasonOf(merge(a, a.id))).toBe('no_survivor')
    const answers = await Promise.all([reasonOf(merge(a, b.id)), reasonOf(merge(b, a.id))])
    expect(answers.sort()).toEqual(['OK', 'no_survivor'].sort())
  })
})
