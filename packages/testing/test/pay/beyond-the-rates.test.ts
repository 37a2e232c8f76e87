import { getPayCheck, listPayLines } from '@daylight/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPayWorld, type PayWorld, query, read, start, toCsv, upload } from './pay-world.ts'

const HEADERS = [
  'worker_ref',
  'period_start',
  'period_end',
  'age_at_period_start',
  'workplace',
  'work_type',
  'basic_annual_hours',
  'pay_frequency',
  'hours_worked',
  'basic_pay',
  'gross_pay',
  'pension_status',
  'payslip_given',
]

const row = (ref: string, age: number, rest: readonly string[]) => [
  ref,
  '2026-09-01',
  '2026-09-30',
  String(age),
  'uk',
  ...rest,
]

let world: PayWorld
let id: string

beforeAll(async () => {
  world = await createPayWorld()
  const csv = toCsv([
    HEADERS,
    row('A', 40, ['salaried', '1200', 'monthly', '', '1400', '1400', 'not_enrolled', 'yes']),
    row('A', 40, ['time', '', '', '10', '100', '100', '', 'no']),
    row('B', 68, ['', '', '', '100', '1271', '1271', 'not_enrolled', '']),
    row('C', 30, ['', '', '', '100', '1171', '1171', '', '']),
  ])
  id = await upload(world, csv)
  await start(world, id, HEADERS)
  expect(await read(world, id)).toBe('complete')
})

afterAll(async () => {
  await world.app.close()
})

describe('a check of more than the two rates', () => {
  it('keeps what it found beside them with the check: penalty, other checks, types of work together', async () => {
    const { summary } = await getPayCheck(world.deps, world.owner, { id })
    expect(summary?.beyond).toMatchObject({
      // 100.00 missing of C alone: A's two lines reach the minimum together.
      penalty: { workers: 1, from: '100', to: '200' },
      combined: { count: 1, fail: 0 },
    })
    expect(
      summary?.beyond?.otherChecks.map(({ check, lines }) => [check, lines.fail, lines.outOfScope]),
    ).toEqual([
      ['auto_enrolment', 1, 1],
      ['payslip', 1, 0],
    ])
  })

  it('raises no finding of law for a line that the worker’s other work makes up for', async () => {
    const raised = await query(
      world.app.urls.superuserUrl,
      `SELECT rule_id, workers_affected FROM finding WHERE pay_check_id = $1 AND rule_id LIKE 'mw.%'`,
      [id],
    )
    expect(raised.map((finding) => finding['rule_id'])).toEqual(['mw.basic_pay'])
    const { findings } = await getPayCheck(world.deps, world.owner, { id })
    expect(findings.filter(({ title }) => title.includes('legal minimum'))).toHaveLength(1)
  })

  it('shows them in the opened line, from what is stored', async () => {
    const { lines } = await listPayLines(world.deps, world.owner, { id, filter: 'all', limit: 10 })
    const shown = lines.map(({ line, otherChecks }) => [
      line,
      otherChecks.map(({ check, verdict }) => `${check} ${verdict}`),
    ])
    expect(shown).toEqual([
      [2, ['auto_enrolment fail', 'payslip cannot_say']],
      [3, ['payslip fail']],
      [4, ['auto_enrolment out_of_scope']],
      [5, []],
    ])
    expect(lines[0]?.otherChecks[0]?.working.map(({ source }) => source).join()).toContain(
      'Pensions Act 2008',
    )
  })

  it('keeps the figures of few people from those who may not see lines', async () => {
    const { summary } = await getPayCheck(world.deps, world.viewer, { id })
    expect(summary?.beyond?.penalty).toBeNull()
    expect(summary?.beyond?.combined.count).toBe('fewer_than_5')
    expect(summary?.beyond?.otherChecks[0]?.lines.fail).toBe('fewer_than_5')
  })

  it('looks at no more afterwards than was looked at then', async () => {
    await query(
      world.app.urls.superuserUrl,
      `UPDATE pay_check SET summary = summary - 'beyond' WHERE id = $1`,
      [id],
    )
    const { lines } = await listPayLines(world.deps, world.owner, { id, filter: 'all', limit: 10 })
    expect(lines.flatMap(({ otherChecks }) => otherChecks)).toEqual([])
    expect((await getPayCheck(world.deps, world.owner, { id })).summary?.beyond).toBeNull()
  })
})
