import { addDays, addMonths, dateParts, daysBetween, type IsoDate } from '../dates/index.ts'
import { type Exact, exact, multiply, roundTo } from '../exact/index.ts'
import { findLivingWageRates, findMinimumWageRate, type PayRates, type Zone } from '../reference/index.ts'
import {
  type PlantedFailure,
  payFor,
  plants,
  type SampleAmounts,
  type SampleMoreColumn,
  type SampleRates,
} from './sample-failures.ts'
import { allPlants } from './sample-more-failures.ts'
import { createSeededRandom, makeSamplePerson, type SeededRandom } from './sample-people.ts'
import { type SampleSector, type SectorHabits, sectorHabits } from './sample-sectors.ts'

export interface SamplePayrollOptions {
  /** The same seed and options give the same file, byte for byte. */
  readonly seed: number
  readonly workers: number
  /** How many of them fail a standard; every other line passes both. */
  readonly plantedFailures: number
  readonly rates: PayRates
  /** First day; the period is one calendar month from it. */
  readonly periodStart: IsoDate
  readonly zone: Zone
  /** Written into the workplace column instead of the zone. */
  readonly siteName?: string
  /** With a sector, its habits, more columns and every kind of failure; without one, the first eight kinds. */
  readonly sector?: SampleSector
}

export interface SamplePayroll {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly failures: readonly PlantedFailure[]
  /** References of workers whose pay goes to one bank account; empty in small samples. */
  readonly sharedBankAccount: readonly string[]
}

const headers = [
  'Worker Ref',
  'Employee Name',
  'Period Start',
  'Period End',
  'Date of Birth',
  'Workplace',
  'Engagement',
  'Hours Worked',
  'Unpaid Hours',
  'Basic Pay',
  'Overtime Hours',
  'Overtime Pay',
  'Performance Pay',
  'Other Allowance',
  'Tips',
  'Expenses',
  'Salary Sacrifice',
  'Deduction Job',
  'Deduction Loan',
  'Deduction Recruitment',
  'Accommodation Provided',
  'Accommodation Days',
  'Accommodation Charge',
  'NI Number',
  'Bank Account',
  'Phone',
  'Address',
]

/** By the template's names: they are the same as the others' to the reader, which knows no case and no spaces. */
const moreHeaders: readonly SampleMoreColumn[] = [
  'work_type',
  'basic_annual_hours',
  'pay_frequency',
  'apprenticeship_start',
  'absence_hours',
  'absence_pay',
  'deduction_employer',
  'deduction_transport',
  'job_costs_unreimbursed',
  'output_pieces',
  'average_pieces_per_hour',
  'rated_output_notice',
  'daily_average_hours',
  'days_worked',
  'salaried_hours_before',
  'salaried_hours_in_period',
]

const pence = (value: Exact): number => Number(roundTo(multiply(value, exact(100)), 0))
const pounds = (value: number): string =>
  value === 0 ? '' : `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
const hours = (quarters: number): string => (quarters === 0 ? '' : String(quarters / 4))

function readRates(options: SamplePayrollOptions): SampleRates {
  const { rates, periodStart, zone } = options
  const minimum = findMinimumWageRate(rates, { on: periodStart, age: 30 })
  const younger = findMinimumWageRate(rates, { on: periodStart, age: 19 })
  const living = findLivingWageRates(rates, { zone, on: periodStart })
  if (!minimum.ok) throw new RangeError(minimum.error.message)
  if (!younger.ok) throw new RangeError(younger.error.message)
  if (!living.ok) throw new RangeError(living.error.message)
  const { row } = minimum.value
  return {
    minimumWage: pence(minimum.value.rate),
    livingWage: pence(living.value.requiredRate),
    accommodationOffset: pence(row.accommodationOffsetPerDay),
    youngerWage: pence(younger.value.rate),
    apprenticeWage: pence(row.apprentice ?? younger.value.rate),
  }
}

/** A worker at the Living Wage exactly, on at least 80 hours. */
function baseAmounts(random: SeededRandom, rates: SampleRates, habits: SectorHabits): SampleAmounts {
  const hoursWorked = random.between(...habits.hours)
  return {
    hoursWorked,
    unpaidHours: 0,
    basicPay: payFor(hoursWorked, rates.livingWage),
    overtimeHours: 0,
    overtimePay: 0,
    performancePay: 0,
    otherAllowance: 0,
    tips: 0,
    expenses: 0,
    salarySacrifice: 0,
    deductionJob: 0,
    deductionLoan: 0,
    deductionRecruitment: 0,
    accommodationDays: 0,
    accommodationCharge: 0,
    more: {},
  }
}

/** What real payrolls hold beside basic pay, none of which may make an honest line fail. */
function addHarmless(
  amounts: SampleAmounts,
  random: SeededRandom,
  rates: SampleRates,
  days: number,
  habits: SectorHabits,
): void {
  const rate = rates.livingWage + random.pick([0, 0, 5, 20, 75, 150], 0)
  amounts.basicPay = payFor(amounts.hoursWorked, rate)
  if (random.chance(habits.overtime)) {
    amounts.overtimeHours = random.between(4, 60)
    amounts.hoursWorked += amounts.overtimeHours
    amounts.overtimePay = payFor(amounts.overtimeHours, Math.ceil(rate * 1.5))
  }
  if (random.chance(10)) amounts.performancePay = random.between(1000, 15_000)
  if (random.chance(habits.allowance)) amounts.otherAllowance = random.between(500, 8000)
  if (random.chance(habits.tips)) amounts.tips = random.between(500, 9000)
  if (random.chance(habits.expenses)) amounts.expenses = random.between(300, 4000)
  if (random.chance(5)) amounts.deductionLoan = random.between(1000, 10_000)
  if (random.chance(5)) amounts.salarySacrifice = random.between(500, 2500)
  if (random.chance(habits.accommodation)) {
    amounts.accommodationDays = days
    amounts.accommodationCharge = rates.accommodationOffset * days - random.between(0, 2000)
  }
}

const two = (value: number) => String(value).padStart(2, '0')

/** Day first. Somebody whose age matters has had their birthday by the first day of the period. */
function birthday(random: SeededRandom, year: number, age: number | undefined): string {
  const [day, month, back] = [random.between(1, 28), random.between(1, 12), random.between(22, 64)]
  return age === undefined ? `${two(day)}/${two(month)}/${year - back}` : `01/01/${year - age}`
}

/** Which workers fail: as many as asked for, spread over the file. */
function chooseFailing(random: SeededRandom, workers: number, count: number): readonly number[] {
  const indexes = Array.from({ length: workers }, (_, index) => index)
  for (let last = workers - 1; last > 0; last--) {
    const other = random.between(0, last)
    const held = indexes[last] ?? last
    indexes[last] = indexes[other] ?? other
    indexes[other] = held
  }
  return indexes.slice(0, count).sort((a, b) => a - b)
}

/**
 * A payroll file that looks like a real one, with failures planted and their answer key. Pure: nothing but the
 * options decides what is in it. Throws RangeError when no rate is held for the period or more failures than
 * workers are asked for.
 */
export function generateSamplePayroll(options: SamplePayrollOptions): SamplePayroll {
  const { workers, plantedFailures, periodStart, zone, siteName, sector } = options
  if (plantedFailures > workers) throw new RangeError('There cannot be more failures than workers.')
  const rates = readRates(options)
  const habits = sectorHabits[sector ?? 'any']
  const kinds = sector === undefined ? plants : allPlants
  const random = createSeededRandom(options.seed)
  const periodEnd = addDays(addMonths(periodStart, 1), -1)
  const days = daysBetween(periodStart, periodEnd) + 1
  const failing = chooseFailing(random, workers, plantedFailures)
  const year = dateParts(periodStart).year
  const failures: PlantedFailure[] = []
  const sharedBankAccount: string[] = []
  const rows: string[][] = []
  for (let index = 0; index < workers; index++) {
    const workerRef = `W${String(index + 1).padStart(5, '0')}`
    const person = makeSamplePerson(index, random)
    const amounts = baseAmounts(random, rates, habits)
    const order = failing.indexOf(index)
    const plant = order < 0 ? undefined : kinds[order % kinds.length]
    if (plant === undefined) addHarmless(amounts, random, rates, days, habits)
    else {
      plant.apply(amounts, rates, days, periodStart)
      const { kind, minimumWage, livingWage } = plant
      failures.push({ line: index + 2, workerRef, kind, minimumWage, livingWage })
    }
    const sharesAccount = workers >= 50 && index >= 10 && index < 13
    if (sharesAccount) sharedBankAccount.push(workerRef)
    rows.push([
      workerRef,
      person.name,
      periodStart,
      periodEnd,
      birthday(random, year, amounts.age),
      siteName ?? zone,
      random.pick(habits.engagements, 'contracted'),
      hours(amounts.hoursWorked),
      hours(amounts.unpaidHours),
      pounds(amounts.basicPay),
      hours(amounts.overtimeHours),
      pounds(amounts.overtimePay),
      pounds(amounts.performancePay),
      pounds(amounts.otherAllowance),
      pounds(amounts.tips),
      pounds(amounts.expenses),
      pounds(amounts.salarySacrifice),
      pounds(amounts.deductionJob),
      pounds(amounts.deductionLoan),
      pounds(amounts.deductionRecruitment),
      amounts.accommodationDays === 0 ? '' : 'yes',
      amounts.accommodationDays === 0 ? '' : String(amounts.accommodationDays),
      pounds(amounts.accommodationCharge),
      person.niNumber,
      sharesAccount ? '00-00-00 99999999' : person.bankAccount,
      person.phone,
      person.address,
      ...(sector === undefined ? [] : moreHeaders.map((name) => amounts.more[name] ?? '')),
    ])
  }
  return {
    headers: sector === undefined ? headers : [...headers, ...moreHeaders],
    rows,
    failures,
    sharedBankAccount,
  }
}

/** The sample as CSV text (UTF-8, LF). */
export function writeSampleCsv(sample: Pick<SamplePayroll, 'headers' | 'rows'>): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [sample.headers, ...sample.rows].map((row) => `${row.map(cell).join(',')}\n`).join('')
}
