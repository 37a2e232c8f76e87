import {
  acceptRemainingRisk,
  addActionNote,
  advanceCorrectiveAction,
  getCorrectiveAction,
  verifyCorrectiveAction,
} from '@daylight/application'
import { VERIFY_EVENTS, WORK_EVENTS } from '@daylight/contracts'
import type { MemberActor } from '@daylight/domain/access'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agree, attach, createFindingsWorld, inDatabase, reasonOf, type World } from './findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const MOVES = [...WORK_EVENTS, ...VERIFY_EVENTS, 'accept_risk'] as const
type Move = (typeof MOVES)[number] | 'note' | 'attach'
const WHO = ['owner', 'manager', 'contributor', 'colleague'] as const
type Who = (typeof WHO)[number]

interface Deed {
  readonly who: Who
  readonly move: Move
}

const actorOf = (who: Who): MemberActor => (who === 'colleague' ? world.colleague : world.member[who])

/** The straight way is drawn more often than the rest, so that runs get beyond the first states. */
const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.constantFrom(...WHO),
  move: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Move>('start', 'submit', 'verify', 'attach', 'note') },
    { weight: 1, arbitrary: fc.constantFrom<Move>(...MOVES) },
  ),
})
/** Each round, up to three people act at once on what all of them saw. */
const rounds = fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 9 })

async function doIt(
  { who, move }: Deed,
  seen: { readonly id: string; readonly findingId: string; readonly version: number },
  mark: string,
): Promise<string> {
  const { deps } = world
  const actor = actorOf(who)
  const { id, version } = seen
  if (move === 'note') return reasonOf(addActionNote(deps, actor, { id, note: mark }))
  if (move === 'attach') {
    const file = { by: actor, fileName: `${mark}.csv`, content: [`day,open\n${mark},yes\n`] }
    return reasonOf(attach(world, seen, file))
  }
  if (move === 'accept_risk')
    return reasonOf(acceptRemainingRisk(deps, actor, { id, version, reason: mark, until: '2099-06-30' }))
  const work = WORK_EVENTS.find((event) => event === move)
  if (work) return reasonOf(advanceCorrectiveAction(deps, actor, { id, version, event: work, reason: mark }))
  const decision = VERIFY_EVENTS.find((event) => event === move)
  if (!decision) throw new Error(`No use case for ${move}.`)
  return reasonOf(verifyCorrectiveAction(deps, actor, { id, version, event: decision, reason: mark }))
}

interface Entry {
  readonly id: string
  readonly actor_id: string
  readonly event: string
  readonly from_status: string
  readonly to_status: string
  readonly note: string
  readonly at: Date
}

const entriesOf = (id: string): Promise<Entry[]> =>
  inDatabase(world, 'SELECT * FROM action_entry WHERE action_id = $1 ORDER BY at, id', [id])

/** Read off the history alone, without the table of states: who verified what, on which evidence. */
function findBreaches(entries: readonly Entry[], ownerId: string): readonly string[] {
  const breaches: string[] = []
  let submitter: string | null = null
  let fresh = 0
  for (const { event, actor_id } of entries) {
    if (event === 'evidence_added') fresh += 1
    if (event === 'action_reopened') fresh = 0
    if (event === 'action_submitted') submitter = actor_id
    if (event !== 'action_verified') continue
    if (fresh === 0) breaches.push('verified without evidence newer than the reopening')
    if (actor_id === ownerId) breaches.push('verified by its owner')
    if (actor_id === submitter) breaches.push('verified by whoever submitted it')
  }
  return breaches
}

it('whatever people do at once: nothing is verified that must not be, and nothing that was said is lost', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(rounds, async (plan) => {
      run += 1
      const ownerId = world.member.manager.membershipId
      const { id, findingId } = await agree(world, undefined, ownerId)
      const kept: string[] = []
      let before = await entriesOf(id)
      for (const [index, deeds] of plan.entries()) {
        const { version, status } = await getCorrectiveAction(world.deps, world.member.owner, { id })
        const told = await Promise.all(
          deeds.map((one, place) => doIt(one, { id, findingId, version }, `r${run}-${index}-${place}`)),
        )
        const done = deeds.flatMap(({ move }, place) =>
          told[place] === 'OK' ? [{ move, mark: `r${run}-${index}-${place}` }] : [],
        )
        kept.push(...done.map(({ mark }) => mark))
        const moved = done.filter(({ move }) => move !== 'note' && move !== 'attach')
        const after = await getCorrectiveAction(world.deps, world.member.owner, { id })
        const entries = await entriesOf(id)
        // Of several who decide on the same version at once, one at most is heard; the others are told.
        expect(moved.length).toBeLessThanOrEqual(1)
        expect(after.version - version).toBe(moved.length)
        if (moved.length === 0) expect(after.status).toBe(status)
        // History only grows, and every line of it stays as it was.
        expect(entries.filter((entry) => before.some((old) => old.id === entry.id))).toEqual(before)
        expect(entries.length).toBe(before.length + done.length)
        before = entries
      }
      for (const mark of kept) {
        expect(before.filter(({ note }) => note.replace(/\.csv$/, '') === mark)).toHaveLength(1)
      }
      expect(findBreaches(before, ownerId)).toEqual([])
      const steps = before.filter(({ event }) => event.startsWith('action_'))
      for (const [place, step] of steps.entries())
        expect(step.from_status).toBe(steps[place - 1]?.to_status ?? 'open')
    }),
    { numRuns: 12, seed: 20261125, endOnFailure: true },
  )
}, 60_000)
