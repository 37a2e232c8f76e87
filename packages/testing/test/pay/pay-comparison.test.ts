import {
  type ComparedWorker,
  comparePayCheck,
  exportPayComparison,
  listPayChanges,
  listPayMonths,
  openPayComparison,
} from '@daylight/application'
import type { MemberActor } from '@daylight/domain/access'
import { fromWire, roundTo } from '@daylight/domain/exact'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../documents/read-document.ts'
import { createPayWorld, type PayWorld, read, start, toCsv, upload } from './pay-world.ts'

let world: PayWorld
beforeAll(async () => {
  world = await createPayWorld()
}, 60_000)
afterAll(() => world.app.close())

const HEADINGS = [
  'worker_ref',
  'period_start',
  'period_end',
  'age_at_period_start',
  'workplace',
  'hours_worked',
  'basic_pay',
]
/** Living Wage of £14.80 in London and minimum wage of £12.71 in both months. */
const AUGUST = ['2026-08-01', '2026-08-31'] as const
const SEPTEMBER = ['2026-09-01', '2026-09-30'] as const

type Person = readonly [ref: string, hours: string, pay: string]

async function check(people: readonly Person[], [from, to]: readonly [string, string]): Promise<string> {
  const rows = people.map(([ref, hours, pay]) => [ref, from, to, '30', 'london', hours, pay])
  const id = await upload(world, toCsv([HEADINGS, ...rows]))
  await start(world, id, HEADINGS, {
    columns: Object.fromEntries(HEADINGS.map((heading) => [heading, heading])),
  })
  expect(await read(world, id)).toBe('complete')
  return id
}

const crowd = (name: string, count: number, hours: string, pay: string): Person[] =>
  Array.from({ length: count }, (_, at) => [`${name}-${at}`, hours, pay])

const pence = (wire: string | null | undefined) =>
  wire === null || wire === undefined ? wire : roundTo(fromWire(wire) ?? expect.fail(wire), 2)

/** Downloads of comparisons on record, the earliest first. */
async function recorded({ app }: PayWorld): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: app.urls.superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT actor_name AS actor, data->>'format' AS format FROM audit_event
        WHERE action = 'pay_check.comparison_downloaded' ORDER BY sequence`,
    )
    return rows
  } finally {
    await client.end()
  }
}

const changesOf = async (id: string, change: 'worse' | 'improved' | 'left' | 'joined' | 'same') => {
  const { workers } = await listPayChanges(world.deps, world.owner, {
    id,
    change,
    standard: 'living_wage',
    limit: 50,
  })
  return workers
}

describe('a check beside the one before', () => {
  it('says who is better and worse off, who came and who left', async () => {
    const before: Person[] = [
      ['put-right', '100', '1400'],
      ['nearer', '100', '1400'],
      ['further', '100', '1400'],
      // The same pay an hour for other hours.
      ['level', '100', '1400'],
      ['fell', '100', '1480'],
      ['met', '100', '1480'],
      ['unknown', '100', '1400'],
      ['gone', '100', '1400'],
    ]
    const now: Person[] = [
      ['put-right', '100', '1480'],
      ['nearer', '100', '1450'],
      ['further', '100', '1300'],
      ['level', '50', '700'],
      ['fell', '100', '1479'],
      ['met', '80', '1184'],
      ['unknown', '', '1400'],
      ['new', '100', '1400'],
    ]
    await check(before, AUGUST)
    const id = await check(now, SEPTEMBER)
    const { since } = await comparePayCheck(world.deps, world.owner, { id })
    expect(since?.periodStart).toBe('2026-08-01')
    expect(since?.livingWage).toEqual({
      changes: { worse: 2, improved: 2, same: 2, cannot_compare: 1, joined: 1, left: 1 },
      belowBefore: 6,
      putRight: 1,
      stillBelow: 3,
      leftBelow: 1,
    })
    const worse = await changesOf(id, 'worse')
    expect(
      worse
        .map(({ before: then, now: later }) => [
          then?.verdict,
          pence(then?.gap),
          later?.verdict,
          pence(later?.gap),
        ])
        .sort(),
    ).toEqual([
      ['fail', '0.80', 'fail', '1.80'],
      ['pass', null, 'fail', '0.01'],
    ])
    const improved = await changesOf(id, 'improved')
    expect(improved.map(({ now: later }) => [later?.verdict, pence(later?.hourly)]).sort()).toEqual([
      ['fail', '14.50'],
      ['pass', '14.80'],
    ])
    const [gone] = await changesOf(id, 'left')
    expect(gone?.now).toBeNull()
    const [came] = await changesOf(id, 'joined')
    expect(came?.before).toBeNull()
    expect(came?.now?.verdict).toBe('fail')

    // The download tells the same of everybody, against both rates.
    const {
      pages,
      since: from,
      now: to,
    } = await exportPayComparison(world.deps, world.owner, {
      id,
      format: 'csv',
    })
    const told: ComparedWorker[] = []
    for await (const page of pages) told.push(...page)
    expect([from, to, told.length]).toEqual(['2026-08-01', '2026-09-01', 9])
    const counted = (of: 'livingWage' | 'minimumWage') =>
      Object.fromEntries(
        Object.entries(Object.groupBy(told, (worker) => worker[of].change)).map(([change, workers]) => [
          change,
          workers?.length,
        ]),
      )
    expect(counted('livingWage')).toEqual(since?.livingWage?.changes)
    const { cannot_compare: unclear, ...others } = since?.minimumWage?.changes ?? expect.fail('Nothing told.')
    expect(counted('minimumWage')).toEqual({
      ...Object.fromEntries(Object.entries(others).filter(([, people]) => people > 0)),
      cannot_compare: unclear,
    })
    for (const change of ['worse', 'left', 'joined'] as const) {
      const listed = await changesOf(id, change)
      expect(
        told
          .filter(({ livingWage }) => livingWage.change === change)
          .map(({ workerRef, livingWage: { before: then, now: later } }) => ({
            workerRef,
            before: then,
            now: later,
          })),
      ).toEqual(listed)
    }
    expect(await recorded(world)).toEqual([{ actor: world.owner.name, format: 'csv' }])
  })

  it('sums what is owed over the periods, one that was checked again once, by its latest check', async () => {
    const other = await createPayWorld()
    const kept = world
    world = other
    try {
      // August: £80 and £30 short of the Living Wage, and £9.10 below the minimum wage; September: £100 short.
      await check(
        [
          ['a', '100', '1400'],
          ['b', '10', '118'],
          ['c', '100', '1480'],
        ],
        AUGUST,
      )
      const first = await check(
        [
          ['a', '100', '1380'],
          ['c', '100', '1480'],
        ],
        SEPTEMBER,
      )
      const whole = await comparePayCheck(world.deps, world.owner, { id: first })
      expect(pence(whole.owed.shortfall)).toBe('210.00')
      expect(pence(whole.owed.arrears)).toBe('9.10')
      expect(whole.owed.of).toBe(2)
      const again = await check(
        [
          ['a', '100', '1480'],
          ['c', '100', '1480'],
        ],
        SEPTEMBER,
      )
      const { owed } = await comparePayCheck(world.deps, world.owner, { id: again })
      expect(pence(owed.shortfall)).toBe('110.00')
      expect(owed.periods.map(({ periodStart, shortfall }) => [periodStart, pence(shortfall)])).toEqual([
        ['2026-08-01', '110.00'],
      ])
      expect(owed.overlap).toBe(false)
      const { payrolls } = await listPayMonths(world.deps, world.owner, { supplierId: world.supplierId })
      expect(payrolls).toHaveLength(1)
      expect(payrolls[0]?.periods.map(({ id, below }) => [id === again, below])).toEqual([
        [false, 2],
        [true, 0],
      ])
      const viewed = await comparePayCheck(world.deps, world.viewer, { id: again })
      expect(viewed.owed).toMatchObject({ shortfall: null, arrears: null })
    } finally {
      world = kept
      await other.app.close()
    }
  }, 60_000)

  it('tells somebody who may not see lines nothing of fewer than five people', async () => {
    const other = await createPayWorld()
    const kept = world
    world = other
    try {
      await check([...crowd('x', 20, '100', '1400'), ...crowd('y', 20, '100', '1480')], AUGUST)
      const shown = await check(
        [
          ...crowd('x', 6, '100', '1480'),
          ...crowd('x', 20, '100', '1400').slice(6),
          ...crowd('y', 20, '100', '1480'),
        ],
        SEPTEMBER,
      )
      const many = await comparePayCheck(world.deps, world.viewer, { id: shown })
      expect(many.since?.livingWage?.changes).toMatchObject({ improved: 6, same: 34 })
      const hidden = await check(
        [
          ...crowd('x', 6, '100', '1480'),
          ...crowd('x', 20, '100', '1400').slice(6),
          ...crowd('y', 18, '100', '1480'),
        ],
        SEPTEMBER,
      )
      const few = await comparePayCheck(world.deps, world.viewer, { id: hidden })
      expect(few.since?.livingWage).toBeNull()
      const seen = await comparePayCheck(world.deps, world.owner, { id: hidden })
      expect(seen.since?.livingWage?.changes.left).toBe(2)
      const asked = { id: hidden, change: 'worse', standard: 'living_wage', limit: 10 } as const
      await expect(listPayChanges(world.deps, world.viewer, asked)).rejects.toMatchObject({
        reason: 'role_may_not',
      })
      await expect(comparePayCheck(world.deps, world.stranger, { id: hidden })).rejects.toMatchObject({
        reason: 'not_found',
      })

      const file = async (id: string, actor: MemberActor) => {
        const { content } = await openPayComparison(other.app.deps, actor, { id, format: 'ods' })
        return readDocument(content, 'ods')
      }
      expect(await file(shown, world.viewer)).toContain(
        'Of 20 people below the Living Wage then, 6 are paid it now',
      )
      const fewTold = await file(hidden, world.viewer)
      expect(fewTold).toContain('some of the groups are of fewer than five people')
      expect(fewTold).not.toMatch(/paid it now|no longer in the payroll/)
      expect(await file(hidden, world.owner)).toContain('6 are paid it now and 14 are still below it')
      const list = { id: hidden, format: 'csv' } as const
      await expect(exportPayComparison(world.deps, world.viewer, list)).rejects.toMatchObject({
        reason: 'role_may_not',
      })
      for (const open of [
        exportPayComparison(world.deps, world.stranger, list),
        openPayComparison(other.app.deps, world.stranger, { id: hidden, format: 'pdf' }),
      ])
        await expect(open).rejects.toMatchObject({ reason: 'not_found' })
      expect(await recorded(world)).toHaveLength(3)
    } finally {
      world = kept
      await other.app.close()
    }
  }, 60_000)
})
