import { addDays, addMonths, daysBetween, type IsoDate, parseIsoDate } from '../dates/index.ts'
import { err, ok, type Result } from '../errors/index.ts'
import { compare, exact, isZero, multiply, roundTo, subtract } from '../exact/index.ts'
import type { PayrollRow } from '../pay/index.ts'
import {
  createPayrollRowReader,
  type PayrollColumnName,
  readHours,
  readMoney,
} from '../payroll-file/index.ts'
import type { Zone } from '../reference/index.ts'
import {
  OWN_APPRENTICE,
  OWN_PERIOD_LENGTHS,
  OWN_WORK_TYPES,
  type OwnPayField,
  type OwnPayProblem,
  type OwnPayProblems,
  type OwnPayTexts,
} from './own-pay-fields.ts'
import { latinDigits, readOwnCount, readOwnHours, readOwnMoney } from './read-own-figures.ts'

const MOST_POUNDS = exact(1_000_000)
const OLDEST = 120
const WEEKS_IN_YEAR = exact(52)
const DAYS: Readonly<Record<string, number>> = { weekly: 7, fortnightly: 14, four_weekly: 28 }

function lastDay(start: IsoDate, length: (typeof OWN_PERIOD_LENGTHS)[number]): IsoDate {
  const days = DAYS[length]
  if (days !== undefined) return addDays(start, days - 1)
  const next = addMonths(start, 1)
  return next.slice(8) === start.slice(8) ? addDays(next, -1) : next
}

function readDay(text: string): IsoDate | null {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(latinDigits(text).trim())
  return parts && parseIsoDate(`${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`)
}

/** One of the words of a choice. */
function pick<const Word extends string>(text: string, words: readonly Word[]): Word | null {
  return words.find((word) => word === text) ?? null
}

/**
 * One person's payment as a row that the pay check reads, or what is wrong with each field. A salary is checked by
 * the hours of the contract in a year; whoever is paid by the task is owed the minimum for every hour worked, unless
 * the employer has set fair piece rates in writing (https://www.gov.uk/minimum-wage-different-types-work).
 */
export function readOwnPay(texts: OwnPayTexts): Result<PayrollRow, OwnPayProblems> {
  const problems: Partial<Record<OwnPayField, OwnPayProblem>> = {}
  const typed = (field: OwnPayField) => texts[field]?.trim() ?? ''
  const refuse = (field: OwnPayField, problem: OwnPayProblem): null => {
    problems[field] ??= problem
    return null
  }
  const choice = <const Word extends string>(field: OwnPayField, words: readonly Word[]) =>
    pick(typed(field), words) ?? refuse(field, 'choose')
  const money = (field: OwnPayField, needed = false): string => {
    if (typed(field) === '') {
      if (needed) refuse(field, 'missing')
      return ''
    }
    const amount = readOwnMoney(typed(field))
    if (amount === null) refuse(field, 'not_money')
    const value = amount === null ? null : readMoney(amount)
    if (value?.ok && compare(value.value, MOST_POUNDS) > 0) refuse(field, 'too_much')
    return amount ?? ''
  }
  const hours = (field: OwnPayField, mostHours: number, needed = false): string => {
    if (typed(field) === '') {
      if (needed) refuse(field, 'missing')
      return ''
    }
    const amount = readOwnHours(typed(field))
    if (amount === null) refuse(field, 'not_hours')
    const value = amount === null ? null : readHours(amount)
    if (value?.ok && compare(value.value, exact(mostHours)) > 0) refuse(field, 'too_many_hours')
    return amount ?? ''
  }

  const workType = choice('workType', OWN_WORK_TYPES)
  const zone: Zone | null = choice('zone', ['london', 'uk'])
  const start = typed('periodStart') === '' ? null : readDay(typed('periodStart'))
  if (start === null) refuse('periodStart', typed('periodStart') === '' ? 'missing' : 'not_date')
  const length = choice('periodLength', OWN_PERIOD_LENGTHS)
  const end = start !== null && length !== null ? lastDay(start, length) : null
  const days = start !== null && end !== null ? daysBetween(start, end) + 1 : 31
  const age = typed('age') === '' ? refuse('age', 'missing') : readOwnCount(typed('age'))
  if (age === null || age > OLDEST) refuse('age', 'not_number')
  const apprentice = choice('apprentice', OWN_APPRENTICE)
  const isSalary = workType === 'salaried'
  const weeklyHours = isSalary ? hours('weeklyHours', 7 * 24, true) : ''
  const paid = isSalary ? '' : hours('hoursPaid', days * 24, true)
  const unpaid = hours('hoursUnpaid', days * 24)
  const pay = money('pay', true)
  const extraHours = hours('extraHours', days * 24)
  const extraPay = money('extraPay')
  const deductions = {
    deduction_job: money('uniform'),
    deduction_transport: money('transport'),
    deduction_recruitment: money('fees'),
    deduction_employer: money('otherDeductions'),
    job_costs_unreimbursed: money('costs'),
  }
  const housed = (pick(typed('accommodation'), ['no', 'yes']) ?? 'no') === 'yes'
  const housedDays = housed ? readOwnCount(typed('accommodationDays')) : null
  if (housed && housedDays === null) {
    refuse('accommodationDays', typed('accommodationDays') === '' ? 'missing' : 'not_number')
  } else if (housedDays !== null && housedDays > days) refuse('accommodationDays', 'too_many_days')
  const charge = housed ? money('accommodationCharge') : ''

  const basicPay = without(pay, extraPay)
  if (basicPay === null) refuse('extraPay', 'more_than_all')
  if (without(paid, extraHours, readHours) === null && !isSalary) refuse('extraHours', 'more_than_all')
  if ((extraHours === '') !== (extraPay === ''))
    refuse(extraHours === '' ? 'extraHours' : 'extraPay', 'missing')
  if (Object.keys(problems).length > 0 || start === null || end === null || zone === null)
    return err(problems)

  const cells: Partial<Record<PayrollColumnName, string>> = {
    worker_ref: 'own',
    period_start: start,
    period_end: end,
    age_at_period_start: String(age),
    // Only whether the first year is over matters, so no date is asked for.
    apprenticeship_start:
      apprentice === 'first_year' ? start : apprentice === 'later' ? addMonths(start, -24) : '',
    workplace: zone,
    // What a salary pays for is told by the contract; hours beyond it that were not paid stand in unpaid_hours.
    hours_worked: isSalary ? extraHours : paid,
    unpaid_hours: unpaid,
    basic_pay: basicPay ?? '',
    overtime_hours: extraHours,
    overtime_pay: extraPay,
    ...deductions,
    accommodation_provided: housed ? 'yes' : '',
    accommodation_days: housedDays === null ? '' : String(housedDays),
    accommodation_charge: charge,
    ...(isSalary
      ? { work_type: 'salaried', basic_annual_hours: inYear(weeklyHours), pay_frequency: length ?? '' }
      : {}),
  }
  return ok(toRow(cells))
}

/** What is left of an amount, exactly; null when less than nothing is. */
function without(all: string, part: string, read = readMoney): string | null {
  const [whole, less] = [read(all === '' ? '0' : all), read(part === '' ? '0' : part)]
  if (!whole.ok || !less.ok) return all
  if (isZero(less.value)) return all
  const left = subtract(whole.value, less.value)
  return compare(left, exact(0)) < 0 ? null : roundTo(left, 4)
}

function inYear(weeklyHours: string): string {
  const read = readHours(weeklyHours)
  return read.ok ? roundTo(multiply(read.value, WEEKS_IN_YEAR), 4) : ''
}

/** Goes through the payroll file's own reader, so that one person's figures are read like anybody's. */
function toRow(cells: Partial<Record<PayrollColumnName, string>>): PayrollRow {
  const headers = Object.keys(cells)
  const created = createPayrollRowReader({
    headers,
    mapping: { columns: Object.fromEntries(headers.map((header) => [header, header])), fileWide: {} },
  })
  if (!created.ok) throw new Error(`Own pay: ${created.error.message}`)
  const read = created.value.read(1, Object.values(cells))
  if (read.kind !== 'row') throw new Error('Own pay: a figure that was found good was not read.')
  return read.row
}
