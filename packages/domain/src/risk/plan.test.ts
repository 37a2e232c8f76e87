import { describe, expect, it } from 'vitest'
import data from '../../../../prisma/reference/risk/plan-2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { roundTo } from '../exact/index.ts'
import { assuranceOf, type PlanFacts, planSupplier } from './plan-supplier.ts'
import { daysInYear, planYear, proposedHours } from './plan-year.ts'
import { readRiskPlan } from './risk-plan.ts'

const plan = readRiskPlan(data)
const ID = '01234567-89ab-7def-8000-000000000010'
const never: PlanFacts = {
  supplierId: ID,
  standing: 'high',
  plannedFrom: '2027-01-01',
  endsOn: null,
  lastDeskCheck: null,
  lastVisit: null,
  lastPayroll: null,
  questions: [],
  openFindings: 0,
  openCritical: 0,
}
const asked = (change: Partial<PlanFacts['questions'][number]>) => ({
  questions: [{ setId: 'fair_work', reviewedOn: null, submittedOn: null, underWay: null, ...change }],
})
const due = (facts: Partial<PlanFacts>, ruleId: string) =>
  planSupplier(plan, { ...never, ...facts }).find((item) => item.ruleId === ruleId)?.dueOn

/** Worked by hand: the day of what was done and the months of the rule. */
const table: readonly (readonly [string, Partial<PlanFacts>, string, string | undefined])[] = [
  ['pay of high risk, twice a year', { lastPayroll: '2027-01-31' }, 'high_payroll', '2027-07-31'],
  [
    'sooner with a finding open',
    { lastPayroll: '2027-01-31', openFindings: 1 },
    'high_payroll',
    '2027-04-30',
  ],
  [
    'and with a critical one, of medium risk',
    { standing: 'medium', lastPayroll: '2027-01-31', openFindings: 2, openCritical: 1 },
    'medium_payroll',
    '2027-04-30',
  ],
  [
    'answers count from the end of their review',
    asked({ reviewedOn: '2026-12-10' }),
    'high_questions',
    '2027-12-10',
  ],
  [
    'while they are under way the day they were asked by',
    asked({ reviewedOn: '2025-12-10', underWay: { assessmentId: 'a', dueOn: '2027-02-01' } }),
    'high_questions',
    '2027-02-01',
  ],
  ['a desk check of low risk', { standing: 'low', lastDeskCheck: '2026-05-05' }, 'low_desk', '2029-05-05'],
  ['a visit', { lastVisit: '2026-12-01' }, 'high_visit', '2027-12-01'],
  ['nothing after its last day', { lastVisit: '2026-12-01', endsOn: '2027-11-30' }, 'high_visit', undefined],
  ['low risk is not visited', { standing: 'low', lastVisit: '2026-12-01' }, 'high_visit', undefined],
]

describe('the plan of a supplier', () => {
  it.each(table)('%s', (_, facts, ruleId, day) => {
    expect(due(facts, ruleId)).toBe(day)
  })

  it('asks for something at every band, and where nothing is known for that first', () => {
    const activities = (standing: PlanFacts['standing']) =>
      planSupplier(plan, { ...never, standing }).map(({ activity }) => activity)
    expect(activities('high')).toEqual(['questions', 'payroll', 'visit', 'questions'])
    expect(activities('not_known')).toEqual(['say_what'])
  })

  it('spreads what was never done over the first months, the same each time, and never before its rules', () => {
    const ids = Array.from(
      { length: 300 },
      (_, index) => `${ID.slice(0, 28)}${(index * 7919).toString(16).padStart(8, '0')}`,
    )
    const days = ids.map((supplierId) => due({ supplierId }, 'high_payroll') ?? '')
    expect(days.every((day) => day > '2027-01-01' && day <= '2027-04-01')).toBe(true)
    expect(new Set(days).size).toBeGreaterThan(60)
    const perMonth = ['2027-01', '2027-02', '2027-03'].map(
      (month) => days.filter((day) => day.startsWith(month)).length,
    )
    expect(Math.min(...perMonth)).toBeGreaterThan(70)
    expect(due({ plannedFrom: '2020-01-01' }, 'high_payroll')?.slice(0, 4)).not.toBe('2020')
    expect(due({}, 'high_payroll')).toBe(due({}, 'high_payroll'))
  })
})

describe('assurance', () => {
  const today = isoDate('2027-06-30')
  const level = (facts: Partial<PlanFacts>) => assuranceOf(plan, { ...never, ...facts }, today)
  it('counts what is in force and nothing that has lapsed', () => {
    expect(level({})).toBe('nothing')
    expect(level(asked({ submittedOn: '2027-06-01' }))).toBe('answered')
    expect(level(asked({ submittedOn: '2027-01-01', reviewedOn: '2027-02-01' }))).toBe('reviewed')
    expect(level({ lastPayroll: '2026-12-30' })).toBe('pay_checked')
    expect(level({ lastPayroll: '2026-12-29' })).toBe('nothing')
    // With something critical open even a new check counts for less long.
    expect(level({ lastPayroll: '2027-01-30', openFindings: 1, openCritical: 1 })).toBe('nothing')
  })
})

describe('the year', () => {
  const today = isoDate('2027-01-15')
  const items = planSupplier(plan, { ...never, lastPayroll: '2026-01-01', lastVisit: '2026-12-01' })
  const [payroll] = items.filter(({ activity }) => activity === 'payroll')

  it('counts what is late today, and again as often as it is due', () => {
    expect(payroll && daysInYear(payroll, today)).toEqual(['2027-01-15', '2027-07-15'])
  })

  it('adds up the work by month, exactly', () => {
    const months = planYear(
      items.filter(({ activity }) => activity === 'payroll' || activity === 'visit'),
      proposedHours(plan),
      today,
    )
    expect(months).toHaveLength(12)
    expect(months[0]).toMatchObject({ month: '2027-01', overdue: 1, counts: { payroll: 1, visit: 0 } })
    // 4 hours of 7.5, and 10 of 7.5 in December.
    expect([months[0], months[6], months[11]].map((month) => month && roundTo(month.days, 3))).toEqual([
      '0.533',
      '0.533',
      '1.333',
    ])
  })
})

it('the rules are refused without a rule for each band, or with no months', () => {
  expect(() => readRiskPlan({ ...data, rules: data.rules.filter(({ band }) => band !== 'low') })).toThrow(
    RangeError,
  )
  const [first, ...others] = data.rules
  const never = { ...first, months: { clean: 0, findings: 1, critical: 1 } }
  expect(() => readRiskPlan({ ...data, rules: [never, ...others] })).toThrow(RangeError)
})
