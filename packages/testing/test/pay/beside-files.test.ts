import {
  getPayCheck,
  getPaySignals,
  presentPayrollMapping,
  receiveBesideFile,
  removeBesideFile,
} from '@daylight/application'
import { isAppError } from '@daylight/domain/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chunks, createPayWorld, type PayWorld, read, start, toCsv, upload } from './pay-world.ts'

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
  'net_pay',
  'bank_account',
]
const mapped = (headings: readonly string[]) => ({
  columns: Object.fromEntries(headings.map((heading) => [heading, heading])),
})

/** One week in September; account numbers by position. */
const payrollRow = (ref: string, hours: string, basic: string, net: string, account: string) => [
  ref,
  '2026-09-07',
  '2026-09-13',
  '30',
  'london',
  hours,
  basic,
  net,
  account,
]
const shift = (ref: string, day: number, start: string, end: string, paid = 'yes') => [
  ref,
  `2026-09-${String(day).padStart(2, '0')}`,
  start,
  end,
  '0',
  paid,
]
const timesheetOf = (rows: readonly string[][]) =>
  toCsv([['worker_ref', 'date', 'start', 'end', 'break_minutes', 'paid'], ...rows])

async function add(id: string, kind: 'timesheet' | 'payments', text: string, by = world.owner) {
  await receiveBesideFile(world.deps, by, { id, kind, content: chunks(text) })
}

async function reasonOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'nothing refused',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
}

const days = [7, 8, 9, 10, 11] as const

describe('a timesheet and payments beside a payroll', () => {
  it('give hours, show unpaid and missing ones, and feed the signals', async () => {
    const rows = [
      payrollRow('fewer', '40', '592', '500.00', '11111111'),
      payrollRow('silent', '', '592', '500.00', '22222222'),
      payrollRow('unpaid', '40', '592', '500.00', '33333333'),
      payrollRow('absent', '40', '592', '500.00', '44444444'),
      payrollRow('long', '40', '592', '500.00', '55555555'),
    ]
    const id = await upload(world, toCsv([HEADINGS, ...rows]))
    await add(
      id,
      'timesheet',
      timesheetOf([
        ...days.map((day) => shift('fewer', day, '08:00', '18:00')),
        ...days.map((day) => shift('silent', day, '08:00', '16:00')),
        ...days.map((day) => shift('unpaid', day, '08:00', '16:00')),
        shift('unpaid', 12, '08:00', '10:00', 'no'),
        ...[7, 8, 9, 10, 11, 12, 13].map((day) => shift('long', day, '06:00', '18:00')),
        shift('someone else', 7, '08:00', '16:00'),
      ]),
    )
    await add(
      id,
      'payments',
      ['11111111,500.00', '22222222,450.00', '33333333,500.00', '99999999,500.00']
        .map((of) => of.split(','))
        .map(
          ([account, amount]) =>
            `20-00-00,${account},A NAME,${amount},99,200000,12345678,ACME,PAY,13/09/2026`,
        )
        .join('\n'),
    )
    await start(world, id, HEADINGS, mapped(HEADINGS))
    expect(await read(world, id)).toBe('complete')
    const { summary } = await getPayCheck(world.deps, world.owner, { id })
    const timesheet = summary?.beside?.timesheet
    expect(
      Object.fromEntries((timesheet?.differences ?? []).map(({ code, lines }) => [code, lines])),
    ).toEqual({
      fewer_hours_paid: 2,
      hours_taken: 1,
      unpaid_found: 1,
      more_hours_paid: 0,
      no_shifts: 1,
    })
    expect(timesheet?.notInPayroll).toBe(1)
    expect(timesheet?.overLimits.length).toBeGreaterThan(0)
    for (const { workerRef } of timesheet?.examples ?? []) expect(workerRef).toMatch(/^W-/)
    const payments = summary?.beside?.payments
    expect(Object.fromEntries((payments?.lines ?? []).map(({ result, count }) => [result, count]))).toEqual({
      paid: 2,
      amount_differs: 1,
      not_found: 2,
      cannot_say: 0,
    })
    expect(payments?.creditsNotMatched).toBe(1)
    // The silent one's 40 hours came from the timesheet; the unpaid one's two hours bring pay below the rate.
    expect(summary?.livingWage).toMatchObject({ cannotSay: 0, fail: 1 })
    const { screening } = await getPaySignals(world.deps, world.owner, { id })
    const signals = screening?.signals.map(({ kind }) => kind)
    expect(signals).toContain('excessive_hours')
    expect(signals).toContain('hours_shaved')
    expect(screening?.hours).toMatchObject({ paid: '200', recorded: '256', source: 'sign_in' })
    const viewed = await getPayCheck(world.deps, world.viewer, { id })
    expect(viewed.summary?.beside?.timesheet?.examples).toEqual([])
    expect(viewed.summary?.beside?.timesheet?.differences).toContainEqual({
      code: 'fewer_hours_paid',
      lines: 'fewer_than_5',
    })
    expect(viewed.summary?.beside?.payments?.lines.every(({ count }) => typeof count === 'string')).toBe(true)
  }, 30_000)

  it('let a payroll without hours be checked, unless they are taken away again', async () => {
    const headings = HEADINGS.filter((heading) => heading !== 'hours_worked')
    const row = payrollRow('one', '', '592', '500.00', '11111111').filter((_, at) => at !== 5)
    const id = await upload(world, toCsv([headings, row]))
    const begin = () => start(world, id, headings, mapped(headings))
    expect(await reasonOf(begin())).not.toBe('nothing refused')
    await add(id, 'timesheet', timesheetOf(days.map((day) => shift('one', day, '08:00', '16:00'))))
    expect((await presentPayrollMapping(world.deps, world.owner, { id })).beside.timesheet).toBe(true)
    await removeBesideFile(world.deps, world.owner, { id, kind: 'timesheet' })
    expect(await reasonOf(begin())).not.toBe('nothing refused')
    await add(id, 'timesheet', timesheetOf(days.map((day) => shift('one', day, '08:00', '16:00'))))
    await begin()
    expect(await read(world, id)).toBe('complete')
    const { summary } = await getPayCheck(world.deps, world.owner, { id })
    expect(summary?.livingWage.pass).toBe(1)
  }, 30_000)

  it('are taken from nobody else, and for no payroll that is being read', async () => {
    const row = payrollRow('one', '40', '592', '500.00', '11111111')
    const id = await upload(world, toCsv([HEADINGS, row]))
    const sheet = timesheetOf([shift('one', 7, '08:00', '16:00')])
    expect(await reasonOf(add(id, 'timesheet', sheet, world.viewer))).toBe('role_may_not')
    expect(await reasonOf(add(id, 'timesheet', sheet, world.stranger))).toBe('not_found')
    await start(world, id, HEADINGS, mapped(HEADINGS))
    expect(await reasonOf(add(id, 'timesheet', sheet))).toBe('pay_check_queued')
    expect(await read(world, id)).toBe('complete')
    expect((await getPayCheck(world.deps, world.owner, { id })).summary?.beside).toBeNull()
  })
})
