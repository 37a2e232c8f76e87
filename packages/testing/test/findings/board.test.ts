import {
  advanceCorrectiveAction,
  listContradictions,
  showBoard,
  verifyCorrectiveAction,
} from '@daylight/application'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agree, attach, createFindingsWorld, type World } from './findings-world.ts'

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
  const board = await showBoard(deps, member.viewer, { figure: 'verified' })
  const counts = Object.fromEntries(board.figures.map(({ figure, count }) => [figure, count]))
  expect(counts).toMatchObject({ open: 1, late: 0, verified: 1, effective: 0 })
  expect(board.behind.map(({ id }) => id)).toEqual([done.id])
  expect(board.medianDaysToVerify).toBe(0)
  const owner = board.groups.find(({ group }) => group === 'owner')?.lines[0]
  expect(owner).toMatchObject({ label: member.contributor.name, open: 1 })
  const opened = await showBoard(deps, member.viewer, { figure: 'open', group: 'owner', key: owner?.key })
  expect(opened.behind.map(({ id }) => id)).toEqual([open.id])
  // Submitted and verified within seconds: that is how this test made it.
  const kinds = async () =>
    (await listContradictions(deps, member.viewer)).map(({ kind, action }) => [kind, action.id])
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
  expect(await listContradictions(deps, world.stranger)).toEqual([])
  expect((await showBoard(deps, world.stranger, { figure: 'open' })).behind).toEqual([])
})
