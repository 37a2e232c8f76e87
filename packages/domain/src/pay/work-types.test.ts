import { describe, expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { type Exact, exact, roundTo } from '../exact/index.ts'
import { parsePayRates } from '../reference/index.ts'
import { checkPayRow, explainPayLine, type PayrollExtra, preparePayCheck } from './index.ts'
import { type RowSketch, sketchRow } from './vectors/run-row.ts'

const parsed = parsePayRates(rateData)
if (!parsed.ok) throw new Error(parsed.error.message)
const context = preparePayCheck({ rates: parsed.value, asOf: isoDate('2026-11-23') })

const BASE: RowSketch = {
  periodStart: isoDate('2026-09-01'),
  ageAtPeriodStart: 40,
  hoursWorked: undefined,
  basicPay: exact(2500),
}
const pence = (value: Exact | undefined) => value && roundTo(value, 2)

function minimum(sketch: Partial<RowSketch>, extra?: PayrollExtra) {
  const { minimumWage } = checkPayRow(sketchRow({ ...BASE, ...sketch, extra }), context)
  const { verdict, hours, pay, underpayment, reasons, causes } = minimumWage
  return {
    verdict,
    hours: pence(hours),
    pay: pence(pay),
    short: pence(underpayment),
    reason: reasons[0]?.field,
    causes,
  }
}

function living(sketch: Partial<RowSketch>, extra?: PayrollExtra) {
  const { livingWage } = checkPayRow(sketchRow({ ...BASE, ...sketch, extra }), context)
  return { verdict: livingWage.verdict, hours: pence(livingWage.hours), field: livingWage.reasons[0]?.field }
}

describe('salaried hours work', () => {
  const monthly: Partial<RowSketch> = {
    workType: 'salaried',
    basicAnnualHours: exact(2040),
    payFrequency: 'monthly',
  }

  it('pays for a 12th, a 13th, a 26th or a 52nd of the basic hours', () => {
    expect(minimum({ ...monthly, basicPay: exact('2160.70') })).toMatchObject({
      verdict: 'pass',
      hours: '170.00',
    })
    expect(minimum({ ...monthly, basicPay: exact('2160.69') })).toMatchObject({
      verdict: 'fail',
      short: '0.01',
      causes: ['mw.basic_pay'],
    })
    const every = (payFrequency: 'weekly' | 'fortnightly' | 'four_weekly', periodDays: number) =>
      minimum({ ...monthly, basicAnnualHours: exact(2080), payFrequency, periodDays }).hours
    expect([every('weekly', 7), every('fortnightly', 14), every('four_weekly', 28)]).toEqual([
      '40.00',
      '80.00',
      '160.00',
    ])
  })

  it('takes days ÷ 365 for a period that was begun or ended part-way', () => {
    const part = { periodStart: isoDate('2026-09-09'), periodDays: 22 }
    expect(minimum({ ...monthly, ...part }).hours).toBe('122.96')
    expect(minimum(monthly, { employmentStart: isoDate('2026-09-09') }).hours).toBe('122.96')
    expect(minimum(monthly, { employmentEnd: isoDate('2026-09-10') }).hours).toBe('55.89')
    expect(minimum(monthly, { employmentStart: isoDate('2026-10-09') })).toMatchObject({
      verdict: 'cannot_say',
      reason: 'employmentStart',
    })
  })

  it('adds hours beyond the basic hours of the year, stated or worked out', () => {
    expect(minimum({ ...monthly, hoursWorked: exact(12) }).hours).toBe('182.00')
    const year = { salariedHoursBefore: exact(1900), salariedHoursInPeriod: exact(180) }
    expect(minimum(monthly, year)).toMatchObject({ hours: '210.00', verdict: 'fail' })
    expect(minimum(monthly, year).causes).toEqual(['mw.salaried_excess'])
    expect(minimum(monthly, { ...year, salariedHoursBefore: exact(1700) }).hours).toBe('170.00')
    // All of this period lies beyond the basic hours of the year.
    expect(minimum(monthly, { ...year, salariedHoursBefore: exact(2100) }).hours).toBe('350.00')
  })

  it('keeps separately paid overtime out of the excess, and counts it as time work', () => {
    const overtime = { overtimeHours: exact(10), overtimePay: exact(127), basicPay: exact('2160.70') }
    expect(minimum({ ...monthly, ...overtime })).toMatchObject({
      hours: '180.00',
      verdict: 'fail',
      short: '0.10',
    })
    expect(minimum({ ...monthly, ...overtime, hoursWorked: exact(10) }).hours).toBe('180.00')
    expect(minimum({ ...monthly, ...overtime, hoursWorked: exact(15) }).hours).toBe('185.00')
  })

  it('leaves paid leave in, and takes out hours for which the salary was reduced', () => {
    const leave = { absenceHours: exact(40), absencePay: exact(500) }
    expect(minimum({ ...monthly, ...leave })).toMatchObject({ hours: '170.00', pay: '2500.00' })
    expect(minimum(monthly, { unpaidAbsenceHours: exact(20) }).hours).toBe('150.00')
  })

  it('cannot say without the basic hours, or for a period longer than the payment', () => {
    expect(minimum({ ...monthly, basicAnnualHours: undefined }).reason).toBe('basicAnnualHours')
    expect(minimum({ ...monthly, payFrequency: undefined }).reason).toBe('payFrequency')
    expect(minimum({ ...monthly, payFrequency: 'weekly' }).reason).toBe('payFrequency')
  })

  it('is held to the Living Wage on the same hours, overtime apart', () => {
    const at = (basicPay: string, overtimePay?: string) =>
      living({
        ...monthly,
        basicPay: exact(basicPay),
        ...(overtimePay ? { overtimeHours: exact(10), overtimePay: exact(overtimePay) } : {}),
      })
    expect(at('2516')).toMatchObject({ verdict: 'pass', hours: '170.00' })
    expect(at('2515.99').verdict).toBe('fail')
    expect(at('2516', '140').verdict).toBe('fail')
    expect(living({ ...monthly, basicPay: exact(2516), hoursWorked: exact(1) }).verdict).toBe('fail')
  })
})

describe('output work', () => {
  const pieces: Partial<RowSketch> = { workType: 'output', basicPay: exact(1271) }
  const rated = { outputPieces: exact(1000), averagePiecesPerHour: exact(12), ratedOutputNotice: true }

  it('counts 120% of the hours of an average worker for rated output', () => {
    expect(minimum(pieces, rated)).toMatchObject({ verdict: 'pass', hours: '100.00' })
    expect(minimum({ ...pieces, basicPay: exact('1270.99') }, rated)).toMatchObject({
      verdict: 'fail',
      causes: ['mw.piece_pay'],
    })
  })

  it('counts every hour where output is not rated by the rules', () => {
    expect(minimum({ ...pieces, hoursWorked: exact(110) })).toMatchObject({
      verdict: 'fail',
      hours: '110.00',
    })
    const noNotice = { ...rated, ratedOutputNotice: false }
    expect(minimum({ ...pieces, hoursWorked: exact(110) }, noNotice).hours).toBe('110.00')
    expect(minimum(pieces, { ...rated, ratedOutputNotice: undefined }).reason).toBe('ratedOutputNotice')
    expect(minimum(pieces, noNotice).reason).toBe('hoursWorked')
    expect(minimum(pieces, { ratedOutputNotice: true }).reason).toBe('outputPieces')
    expect(minimum(pieces).reason).toBe('hoursWorked')
  })

  it('leaves out what is paid for a piece above its lowest rate', () => {
    const at = minimum(
      { ...pieces, hoursWorked: exact(100), basicPay: exact(1500) },
      { outputPieces: exact(100), normalPieceRate: exact(12) },
    )
    expect(at).toMatchObject({ verdict: 'fail', pay: '1200.00', short: '71.00' })
  })

  it('needs the hours really worked for the Living Wage', () => {
    expect(living(pieces, rated)).toMatchObject({ verdict: 'cannot_say', field: 'hoursWorked' })
    expect(living({ ...pieces, hoursWorked: exact(0) }, rated).verdict).toBe('cannot_say')
    expect(living({ ...pieces, hoursWorked: exact(80) }, rated)).toMatchObject({
      verdict: 'pass',
      hours: '80.00',
    })
  })
})

describe('unmeasured work', () => {
  const unmeasured: Partial<RowSketch> = { workType: 'unmeasured', basicPay: exact('1271.00') }

  it('counts the agreed daily average for each day worked, else every hour', () => {
    const agreed = { dailyAverageHours: exact(5) }
    expect(minimum({ ...unmeasured, daysWorked: 20 }, agreed)).toMatchObject({
      verdict: 'pass',
      hours: '100.00',
    })
    expect(minimum({ ...unmeasured, daysWorked: 21 }, agreed)).toMatchObject({
      verdict: 'fail',
      hours: '105.00',
    })
    expect(minimum({ ...unmeasured, hoursWorked: exact(120) })).toMatchObject({ hours: '120.00' })
    expect(minimum({ ...unmeasured, hoursWorked: exact(120), daysWorked: 20 }, agreed).hours).toBe('100.00')
    expect(minimum(unmeasured, agreed).reason).toBe('daysWorked')
    expect(minimum(unmeasured).reason).toBe('hoursWorked')
  })
})

describe('the working of other types of work', () => {
  it.each<[string, Partial<RowSketch>, PayrollExtra, string[]]>([
    [
      'salaried',
      { workType: 'salaried', basicAnnualHours: exact(2040), payFrequency: 'monthly', hoursWorked: exact(6) },
      {},
      ['Basic hours, 2040 a year ÷ 12', 'Hours beyond the basic hours of the year'],
    ],
    [
      'output',
      { workType: 'output' },
      { outputPieces: exact(1000), averagePiecesPerHour: exact(12), ratedOutputNotice: true },
      ['1000 pieces ÷ 12 an hour × 1.2'],
    ],
    [
      'unmeasured',
      { workType: 'unmeasured', daysWorked: 20 },
      { dailyAverageHours: exact(5) },
      ['Daily average agreement, 5 h a day × 20 days'],
    ],
  ])('shows where the hours of %s work come from', (_type, sketch, extra, labels) => {
    const line = explainPayLine(sketchRow({ ...BASE, ...sketch, extra }), context)
    const shown = line.minimumWage.working.map(({ label }) => label)
    expect(shown).toEqual(expect.arrayContaining(labels))
  })
})

describe('a figure that cannot be right', () => {
  it('does not hide a failing that stands without it', () => {
    const short = { hoursWorked: exact(100), basicPay: exact(1000) }
    for (const wrong of [
      { deductionJob: exact(-5) },
      { absencePay: exact(2000) },
      { absenceHours: exact(200) },
      { accommodationProvided: true, accommodationDays: 40 },
      { accommodationCharge: exact(10) },
      { accommodationDays: 3 },
      { lowestHourlyRate: exact(-1) },
    ]) {
      expect([wrong, minimum({ ...short, ...wrong }).verdict]).toEqual([wrong, 'fail'])
      const enough = { hoursWorked: exact(100), basicPay: exact(1480) }
      expect([wrong, minimum({ ...enough, ...wrong }).verdict]).toEqual([wrong, 'cannot_say'])
    }
  })
})
