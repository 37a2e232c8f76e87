import { describe, expect, it } from 'vitest'
import helpData from '../../../../prisma/reference/pay-help/pay-help-2026-11.json' with { type: 'json' }
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { explainPayLine, preparePayCheck } from '../pay/index.ts'
import { parsePayRates } from '../reference/index.ts'
import { answerOwnPay, type OwnPayTexts, readOwnPay, readPayHelp } from './index.ts'

const rates = parsePayRates(rateData)
if (!rates.ok) throw new Error(rates.error.message)
const context = preparePayCheck({ rates: rates.value, asOf: isoDate('2026-11-23') })

const plain: OwnPayTexts = {
  workType: 'time',
  periodStart: '2026-09-1',
  periodLength: 'monthly',
  age: '34',
  apprentice: 'no',
  zone: 'london',
  hoursPaid: '124',
  pay: '£1,674.00',
}

function answer(texts: OwnPayTexts) {
  const row = readOwnPay(texts)
  if (!row.ok) throw new Error(JSON.stringify(row.error))
  return answerOwnPay(row.value, context)
}
const problemsOf = (texts: OwnPayTexts) => {
  const row = readOwnPay(texts)
  return row.ok ? null : row.error
}

describe('one person’s own pay', () => {
  it('tells both standards apart: unpaid travel and a uniform bring £13.50 below the legal minimum', () => {
    const { minimum, living, periodEnd } = answer({ ...plain, hoursUnpaid: '7:30', uniform: '53' })
    expect(periodEnd).toBe('2026-09-30')
    // (1,674 − 53) ÷ 131.5 = 12.327; the law asks 12.71 × 131.5 − 1,621 = 50.365 more.
    expect(minimum).toMatchObject({
      verdict: 'fail',
      rate: '12.71',
      hourly: '12.33',
      short: '50.37',
      owed: '50.37',
    })
    expect(living).toMatchObject({
      verdict: 'fail',
      rate: '14.80',
      hourly: '12.33',
      short: '325.20',
      zone: 'london',
    })
    expect(minimum.steps.map(({ name, effect }) => [name, effect])).toEqual([
      ['hours', 'counts'],
      ['unpaid_hours', 'added'],
      ['basic_pay', 'counts'],
      ['deduction_job', 'taken_off'],
      ['rate', 'rate'],
      ['result', 'result'],
    ])
  })

  it('states what is owed at today’s rate for pay of an earlier year', () => {
    const { minimum } = answer({ ...plain, periodStart: '2025-09-01', hoursPaid: '100', pay: '1200' })
    // 21.00 short at 12.21 is 21.86 at 12.71.
    expect(minimum).toMatchObject({ rate: '12.21', short: '21.00', owed: '21.86' })
  })

  it('takes amounts as they are written in each of the languages', () => {
    for (const pay of ['1.674,00', '1 674,00', '1,674.00', '£1674', '1674,00', '١٬٦٧٤٫٠٠', '۱۶۷۴']) {
      expect(answer({ ...plain, pay }).minimum.hourly, pay).toBe('13.50')
    }
    expect(answer({ ...plain, hoursPaid: '124,5' }).minimum.hourly).toBe('13.45')
    for (const pay of ['-5', 'many', '12.345.6', '(5.00)']) {
      expect(problemsOf({ ...plain, pay }), pay).toEqual({ pay: 'not_money' })
    }
  })

  it('knows the young, apprentices and the home that comes with the job', () => {
    expect(answer({ ...plain, age: '17' })).toMatchObject({
      minimum: { verdict: 'pass', rate: '8.00' },
      living: { verdict: 'out_of_scope', reason: 'too_young' },
    })
    expect(answer({ ...plain, age: '15' }).minimum).toMatchObject({
      verdict: 'out_of_scope',
      reason: 'too_young',
    })
    expect(answer({ ...plain, apprentice: 'first_year' })).toMatchObject({
      minimum: { rate: '8.00' },
      living: { verdict: 'out_of_scope', reason: 'apprentice' },
    })
    expect(answer({ ...plain, apprentice: 'later' }).minimum.rate).toBe('12.71')
    // 30 days at an offset of 11.10 are 333.00: what is charged above that is taken off.
    const housed = { ...plain, accommodation: 'yes', accommodationDays: '30', accommodationCharge: '433' }
    expect(answer(housed).minimum.steps).toContainEqual(
      expect.objectContaining({ name: 'accommodation', effect: 'taken_off', pounds: '100.00' }),
    )
  })

  it('leaves a better rate for some hours out of the legal minimum for the others', () => {
    const { minimum, living } = answer({
      ...plain,
      hoursPaid: '100',
      pay: '1300',
      extraHours: '20',
      extraPay: '300',
    })
    // 80 hours at 12.50; the 20 at 15.00 count at 12.50 too.
    expect(minimum).toMatchObject({ verdict: 'fail', hourly: '12.50' })
    expect(living.verdict).toBe('fail')
  })

  it('checks a salary by the hours of the contract, with what was worked beyond them for nothing', () => {
    const salary = {
      ...plain,
      workType: 'salaried',
      weeklyHours: '37,5',
      hoursPaid: '999',
      zone: 'uk',
      pay: '2100',
    }
    // 37.5 × 52 ÷ 12 = 162.5 hours at 12.92; ten more unpaid bring it to 12.17.
    expect(answer(salary).minimum).toMatchObject({ verdict: 'pass', hourly: '12.92' })
    const { minimum } = answer({ ...salary, hoursUnpaid: '10' })
    expect(minimum).toMatchObject({ verdict: 'fail', hourly: '12.17' })
    expect(minimum.steps.map(({ name }) => name)).toEqual([
      'hours',
      'unpaid_hours',
      'basic_pay',
      'rate',
      'result',
    ])
    expect(problemsOf({ ...salary, weeklyHours: '' })).toEqual({ weeklyHours: 'missing' })
  })

  it('has a name for every step of the check that carries a figure', () => {
    const full = {
      ...plain,
      hoursUnpaid: '3',
      extraHours: '4',
      extraPay: '90',
      uniform: '1',
      transport: '2',
      fees: '3',
      otherDeductions: '4',
      costs: '5',
      accommodation: 'yes',
      accommodationDays: '30',
      accommodationCharge: '500',
    }
    const salary = { ...full, workType: 'salaried', weeklyHours: '40' }
    for (const texts of [
      full,
      salary,
      { ...full, apprentice: 'later' },
      { ...full, periodStart: '2026-03-01' },
    ]) {
      const row = readOwnPay(texts)
      if (!row.ok) throw new Error(JSON.stringify(row.error))
      const { minimumWage, livingWage } = explainPayLine(row.value, context)
      const told = answerOwnPay(row.value, context)
      // What the headline says already: the Living Wage's sum of what is short, and what is owed in law.
      const inHeadline = (step: (typeof minimumWage.working)[number]) =>
        step.rule === 'mw.arrears' || (step.effect === 'result' && step.perHour === undefined)
      expect(told.minimum.steps).toHaveLength(minimumWage.working.filter((step) => !inHeadline(step)).length)
      expect(told.living.steps).toHaveLength(livingWage.working.filter((step) => !inHeadline(step)).length)
    }
  })

  it('says what is missing or cannot be, field by field', () => {
    expect(problemsOf({})).toEqual({
      workType: 'choose',
      zone: 'choose',
      periodStart: 'missing',
      periodLength: 'choose',
      age: 'missing',
      apprentice: 'choose',
      hoursPaid: 'missing',
      pay: 'missing',
    })
    expect(problemsOf({ ...plain, periodStart: '2026-02-30', hoursPaid: '900', age: 'old' })).toEqual({
      periodStart: 'not_date',
      hoursPaid: 'too_many_hours',
      age: 'not_number',
    })
    expect(problemsOf({ ...plain, extraHours: '10' })).toEqual({ extraPay: 'missing' })
    expect(problemsOf({ ...plain, extraHours: '130', extraPay: '9999' })).toEqual({
      extraHours: 'more_than_all',
      extraPay: 'more_than_all',
    })
    expect(problemsOf({ ...plain, accommodation: 'yes', accommodationDays: '31' })).toEqual({
      accommodationDays: 'too_many_days',
    })
  })
})

describe('whom to ask about pay', () => {
  it('shows a number only when it was read in a source', () => {
    const { contacts } = readPayHelp(helpData)
    expect(contacts.map(({ id, phone, url }) => [id, phone, url])).toEqual([
      ['acas', '0300 123 1100', null],
      ['fair_work_agency', null, 'https://www.gov.uk/pay-and-work-rights'],
    ])
  })
})
