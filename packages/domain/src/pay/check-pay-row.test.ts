import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import { addDays, isoDate } from '../dates/index.ts'
import {
  add,
  compare,
  type Exact,
  equals,
  exact,
  isZero,
  ratio,
  roundTo,
  subtract,
  toDecimalString,
  toWire,
} from '../exact/index.ts'
import { parsePayRates } from '../reference/index.ts'
import {
  checkPayRow,
  explainPayLine,
  findPayRule,
  formatHourlyPay,
  formatPounds,
  type PayLineResult,
  type PayrollRow,
  preparePayCheck,
  presentPayLine,
  presentPaySummary,
  startPaySummary,
  summarisePayCheck,
} from './index.ts'
import { type RowSketch, sketchRow } from './vectors/run-row.ts'

const parsed = parsePayRates(rateData)
if (!parsed.ok) throw new Error(parsed.error.message)
const rates = parsed.value

const context = preparePayCheck({ rates, asOf: isoDate('2026-11-23') })

const BASE: RowSketch = {
  periodStart: isoDate('2026-09-01'),
  ageAtPeriodStart: 40,
  hoursWorked: exact(100),
  basicPay: exact(1480),
}

function check(sketch: Partial<PayrollRow> = {}): PayLineResult {
  return checkPayRow(sketchRow({ ...BASE, ...sketch }), context)
}

const written = (value: Exact | undefined) => (value === undefined ? undefined : toDecimalString(value))
const verdicts = (line: PayLineResult) => [line.minimumWage.verdict, line.livingWage.verdict]
const firstReasons = (line: PayLineResult) => [
  line.minimumWage.reasons[0]?.code,
  line.livingWage.reasons[0]?.code,
]

describe('verdicts', () => {
  it('meets both rates exactly, and a penny short is short', () => {
    expect(verdicts(check())).toEqual(['pass', 'pass'])
    const short = check({ basicPay: exact('1479.99') })
    expect(verdicts(short)).toEqual(['pass', 'fail'])
    expect(written(short.livingWage.shortfall)).toBe('0.01')
    const below = check({ basicPay: exact('1270.99') })
    expect(verdicts(below)).toEqual(['fail', 'fail'])
    expect(written(below.minimumWage.underpayment)).toBe('0.01')
  })

  it('redoes the example of the pay page', () => {
    const line = check({
      hoursWorked: exact(124),
      unpaidHours: exact('7.5'),
      basicPay: exact(1674),
      deductionJob: exact(53),
    })
    expect(verdicts(line)).toEqual(['fail', 'fail'])
    expect(written(line.livingWage.shortfall)).toBe('325.2')
    expect(written(line.minimumWage.underpayment)).toBe('50.365')
    expect(written(line.minimumWage.arrears)).toBe('50.365')
    expect(line.minimumWage.causes).toEqual(['mw.unpaid_hours', 'mw.deduction_job'])
    expect(line.livingWage.causes).toEqual(['lw.basic_pay', 'lw.unpaid_hours', 'lw.deduction_job'])
  })

  it.each<[string, Partial<PayrollRow>, string, string]>([
    ['tips', { tips: exact(500) }, '1480', '1480'],
    ['expenses', { expenses: exact(500) }, '1480', '1480'],
    ['performance pay', { performancePay: exact(120) }, '1600', '1480'],
    ['annual bonus in the month it is paid', { performancePay: exact(120), bonusMonths: 12 }, '1590', '1480'],
    ['bonus of one month', { performancePay: exact(120), bonusMonths: 1 }, '1600', '1480'],
    ['guaranteed allowance', { guaranteedAllowance: exact(100) }, '1480', '1580'],
    ['other allowance', { otherAllowance: exact(100) }, '1480', '1480'],
    ['salary sacrifice', { salarySacrifice: exact(100) }, '1380', '1480'],
    ['deduction for the job', { deductionJob: exact(100) }, '1380', '1380'],
    ['deduction for the employer', { deductionEmployer: exact(100) }, '1380', '1380'],
    ['recruitment fee', { deductionRecruitment: exact(100) }, '1380', '1380'],
    ['transport', { deductionTransport: exact(100) }, '1380', '1380'],
    ['loan repaid', { deductionLoan: exact(100) }, '1480', '1480'],
    ['costs of the job', { jobCostsUnreimbursed: exact(100) }, '1380', '1380'],
    ['more deductions than pay', { deductionJob: exact(1500) }, '-20', '-20'],
    ['free accommodation', { accommodationProvided: true, accommodationDays: 30 }, '1813', '1480'],
    [
      'accommodation within the offset',
      { accommodationProvided: true, accommodationDays: 30, accommodationCharge: exact(333) },
      '1480',
      '1480',
    ],
    [
      'accommodation above the offset',
      { accommodationProvided: true, accommodationDays: 30, accommodationCharge: exact('333.01') },
      '1479.99',
      '1480',
    ],
    ['paid absence', { absenceHours: exact(10), absencePay: exact(148) }, '1332', '1332'],
    [
      'overtime premium',
      { overtimeHours: exact(10), basicPay: exact(1332), overtimePay: exact(222) },
      '1480',
      '1332',
    ],
    [
      'overtime below the basic rate: nothing is a premium',
      { overtimeHours: exact(10), basicPay: exact(1332), overtimePay: exact(100) },
      '1432',
      '1332',
    ],
    ['basic pay above the stated lowest rate', { lowestHourlyRate: exact('12.5') }, '1250', '1480'],
    ['a lowest rate of nothing', { lowestHourlyRate: exact(0) }, '1480', '1480'],
  ])('%s', (_name, sketch, minimumWagePay, livingWagePay) => {
    const line = check(sketch)
    expect([written(line.minimumWage.pay), written(line.livingWage.pay)]).toEqual([
      minimumWagePay,
      livingWagePay,
    ])
  })

  it('looks at overtime hours on their own for the Living Wage', () => {
    const line = check({ overtimeHours: exact(10), basicPay: exact(1800), overtimePay: exact(140) })
    expect(verdicts(line)).toEqual(['pass', 'fail'])
    expect(written(line.livingWage.shortfall)).toBe('8')
    expect(line.livingWage.causes).toEqual(['lw.overtime'])
    expect(written(line.livingWage.lowestHourlyPay)).toBe('14')
  })

  it('takes deductions from overtime where all hours are overtime', () => {
    const line = check({
      overtimeHours: exact(100),
      basicPay: undefined,
      overtimePay: exact(3000),
      deductionJob: exact(53),
    })
    expect(verdicts(line)).toEqual(['pass', 'pass'])
    expect(written(line.livingWage.lowestHourlyPay)).toBe('29.47')
  })

  it('uses thirds of an hour without rounding', () => {
    const line = check({ hoursWorked: ratio(100, 3), basicPay: exact('493.33') })
    expect(line.livingWage.verdict).toBe('fail')
    expect(toWire(line.livingWage.shortfall ?? exact(0))).toBe('1/300')
  })
})

describe('rates', () => {
  it('takes age and rate of the first day of the period', () => {
    const before = check({
      periodStart: isoDate('2026-03-31'),
      periodEnd: isoDate('2026-04-29'),
      dateOfBirth: isoDate('2008-04-01'),
      ageAtPeriodStart: undefined,
    })
    expect([written(before.minimumWage.rate), before.minimumWage.band, before.ageAtPeriodStart]).toEqual([
      '7.55',
      'under_18',
      17,
    ])
    expect(firstReasons(before)).toEqual([undefined, 'under_living_wage_age'])
  })

  it('names the announced rate until it is due', () => {
    const line = check({
      periodStart: isoDate('2026-04-01'),
      periodEnd: isoDate('2026-04-30'),
      basicPay: exact(1400),
    })
    const { livingWage } = line
    expect([
      written(livingWage.rateRequired),
      written(livingWage.rateAnnounced),
      livingWage.announcedDueBy,
    ]).toEqual(['13.85', '14.8', '2026-05-01'])
    expect([livingWage.verdict, written(livingWage.shortfallAtAnnounced)]).toEqual(['pass', '80'])
    expect(check().livingWage.announcedDueBy).toBeUndefined()
  })

  it('states arrears at the rate of the day asked about, for the band of the period', () => {
    const line = check({
      periodStart: isoDate('2022-12-01'),
      periodEnd: isoDate('2022-12-31'),
      hoursWorked: exact(35),
      basicPay: exact(250),
    })
    expect(written(line.minimumWage.underpayment)).toBe('82.5')
    expect(roundTo(line.minimumWage.arrears ?? exact(0), 2)).toBe('110.38')
    const early = preparePayCheck({ rates, asOf: isoDate('2005-01-01') })
    const row = sketchRow({ ...BASE, basicPay: exact(1200) })
    expect(written(checkPayRow(row, early).minimumWage.arrears)).toBe('71')
  })

  it.each([
    ['2006-01-01', ['no_rate', 'no_rate']],
    ['2027-04-01', ['no_rate', undefined]],
    ['2027-05-01', ['no_rate', 'no_rate']],
  ])('says nothing where no rate is confirmed: %s', (start, codes) => {
    const line = check({ periodStart: isoDate(start), periodEnd: addDays(isoDate(start), 6) })
    expect(firstReasons(line)).toEqual(codes)
  })

  it('pays an apprentice by year and age, and leaves the Living Wage out', () => {
    const first = check({ apprenticeshipStart: isoDate('2025-09-02') })
    expect([first.minimumWage.band, first.livingWage.verdict]).toEqual(['apprentice', 'out_of_scope'])
    const second = check({ apprenticeshipStart: isoDate('2025-09-01') })
    expect([second.minimumWage.band, second.livingWage.verdict]).toEqual([
      'national_living_wage',
      'out_of_scope',
    ])
    const later = check({ apprenticeshipStart: isoDate('2026-09-02') })
    expect([later.minimumWage.band, later.livingWage.verdict]).toEqual(['national_living_wage', 'pass'])
  })
})

describe('what cannot be said, and what is out of scope', () => {
  const none = { basicPay: undefined, hoursWorked: undefined }
  it.each<[string, Partial<PayrollRow>, (string | undefined)[], string[]]>([
    [
      'volunteer',
      { engagement: 'volunteer' },
      ['not_a_worker', 'not_a_worker'],
      ['out_of_scope', 'out_of_scope'],
    ],
    ['intern', { engagement: 'intern' }, ['not_a_worker', 'not_a_worker'], ['out_of_scope', 'out_of_scope']],
    [
      'aged 15',
      { ageAtPeriodStart: 15 },
      ['under_school_leaving_age', 'under_living_wage_age'],
      ['out_of_scope', 'out_of_scope'],
    ],
    [
      'nothing worked, nothing paid',
      { hoursWorked: exact(0), basicPay: exact(0) },
      ['no_work', 'no_work'],
      ['out_of_scope', 'out_of_scope'],
    ],
    ['empty hours and pay', none, ['no_work', 'no_work'], ['out_of_scope', 'out_of_scope']],
    [
      'a month of holiday',
      { absenceHours: exact(100), absencePay: exact(1480) },
      ['no_work', 'no_work'],
      ['out_of_scope', 'out_of_scope'],
    ],
    [
      'pay without hours',
      { hoursWorked: exact(0) },
      ['pay_without_hours', 'pay_without_hours'],
      ['cannot_say', 'cannot_say'],
    ],
    ['hours missing', { hoursWorked: undefined }, ['missing', 'missing'], ['cannot_say', 'cannot_say']],
    ['pay missing', { basicPay: undefined }, ['missing', 'missing'], ['cannot_say', 'cannot_say']],
    ['age missing', { ageAtPeriodStart: undefined }, ['missing', 'missing'], ['cannot_say', 'cannot_say']],
    [
      'two ages that disagree',
      { ageAtPeriodStart: 20, dateOfBirth: isoDate('2004-09-01') },
      ['impossible', 'impossible'],
      ['cannot_say', 'cannot_say'],
    ],
    [
      'two ages that disagree past all bands',
      { ageAtPeriodStart: 40, dateOfBirth: isoDate('1985-10-01') },
      [undefined, undefined],
      ['pass', 'pass'],
    ],
    [
      'born after the period',
      { dateOfBirth: isoDate('2026-12-01'), ageAtPeriodStart: undefined },
      ['impossible', 'impossible'],
      ['cannot_say', 'cannot_say'],
    ],
    [
      'half a year of age',
      { ageAtPeriodStart: 20.5 },
      ['impossible', 'impossible'],
      ['cannot_say', 'cannot_say'],
    ],
    [
      'period of a month and a day',
      { periodEnd: isoDate('2026-10-01') },
      ['period_too_long', 'period_too_long'],
      ['cannot_say', 'cannot_say'],
    ],
    [
      'period that ends before it starts',
      { periodEnd: isoDate('2026-08-31') },
      ['impossible', 'impossible'],
      ['cannot_say', 'cannot_say'],
    ],
    ['pay below zero', { basicPay: exact(-1) }, ['impossible', 'impossible'], ['cannot_say', 'cannot_say']],
    [
      'more absence than work',
      { absenceHours: exact(101) },
      ['impossible', 'impossible'],
      ['cannot_say', 'cannot_say'],
    ],
    [
      'more overtime than work',
      { overtimeHours: exact(101) },
      ['impossible', 'impossible'],
      ['cannot_say', 'cannot_say'],
    ],
    [
      'more absence pay than pay',
      { absencePay: exact(1481), absenceHours: exact(1) },
      ['impossible', 'impossible'],
      ['cannot_say', 'cannot_say'],
    ],
    [
      'overtime pay without overtime hours, on which the verdict hangs',
      { basicPay: exact(1200), overtimePay: exact(300) },
      ['pay_without_hours', 'pay_without_hours'],
      ['cannot_say', 'cannot_say'],
    ],
    ['salaried', { workType: 'salaried' }, ['missing', 'missing'], ['cannot_say', 'cannot_say']],
    [
      'bonus over no months',
      { performancePay: exact(1), bonusMonths: 0 },
      [undefined, undefined],
      ['pass', 'pass'],
    ],
    [
      'clawed-back commission',
      { performancePay: exact(-1) },
      ['impossible', undefined],
      ['cannot_say', 'pass'],
    ],
    [
      'guaranteed allowance below zero',
      { guaranteedAllowance: exact(-1) },
      [undefined, 'impossible'],
      ['pass', 'cannot_say'],
    ],
    [
      'free accommodation without days: none is counted',
      { accommodationProvided: true },
      [undefined, undefined],
      ['pass', 'pass'],
    ],
    [
      'more days of accommodation than the period has',
      { accommodationProvided: true, accommodationDays: 31 },
      ['impossible', undefined],
      ['cannot_say', 'pass'],
    ],
    [
      'a charge for no accommodation',
      { accommodationProvided: false, accommodationCharge: exact(5) },
      ['impossible', undefined],
      ['cannot_say', 'pass'],
    ],
    ['no workplace', { workplace: undefined }, [undefined, 'missing'], ['pass', 'cannot_say']],
    [
      'a site nobody has placed',
      { workplace: { siteName: 'Depot' } },
      [undefined, 'site_not_placed'],
      ['pass', 'cannot_say'],
    ],
  ])('%s', (_name, sketch, codes, expected) => {
    const line = check(sketch)
    expect(firstReasons(line)).toEqual(codes)
    expect(verdicts(line)).toEqual(expected)
  })

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2026-02-01', '2026-02-28'],
    ['2026-03-05', '2026-04-04'],
    ['2026-12-01', '2026-12-31'],
  ])('a month from %s may end on %s and not a day later', (start, end) => {
    const row = { periodStart: isoDate(start), periodEnd: isoDate(end) }
    expect(check(row).minimumWage.verdict).toBe('pass')
    expect(check({ ...row, periodEnd: addDays(row.periodEnd, 1) }).minimumWage.reasons[0]?.code).toBe(
      'period_too_long',
    )
  })

  it('places a row by its site, or by the zone of the whole file', () => {
    const placing = preparePayCheck({
      rates,
      asOf: isoDate('2026-11-23'),
      zone: 'uk',
      placeSite: (name) => (name === 'Town Hall' ? 'london' : undefined),
    })
    const at = (workplace: PayrollRow['workplace']) =>
      checkPayRow(sketchRow({ ...BASE, workplace }), placing).livingWage.zone
    expect([at({ siteName: 'Town Hall' }), at(undefined), at({ zone: 'london' })]).toEqual([
      'london',
      'uk',
      'london',
    ])
  })
})

const pence = (most: number) => fc.integer({ min: 0, max: most }).map((value) => ratio(value, 100))
const maybe = (most: number) => fc.option(pence(most), { nil: undefined })

const anyRow = fc
  .record({
    ageAtPeriodStart: fc.integer({ min: 14, max: 70 }),
    hoursWorked: pence(20_000),
    basicPay: pence(300_000),
    unpaidHours: maybe(2_000),
    absenceHours: maybe(5_000),
    absencePay: maybe(50_000),
    overtimeHours: maybe(3_000),
    overtimePay: maybe(80_000),
    lowestHourlyRate: maybe(1_600),
    performancePay: maybe(50_000),
    bonusMonths: fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined }),
    guaranteedAllowance: maybe(20_000),
    salarySacrifice: maybe(20_000),
    deductionJob: maybe(10_000),
    tips: maybe(10_000),
    accommodationProvided: fc.option(fc.boolean(), { nil: undefined }),
    accommodationDays: fc.option(fc.integer({ min: 0, max: 31 }), { nil: undefined }),
    accommodationCharge: maybe(60_000),
    days: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ days, ...sketch }) => sketchRow({ ...BASE, ...sketch, periodDays: days }))

const RANK = { fail: 0, pass: 1, cannot_say: -1, out_of_scope: -1 } as const

describe('properties', () => {
  it('never lowers a verdict for a penny more, and never owes more for it', () => {
    fc.assert(
      fc.property(
        anyRow,
        fc.constantFrom('basicPay', 'guaranteedAllowance', 'performancePay'),
        (row, field) => {
          const richer = { ...row, [field]: add(row[field] ?? exact(0), ratio(1, 100)) }
          const before = checkPayRow(row, context)
          const after = checkPayRow(richer, context)
          for (const standard of ['minimumWage', 'livingWage'] as const) {
            if (RANK[before[standard].verdict] < 0 || RANK[after[standard].verdict] < 0) continue
            expect(RANK[after[standard].verdict]).toBeGreaterThanOrEqual(RANK[before[standard].verdict])
          }
          const { underpayment } = before.minimumWage
          const less = after.minimumWage.underpayment
          if (underpayment && less) expect(compare(less, underpayment)).toBeLessThanOrEqual(0)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never owes less than the underpayment, and fails exactly when something is missing', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { minimumWage, livingWage } = checkPayRow(row, context)
        if (minimumWage.underpayment && minimumWage.arrears) {
          expect(compare(minimumWage.arrears, minimumWage.underpayment)).toBeGreaterThanOrEqual(0)
          expect(minimumWage.verdict).toBe(isZero(minimumWage.underpayment) ? 'pass' : 'fail')
        }
        if (livingWage.shortfall)
          expect(livingWage.verdict).toBe(isZero(livingWage.shortfall) ? 'pass' : 'fail')
        expect(minimumWage.causes.length > 0).toBe(minimumWage.verdict === 'fail')
        expect(livingWage.causes.length > 0).toBe(livingWage.verdict === 'fail')
      }),
      { numRuns: 500 },
    )
  })

  it('explains every line with the verdict it gives in bulk, by rules that exist', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const bulk = checkPayRow(row, context)
        const { minimumWage, livingWage, ...line } = explainPayLine(row, context)
        const { working: minimumWorking, ...minimum } = minimumWage
        const { working: livingWorking, ...living } = livingWage
        expect({ ...line, minimumWage: minimum, livingWage: living }).toEqual(bulk)
        for (const working of [minimumWorking, livingWorking]) {
          expect(working.length).toBeGreaterThan(0)
          for (const step of working) expect(findPayRule(step.rule).text).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('shows a working that adds up to the pay it compares', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { minimumWage, livingWage } = explainPayLine(row, context)
        const sumUp = (working: typeof minimumWage.working) => {
          let pay = exact(0)
          for (const { effect, amount } of working) {
            if (amount === undefined) continue
            if (effect === 'counts' || effect === 'added') pay = add(pay, amount)
            if (effect === 'taken_off') pay = subtract(pay, amount)
          }
          return pay
        }
        if (minimumWage.pay) expect(equals(sumUp(minimumWage.working), minimumWage.pay)).toBe(true)
        if (livingWage.pay && livingWage.hours && !isZero(livingWage.hours)) {
          expect(equals(sumUp(livingWage.working), livingWage.pay)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('scales: twice the hours for twice the money changes no verdict', () => {
    const amounts = [
      'hoursWorked',
      'basicPay',
      'unpaidHours',
      'overtimeHours',
      'overtimePay',
      'deductionJob',
      'absenceHours',
      'absencePay',
      'salarySacrifice',
      'performancePay',
      'guaranteedAllowance',
    ] as const
    fc.assert(
      fc.property(anyRow, (row) => {
        const plain: PayrollRow = {
          ...row,
          accommodationProvided: undefined,
          accommodationDays: undefined,
          accommodationCharge: undefined,
        }
        const doubled = { ...plain }
        const twice = Object.fromEntries(
          amounts.map((field) => {
            const value = plain[field]
            return [field, value && add(value, value)]
          }),
        )
        expect(verdicts(checkPayRow({ ...doubled, ...twice }, context))).toEqual(
          verdicts(checkPayRow(plain, context)),
        )
      }),
    )
  })
})

describe('summary', () => {
  const worker = (workerRef: string, sketch: Partial<PayrollRow>) =>
    checkPayRow({ ...sketchRow(BASE), ...sketch, workerRef }, context)
  const lines = [
    worker('A', {}),
    worker('A', { basicPay: exact(1400) }),
    worker('B', { basicPay: exact(1200), unpaidHours: exact(1) }),
    worker('C', { ageAtPeriodStart: undefined }),
    worker('D', { engagement: 'volunteer' }),
  ]

  it('counts lines and people apart, a person by the worst line', () => {
    const summary = summarisePayCheck(lines)
    expect([summary.lines, summary.people]).toEqual([5, 4])
    expect(summary.livingWage.lines).toEqual({ pass: 1, fail: 2, cannotSay: 1, outOfScope: 1 })
    expect(summary.livingWage.people).toEqual({ pass: 0, fail: 2, cannotSay: 1, outOfScope: 1 })
    expect(summary.minimumWage.people).toEqual({ pass: 1, fail: 1, cannotSay: 1, outOfScope: 1 })
    expect(written(summary.minimumWage.arrears)).toBe('83.71')
    expect(written(summary.livingWage.shortfall)).toBe('374.8')
  })

  it('draws each person once, at their lowest hour', () => {
    const bars = summarisePayCheck(lines).livingWage.histogram
    expect(
      bars.map(({ from, to, below, atOrAbove }) => [written(from), written(to), below, atOrAbove]),
    ).toEqual([
      ['11.8', '12', 1, 0],
      ['14', '14.2', 1, 0],
    ])
    const exactly = summarisePayCheck([worker('A', {})]).livingWage.histogram
    expect(exactly.map(({ from, below, atOrAbove }) => [written(from), below, atOrAbove])).toEqual([
      ['14.8', 0, 1],
    ])
  })

  it('groups what failed by rule and place', () => {
    const groups = summarisePayCheck(lines).failingRules
    expect(groups.map(({ rule, zone, lines: count, people }) => [rule, zone, count, people])).toEqual([
      ['lw.basic_pay', 'london', 2, 2],
      ['mw.basic_pay', 'london', 1, 1],
      ['mw.unpaid_hours', 'london', 1, 1],
      ['lw.unpaid_hours', 'london', 1, 1],
    ])
  })

  it('is the same however the lines arrive', () => {
    const collector = startPaySummary()
    for (const line of [...lines].reverse()) collector.add(line)
    const reversed = presentPaySummary(collector.finish())
    expect(reversed).toEqual(presentPaySummary(summarisePayCheck(lines)))
  })
})

describe('presentation', () => {
  it('writes money and hours as text with full precision', () => {
    const line = presentPayLine(explainPayLine(sketchRow({ ...BASE, hoursWorked: exact(99) }), context))
    expect(line.minimumWage.hourlyPay).toBe('14.9494949494949494949494949495')
    expect(line.minimumWage.working.at(-1)?.note).toBe('reaches £12.71')
    expect(JSON.parse(JSON.stringify(line))).toEqual(line)
  })

  it('never shows pay below a rate as the rate', () => {
    expect(formatHourlyPay(exact('12.7099'), exact('12.71'))).toBe('£12.7099')
    expect(formatHourlyPay(exact('12.71'), exact('12.71'))).toBe('£12.71')
    expect(formatHourlyPay(ratio(1271, 99), exact('12.71'))).toBe('£12.84')
    expect(formatPounds(exact('-1234567.5'))).toBe('−£1,234,567.50')
  })
})
