import {
  addConductNote,
  advanceCorrectiveAction,
  listBoardActions,
  listBoardConduct,
  listConductNotes,
  listContradictions,
  showBoard,
  verifyCorrectiveAction,
} from '@daylight/application'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agree, attach, createFindingsWorld, inDatabase, type World } from './findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

async function verified(world: World) {
  const { deps, member } = world
  const action = await agree(world)
  const step = { id: action.id, reason: null } as const
  const started = await advanceCorrectiveAction(deps, member.contributor, {
    ...step,
    version: action.version,
    event: 'start',
  })
  await attach(world, action)
  const submitted = await advanceCorrectiveAction(deps, member.contributor, {
    ...step,
    version: started.version,
    event: 'submit',
  })
  await verifyCorrectiveAction(deps, member.reviewer, {
    ...step,
    version: submitted.version,
    event: 'verify',
  })
  return action
}

it('counts real records, opens each figure to them, and finds what does not fit together', async () => {
  const { deps, member, app } = world
  const open = await agree(world)
  const done = await verified(world)
  const board = await showBoard(deps, member.viewer)
  const counts = Object.fromEntries(board.figures.map(({ figure, count }) => [figure, count]))
  expect(counts).toMatchObject({ open: 1, late: 0, asked: 2, verified: 1, effective: 0 })
  const opened = async (asked: Pick<Parameters<typeof listBoardActions>[2], 'figure' | 'group' | 'key'>) => {
    const list = await listBoardActions(deps, member.viewer, { ...asked, limit: 25 })
    expect(list.total).toBe(list.items.length)
    return list.items.map(({ id }) => id)
  }
  expect(await opened({ figure: 'verified' })).toEqual([done.id])
  expect(board.timeToVerify).toEqual({ medianDays: 0, verified: 1 })
  expect(board.beside.now).toMatchObject({ asked: 2, verified: 1 })
  expect(board.beside.daysMore).toBeNull()
  const owner = board.groups.find(({ group }) => group === 'owner')?.lines[0]
  expect(owner).toMatchObject({ label: member.contributor.name, open: 1 })
  expect(await opened({ figure: 'open', group: 'owner', key: owner?.key })).toEqual([open.id])
  // Submitted and verified within seconds: that is how this test made it.
  const kinds = async () =>
    (await listContradictions(deps, member.viewer, { limit: 25 })).items.map(({ kind, action }) => [
      kind,
      action.id,
    ])
  expect(await kinds()).toEqual([['verified_in_the_same_minute', done.id]])

  const client = new Client({ connectionString: app.urls.superuserUrl })
  await client.connect()
  await client.query('DELETE FROM evidence WHERE action_id = $1', [done.id])
  await client.query(`UPDATE finding SET status = 'closed' WHERE id = $1`, [open.findingId])
  await client.end()
  expect(await kinds()).toEqual([
    ['verified_without_evidence', done.id],
    ['verified_in_the_same_minute', done.id],
    ['finding_closed_action_open', open.id],
  ])
  expect((await listContradictions(deps, world.stranger, { limit: 25 })).items).toEqual([])
  expect((await showBoard(deps, world.stranger)).figures.every(({ count }) => count === 0)).toBe(true)
})

it('pages its lists by key: every action once, forwards and backwards, though one comes in between', async () => {
  const { deps, member } = world
  for (let count = 0; count < 5; count += 1) await agree(world)
  const page = (cursor: { readonly after?: string; readonly before?: string }) =>
    listBoardActions(deps, member.viewer, { figure: 'open', limit: 2, ...cursor })
  const first = await page({})
  expect(first.previous).toBeNull()
  const seen = first.items.map(({ id }) => id)
  await agree(world)
  let next = first.next
  let last = first
  while (next !== null) {
    last = await page({ after: next })
    seen.push(...last.items.map(({ id }) => id))
    next = last.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(last.total)
  const back = await page({ before: last.previous ?? '' })
  expect(back.items.map(({ id }) => id)).toEqual(seen.slice(-2 - last.items.length, -last.items.length))
})

it('counts our own part by cause and year, opens to the notes, and shows another organisation none', async () => {
  const { deps, member } = world
  const action = await agree(world)
  const note = async (cause: string) =>
    addConductNote(deps, member.owner, { actionId: action.id, cause, note: `Because of ${cause}.` })
  const { causes } = await listConductNotes(deps, member.owner, { actionId: action.id })
  const [one, other] = causes.map(({ value }) => value)
  const { id: old } = await note(one ?? '')
  await note(one ?? '')
  await note(other ?? '')
  await inDatabase(
    world,
    `UPDATE buyer_conduct_note SET written_at = written_at - interval '400 days' WHERE id = $1`,
    [old],
  )
  const { conduct } = await showBoard(deps, member.viewer)
  expect(conduct?.map(({ cause, now, before }) => [cause, now, before])).toEqual([
    [one, 1, 1],
    [other, 1, 0],
  ])
  const notes = (year: 'now' | 'before') =>
    listBoardConduct(deps, member.viewer, { year, cause: one, limit: 25 })
  expect((await notes('before')).items.map(({ id }) => id)).toEqual([old])
  expect((await notes('now')).total).toBe(1)
  const elsewhere = await listBoardConduct(deps, world.stranger, { year: 'now', limit: 25 })
  expect(elsewhere.items).toEqual([])
})
