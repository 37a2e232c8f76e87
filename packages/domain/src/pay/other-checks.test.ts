import { describe, expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import rulesData from '../../../../prisma/reference/work-rules/2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { exact, roundTo } from '../exact/index.ts'
import { parsePayRates, parseWorkRules } from '../reference/index.ts'
import {
  checkPayRow,
  explainPayLine,
  type OtherCheckId,
  type PayrollExtra,
  preparePayCheck,
  presentPayLine,
  summarisePayCheck,
} from './index.ts'
import { type RowSketch, sketchRow } from './vectors/run-row.ts'

const parsed = parsePayRates(rateData)
const parsedRules = parseWorkRules(rulesData)
if (!parsed.ok) throw new Error(parsed.error.message)
if (!parsedRules.ok) throw new Error(parsedRules.error.message)
const asOf = isoDate('2026-11-23')
const workRules = parsedRules.value
const context = preparePayCheck({ rates: parsed.value, workRules, asOf })

const BASE: RowSketch = {
  periodStart: isoDate('2026-09-01'),
  ageAtPeriodStart: 40,
  hoursWorked: exact(100),
  basicPay: exact(1500),
}
const line = (extra: PayrollExtra | undefined, sketch: Partial<RowSketch> = {}) =>
  checkPayRow(sketchRow({ ...BASE, ...sketch, extra }), context)

function other(check: OtherCheckId, extra: PayrollExtra, sketch: Partial<RowSketch> = {}) {
  const found = line(extra, sketch).otherChecks.find((result) => result.check === check)
  if (found === undefined) return undefined
  const { verdict, owed, reasons } = found
  return [verdict, owed && roundTo(owed, 2), reasons[0]?.field]
}

describe('checks beside the rates', () => {
  it('are not made where the row has no data for them', () => {
    expect(line(undefined).otherChecks).toEqual([])
    expect(line({ outputPieces: exact(1) }).otherChecks).toEqual([])
  })

  it('holiday builds up at 12.07% of the hours, to the nearest hour', () => {
    const at = (hours: string, irregularHours?: boolean) =>
      other('holiday_accrual', { holidayHoursAccrued: exact(hours), irregularHours })
    expect(at('12', true)).toEqual(['pass', undefined, undefined])
    expect(at('11.9', true)).toEqual(['fail', undefined, undefined])
    expect(at('11.9')).toEqual(['cannot_say', undefined, 'irregularHours'])
    expect(at('1', false)?.[0]).toBe('out_of_scope')
  })

  it('rolled-up holiday pay is 12.07% of pay for work, and only for irregular hours', () => {
    const at = (pay: string, irregularHours?: boolean) =>
      other('rolled_up_holiday', { rolledUpHolidayPay: exact(pay), irregularHours })
    expect(at('181.05', true)).toEqual(['pass', undefined, undefined])
    expect(at('181.04', true)).toEqual(['fail', '0.01', undefined])
    expect(at('181.05', false)).toEqual(['fail', undefined, 'irregularHours'])
  })

  it('sick pay follows the rules of the day', () => {
    const at = (periodStart: string, sickPay: string, sickWaitingDays?: number) =>
      other(
        'sick_pay',
        {
          sickPay: exact(sickPay),
          sickDays: exact(5),
          sickWaitingDays: sickWaitingDays === undefined ? undefined : exact(sickWaitingDays),
          averageWeeklyEarnings: exact(400),
          qualifyingDaysPerWeek: exact(5),
        },
        { periodStart: isoDate(periodStart) },
      )
    expect(at('2026-09-01', '123.25')?.[0]).toBe('pass')
    expect(at('2026-09-01', '123.24')).toEqual(['fail', '0.01', undefined])
    expect(at('2025-09-01', '47.50', 3)?.[0]).toBe('pass')
    expect(at('2025-09-01', '47.49', 3)).toEqual(['fail', '0.01', undefined])
    expect(at('2025-09-01', '47.50')).toEqual(['cannot_say', undefined, 'sickWaitingDays'])
    expect(other('sick_pay', { sickDays: exact(2), sickPay: exact(50) })?.[2]).toBe('averageWeeklyEarnings')
  })

  it('auto-enrolment looks at age, earnings and status', () => {
    const at = (pensionStatus: PayrollExtra['pensionStatus'], gross: number, age = 40) =>
      other('auto_enrolment', { pensionStatus }, { grossPay: exact(gross), ageAtPeriodStart: age })?.[0]
    expect(at('enrolled', 900)).toBe('pass')
    expect(at('opted_out', 900)).toBe('pass')
    expect(at('not_enrolled', 833)).toBe('fail')
    expect(at('not_enrolled', 832)).toBe('out_of_scope')
    expect(at('not_enrolled', 900, 21)).toBe('out_of_scope')
    expect(at('not_enrolled', 900, 66)).toBe('cannot_say')
    expect(at('not_enrolled', 900, 68)).toBe('out_of_scope')
    expect(at('postponed', 900)).toBe('cannot_say')
  })

  it('contributions reach 8% of qualifying earnings, 3% from the employer', () => {
    const at = (total: string, employer: string) =>
      other(
        'pension_minimum',
        { pensionStatus: 'enrolled', pensionTotal: exact(total), pensionEmployer: exact(employer) },
        { grossPay: exact(1520) },
      )
    // 1,520 less 520 is 1,000: 80 in total, 30 from the employer.
    expect(at('80', '30')?.[0]).toBe('pass')
    expect(at('79.99', '30')).toEqual(['fail', '0.01', undefined])
    expect(at('90', '29')).toEqual(['fail', '1.00', undefined])
  })

  it('Living Pension takes 12% or the cash amount, and never touches the Living Wage', () => {
    const at = (total: string, employer: string, periodStart = '2026-09-01') =>
      other(
        'living_pension',
        { pensionTotal: exact(total), pensionEmployer: exact(employer), pensionablePay: exact(2000) },
        { periodStart: isoDate(periodStart) },
      )?.[0]
    expect(at('240', '140')).toBe('pass')
    expect(at('239.99', '140')).toBe('fail')
    expect(at('240', '139')).toBe('fail')
    expect(at('262.25', '100')).toBe('cannot_say')
    expect(at('245.84', '100', '2025-09-01')).toBe('pass')
    expect(
      line({ pensionTotal: exact(1), pensionEmployer: exact(1), pensionablePay: exact(1500) }).livingWage
        .verdict,
    ).toBe('pass')
  })

  it('Living Hours need 16 hours, 4 weeks of notice and pay for cancelled shifts', () => {
    const full = { guaranteedWeeklyHours: exact(16), shiftNoticeWeeks: exact(4), cancelledShiftsPaid: true }
    expect(other('living_hours', full)?.[0]).toBe('pass')
    expect(other('living_hours', { ...full, guaranteedWeeklyHours: exact('15.9') })?.[0]).toBe('fail')
    expect(
      other('living_hours', { ...full, guaranteedWeeklyHours: exact(8), fewerHoursRequested: true })?.[0],
    ).toBe('pass')
    expect(other('living_hours', { ...full, cancelledShiftsPaid: undefined })).toEqual([
      'cannot_say',
      undefined,
      'cancelledShiftsPaid',
    ])
  })

  it('a payslip comes in time and shows what it must', () => {
    const full = { payslipGiven: true, payslipItemised: true, payslipShowsHours: true }
    expect(other('payslip', full)?.[0]).toBe('pass')
    expect(other('payslip', { ...full, payslipShowsHours: false })?.[0]).toBe('fail')
    expect(other('payslip', { payslipGiven: false })?.[0]).toBe('fail')
    expect(other('payslip', { payslipGiven: true })?.[0]).toBe('cannot_say')
    const salaried: Partial<RowSketch> = {
      workType: 'salaried',
      basicAnnualHours: exact(2040),
      payFrequency: 'monthly',
    }
    expect(other('payslip', { payslipGiven: true, payslipItemised: true }, salaried)?.[0]).toBe('pass')
  })

  it('tells the law and the ETI apart on days off', () => {
    const at = (run: number) => [
      other('weekly_rest', {}, { longestRunOfDays: run })?.[0],
      other('eti_day_off', {}, { longestRunOfDays: run })?.[0],
    ]
    expect(at(6)).toEqual(['pass', 'pass'])
    expect(at(9)).toEqual(['cannot_say', 'fail'])
    expect(at(25)).toEqual(['fail', 'fail'])
  })

  it('finds too many hours of someone under 18, and looks at the opt-out', () => {
    expect(other('young_hours', {}, { ageAtPeriodStart: 17, hoursWorked: exact(180) })?.[0]).toBe('fail')
    expect(other('average_hours', { workingTimeOptOut: true }, { hoursWorked: exact(260) })?.[0]).toBe(
      'out_of_scope',
    )
    expect(other('average_hours', { workingTimeOptOut: false }, { hoursWorked: exact(260) })?.[0]).toBe(
      'cannot_say',
    )
    expect(other('average_hours', { workingTimeOptOut: false })?.[0]).toBe('pass')
  })

  it('shows the working, its source and what was only remembered', () => {
    const extra = { pensionTotal: exact(1), pensionEmployer: exact(1), pensionablePay: exact(1500) }
    const [shown] = presentPayLine(explainPayLine(sketchRow({ ...BASE, extra }), context)).otherChecks ?? []
    expect(shown).toMatchObject({
      check: 'living_pension',
      basis: 'living_wage_foundation',
      verdict: 'fail',
      confidence: 'memory',
    })
    expect(shown?.working.map(({ note }) => note).join(' ')).toContain('remembered, not confirmed')
  })
})

describe('contracted staff', () => {
  const at = (extra: PayrollExtra, engagement: RowSketch['engagement'] = 'contracted') =>
    line(extra, { engagement, basicPay: exact(1400) }).livingWage.verdict

  it('are owed the Living Wage from 2 hours a week in 8 weeks on', () => {
    expect(at({})).toBe('fail')
    expect(at({ siteHoursPerWeek: exact(2), siteWeeks: exact(8) })).toBe('fail')
    expect(at({ siteHoursPerWeek: exact('1.9'), siteWeeks: exact(8) })).toBe('out_of_scope')
    expect(at({ siteHoursPerWeek: exact(20), siteWeeks: exact(7) })).toBe('out_of_scope')
    expect(at({ siteHoursPerDay: exact(1) })).toBe('fail')
    expect(at({ siteHoursPerWeek: exact(1) }, 'direct')).toBe('fail')
  })

  it('are measured by the day where that is the setting', () => {
    const byDay = preparePayCheck({ rates: parsed.value, workRules, asOf, livingWageSitePer: 'day' })
    const row = sketchRow({
      ...BASE,
      engagement: 'agency',
      basicPay: exact(1400),
      extra: { siteHoursPerDay: exact(1), siteHoursPerWeek: exact(5) },
    })
    expect(checkPayRow(row, byDay).livingWage.verdict).toBe('out_of_scope')
  })
})

describe('several types of work in one period', () => {
  const salaried: Partial<RowSketch> = {
    line: 2,
    workerRef: 'A',
    workType: 'salaried',
    basicAnnualHours: exact(1200),
    payFrequency: 'monthly',
  }
  const time: Partial<RowSketch> = { line: 3, workerRef: 'A', hoursWorked: exact(10) }
  const both = (salary: string, pay: string) => {
    const lines = [
      line(undefined, { ...salaried, hoursWorked: undefined, basicPay: exact(salary) }),
      line(undefined, { ...time, basicPay: exact(pay) }),
    ]
    return { lines, summary: summarisePayCheck(lines, { workRules, asOf, hasWorkTypes: true }) }
  }

  it('are added up for the worker, while each line keeps its own verdict', () => {
    const { lines, summary } = both('1400', '100')
    expect(lines.map(({ minimumWage }) => minimumWage.verdict)).toEqual(['pass', 'fail'])
    expect(summary.combined).toHaveLength(1)
    expect(summary.combined?.[0]).toMatchObject({
      verdict: 'pass',
      lines: [2, 3],
      workTypes: ['salaried', 'time'],
    })
    expect(summary.penalty).toBeUndefined()
  })

  it('fail together where one cannot make up for the other', () => {
    const { summary } = both('1271', '100')
    const [combined] = summary.combined ?? []
    expect([combined?.verdict, combined?.underpayment && roundTo(combined.underpayment, 2)]).toEqual([
      'fail',
      '27.10',
    ])
    expect(summary.penalty && roundTo(summary.penalty.underpayment, 2)).toBe('27.10')
  })
})

describe('penalty exposure', () => {
  const exposure = (...payments: readonly (readonly [string, string])[]) => {
    const lines = payments.map(([workerRef, basicPay]) =>
      line(undefined, { workerRef, basicPay: exact(basicPay) }),
    )
    const { penalty } = summarisePayCheck(lines, { workRules, asOf })
    return penalty && [penalty.workers, roundTo(penalty.from, 2), roundTo(penalty.to, 2)]
  }

  it('is 200% of what is missing, within the limits of the rule, halved for payment in time', () => {
    expect(exposure(['A', '1271'])).toBeUndefined()
    expect(exposure(['A', '771'])).toEqual([1, '500.00', '1000.00'])
    expect(exposure(['A', '1261'], ['B', '1261'])).toEqual([2, '50.00', '200.00'])
    expect(exposure(['A', '771'], ['A', '771'])).toEqual([1, '1000.00', '2000.00'])
  })

  it('looks back six years and says what was only remembered', () => {
    const old = line(undefined, { periodStart: isoDate('2020-09-01'), basicPay: exact(1) })
    expect(summarisePayCheck([old], { workRules, asOf }).penalty).toBeUndefined()
    const recent = summarisePayCheck([line(undefined, { basicPay: exact(1) })], { workRules, asOf }).penalty
    expect(recent?.remembered).toEqual(['penalty.early_share', 'penalty.look_back_years'])
    expect(recent?.rule).toContain('200% of the underpayment')
  })
})
