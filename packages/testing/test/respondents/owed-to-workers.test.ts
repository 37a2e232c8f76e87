import {
  createSupplier,
  getOwed,
  getRemedy,
  inviteToPlan,
  listFindings,
  listOwedBySupplier,
  lookUpOwed,
  openRemedy,
  resolveRespondent,
  shareRemedy,
  writeRespondentToken,
} from '@daylight/application'
import { lookUpOwedInput } from '@daylight/contracts'
import type { RespondentActor } from '@daylight/domain/access'
import { isAppError } from '@daylight/domain/errors'
import { exact, fromWire, roundTo } from '@daylight/domain/exact'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'
import {
  createPayWorld,
  dumpDatabase,
  type PayWorld,
  query,
  read,
  start,
  toCsv,
  upload,
} from '../pay/pay-world.ts'

/*
 * Six workers, 100 hours in each of February and March 2026 at 12.00 an hour in London.
 *   By law 12.21: short of 21.00 a month; at the rate of today, 12.71: 21.00 ÷ 12.21 × 12.71 = 21.859951
 *   Living Wage 13.85: short of 185.00 a month, 370.00 each
 * October: the first is paid 100.00: by law 43.72 of it, both months; up to the Living Wage 100.00, so 270.00 is left.
 *   The sixth has left.
 */
const HEADINGS = [
  'worker_ref',
  'period_start',
  'period_end',
  'age_at_period_start',
  'hours_worked',
  'basic_pay',
]
const refs = ['0012', 'E 13', 'E-14', 'E-15', 'E-16', 'E-17']

let world: PayWorld
let remedyId: string
let findingId: string
let jo: RespondentActor

async function check(headings: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  const id = await upload(world, toCsv([headings, ...rows]))
  await start(world, id, headings)
  expect(await read(world, id)).toBe('complete')
}
async function linkFor(supplierId: string): Promise<RespondentActor> {
  const { organisationId } = world.owner
  const { linkId } = await inviteToPlan(world.app.deps, world.owner, {
    supplierId,
    email: 'jo@sparkle.example',
  })
  const token = writeRespondentToken(world.app.deps.identity.links, { organisationId, linkId })
  return resolveRespondent(world.app.deps, { token, network: '192.0.2.1' })
}
async function share(shared: boolean): Promise<void> {
  const found = await getRemedy(world.app.deps, world.owner, { findingId })
  if (found.kind === 'none') throw new Error('There is no remedy.')
  await shareRemedy(world.app.deps, world.owner, { id: remedyId, version: found.remedy.version, shared })
}
const lookUp = (actor: RespondentActor, references: string) =>
  lookUpOwed(world.app.deps, actor, lookUpOwedInput.parse({ remedyId, references }))
const pence = (wire: string) => roundTo(fromWire(wire) ?? exact(0), 2)
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'OK',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )

beforeAll(async () => {
  world = await createPayWorld()
  const months = [
    ['2026-02-01', '2026-02-28'],
    ['2026-03-01', '2026-03-31'],
  ] as const
  await check(
    HEADINGS,
    refs.flatMap((ref) => months.map(([from, to]) => [ref, from, to, '30', '100', '1200'])),
  )
  const { findings } = await listFindings(world.app.deps, world.owner, { view: 'open', limit: 10 })
  findingId = findings.find(({ title }) => title.includes('minimum'))?.id ?? ''
  remedyId = (await openRemedy(world.app.deps, world.owner, { findingId })).id
  await check(
    [...HEADINGS, 'arrears_paid'],
    refs
      .slice(0, 5)
      .map((ref, at) => [ref, '2026-10-01', '2026-10-31', '30', '100', '1600', at === 0 ? '100' : '']),
  )
  jo = await linkFor(world.supplierId)
}, 120_000)
afterAll(() => world.app.close())

it('is nothing to the supplier until the buyer shows it', async () => {
  expect(await listOwedBySupplier(world.app.deps, jo)).toEqual([])
  expect(await reasonOf(getOwed(world.app.deps, jo, { remedyId }))).toBe('not_found')
  expect(await reasonOf(lookUp(jo, refs.join('\n')))).toBe('not_found')
  expect(
    await reasonOf(shareRemedy(world.app.deps, world.viewer, { id: remedyId, version: 1, shared: true })),
  ).toBe('role_may_not')
  expect(
    await reasonOf(shareRemedy(world.app.deps, world.stranger, { id: remedyId, version: 1, shared: true })),
  ).toBe('not_found')
})

it('tells the supplier by its own references what was owed, seen as paid and is left, leavers too', async () => {
  await share(true)
  const [summary] = await listOwedBySupplier(world.app.deps, jo)
  expect(summary).toMatchObject({
    id: remedyId,
    organisation: 'Northbank Council',
    periodStart: '2026-02-01',
    periodEnd: '2026-03-31',
    people: 6,
    peopleLeft: 6,
  })
  // 5 × 370.00 and 270.00
  expect(pence(summary?.wagesLeft ?? '')).toBe('2120.00')
  // As it is copied out of a spreadsheet: more cells in a line, an empty line, spaces, a number twice.
  const found = await lookUp(jo, ' 0012\tJo\r\n\r\nE 13 \nE-17\nE-17\n99')
  expect([found.given, found.peopleFound, found.people]).toEqual([4, 3, 6])
  expect(
    found.lines.map((line) => [
      line.reference,
      line.periodStart,
      pence(line.law?.owed ?? ''),
      pence(line.law?.left ?? ''),
      pence(line.livingWage.owed),
      pence(line.wagesPaid),
      pence(line.wagesLeft),
      line.leaver,
    ]),
  ).toEqual([
    ['0012', '2026-02-01', '21.86', '0.00', '185.00', '78.14', '106.86', false],
    ['0012', '2026-03-01', '21.86', '0.00', '185.00', '21.86', '163.14', false],
    ['E 13', '2026-02-01', '21.86', '21.86', '185.00', '0.00', '185.00', false],
    ['E 13', '2026-03-01', '21.86', '21.86', '185.00', '0.00', '185.00', false],
    ['E-17', '2026-02-01', '21.86', '21.86', '185.00', '0.00', '185.00', true],
    ['E-17', '2026-03-01', '21.86', '21.86', '185.00', '0.00', '185.00', true],
  ])
  expect(
    [found.lines[0]?.rateThen, found.lines[0]?.rateNow, found.lines[0]?.underpayment].map(String),
  ).toEqual(['12.21', '12.71', '21'])
  expect(found.others.people).toBe(3)
  expect(pence(found.others.wagesLeft)).toBe('1110.00')
})

it('keeps no reference that was given, and says in the record only how many', async () => {
  await lookUp(jo, 'NEVER-KEPT-1\nNEVER-KEPT-2')
  expect(await dumpDatabase(world.app.urls.superuserUrl)).not.toMatch(/NEVER-KEPT|E-17/)
  const [last] = await query(
    world.app.urls.superuserUrl,
    `SELECT data FROM audit_event WHERE action = 'remedy.looked_up' ORDER BY sequence DESC LIMIT 1`,
  )
  expect(last?.['data']).toEqual({ given: 2 })
})

it('is never another supplier’s, nor another organisation’s, nor anybody’s once it is taken back', async () => {
  const other = await createSupplier(world.app.deps, world.owner, {
    details: { ...supplierDetails(), name: 'Shine Ltd' },
    evenIfDuplicate: false,
  })
  const sam = await linkFor(other.id)
  const elsewhere = { ...jo, organisationId: world.stranger.organisationId }
  for (const actor of [sam, elsewhere]) {
    expect(await listOwedBySupplier(world.app.deps, actor)).toEqual([])
    expect(await reasonOf(getOwed(world.app.deps, actor, { remedyId }))).toBe('not_found')
    expect(await reasonOf(lookUp(actor, refs.join('\n')))).toBe('not_found')
  }
  await share(false)
  expect(await listOwedBySupplier(world.app.deps, jo)).toEqual([])
  expect(await reasonOf(lookUp(jo, refs.join('\n')))).toBe('not_found')
})
