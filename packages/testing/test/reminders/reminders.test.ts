import { createSmtpMailer } from '@daylight/adapters'
import {
  advanceCorrectiveAction,
  createCorrectiveAction,
  type EmailJob,
  sendEmail,
  sendReminders,
} from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFindingsWorld, details, inDatabase, raise, type World } from '../findings/findings-world.ts'
import { type MailServer, startMailServer } from './start-mail-server.ts'

let world: World
let mail: MailServer
let now = new Date('2026-12-01T09:00:00Z')
let handled = 0

const clockOf = (app: World['app']) => ({
  ...app.deps.clock,
  now: () => now,
  today: () => isoDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now)),
})
const depsNow = () => ({ ...world.deps, clock: clockOf(world.app), auditHeads: world.app.database })

async function run(at: string): Promise<number> {
  now = new Date(at)
  return sendReminders(depsNow())
}

/** Sends what lies in the queue, as the worker does, to a real mail server; answers whom it reached with what. */
async function deliver(): Promise<readonly string[]> {
  const rows = await inDatabase(
    world,
    "SELECT data FROM pgboss.job WHERE name = 'send-email' AND data->>'template' = 'notice' ORDER BY created_on, id",
    [],
  )
  const jobs = rows.slice(handled).map(({ data }: { data: EmailJob }) => data)
  handled = rows.length
  const before = mail.received.length
  const mailer = createSmtpMailer({ url: mail.url, from: 'Daylight <daylight@example.org>' })
  for (const job of jobs) {
    await sendEmail({ ...depsNow(), mail: { mailer, baseUrl: 'https://daylight.example.org' } }, job)
  }
  return mail.received.slice(before).map(({ to, subject }) => `${to}: ${subject}`)
}

const addressOf = async (membershipId: string): Promise<string> => {
  const sql = 'SELECT u.email FROM membership m JOIN "user" u ON u.id = m.user_id WHERE m.id = $1'
  return String((await inDatabase(world, sql, [membershipId]))[0].email)
}

let id: string
let contributor: string
let managers: readonly string[]

beforeAll(async () => {
  world = await createFindingsWorld()
  mail = await startMailServer()
  const { member, colleague } = world
  contributor = await addressOf(member.contributor.membershipId)
  managers = [await addressOf(member.manager.membershipId), await addressOf(colleague.membershipId)].sort()
  const finding = await raise(world, { ...details, severity: 'major' })
  const action = await createCorrectiveAction(depsNow(), member.owner, {
    findingId: finding.id,
    title: 'Open the room beside the kitchen at night',
    ownerId: member.contributor.membershipId,
    dueOn: '2026-12-29',
  })
  id = action.id
}, 60_000)
afterAll(async () => {
  await mail.stop()
  await world.app.close()
})

it('tells nobody on a day off, nor before eight in the morning in London', async () => {
  await run('2026-12-01T09:00:00Z')
  expect(await deliver()).toEqual([`${contributor}: Your week at Northbank Council`])
  expect(await run('2026-12-20T12:00:00Z')).toBe(0)
  expect(await run('2026-12-22T07:59:00Z')).toBe(0)
})

it('reminds whoever is to do it a week before, once, also with two workers at the same time', async () => {
  now = new Date('2026-12-22T08:00:00Z')
  const counts = await Promise.all([sendReminders(depsNow()), sendReminders(depsNow())])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
  expect((await deliver()).toSorted()).toEqual([
    `${contributor}: Corrective actions due at Northbank Council`,
    `${contributor}: Your week at Northbank Council`,
  ])
  expect(await run('2026-12-22T16:00:00Z')).toBe(0)
  expect(await run('2026-12-25T12:00:00Z')).toBe(0)
})

it('catches up after a stop of three weeks: the newest reminder, the escalation, nothing twice', async () => {
  expect(await run('2027-01-12T08:30:00Z')).toBe(4)
  expect((await deliver()).toSorted()).toEqual(
    [
      `${contributor}: Corrective actions due at Northbank Council`,
      `${contributor}: Your week at Northbank Council`,
      ...managers.map((manager) => `${manager}: Corrective actions due at Northbank Council`),
    ].toSorted(),
  )
  const last = mail.received.at(-1)?.text ?? ''
  expect(last).toContain('https://daylight.example.org/')
  expect(await run('2027-01-12T08:40:00Z')).toBe(0)
  expect(await run('2027-01-13T08:30:00Z')).toBe(0)
})

it('says nothing of what was done between the queue and the sending, nor of what waits on somebody else', async () => {
  expect(await run('2027-01-26T08:30:00Z')).toBeGreaterThan(0)
  const { deps, member } = world
  const start = { id, version: 1, event: 'start', reason: null } as const
  const { version } = await advanceCorrectiveAction(deps, member.contributor, start)
  await advanceCorrectiveAction(deps, member.contributor, { id, version, event: 'submit', reason: null })
  expect(await deliver()).toEqual([])
  await run('2027-02-02T08:30:00Z')
  const reached = await deliver()
  expect(reached.every((line) => line.endsWith('Your week at Northbank Council'))).toBe(true)
  expect(reached.some((line) => line.startsWith(contributor))).toBe(false)
  expect(reached.length).toBeGreaterThan(0)
})

it('keeps to eight in the morning through summer time', async () => {
  expect(await run('2027-06-07T06:59:00Z')).toBe(0)
  expect(await run('2027-06-07T07:00:00Z')).toBeGreaterThan(0)
})
