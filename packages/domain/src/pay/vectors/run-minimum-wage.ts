import { addDays, addMonths, type IsoDate, isoDate } from '../../dates/index.ts'
import { add, divide, type Exact, equals, exact, isZero, multiply, subtract, sum } from '../../exact/index.ts'
import { findMinimumWageRate, type MinimumWageRate, type PayRates } from '../../reference/index.ts'
import {
  arrearsOf,
  breakEvenHours,
  describeBand,
  hourlyOf,
  lowestRateOf,
  missingPay,
  premiumIn,
  splitBonus,
} from '../index.ts'
import { isExactAnswer } from './check-answers.ts'
import { firstDate, ratesWithMinimum, readRowInput } from './read-row-input.ts'
import {
  type Answers,
  amountAt,
  countAt,
  dateAt,
  type Fields,
  has,
  isFields,
  listAt,
  optionalAmount,
  Unmappable,
} from './read-vector.ts'
import { runRow } from './run-row.ts'
import { answersOf, runPiecePremium } from './run-work-types.ts'

const ADULT = 30
const RECENT = isoDate('2026-06-01')

function lookUp(rates: PayRates, on: IsoDate, age: number, apprenticeshipStart?: IsoDate): MinimumWageRate {
  const found = findMinimumWageRate(rates, { on, age, apprenticeshipStart })
  if (!found.ok) throw new Unmappable(found.error.message)
  return found.value
}

/** A start date that makes someone an apprentice for so many years on a day. */
function apprenticeSince(on: IsoDate, years: number): IsoDate {
  return Number.isInteger(years) ? addMonths(on, -12 * years) : addDays(on, -Math.floor(years * 365))
}

export function runRateLookup(input: Fields, _expected: Fields, rates: PayRates): Answers {
  const on = dateAt(input, 'date')
  const onOwnRate = input['apprentice'] === true && input['apprenticeRateApplies'] !== false
  const years = countAt(input, 'yearsAsApprentice', 0)
  const start = onOwnRate ? apprenticeSince(on, years) : undefined
  const found = lookUp(rates, on, countAt(input, 'age', onOwnRate ? 18 : ADULT), start)
  return { hourlyRate: found.rate, nlwEligible: found.band === 'national_living_wage' }
}

export function runHistoricRates(input: Fields, expected: Fields, rates: PayRates): Answers {
  if (has(input, 'cases')) {
    for (const item of listAt(input, 'cases')) {
      if (!Array.isArray(item) || typeof item[0] !== 'string' || typeof item[1] !== 'number') {
        throw new Unmappable('a case is not a date, an age and an answer')
      }
      const eligible = lookUp(rates, isoDate(item[0]), item[1]).band === 'national_living_wage'
      if (eligible !== item[2]) throw new Error(`${item[0]} at ${item[1]}: ${eligible}`)
    }
    // The expectation only names the columns of the cases.
    return { columns: listAt(expected, 'columns').map(String) }
  }
  const on = dateAt(input, 'date')
  const ages = isFields(expected['ratesByAge']) ? Object.keys(expected['ratesByAge']) : []
  const adult = lookUp(rates, on, ADULT)
  return {
    ratesByAge: Object.fromEntries(ages.map((age) => [age, lookUp(rates, on, Number(age)).rate])),
    apprentice: adult.row.apprentice,
    dailyOffset: adult.row.accommodationOffsetPerDay,
  }
}

export function runAgeBoundary(input: Fields, _expected: Fields, rates: PayRates): Answers {
  const periodStart = dateAt(input, 'periodStart')
  const isApprentice = input['apprentice'] === true
  // A source period may be a day over a month; the sketch ends it with the month, which the rule does not touch.
  const line = runRow(rates, {
    periodStart,
    dateOfBirth: dateAt(input, 'dateOfBirth'),
    hoursWorked: amountAt(input, 'hours'),
    basicPay: amountAt(input, 'pay'),
    apprenticeshipStart: isApprentice
      ? apprenticeSince(periodStart, countAt(input, 'yearsAsApprentice', 0))
      : undefined,
  })
  const { verdict, rate } = line.minimumWage
  const age = line.ageAtPeriodStart
  return {
    ageAtStart: age === undefined ? undefined : exact(age),
    hourlyRate: rate,
    compliant: verdict === 'pass' || verdict === 'fail' ? verdict === 'pass' : undefined,
  }
}

/** Compliance, entitlement and deductions: one row through the pay check. */
export function runWholeRow(input: Fields, _expected: Fields, rates: PayRates): Answers {
  if (has(input, 'marginPerHour')) {
    return { breakEvenHours: breakEvenHours(amountAt(input, 'deduction'), amountAt(input, 'marginPerHour')) }
  }
  const row = readRowInput(input)
  const line = runRow(ratesWithMinimum(rates, input), { ...row, basicPay: row.basicPay ?? exact(0) })
  return answersOf(line)
}

function sumOf(values: readonly Exact[]): Exact {
  return sum(values)
}

export function runPremium(input: Fields, _expected: Fields, rates: PayRates): Answers {
  if (has(input, 'premiumPiece')) return runPiecePremium(input, rates)
  const lines = listAt(input, 'lines').map((item) => {
    if (!isFields(item)) throw new Unmappable('a line is not an object')
    const hours = amountAt(item, 'hours')
    return { hours, pay: multiply(hours, amountAt(item, 'rate')) }
  })
  const lowest = optionalAmount(input, 'lowestContractRate') ?? lowestRateOf(lines)
  if (lowest === undefined) throw new Unmappable('no hours')
  const premium = sumOf(lines.map(({ pay, hours }) => premiumIn(pay, hours, lowest)))
  const totalPay = sumOf(lines.map(({ pay }) => pay))
  const hours = sumOf(lines.map((line) => line.hours))
  const nmwPay = subtract(totalPay, premium)
  const [basic, overtime] = lines
  if (basic !== undefined && overtime !== undefined && lines.length === 2) {
    const { minimumWage } = runRow(rates, {
      periodStart: RECENT,
      ageAtPeriodStart: ADULT,
      hoursWorked: hours,
      basicPay: basic.pay,
      overtimeHours: overtime.hours,
      overtimePay: overtime.pay,
      lowestHourlyRate: lowest,
    })
    if (minimumWage.pay === undefined || !equals(minimumWage.pay, nmwPay)) {
      throw new Error('the pay check of the same row comes to another figure')
    }
  }
  return { totalPay, premium, nmwPay, hourly: hourlyOf(nmwPay, hours) }
}

export function runArrears(input: Fields, _expected: Fields, rates: PayRates): Answers {
  if (Array.isArray(input['periods'])) return runPeriods(input, rates)
  const asOf = firstDate(input, 'asOf', 'dateNow', 'paidOn', 'currentDate', 'now')
  const hasPeriod = ['date', 'periodStart', 'dateThen'].some((key) => has(input, key))
  if (hasPeriod && !has(input, 'rateThen')) {
    const line = runRow(
      rates,
      { ...readRowInput(input), basicPay: readRowInput(input).basicPay ?? exact(0) },
      asOf,
    )
    const { band, rateRow } = line.minimumWage
    const name = band && rateRow ? bandName(band, describeBand(band, rateRow)) : undefined
    return { ...answersOf(line), rateThen: line.minimumWage.rate, band: name, currentRateBand: name }
  }
  if (has(input, 'ageAtPeriod') && !has(input, 'rateThen')) {
    const { band, row } = lookUp(rates, RECENT, countAt(input, 'ageAtPeriod'))
    return { currentRateBand: bandName(band, describeBand(band, row)) }
  }
  const rateThen = amountAt(input, 'rateThen')
  const underpayment =
    optionalAmount(input, 'underpayment') ??
    missingPay(readRowInput(input).basicPay ?? exact(0), rateThen, amountAt(input, 'hours'))
  const arrears = arrearsOf(underpayment, rateThen, amountAt(input, 'rateNow'))
  return { underpayment, shortfall: underpayment, arrears }
}

/** Several underpaid periods, each at its own rate, all owed at the rate of one day. */
function runPeriods(input: Fields, rates: PayRates): Answers {
  const each = listAt(input, 'periods').map((period) => {
    if (!isFields(period)) throw new Unmappable('a period is not an object')
    const { periods: _periods, ...shared } = input
    return runArrears({ ...shared, ...period }, {}, rates)
  })
  const sumUp = (key: 'underpayment' | 'arrears') => {
    let all = exact(0)
    for (const answers of each) {
      const value = answers[key]
      if (!isExactAnswer(value)) throw new Unmappable(`no ${key}`)
      all = add(all, value)
    }
    return all
  }
  return { underpayment: sumUp('underpayment'), arrears: sumUp('arrears') }
}

function bandName(band: string, ages: string): string {
  if (band === 'under_18') return 'under18'
  return band === 'national_living_wage' ? 'nlw' : ages.replaceAll(' to ', '-')
}

/** A bonus earned over the calendar year and paid in December: November gets its own month's share. */
export function runBonus(input: Fields, _expected: Fields, rates: PayRates): Answers {
  const monthly = amountAt(input, 'monthlyPay')
  const hours = amountAt(input, 'hours')
  const bonus = amountAt(input, 'bonus')
  const months = countAt(input, 'bonusMonths')
  const split = splitBonus(bonus, months)
  const decemberPay = add(monthly, split.counts)
  const novemberPay = add(monthly, split.carriedBack)
  const { minimumWage } = runRow(rates, {
    periodStart: isoDate('2025-12-01'),
    ageAtPeriodStart: ADULT,
    hoursWorked: hours,
    basicPay: monthly,
    performancePay: bonus,
    bonusMonths: months,
  })
  if (minimumWage.pay === undefined || !isZero(subtract(minimumWage.pay, decemberPay))) {
    throw new Error('the pay check of the month of payment comes to another figure')
  }
  return {
    janOct: divide(monthly, hours),
    november: divide(novemberPay, hours),
    december: divide(decemberPay, hours),
    novemberPay,
    decemberPay,
  }
}
