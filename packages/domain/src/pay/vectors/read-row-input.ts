import { type IsoDate, isoDate } from '../../dates/index.ts'
import { type Exact, exact, multiply } from '../../exact/index.ts'
import type { PayRates } from '../../reference/index.ts'
import {
  amountAt,
  dateAt,
  type Fields,
  has,
  isFields,
  listAt,
  optionalAmount,
  Unmappable,
} from './read-vector.ts'
import type { RowSketch } from './run-row.ts'

export const ADULT = 30
const RECENT = isoDate('2026-09-01')

/** The first of several names that the input has. */
export function firstAmount(input: Fields, ...keys: readonly string[]): Exact | undefined {
  for (const key of keys) if (has(input, key)) return optionalAmount(input, key)
  return undefined
}

export function firstDate(input: Fields, ...keys: readonly string[]): IsoDate | undefined {
  for (const key of keys) if (has(input, key)) return dateAt(input, key)
  return undefined
}

/** Rates in which one minimum holds for everybody, for vectors that state it instead of a date. */
export function ratesWithMinimum(rates: PayRates, input: Fields): PayRates {
  const minimum = firstAmount(input, 'minimum', 'minimumRate', 'rateThen', 'nmwRate')
  const offset = optionalAmount(input, 'offsetPerDay')
  const newest = rates.minimumWage.at(-1)
  if (newest === undefined || (minimum === undefined && offset === undefined)) return rates
  const rows = minimum === undefined ? rates.minimumWage : [{ ...newest, from: isoDate('1999-04-01') }]
  return {
    ...rates,
    minimumWageConfirmedTo: isoDate('2099-12-31'),
    minimumWage: rows.map((row) => ({
      ...row,
      ...(minimum === undefined
        ? {}
        : {
            bands: [{ band: 'national_living_wage' as const, minAge: 16, rate: minimum }],
            apprentice: minimum,
          }),
      accommodationOffsetPerDay: offset ?? row.accommodationOffsetPerDay,
    })),
  }
}

const AMOUNTS = {
  unpaidHours: ['unpaidHours', 'travelHours', 'unpaidTravelHours', 'trainingHours', 'waitingHours'],
  absenceHours: ['absenceHours'],
  absencePay: ['absencePay'],
  overtimeHours: ['overtimeHours'],
  overtimePay: ['overtimePay'],
  lowestHourlyRate: ['lowestHourlyRate', 'lowestContractRate', 'lowestRate'],
  performancePay: ['performancePay', 'bonus', 'commission', 'incentivePay'],
  guaranteedAllowance: ['guaranteedAllowance', 'londonWeighting'],
  otherAllowance: ['otherAllowance', 'allowance', 'onCallAllowance'],
  tips: ['tips', 'tronc', 'serviceCharge'],
  expenses: ['expenses'],
  salarySacrifice: ['salarySacrifice', 'salarySacrificed'],
  deductionJob: ['jobDeduction', 'deductionJob', 'uniformDeduction', 'uniform', 'toolsDeduction'],
  deductionEmployer: ['employerDeduction', 'deductionEmployer', 'employerBenefitDeduction', 'mealsDeduction'],
  deductionLoan: ['loanDeduction', 'deductionLoan', 'loanRepayment', 'advanceRecovery'],
  deductionRecruitment: ['recruitmentDeduction', 'deductionRecruitment', 'recruitmentFee', 'visaFee'],
  deductionTransport: ['transportDeduction', 'deductionTransport'],
  jobCostsUnreimbursed: ['jobCosts', 'jobCostsUnreimbursed', 'unreimbursedCosts', 'workerPayment'],
} as const satisfies { readonly [Field in keyof RowSketch]?: readonly string[] }

const DEDUCTION_FIELDS: Readonly<Record<string, keyof typeof AMOUNTS>> = {
  job: 'deductionJob',
  job_expenditure: 'deductionJob',
  uniform: 'deductionJob',
  tools: 'deductionJob',
  employer: 'deductionEmployer',
  employer_benefit: 'deductionEmployer',
  voluntary_purchase: 'deductionEmployer',
  loan: 'deductionLoan',
  loan_repayment: 'deductionLoan',
  advance_recovery: 'deductionLoan',
  recruitment: 'deductionRecruitment',
  recruitment_fee: 'deductionRecruitment',
  transport: 'deductionTransport',
  salary_sacrifice: 'salarySacrifice',
  worker_payment_third_party: 'jobCostsUnreimbursed',
}

function readDeductions(input: Fields): Partial<RowSketch> {
  if (!Array.isArray(input['deductions'])) return {}
  const found: Record<string, Exact> = {}
  for (const item of listAt(input, 'deductions')) {
    if (!isFields(item)) throw new Unmappable('a deduction is not an object')
    const field = DEDUCTION_FIELDS[String(item['kind'])]
    if (field === undefined) throw new Unmappable(`no deduction "${String(item['kind'])}"`)
    if (found[field] !== undefined) throw new Unmappable('two deductions of one kind')
    found[field] = amountAt(item, 'amount')
  }
  return found
}

/** A day of a period: given, or one on which today's rates hold. */
export function startOf(input: Fields): IsoDate {
  return firstDate(input, 'periodStart', 'date', 'dateThen') ?? RECENT
}

/** Everything of an input that a row of payroll has a column for. */
export function readRowInput(input: Fields): RowSketch {
  const hours = firstAmount(input, 'hours', 'hoursWorked')
  const hourly = firstAmount(input, 'hourly', 'hourlyPay')
  const stated = firstAmount(
    input,
    'pay',
    'basicPay',
    'totalPay',
    'monthlyPay',
    'weeklyPay',
    'salary',
    'monthlySalary',
  )
  const amounts: Record<string, Exact> = {}
  for (const [field, keys] of Object.entries(AMOUNTS)) {
    const amount = firstAmount(input, ...keys)
    if (amount !== undefined) amounts[field] = amount
  }
  const days =
    input['accommodationDays'] ??
    (has(input, 'charge') || has(input, 'chargePerDay') ? input['days'] : undefined)
  const chargePerDay = optionalAmount(input, 'chargePerDay')
  const charge =
    firstAmount(input, 'accommodationCharge', 'charge') ??
    (chargePerDay && typeof days === 'number' ? multiply(chargePerDay, exact(days)) : undefined)
  const age = input['age'] ?? input['ageAtPeriod'] ?? input['ageAtPeriodStart']
  const start = startOf(input)
  const isApprentice = input['apprentice'] === true || input['apprenticeAtPeriod'] === true
  return {
    periodStart: start,
    ...(typeof input['periodDays'] === 'number' ? { periodDays: input['periodDays'] } : {}),
    ...(has(input, 'dateOfBirth')
      ? { dateOfBirth: dateAt(input, 'dateOfBirth') }
      : { ageAtPeriodStart: typeof age === 'number' ? age : isApprentice ? 18 : ADULT }),
    ...(isApprentice ? { apprenticeshipStart: start } : {}),
    hoursWorked: hours,
    basicPay: stated ?? (hourly && hours ? multiply(hourly, hours) : undefined),
    ...amounts,
    ...readDeductions(input),
    ...(typeof input['bonusMonths'] === 'number' ? { bonusMonths: input['bonusMonths'] } : {}),
    ...(typeof input['daysWorked'] === 'number' ? { daysWorked: input['daysWorked'] } : {}),
    ...(typeof days === 'number' ? { accommodationProvided: true, accommodationDays: days } : {}),
    ...(charge === undefined ? {} : { accommodationCharge: charge }),
  }
}
