import {
  addEvidence,
  createCorrectiveAction,
  getRemedy,
  getStatement,
  listBoardMoney,
  listFindings,
  openRemedy,
  recordRemedyPayment,
  scheduleRemedy,
  settleRemedy,
  showBoard,
  startStatement,
} from '@daylight/application'
import { isAppError } from '@daylight/domain/errors'
import { exact, fromWire, roundTo } from '@daylight/domain/exact'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chunks, createPayWorld, type PayWorld, query, read, start, toCsv, upload } from '../pay/pay-world.ts'

/*
 * 20 workers, 100 hours in each of February and March 2026 at 12.00 an hour in London.
 *   By law 12.21: short of 21.00 a month; at the rate of today, 12.71: 21.00 ÷ 12.21 × 12.71 = 21.859951
 *   Living Wage 13.85: short of 185.00 a month, 370.00 each
 * October: workers 1 to 10 are paid 370.00, 11 to 15 100.00, 16 to 20 have left.
 */
const HEADINGS = [
  'worker_ref',
  'period_start',
  'period_end',
  'age_at_period_start',
  'hours_worked',
  'basic_pay',
]
const refOf = (number: number) => `E-${number}`
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const underpaid = numbers(1, 20).flatMap((number) => [
  [refOf(number), '2026-02-01', '2026-02-28', '30', '100', '1200'],
  [refOf(number), '2026-03-01', '2026-03-31', '30', '100', '1200'],
])

let world: PayWorld
let findingId: string

async function check(headings: readonly string[], rows: readonly (readonly string[])[]): Promise<string> {
  const id = await upload(world, toCsv([headings, ...rows]))
  await start(world, id, headings)
  expect(await read(world, id)).toBe('complete')
  return id
}

const month = (name: string, arrears: readonly (readonly [number, string])[], hours = '100') =>
  check(
    [...HEADINGS, 'arrears_paid'],
    arrears.map(([number, amount]) => [
      refOf(number),
      `2026-${name}-01`,
      `2026-${name}-30`,
      '30',
      number > 15 ? '0' : hours,
      number > 15 ? '0' : '1600',
      amount,
    ]),
  )

async function shown(actor = world.owner) {
  const found = await getRemedy(world.deps, actor, { findingId })
  if (found.kind === 'none') throw new Error('There is no remedy.')
  return found.remedy
}
const pence = (wire: string | null) => (wire === null ? null : roundTo(fromWire(wire) ?? exact(0), 2))
const sumsOf = ({ owed, paid, left }: { owed: string | null; paid: string | null; left: string | null }) =>
  [owed, paid, left].map(pence)
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'OK',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
const payments = async () =>
  (await query(world.app.urls.superuserUrl, 'SELECT count(*)::int AS n FROM remedy_payment'))[0]?.['n']

beforeAll(async () => {
  world = await createPayWorld()
  await check(HEADINGS, underpaid)
  const { findings } = await listFindings(world.deps, world.owner, { view: 'open', limit: 10 })
  findingId = findings.find(({ title }) => title.includes('minimum'))?.id ?? ''
}, 120_000)
afterAll(() => world.app.close())

it('owes nothing that was not reckoned, then what the pay check shows, by law and up to the Living Wage apart', async () => {
  expect(await getRemedy(world.deps, world.viewer, { findingId })).toEqual({ kind: 'none', mayOpen: false })
  expect(await reasonOf(openRemedy(world.deps, world.viewer, { findingId }))).toBe('role_may_not')
  expect(await reasonOf(openRemedy(world.deps, world.stranger, { findingId }))).toBe('not_found')
  const opened = await openRemedy(world.deps, world.owner, { findingId })
  const again = await openRemedy(world.deps, world.owner, { findingId })
  expect(again).toEqual(opened)
  const remedy = await shown()
  expect(remedy.shown.people).toBe(20)
  expect(sumsOf(remedy.shown.law)).toEqual(['874.40', '0.00', '874.40'])
  expect(sumsOf(remedy.shown.livingWage)).toEqual(['7400.00', '0.00', '7400.00'])
  expect(remedy.shown.groups?.map(({ periodStart, law }) => [periodStart, pence(law.owed)])).toEqual([
    ['2026-02-01', '437.20'],
    ['2026-03-01', '437.20'],
  ])
})

it('is shared by every finding of the check at that place', async () => {
  const { findings } = await listFindings(world.deps, world.owner, { view: 'open', limit: 10 })
  expect(findings.length).toBeGreaterThan(1)
  const { id } = await shown()
  for (const other of findings) {
    expect((await openRemedy(world.deps, world.owner, { findingId: other.id })).id).toBe(id)
  }
})

it('is promised for days, and no promise closes it', async () => {
  const { id, version } = await shown()
  const input = { id, version, firstOn: world.deps.clock.today(), instalments: 3 }
  await scheduleRemedy(world.deps, world.owner, input)
  expect(await reasonOf(scheduleRemedy(world.deps, world.owner, input))).toBe('changed_since')
  const remedy = await shown()
  expect(remedy.schedule?.map(({ amount }) => pence(amount))).toEqual(['2466.68', '2466.66', '2466.66'])
  expect(pence(remedy.behind)).toBe('2466.68')
  expect(await reasonOf(settleRemedy(world.deps, world.owner, { id, version: remedy.version }))).toBe(
    'wages_owed',
  )
})

it('finds the repayments in the next payroll, once, and says that those who left are still owed', async () => {
  const october: [number, string][] = numbers(1, 15).map((number) => [number, number > 10 ? '100' : '370'])
  await month('10', october)
  const remedy = await shown()
  expect(sumsOf(remedy.shown.law)).toEqual(['874.40', '655.80', '218.60'])
  expect(sumsOf(remedy.shown.livingWage)).toEqual(['7400.00', '4200.00', '3200.00'])
  expect(remedy.shown.progress).toEqual({ settled: 10, part_paid: 5, unpaid: 5 })
  expect(remedy.leaversOwed).toBe(5)
  expect(remedy.payments.map(({ source, people, amount }) => [source, people, pence(amount)])).toEqual([
    ['payroll', 15, '4200.00'],
  ])
  expect(await payments()).toBe(15)
  await month('10', october, '101')
  expect(await payments()).toBe(15)
})

it('shows nobody who is owed, and no sum of fewer than five', async () => {
  const text = JSON.stringify(await shown(world.viewer))
  expect(text).not.toMatch(/W-[0-9A-Z]{10}/)
  expect(text).not.toContain('workerRef')
})

it('takes a payslip as proof for somebody who left, but no claim, no stranger and no pound too much', async () => {
  const { deps, owner } = world
  const action = await createCorrectiveAction(deps, owner, {
    findingId,
    title: 'Pay what is owed',
    ownerId: owner.membershipId,
    dueOn: '2099-12-31',
  })
  const evidence = async (grade: 'claimed' | 'documented', text: string) => {
    const details = { actionId: action.id, findingId, fileName: 'payslip.csv', expiresOn: null, grade }
    return (await addEvidence(world.app.deps, owner, details, chunks(text))).id
  }
  const { id, version } = await shown()
  const payslip = await evidence('documented', 'payslip,370\nof,November\n')
  const record = (change: object) =>
    recordRemedyPayment(deps, owner, {
      ...{ id, version, reference: refOf(16), kind: 'wages', amount: exact(370), paidOn: '2026-11-20' },
      evidenceId: payslip,
      ...change,
    })
  expect(await reasonOf(record({ evidenceId: await evidence('claimed', 'a letter,370\nof,today\n') }))).toBe(
    'payment_not_taken',
  )
  expect(await reasonOf(record({ reference: 'E-99' }))).toBe('payment_not_taken')
  expect(await reasonOf(record({ amount: exact('370.01') }))).toBe('payment_not_taken')
  expect(await reasonOf(record({ paidOn: '2099-01-01' }))).toBe('paid_in_future')
  expect(await reasonOf(record({}))).toBe('OK')
  expect(await reasonOf(record({ version: version + 1 }))).toBe('payment_not_taken')
  const remedy = await shown()
  // 4 left unpaid and 1 more paid: fewer than five, so no sum that would tell of them.
  expect(sumsOf(remedy.shown.livingWage)).toEqual(['7400.00', null, null])
  expect(remedy.shown.progress.unpaid).toBe('fewer_than_5')
  expect(remedy.payments.every(({ amount }) => amount === null)).toBe(true)
})

it('closes once payments show that all was paid, in whatever order the files come, and not before', async () => {
  const rest: [number, string][] = [
    ...numbers(11, 15).map((number): [number, string] => [number, '270']),
    ...numbers(17, 19).map((number): [number, string] => [number, '370']),
  ]
  await month('09', rest)
  const before = await shown()
  expect(before.open).not.toBeNull()
  expect(await reasonOf(settleRemedy(world.deps, world.owner, before))).toBe('wages_owed')
  await month('08', [[20, '1000']])
  const after = await shown()
  expect(after.open).toBeNull()
  expect(sumsOf(after.shown.livingWage)).toEqual(['7400.00', '7400.00', '0.00'])
  await settleRemedy(world.deps, world.owner, after)
  expect((await shown()).status).toBe('settled')
  const settled = await shown()
  expect(await reasonOf(settleRemedy(world.deps, world.owner, settled))).toBe('remedy_settled')
})

it('is added up on the board from what each remedy tells, and leaves out what is of too few people', async () => {
  const money = async () => {
    const board = await showBoard(world.deps, world.viewer)
    return board.money.sums.map(({ sum, people, parts }) => [
      sum,
      people,
      ...parts.map(({ amount, remedies, leftOut }) => [pence(amount), remedies, leftOut]),
    ])
  }
  const one = await shown()
  const before = await money()
  const tellsPaid = one.shown.livingWage.paid !== null
  expect(before[1]).toEqual([
    'livingWage',
    20,
    ['7400.00', 1, 0],
    ['7400.00', 1, 0],
    tellsPaid ? [pence(one.shown.livingWage.paid), 1, 0] : ['0.00', 0, 1],
    tellsPaid ? [pence(one.shown.livingWage.left), 1, 0] : ['0.00', 0, 1],
  ])
  expect(before[0]?.slice(0, 4)).toEqual(['law', 20, ['840.00', 1, 0], ['874.40', 1, 0]])
  expect(before[2]).toEqual(['fees', 0, ...Array(4).fill(['0.00', 0, 0])])

  // Two people of another month: in no figure, though their payroll is said to be left out.
  await check(HEADINGS, [
    ['X-1', '2026-05-01', '2026-05-31', '30', '100', '1200'],
    ['X-2', '2026-05-01', '2026-05-31', '30', '100', '1200'],
  ])
  const { findings } = await listFindings(world.deps, world.owner, { view: 'open', limit: 50 })
  const ids: string[] = []
  for (const { id } of findings) {
    const found = await getRemedy(world.deps, world.owner, { findingId: id })
    if (found.kind === 'none') ids.push(id)
  }
  await openRemedy(world.deps, world.owner, { findingId: ids[0] ?? '' })
  const after = await money()
  expect(after[1]?.slice(0, 4)).toEqual(['livingWage', 20, ['7400.00', 1, 1], ['7400.00', 1, 1]])
  const list = (part: 'owed' | 'found') =>
    listBoardMoney(world.deps, world.viewer, { sum: 'law', part, limit: 25 })
  const owed = await list('owed')
  expect(owed.items.map(({ id }) => id)).toEqual([one.id])
  expect([pence(owed.figure.amount), owed.total, owed.figure.leftOut]).toEqual(['874.40', 1, 1])
  expect(JSON.stringify(await list('found'))).not.toContain('X-1')
  const elsewhere = await listBoardMoney(world.deps, world.stranger, { sum: 'law', part: 'owed', limit: 25 })
  expect(elsewhere).toMatchObject({ total: 0, items: [] })
})

it('tells a statement what was paid back, and keeps it back beside what is owed to a few more', async () => {
  const { figures } = await startStatement(world.app.deps, world.owner, {
    periodStart: '2026-02-01',
    periodEnd: '2027-01-31',
    legalForm: 'charity_company',
  }).then(({ id }) => getStatement(world.app.deps, world.owner, { id }))
  const figure = (key: string) => figures.find((candidate) => candidate.key === key)
  // Two people in May are in a remedy of their own, which tells no sum.
  expect(figure('arrears.paid')).toMatchObject({ suppressed: true, sourceCount: 0 })
  const before = await startStatement(world.app.deps, world.owner, {
    periodStart: '2025-05-01',
    periodEnd: '2026-04-30',
    legalForm: 'charity_company',
  }).then(({ id }) => getStatement(world.app.deps, world.owner, { id }))
  expect(before.figures.find(({ key }) => key === 'arrears.paid')).toMatchObject({
    value: '£7,400',
    suppressed: false,
    sourceCount: 1,
  })
})
