import { writeCalendar } from '@daylight/adapters/calendar'
import {
  addMilestone,
  advanceCorrectiveAction,
  createCorrectiveAction,
  getCalendarFeed,
  makeCalendarFeed,
  readCalendarFeed,
  removeMember,
  revokeCalendarFeed,
} from '@daylight/application'
import type { MemberActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import ical from 'node-ical'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMember } from '../../src/index.ts'
import { actionIn, createFindingsWorld, inDatabase, raise, type World } from '../findings/findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const ours = () => ({ organisationId: world.member.owner.organisationId, segment: '', name: 'ours' })
const read = (token: string, network = '192.0.2.7') => readCalendarFeed(world.deps, { token, network })

/** The address as a calendar program reads it. */
async function subscribe(token: string) {
  const { organisation, segment, days } = await read(token)
  const text = writeCalendar({
    organisation,
    days,
    home: `https://daylight.example.org/${segment}`,
    now: new Date('2026-11-25T10:00:00Z'),
  })
  const events = Object.values(ical.sync.parseICS(text)).flatMap((entry) =>
    entry?.type === 'VEVENT' ? [entry] : [],
  )
  return { text, events }
}

async function ownAction(owner: MemberActor, title: string, dueOn: string) {
  const finding = await raise(world, { title: 'CANARY finding', detail: 'CANARY detail' })
  return createCorrectiveAction(world.deps, world.member.owner, {
    findingId: finding.id,
    title,
    ownerId: owner.membershipId,
    dueOn,
  })
}

it('shows a member their own days as whole days that keep their identity, and nothing of what they are about', async () => {
  const { contributor, owner } = world.member
  const action = await ownAction(contributor, 'CANARY pay Ana Silva', '2099-03-29')
  await addMilestone(world.deps, owner, { id: action.id, title: 'CANARY step', dueOn: '2099-03-01' })
  await ownAction(owner, 'CANARY not theirs', '2099-05-01')
  const { token } = await makeCalendarFeed(world.deps, contributor)
  const { text, events } = await subscribe(token)
  expect(text).not.toMatch(/CANARY|Ana Silva/)
  expect(events.map(({ start, summary }) => [start.toDateString(), String(summary)])).toEqual([
    ['Sun Mar 29 2099', expect.stringMatching(/^Corrective action due \(F-\d+\)$/)],
    ['Sun Mar 01 2099', expect.stringMatching(/^Step of a corrective action due \(F-\d+\)$/)],
  ])
  expect(events.every(({ datetype }) => datetype === 'date')).toBe(true)
  expect(text).toContain('DTSTART;VALUE=DATE:20990329')
  expect(text).toContain('X-WR-TIMEZONE:Europe/London')
  expect(text).toContain('DTSTAMP:20261125T100000Z')
  expect(events[0]?.uid).toBe(`action-${action.id}@daylight`)
  expect(JSON.stringify(events[0]?.url)).toContain(`/findings/${action.findingId}/actions/${action.id}`)

  await inDatabase(world, `UPDATE corrective_action SET due_on = '2099-04-01' WHERE id = $1`, [action.id])
  const moved = await subscribe(token)
  expect(moved.events[0]?.uid).toBe(events[0]?.uid)
  expect(moved.events[0]?.start.toDateString()).toBe('Wed Apr 01 2099')
})

it('lets what is handed in disappear, and asks others than the owner whether it has worked', async () => {
  const member = await createMember({
    superuserUrl: world.app.urls.superuserUrl,
    organisation: ours(),
    role: 'contributor',
  })
  const action = await ownAction(member, 'Open the room', '2099-02-01')
  const { token } = await makeCalendarFeed(world.deps, member)
  expect((await read(token)).days.map(({ kind }) => kind)).toEqual(['action'])
  const started = await advanceCorrectiveAction(world.deps, member, {
    id: action.id,
    version: action.version,
    event: 'start',
    reason: null,
  })
  await inDatabase(
    world,
    `UPDATE corrective_action SET status = 'submitted_for_verification' WHERE id = $1`,
    [started.id],
  )
  expect((await read(token)).days).toEqual([])

  const verified = await actionIn(world, 'verified')
  const reviewer = await makeCalendarFeed(world.deps, world.member.reviewer)
  const due = (await read(reviewer.token)).days.find(({ id }) => id === verified.id)
  expect(due?.kind).toBe('effect')
  expect(due && due.day > isoDate('2026-01-01')).toBe(true)
  const contributor = await makeCalendarFeed(world.deps, world.member.contributor)
  expect((await read(contributor.token)).days.map(({ id }) => id)).not.toContain(verified.id)
})

it('keeps no secret, replaces the address before, and opens nothing once it was taken back or its member left', async () => {
  const { manager, owner } = world.member
  const first = await makeCalendarFeed(world.deps, manager)
  const secret = first.token.split('.')[2] ?? ''
  const [row] = await inDatabase(
    world,
    'SELECT count(*)::int AS found FROM calendar_feed WHERE secret_hash = $1',
    [secret],
  )
  expect(row.found).toBe(0)
  await expect(read(first.token)).resolves.toBeDefined()
  const second = await makeCalendarFeed(world.deps, manager)
  await expect(read(first.token)).rejects.toMatchObject({ reason: 'not_found' })
  await expect(read(second.token)).resolves.toBeDefined()
  const guess = second.token.slice(0, -1) + (second.token.endsWith('A') ? 'B' : 'A')
  for (const wrong of [guess, '', 'a.b.c', second.token.replace(/^[^.]+/, world.stranger.organisationId)]) {
    await expect(read(wrong)).rejects.toMatchObject({ reason: 'not_found' })
  }
  await revokeCalendarFeed(world.deps, manager)
  expect(await getCalendarFeed(world.deps, manager)).toEqual({ since: null })
  await expect(read(second.token)).rejects.toMatchObject({ reason: 'not_found' })

  const leaver = await createMember({
    superuserUrl: world.app.urls.superuserUrl,
    organisation: ours(),
    role: 'viewer',
  })
  const theirs = await makeCalendarFeed(world.deps, leaver)
  await expect(read(theirs.token)).resolves.toBeDefined()
  await removeMember(world.deps, owner, { membershipId: leaver.membershipId })
  await expect(read(theirs.token)).rejects.toMatchObject({ reason: 'not_found' })
})

it('is not looked at without end, and guessing is stopped', async () => {
  const { token } = await makeCalendarFeed(world.deps, world.member.viewer)
  const counts = `UPDATE rate_limit SET count = 1000`
  await read(token)
  await read('x', '198.51.100.9').catch(() => undefined)
  await inDatabase(world, counts, [])
  await expect(read(token)).rejects.toMatchObject({ reason: 'too_many_attempts' })
  await expect(read('x', '198.51.100.9')).rejects.toMatchObject({ reason: 'too_many_attempts' })
})
