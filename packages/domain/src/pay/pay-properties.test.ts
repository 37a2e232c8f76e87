/// <reference types="node" />
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import rulesData from '../../../../prisma/reference/work-rules/2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { add, compare, type Exact, equals, exact, isZero, ratio, subtract, ZERO } from '../exact/index.ts'
import { parsePayRates, parseWorkRules } from '../reference/index.ts'
import {
  checkPayRow,
  explainPayLine,
  type PayrollExtra,
  type PayrollRow,
  type PayVerdict,
  preparePayCheck,
  startPaySummary,
} from './index.ts'
import { sketchRow } from './vectors/run-row.ts'

const parsed = parsePayRates(rateData)
const parsedRules = parseWorkRules(rulesData)
if (!parsed.ok) throw new Error(parsed.error.message)
if (!parsedRules.ok) throw new Error(parsedRules.error.message)
const rates = parsed.value
const workRules = parsedRules.value
const asOf = isoDate('2026-11-23')
const context = preparePayCheck({ rates, workRules, asOf })
const RUNS = Number(process.env['PAY_PROPERTY_RUNS'] ?? 400)

const pence = (most: number) => fc.integer({ min: 0, max: most }).map((value) => ratio(value, 100))
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const none = fc.constant(undefined)

/** What may be known of a row beyond its hours and basic pay; each may be missing. */
const OPTIONAL = {
  unpaidHours: pence(2_000),
  absenceHours: pence(5_000),
  absencePay: pence(50_000),
  overtimeHours: pence(3_000),
  lowestHourlyRate: pence(1_600),
  performancePay: pence(50_000),
  bonusMonths: fc.integer({ min: 0, max: 24 }),
  guaranteedAllowance: pence(20_000),
  otherAllowance: pence(20_000),
  tips: pence(10_000),
  expenses: pence(10_000),
  salarySacrifice: pence(20_000),
  deductionJob: pence(10_000),
  deductionEmployer: pence(10_000),
  deductionLoan: pence(10_000),
  deductionRecruitment: pence(10_000),
  deductionTransport: pence(10_000),
  jobCostsUnreimbursed: pence(10_000),
  accommodationProvided: fc.boolean(),
  accommodationDays: fc.integer({ min: 0, max: 40 }),
  accommodationCharge: pence(60_000),
  daysWorked: fc.integer({ min: 0, max: 31 }),
  longestRunOfDays: fc.integer({ min: 0, max: 31 }),
  apprenticeshipStart: fc.constantFrom(isoDate('2026-01-05'), isoDate('2024-01-05')),
}

const EXTRA: { readonly [Field in keyof PayrollExtra]-?: fc.Arbitrary<NonNullable<PayrollExtra[Field]>> } = {
  outputPieces: pence(100_000),
  averagePiecesPerHour: pence(3_000),
  normalPieceRate: pence(300),
  ratedOutputNotice: fc.boolean(),
  dailyAverageHours: pence(1_200),
  salariedHoursBefore: pence(250_000),
  salariedHoursInPeriod: pence(25_000),
  unpaidAbsenceHours: pence(20_000),
  employmentStart: fc.constantFrom(isoDate('2026-08-20'), isoDate('2026-09-10'), isoDate('2026-11-01')),
  employmentEnd: fc.constantFrom(isoDate('2026-08-20'), isoDate('2026-09-10'), isoDate('2026-11-01')),
  siteHoursPerWeek: pence(4_000),
  siteHoursPerDay: pence(1_200),
  siteWeeks: pence(5_200),
  guaranteedWeeklyHours: pence(4_000),
  fewerHoursRequested: fc.boolean(),
  shiftNoticeWeeks: pence(800),
  cancelledShiftsPaid: fc.boolean(),
  pensionablePay: pence(300_000),
  pensionEmployer: pence(30_000),
  pensionTotal: pence(40_000),
  pensionStatus: fc.constantFrom('enrolled', 'opted_out', 'postponed', 'not_enrolled'),
  irregularHours: fc.boolean(),
  holidayHoursAccrued: pence(3_000),
  rolledUpHolidayPay: pence(40_000),
  arrearsPaid: pence(200_000),
  feesRepaid: pence(100_000),
  sickPay: pence(30_000),
  sickDays: pence(2_000),
  sickWaitingDays: pence(300),
  qualifyingDaysPerWeek: pence(700),
  averageWeeklyEarnings: pence(80_000),
  workingTimeOptOut: fc.boolean(),
  payslipGiven: fc.boolean(),
  payslipItemised: fc.boolean(),
  payslipShowsHours: fc.boolean(),
}

const optional = fc
  .record({ ...OPTIONAL, overtimePay: pence(80_000) })
  .chain((values) =>
    fc
      .subarray(Object.keys(values))
      .map((kept) => Object.fromEntries(Object.entries(values).filter(([field]) => kept.includes(field)))),
  )
const extra = fc
  .record(EXTRA)
  .chain((values) =>
    fc
      .subarray(Object.keys(values))
      .map(
        (kept): PayrollExtra =>
          Object.fromEntries(Object.entries(values).filter(([field]) => kept.includes(field))),
      ),
  )

const anyRow = fc
  .record({
    ageAtPeriodStart: fc.integer({ min: 14, max: 70 }),
    workType: maybe(fc.constantFrom('time', 'salaried', 'output', 'unmeasured')),
    engagement: maybe(fc.constantFrom('direct', 'contracted', 'agency')),
    hoursWorked: maybe(pence(20_000)),
    basicPay: pence(300_000),
    basicAnnualHours: fc.oneof(none, pence(250_000)),
    payFrequency: fc.constantFrom('monthly', 'four_weekly', undefined),
    days: fc.integer({ min: 1, max: 30 }),
    optional,
    extra: maybe(extra),
  })
  .map(({ days, optional: more, extra: known, ...sketch }) =>
    sketchRow({ periodStart: isoDate('2026-09-01'), ...sketch, ...more, extra: known, periodDays: days }),
  )

const verdictsOf = (row: PayrollRow): readonly PayVerdict[] => {
  const { minimumWage, livingWage } = checkPayRow(row, context)
  return [minimumWage.verdict, livingWage.verdict]
}

/** A fail that stands although a figure beside it cannot be right: more pay may then leave it open. */
const standsDespiteDoubt = (row: PayrollRow) => {
  const { minimumWage, livingWage } = explainPayLine(row, context)
  return [...minimumWage.working, ...livingWage.working].some(({ rule }) => rule === 'mw.doubtful')
}

/** Pay without its hours is half of a piece of information: how much of the pay counts is open, whatever is said beside it. */
const hasLooseOvertime = ({ overtimePay = ZERO, overtimeHours = ZERO }: PayrollRow) =>
  isZero(overtimeHours) && !isZero(overtimePay)

describe('properties over every type of work', () => {
  it('a penny more never makes a pass anything else, nor a fail owe more', () => {
    fc.assert(
      fc.property(
        anyRow,
        fc.constantFrom('basicPay', 'overtimePay', 'guaranteedAllowance', 'performancePay'),
        (row, field) => {
          const richer = { ...row, [field]: add(row[field] ?? ZERO, ratio(1, 100)) }
          const before = checkPayRow(row, context)
          const after = checkPayRow(richer, context)
          for (const standard of ['minimumWage', 'livingWage'] as const) {
            if (before[standard].verdict === 'pass') expect(after[standard].verdict).toBe('pass')
          }
          const owed = before.minimumWage.underpayment
          const less = after.minimumWage.underpayment
          // What is owed may rise once a figure that could not be right can be.
          if (owed && less && !standsDespiteDoubt(row)) expect(compare(less, owed)).toBeLessThanOrEqual(0)
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('saying more never turns a fail into "cannot say"', () => {
    // Pay for overtime says nothing without its hours: the two are one piece of information.
    const overtime = fc.record({
      overtimeHours: fc.integer({ min: 1, max: 3_000 }).map((value) => ratio(value, 100)),
      overtimePay: pence(80_000),
    })
    const more = fc.oneof(
      overtime,
      ...Object.entries(OPTIONAL).map(([field, value]) =>
        value.map((known: unknown) => ({ [field]: known })),
      ),
    )
    const moreExtra = fc.oneof(
      ...Object.entries(EXTRA).map(([field, value]) => value.map((known: unknown) => ({ [field]: known }))),
    )
    fc.assert(
      fc.property(anyRow, more, moreExtra, (row, known, knownExtra) => {
        const before = verdictsOf(row)
        if (standsDespiteDoubt(row) || hasLooseOvertime(row)) return
        const isNew = Object.entries(known).every(
          ([field]) => !Object.entries(row).some(([name, value]) => name === field && value !== undefined),
        )
        const isNewExtra = Object.keys(knownExtra).every(
          (field) => row.extra === undefined || !(field in row.extra),
        )
        const richer: PayrollRow[] = []
        if (isNew) richer.push({ ...row, ...known })
        if (isNewExtra) richer.push({ ...row, extra: { ...row.extra, ...knownExtra } })
        for (const each of richer) {
          const after = verdictsOf(each)
          for (const [index, verdict] of before.entries()) {
            if (verdict === 'fail') expect(after[index]).not.toBe('cannot_say')
          }
        }
      }),
      { numRuns: RUNS * 5 },
    )
  })

  it('splitting or reordering a file changes no line, and its parts add up', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 2, maxLength: 12 }), fc.nat(11), (rows, at) => {
        const alone = rows.map((row) => checkPayRow(row, preparePayCheck({ rates, workRules, asOf })))
        const together = rows.map((row) => checkPayRow(row, context))
        const reversed = [...rows]
          .reverse()
          .map((row) => checkPayRow(row, context))
          .reverse()
        expect(together).toEqual(alone)
        expect(reversed).toEqual(alone)
        const total = (lines: typeof alone) => {
          const summary = startPaySummary({ workRules, asOf })
          for (const line of lines) summary.add(line)
          return summary.finish()
        }
        const [all, first, second] = [total(alone), total(alone.slice(0, at)), total(alone.slice(at))]
        expect(all.lines).toBe(first.lines + second.lines)
        expect(
          equals(all.minimumWage.arrears, add(first.minimumWage.arrears, second.minimumWage.arrears)),
        ).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('tolerates nothing: what is missing makes it whole, and a hundredth of a penny less does not', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const plain: PayrollRow = {
          ...row,
          overtimeHours: undefined,
          overtimePay: undefined,
          lowestHourlyRate: undefined,
          extra: { ...row.extra, normalPieceRate: undefined },
        }
        if (standsDespiteDoubt(plain)) return
        const { minimumWage, livingWage } = checkPayRow(plain, context)
        for (const [standard, gap] of [
          ['minimumWage', minimumWage.underpayment],
          ['livingWage', livingWage.shortfall],
        ] as const) {
          if (gap === undefined || isZero(gap)) continue
          const whole = checkPayRow({ ...plain, basicPay: add(plain.basicPay ?? ZERO, gap) }, context)
          expect(whole[standard].verdict).toBe('pass')
          const less = subtract(add(plain.basicPay ?? ZERO, gap), ratio(1, 10_000))
          if (compare(less, ZERO) < 0) continue
          expect(checkPayRow({ ...plain, basicPay: less }, context)[standard].verdict).toBe('fail')
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('scales: twice of everything changes no verdict', () => {
    const twice = (value: Exact | undefined) => value && add(value, value)
    fc.assert(
      fc.property(anyRow, (row) => {
        const plain: PayrollRow = {
          ...row,
          accommodationProvided: undefined,
          accommodationDays: undefined,
          accommodationCharge: undefined,
        }
        const doubled: PayrollRow = {
          ...plain,
          hoursWorked: twice(plain.hoursWorked),
          basicPay: twice(plain.basicPay),
          unpaidHours: twice(plain.unpaidHours),
          absenceHours: twice(plain.absenceHours),
          absencePay: twice(plain.absencePay),
          overtimeHours: twice(plain.overtimeHours),
          overtimePay: twice(plain.overtimePay),
          performancePay: twice(plain.performancePay),
          guaranteedAllowance: twice(plain.guaranteedAllowance),
          salarySacrifice: twice(plain.salarySacrifice),
          deductionJob: twice(plain.deductionJob),
          deductionEmployer: twice(plain.deductionEmployer),
          deductionRecruitment: twice(plain.deductionRecruitment),
          deductionTransport: twice(plain.deductionTransport),
          jobCostsUnreimbursed: twice(plain.jobCostsUnreimbursed),
          basicAnnualHours: twice(plain.basicAnnualHours),
          extra: plain.extra && {
            ...plain.extra,
            outputPieces: twice(plain.extra.outputPieces),
            dailyAverageHours: twice(plain.extra.dailyAverageHours),
            salariedHoursBefore: twice(plain.extra.salariedHoursBefore),
            salariedHoursInPeriod: twice(plain.extra.salariedHoursInPeriod),
            unpaidAbsenceHours: twice(plain.extra.unpaidAbsenceHours),
          },
        }
        expect(verdictsOf(doubled)).toEqual(verdictsOf(plain))
      }),
      { numRuns: RUNS },
    )
  })

  it('explains every line with the verdict it gives in bulk, and the working adds up to the pay and the hours', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const bulk = checkPayRow(row, context)
        const line = explainPayLine(row, context)
        const { working: _minimum, ...minimumWage } = line.minimumWage
        const { working: _living, ...livingWage } = line.livingWage
        expect({ ...line, minimumWage, livingWage }).toEqual(bulk)
        const sumUp = (figure: 'amount' | 'hours') => {
          let total = exact(0)
          for (const { effect, [figure]: value } of line.minimumWage.working) {
            if (value === undefined) continue
            if (effect === 'counts' || effect === 'added') total = add(total, value)
            if (effect === 'taken_off') total = subtract(total, value)
          }
          return total
        }
        if (minimumWage.pay) expect(equals(sumUp('amount'), minimumWage.pay)).toBe(true)
        if (minimumWage.pay && minimumWage.hours) expect(equals(sumUp('hours'), minimumWage.hours)).toBe(true)
        expect(minimumWage.causes.length > 0).toBe(minimumWage.verdict === 'fail')
      }),
      { numRuns: RUNS },
    )
  })
})
