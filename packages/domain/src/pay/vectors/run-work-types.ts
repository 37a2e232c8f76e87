import { addDays, addMonths, isoDate } from '../../dates/index.ts'
import {
  add,
  divide,
  type Exact,
  exact,
  isPositive,
  max,
  multiply,
  subtract,
  sum,
  ZERO,
} from '../../exact/index.ts'
import type { PayRates } from '../../reference/index.ts'
import {
  fairPieceRate,
  hourlyOf,
  minimumPayFor,
  type PayFrequency,
  type PayLineResult,
  premiumIn,
} from '../index.ts'
import { firstAmount, ratesWithMinimum, readRowInput } from './read-row-input.ts'
import {
  type Answers,
  asAmount,
  countAt,
  type Fields,
  has,
  isFields,
  listAt,
  Unmappable,
} from './read-vector.ts'
import { type RowSketch, runRow } from './run-row.ts'

const FREQUENCIES: Readonly<
  Record<
    string,
    { readonly frequency: PayFrequency; readonly days: number | undefined; readonly a_year: number }
  >
> = {
  weekly: { frequency: 'weekly', days: 7, a_year: 52 },
  fortnightly: { frequency: 'fortnightly', days: 14, a_year: 26 },
  two_weekly: { frequency: 'fortnightly', days: 14, a_year: 26 },
  four_weekly: { frequency: 'four_weekly', days: 28, a_year: 13 },
  '4_weekly': { frequency: 'four_weekly', days: 28, a_year: 13 },
  monthly: { frequency: 'monthly', days: undefined, a_year: 12 },
}

function frequencyOf(input: Fields) {
  const word = input['payFrequency'] ?? input['frequency'] ?? 'monthly'
  const found =
    FREQUENCIES[
      String(word)
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
    ]
  if (found === undefined) throw new Unmappable(`no pay frequency "${String(word)}"`)
  return found
}

/** What a line of the pay check answers, under the names that vectors use. */
export function answersOf({ minimumWage }: PayLineResult): Answers {
  const { verdict, rate, hours, pay, hourlyPay, underpayment, arrears, reasons } = minimumWage
  const isTold = verdict === 'pass' || verdict === 'fail'
  if (!isTold) throw new Unmappable(`no verdict: ${reasons.map((reason) => reason.message).join(' ')}`)
  return {
    hours,
    totalHours: hours,
    hoursPerPeriod: hours,
    hoursInPeriod: hours,
    hourlyRate: rate,
    minimum: rate,
    minimumPay: rate && hours && minimumPayFor(rate, hours),
    pay,
    nmwPay: pay,
    hourly: hourlyPay,
    shortfall: underpayment,
    underpayment,
    arrears,
    verdict,
    compliant: verdict === 'pass',
  }
}

interface Salary {
  readonly rates: PayRates
  readonly input: Fields
  readonly row: RowSketch
  readonly hasPay: boolean
}

function readSalary(input: Fields, rates: PayRates): Salary {
  const { frequency, days, a_year } = frequencyOf(input)
  const basicAnnualHours = firstAmount(input, 'basicHours', 'basicAnnualHours', 'annualHours')
  if (basicAnnualHours === undefined) throw new Unmappable('no basic hours')
  const yearly = firstAmount(input, 'annualSalary', 'salaryPerYear')
  const base = readRowInput(input)
  const pay = base.basicPay ?? (yearly && divide(yearly, exact(a_year)))
  const overtime = firstAmount(input, 'overtimeHours')
  return {
    rates: ratesWithMinimum(rates, input),
    input,
    hasPay: pay !== undefined,
    row: {
      ...base,
      workType: 'salaried',
      basicAnnualHours,
      payFrequency: frequency,
      ...(days === undefined ? {} : { periodDays: days }),
      basicPay: pay ?? ZERO,
      hoursWorked: firstAmount(input, 'excessHours', 'extraHours', 'hoursBeyondBasic'),
      overtimeHours: overtime,
    },
  }
}

/** Without pay in the vector only the hours and what is due for them can be asked. */
function onlyHours(answers: Answers): Answers {
  const { hours, totalHours, hoursPerPeriod, hoursInPeriod, hourlyRate, minimum, minimumPay } = answers
  return { hours, totalHours, hoursPerPeriod, hoursInPeriod, hourlyRate, minimum, minimumPay }
}

function runSalary({ rates, row, hasPay }: Salary): Answers {
  const answers = answersOf(runRow(rates, row))
  return hasPay ? answers : onlyHours(answers)
}

/** Hours of each month of a calculation year, one after another. */
function runMonths(salary: Salary, months: readonly unknown[]): Answers {
  const annual = salary.row.basicAnnualHours ?? ZERO
  let before = firstAmount(salary.input, 'hoursBefore', 'hoursToDate') ?? ZERO
  const lines = months.map((month, index) => {
    const fields = isFields(month) ? month : { hours: month }
    const worked = firstAmount(fields, 'hours', 'hoursWorked')
    if (worked === undefined) throw new Unmappable('a month without hours')
    const { rates, row } = salary
    const line = runRow(rates, {
      ...row,
      periodStart: addMonths(row.periodStart, index),
      basicPay: firstAmount(fields, 'pay', 'salary') ?? row.basicPay,
      extra: { salariedHoursBefore: before, salariedHoursInPeriod: worked },
    })
    before = add(before, worked)
    return answersOf(line)
  })
  const hours = lines.map((line) => (line['hours'] !== undefined ? line['hours'] : ZERO))
  const beyond = subtract(before, annual)
  const excess = isPositive(beyond) ? beyond : ZERO
  return {
    hours,
    hoursByMonth: hours,
    hoursByPeriod: hours,
    hoursPerPeriod: hours,
    excessHours: excess,
    totalHours: before,
    compliant: salary.hasPay ? lines.map((line) => line['compliant'] === true) : undefined,
    hourly: salary.hasPay ? lines.map((line) => line['hourly'] ?? ZERO) : undefined,
  }
}

export function runSalariedHours(input: Fields, _expected: Fields, rates: PayRates): Answers {
  const salary = readSalary(input, rates)
  const months = ['months', 'hoursByMonth', 'monthlyHours', 'hoursWorkedByMonth'].find((key) =>
    Array.isArray(input[key]),
  )
  if (months !== undefined) return runMonths(salary, listAt(input, months))
  const { row } = salary
  if (has(input, 'daysInFirstPeriod') || has(input, 'daysInPeriod') || has(input, 'daysInLastPeriod')) {
    const days = countAt(
      input,
      'daysInFirstPeriod',
      countAt(input, 'daysInPeriod', countAt(input, 'daysInLastPeriod', 0)),
    )
    const periodStart = isoDate('2026-08-01')
    const extra = { employmentStart: addDays(isoDate('2026-08-31'), 1 - days) }
    const start = row.periodStart === isoDate('2026-09-01') ? { periodStart, extra } : { periodDays: days }
    const answers = runSalary({ ...salary, row: { ...row, ...start } })
    return { ...answers, hoursFirstPeriod: answers['hours'], hoursLastPeriod: answers['hours'] }
  }
  const before = firstAmount(input, 'hoursBefore', 'hoursWorkedBefore', 'hoursToDateBefore', 'hoursToDate')
  const worked = firstAmount(input, 'hoursThisPeriod', 'hoursWorkedInPeriod', 'hoursWorked', 'hoursInPeriod')
  const extra = before && worked ? { salariedHoursBefore: before, salariedHoursInPeriod: worked } : undefined
  const away = firstAmount(input, 'unpaidAbsenceHours')
  const answers = runSalary({
    ...salary,
    row: { ...row, extra: { ...extra, ...(away === undefined ? {} : { unpaidAbsenceHours: away }) } },
  })
  const beyond = before && worked && subtract(add(before, worked), row.basicAnnualHours ?? ZERO)
  return { ...answers, excessHours: row.hoursWorked ?? (beyond && max(beyond, ZERO)) }
}

/** Output work: the fair piece rate, and a whole row where pay or pieces are given. */
export function runOutput(input: Fields, _expected: Fields, rates: PayRates): Answers {
  const average = firstAmount(
    input,
    'averagePerHour',
    'averagePiecesPerHour',
    'meanHourlyOutput',
    'averageOutputPerHour',
  )
  const pieces = firstAmount(input, 'pieces', 'piecesProduced', 'outputPieces', 'piecesMade')
  const invented = ratesWithMinimum(rates, input)
  const base = readRowInput(input)
  const pieceRate = firstAmount(input, 'pieceRate', 'ratePerPiece', 'payPerPiece')
  const pay = base.basicPay ?? (pieceRate && pieces && multiply(pieceRate, pieces))
  const isRated = input['rated'] !== false && input['ratedOutput'] !== false && input['notice'] !== false
  const line =
    (pieces !== undefined && average !== undefined) || base.hoursWorked !== undefined
      ? runRow(invented, {
          ...base,
          workType: 'output',
          basicPay: pay ?? ZERO,
          extra: {
            ...(pieces === undefined ? {} : { outputPieces: pieces }),
            ...(average === undefined ? {} : { averagePiecesPerHour: average }),
            ratedOutputNotice: isRated && pieces !== undefined && average !== undefined,
          },
        })
      : undefined
  const rate = firstAmount(input, 'minimum') ?? line?.minimumWage.rate ?? rateOf(invented, base)
  const fair = average && fairPieceRate(average, rate)
  const told = line === undefined ? {} : pay === undefined ? onlyHours(answersOf(line)) : answersOf(line)
  return {
    ...told,
    ratedHours: told['hours'],
    adjustedPerHour: fair?.adjustedPerHour,
    fairPieceRate: fair?.ratePerPiece,
    fairPay: fair && pieces && multiply(fair.ratePerPiece, pieces),
    ...(told['compliant'] === undefined && pieceRate && fair
      ? { compliant: !isPositive(subtract(fair.ratePerPiece, pieceRate)) }
      : {}),
  }
}

function rateOf(rates: PayRates, base: RowSketch): Exact {
  const { rate } = runRow(rates, { ...base, hoursWorked: exact(1), basicPay: ZERO }).minimumWage
  if (rate === undefined) throw new Unmappable('no minimum')
  return rate
}

/** Unmeasured work: a whole row, with the agreed daily average or every hour. */
export function runUnmeasured(input: Fields, _expected: Fields, rates: PayRates): Answers {
  const agreed = firstAmount(input, 'dailyAverageHours', 'agreedDailyHours', 'dailyAverage')
  const base = readRowInput(input)
  const line = runRow(ratesWithMinimum(rates, input), {
    ...base,
    workType: 'unmeasured',
    basicPay: base.basicPay ?? ZERO,
    extra: agreed === undefined ? undefined : { dailyAverageHours: agreed },
  })
  return base.basicPay === undefined ? onlyHours(answersOf(line)) : answersOf(line)
}

/** Pieces at a normal and at a higher rate. */
export function runPiecePremium(input: Fields, rates: PayRates): Answers {
  const normal = asAmount(input['normalPiece'])
  const paid = asAmount(input['premiumPiece'])
  const excludedPerPiece = premiumIn(paid, exact(1), normal)
  const counts = [
    firstAmount(input, 'normalPieces', 'pieces') ?? ZERO,
    firstAmount(input, 'premiumPieces') ?? ZERO,
  ] as const
  const total = sum([...counts])
  const perPiece = { excludedPerPiece, countedPerPiece: subtract(paid, excludedPerPiece) }
  if (!isPositive(total) || !has(input, 'hours')) return perPiece
  const pay = add(multiply(normal, counts[0]), multiply(paid, counts[1]))
  const line = runRow(ratesWithMinimum(rates, input), {
    ...readRowInput(input),
    workType: 'output',
    basicPay: pay,
    extra: { outputPieces: total, normalPieceRate: normal },
  })
  const nmwPay = line.minimumWage.pay
  return {
    ...perPiece,
    totalPay: pay,
    premium: nmwPay && subtract(pay, nmwPay),
    nmwPay,
    hourly: nmwPay && hourlyOf(nmwPay, line.minimumWage.hours ?? exact(1)),
    compliant: line.minimumWage.verdict === 'pass',
  }
}
