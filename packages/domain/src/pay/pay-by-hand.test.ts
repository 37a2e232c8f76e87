import { describe, expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import rulesData from '../../../../prisma/reference/work-rules/2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { exact, roundTo } from '../exact/index.ts'
import { parsePayRates, parseWorkRules } from '../reference/index.ts'
import { checkPayRow, type PayrollExtra, preparePayCheck } from './index.ts'
import { type RowSketch, sketchRow } from './vectors/run-row.ts'

/*
 * Worked out with a calculator from the published rates, not with the code:
 *   1 April 2026: 12.71 (21 and over), 10.85 (18 to 20), 8.00 (under 18), 8.00 (apprentice), offset 11.10 a day
 *   1 April 2025: 12.21
 *   Living Wage to be paid from 1 May 2026: 14.80 London, 13.45 elsewhere; before it 13.85 and 12.60
 */
const parsed = parsePayRates(rateData)
const parsedRules = parseWorkRules(rulesData)
if (!parsed.ok) throw new Error(parsed.error.message)
if (!parsedRules.ok) throw new Error(parsedRules.error.message)
const context = preparePayCheck({
  rates: parsed.value,
  workRules: parsedRules.value,
  asOf: isoDate('2026-11-23'),
})

type Figures = { readonly [Field in keyof RowSketch]?: RowSketch[Field] | string | number }

const AMOUNTS = new Set([
  'hoursWorked',
  'basicPay',
  'unpaidHours',
  'absenceHours',
  'absencePay',
  'overtimeHours',
  'overtimePay',
  'lowestHourlyRate',
  'performancePay',
  'guaranteedAllowance',
  'otherAllowance',
  'tips',
  'expenses',
  'salarySacrifice',
  'deductionJob',
  'deductionEmployer',
  'deductionLoan',
  'deductionRecruitment',
  'deductionTransport',
  'jobCostsUnreimbursed',
  'accommodationCharge',
  'basicAnnualHours',
])
const DATES = new Set(['periodStart', 'periodEnd', 'dateOfBirth', 'apprenticeshipStart'])

/** 100 hours in September 2026 of somebody of 40 who works outside London, unless the row says otherwise. */
function sketch(figures: Figures, extra?: PayrollExtra) {
  const read: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(figures)) {
    if (AMOUNTS.has(field) && (typeof value === 'string' || typeof value === 'number'))
      read[field] = exact(String(value))
    else if (DATES.has(field) && typeof value === 'string') read[field] = isoDate(value)
    else read[field] = value
  }
  const base: RowSketch = {
    periodStart: isoDate('2026-09-01'),
    workplace: { zone: 'uk' },
    hoursWorked: exact(100),
    basicPay: undefined,
    ...('dateOfBirth' in figures ? {} : { ageAtPeriodStart: 40 }),
  }
  return sketchRow({ ...base, ...read, extra })
}

const OUT = 'out_of_scope'
const OPEN = 'cannot_say'

/** What is missing by law and up to the Living Wage, to the penny; a verdict in words where there is no figure. */
type Row = readonly [name: string, figures: Figures, minimum: string, living: string, extra?: PayrollExtra]

const rows: readonly Row[] = [
  ['exactly the minimum', { basicPay: 1271 }, '0.00', '74.00'],
  ['a penny short of it', { basicPay: '1270.99' }, '0.01', '74.01'],
  ['20 on the first day', { dateOfBirth: '2005-09-02', basicPay: 1085 }, '0.00', '260.00'],
  ['21 on the first day', { dateOfBirth: '2005-09-01', basicPay: 1085 }, '186.00', '260.00'],
  ['21 in the middle of the period', { dateOfBirth: '2005-09-15', basicPay: 1085 }, '0.00', '260.00'],
  ['17 on the first day', { dateOfBirth: '2008-09-02', basicPay: 800 }, '0.00', OUT],
  ['18 on the first day', { dateOfBirth: '2008-09-01', basicPay: 800 }, '285.00', '545.00'],
  ['15: under school-leaving age', { ageAtPeriodStart: 15, basicPay: 100 }, OUT, OUT],
  [
    'a week from 31 March is at the old rate',
    { periodStart: '2026-03-31', periodDays: 7, hoursWorked: 40, basicPay: '488.40' },
    '0.00',
    '15.60',
  ],
  [
    'a week from 1 April is at the new one',
    { periodStart: '2026-04-01', periodDays: 7, hoursWorked: 40, basicPay: '488.40' },
    '20.00',
    '15.60',
  ],
  [
    'apprentice of 19 in the first year',
    { ageAtPeriodStart: 19, apprenticeshipStart: '2025-09-02', basicPay: 800 },
    '0.00',
    OUT,
  ],
  [
    'apprentice of 19 after the first year',
    { ageAtPeriodStart: 19, apprenticeshipStart: '2025-09-01', basicPay: 800 },
    '285.00',
    OUT,
  ],
  [
    'apprentice of 18 in the third year',
    { ageAtPeriodStart: 18, apprenticeshipStart: '2023-09-01', basicPay: 800 },
    '0.00',
    OUT,
  ],
  [
    'apprenticeship that begins inside the period',
    { apprenticeshipStart: '2026-09-10', basicPay: 1271 },
    '0.00',
    '74.00',
  ],
  // 30 days at 11.10 are 333.00.
  [
    'a free home adds the offset',
    { basicPay: 938, accommodationProvided: true, accommodationDays: 30 },
    '0.00',
    '407.00',
  ],
  [
    'rent of exactly the offset changes nothing',
    { basicPay: 1271, accommodationProvided: true, accommodationDays: 30, accommodationCharge: 333 },
    '0.00',
    '74.00',
  ],
  [
    'rent above the offset takes the rest off',
    { basicPay: 1271, accommodationProvided: true, accommodationDays: 30, accommodationCharge: 400 },
    '67.00',
    '74.00',
  ],
  // 20 hours at 20.00: 145.80 above 12.71 is premium; 1,525.20 for 120 hours.
  [
    'overtime premium does not count',
    { hoursWorked: 120, basicPay: 1271, overtimeHours: 20, overtimePay: 400 },
    '0.00',
    '74.00',
  ],
  [
    'overtime premium cannot repair basic pay',
    { hoursWorked: 120, basicPay: 1251, overtimeHours: 20, overtimePay: 400 },
    '24.00',
    '94.00',
  ],
  [
    'overtime below the rate',
    { hoursWorked: 120, basicPay: 1345, overtimeHours: 20, overtimePay: 240 },
    '0.00',
    '29.00',
  ],
  // Above the lowest rate of 11.00: 400.00 is premium.
  ['always on nights above a low basic rate', { basicPay: 1500, lowestHourlyRate: 11 }, '171.00', '0.00'],
  // 105 hours: 1,334.55 and 1,412.25.
  ['unpaid travel between visits', { basicPay: 1271, unpaidHours: 5 }, '63.55', '141.25'],
  ['three hours awake on sleep-ins', { basicPay: 1271, unpaidHours: 3 }, '38.13', '114.35'],
  [
    'paid holiday taken out of hours and pay',
    { hoursWorked: 120, basicPay: '1525.20', absenceHours: 20, absencePay: '254.20' },
    '0.00',
    '74.00',
  ],
  [
    'holiday pay that hides low pay for work',
    { hoursWorked: 120, basicPay: '1525.20', absenceHours: 20, absencePay: 300 },
    '45.80',
    '119.80',
  ],
  ['salary sacrifice below the minimum', { basicPay: 1345, salarySacrifice: 100 }, '26.00', '0.00'],
  ['uniform deducted', { basicPay: 1345, deductionJob: 80 }, '6.00', '80.00'],
  ['meals deducted for the employer', { basicPay: 1345, deductionEmployer: 74 }, '0.00', '74.00'],
  ['an advance repaid', { basicPay: 1345, deductionLoan: 300 }, '0.00', '0.00'],
  ['a recruitment fee', { basicPay: 1345, deductionRecruitment: 100 }, '26.00', '100.00'],
  ['the minibus', { basicPay: 1345, deductionTransport: 50 }, '0.00', '50.00'],
  ['fuel never refunded', { basicPay: 1345, jobCostsUnreimbursed: 90 }, '16.00', '90.00'],
  ['tips do not count', { basicPay: 1000, tips: 500 }, '271.00', '345.00'],
  ['refunds do not count', { basicPay: 1271, expenses: 300 }, '0.00', '74.00'],
  [
    'a guaranteed weighting counts for one of the two',
    { basicPay: 1200, guaranteedAllowance: 145 },
    '71.00',
    '0.00',
  ],
  ['unsocial hours allowance counts for neither', { basicPay: 1200, otherAllowance: 145 }, '71.00', '145.00'],
  ['commission counts for the other', { basicPay: 1000, performancePay: 271 }, '0.00', '345.00'],
  // Of 1,200.00 over 12 months 100.00 belongs to the month before.
  [
    'annual bonus, its last month carried back',
    { basicPay: 171, performancePay: 1200, bonusMonths: 12 },
    '0.00',
    '1174.00',
  ],
  ['the same a pound lower', { basicPay: 170, performancePay: 1200, bonusMonths: 12 }, '1.00', '1175.00'],
  ['an intern', { engagement: 'intern', basicPay: 1 }, OUT, OUT],
  ['a volunteer', { engagement: 'volunteer', basicPay: 1 }, OUT, OUT],
  ['London, exactly', { workplace: { zone: 'london' }, basicPay: 1480 }, '0.00', '0.00'],
  ['London, a penny short', { workplace: { zone: 'london' }, basicPay: '1479.99' }, '0.00', '0.01'],
  [
    'London on 30 April: still the old rate',
    { periodStart: '2026-04-30', periodDays: 7, workplace: { zone: 'london' }, basicPay: 1385 },
    '0.00',
    '0.00',
  ],
  [
    'London on 1 May: the new one',
    { periodStart: '2026-05-01', workplace: { zone: 'london' }, basicPay: 1385 },
    '0.00',
    '95.00',
  ],
  ['elsewhere on 30 April', { periodStart: '2026-04-30', periodDays: 7, basicPay: 1271 }, '0.00', '0.00'],
  ['elsewhere on 1 May', { periodStart: '2026-05-01', basicPay: 1271 }, '0.00', '74.00'],
  [
    'the day a rate is announced it is not yet due',
    { periodStart: '2025-10-22', workplace: { zone: 'london' }, basicPay: 1385 },
    '0.00',
    '0.00',
  ],
  // 2,040 hours a year are 170 a month: 2,160.70 and 2,286.50.
  [
    'a salary',
    {
      workType: 'salaried',
      basicAnnualHours: 2040,
      payFrequency: 'monthly',
      hoursWorked: undefined,
      basicPay: '2160.70',
    },
    '0.00',
    '125.80',
  ],
  [
    'a salary with ten hours more',
    {
      workType: 'salaried',
      basicAnnualHours: 2040,
      payFrequency: 'monthly',
      hoursWorked: 10,
      basicPay: '2160.70',
    },
    '127.10',
    '260.30',
  ],
  // 2,040 × 15 ÷ 365 × 12.71 = 1,065.5507; × 13.45 = 1,127.5890.
  [
    'half a first month of a salary, a penny over',
    {
      workType: 'salaried',
      basicAnnualHours: 2040,
      payFrequency: 'monthly',
      hoursWorked: undefined,
      basicPay: '1065.56',
    },
    '0.00',
    '62.03',
    { employmentStart: isoDate('2026-09-16') },
  ],
  [
    'the same rounded down',
    {
      workType: 'salaried',
      basicAnnualHours: 2040,
      payFrequency: 'monthly',
      hoursWorked: undefined,
      basicPay: '1065.50',
    },
    '0.05',
    '62.09',
    { employmentStart: isoDate('2026-09-16') },
  ],
  // 1,900 + 180 hours are 40 beyond 2,040: 210 hours, 2,669.10 and 2,824.50.
  [
    'a year’s basic hours exceeded in this month',
    {
      workType: 'salaried',
      basicAnnualHours: 2040,
      payFrequency: 'monthly',
      hoursWorked: undefined,
      basicPay: 2500,
    },
    '169.10',
    '324.50',
    { salariedHoursBefore: exact(1900), salariedHoursInPeriod: exact(180) },
  ],
  [
    'salaried, with overtime paid apart at time and more',
    {
      workType: 'salaried',
      basicAnnualHours: 2040,
      payFrequency: 'monthly',
      hoursWorked: undefined,
      basicPay: '2160.70',
      overtimeHours: 10,
      overtimePay: 150,
    },
    '0.00',
    '125.80',
  ],
  [
    'salaried, on paid leave for a week',
    {
      workType: 'salaried',
      basicAnnualHours: 2040,
      payFrequency: 'monthly',
      hoursWorked: undefined,
      basicPay: '2286.50',
      absenceHours: 40,
      absencePay: 538,
    },
    '0.00',
    '0.00',
  ],
  // 500 pieces ÷ 10 an hour × 1.2 = 60 hours: 762.60.
  [
    'rated output',
    { workType: 'output', hoursWorked: undefined, basicPay: '762.60' },
    '0.00',
    OPEN,
    { outputPieces: exact(500), averagePiecesPerHour: exact(10), ratedOutputNotice: true },
  ],
  [
    'rated output, a penny short',
    { workType: 'output', hoursWorked: 50, basicPay: '762.59' },
    '0.01',
    '0.00',
    { outputPieces: exact(500), averagePiecesPerHour: exact(10), ratedOutputNotice: true },
  ],
  [
    'output without notice: every hour',
    { workType: 'output', hoursWorked: 70, basicPay: '762.60' },
    '127.10',
    '178.90',
    { outputPieces: exact(500), averagePiecesPerHour: exact(10), ratedOutputNotice: false },
  ],
  ['output by its hours alone', { workType: 'output', hoursWorked: 60, basicPay: '762.60' }, '0.00', '44.40'],
  [
    'premium pieces',
    { workType: 'output', hoursWorked: 60, basicPay: 1000 },
    '12.60',
    '0.00',
    { outputPieces: exact(500), normalPieceRate: exact('1.50') },
  ],
  // 6 × 21 = 126 hours: 1,601.46 and 1,694.70.
  [
    'a daily average agreement',
    { workType: 'unmeasured', hoursWorked: undefined, daysWorked: 21, basicPay: '1601.46' },
    '0.00',
    '93.24',
    { dailyAverageHours: exact(6) },
  ],
  [
    'unmeasured work without one: every hour',
    { workType: 'unmeasured', hoursWorked: 130, basicPay: '1601.46' },
    '50.84',
    '147.04',
  ],
  [
    'contracted, an hour a week on the site',
    { engagement: 'contracted', basicPay: 1200 },
    '71.00',
    OUT,
    { siteHoursPerWeek: exact(1), siteWeeks: exact(30) },
  ],
  [
    'contracted, two hours a week in eight weeks',
    { engagement: 'contracted', basicPay: 1200 },
    '71.00',
    '145.00',
    { siteHoursPerWeek: exact(2), siteWeeks: exact(8) },
  ],
  ['no work and no pay', { hoursWorked: 0, basicPay: 0 }, OUT, OUT],
  ['pay without hours', { hoursWorked: 0, basicPay: 100 }, OPEN, OPEN],
  ['no age at all', { ageAtPeriodStart: undefined, basicPay: 1480 }, OPEN, OPEN],
  ['two months in one row', { periodEnd: '2026-10-31', basicPay: 1480 }, OPEN, OPEN],
  ['no workplace', { workplace: undefined, basicPay: 1345 }, '0.00', OPEN],
]

describe('rows worked out by hand', () => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_title, [, figures, minimum, living, extra]) => {
    const { minimumWage, livingWage } = checkPayRow(sketch(figures, extra), context)
    const missing =
      minimumWage.underpayment === undefined ? minimumWage.verdict : roundTo(minimumWage.underpayment, 2)
    const short = livingWage.shortfall === undefined ? livingWage.verdict : roundTo(livingWage.shortfall, 2)
    expect([missing, short]).toEqual([minimum, living])
    if (missing !== OUT && missing !== OPEN)
      expect(minimumWage.verdict).toBe(missing === '0.00' ? 'pass' : 'fail')
    if (short !== OUT && short !== OPEN) expect(livingWage.verdict).toBe(short === '0.00' ? 'pass' : 'fail')
  })

  it('owes at today’s rate what was missing at the old one', () => {
    // 100 hours at 12.21 are 1,221.00: 21.00 missing, ÷ 12.21 × 12.71 = 21.86.
    const { minimumWage } = checkPayRow(sketch({ periodStart: '2025-09-01', basicPay: 1200 }), context)
    expect(
      [minimumWage.underpayment, minimumWage.arrears].map((value) => value && roundTo(value, 2)),
    ).toEqual(['21.00', '21.86'])
  })

  it('says what an announced rate will ask for', () => {
    // 14.80 less 13.85 for 100 hours.
    const { livingWage } = checkPayRow(
      sketch({ periodStart: '2025-10-22', workplace: { zone: 'london' }, basicPay: 1385 }),
      context,
    )
    expect(livingWage.shortfallAtAnnounced && roundTo(livingWage.shortfallAtAnnounced, 2)).toBe('95.00')
    expect(livingWage.announcedDueBy).toBe('2026-05-01')
  })
})
