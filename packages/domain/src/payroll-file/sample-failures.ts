export type PlantedFailureKind =
  | 'basic_below_living_wage'
  | 'basic_below_minimum_wage'
  | 'unpaid_time'
  | 'uniform_deducted'
  | 'recruitment_fee'
  | 'accommodation_above_offset'
  | 'salary_sacrifice'
  | 'overtime_below_living_wage'

/** One failure put into a sample on purpose, and what an honest check must say of its line. */
export interface PlantedFailure {
  readonly line: number
  readonly workerRef: string
  readonly kind: PlantedFailureKind
  readonly minimumWage: 'pass' | 'fail'
  readonly livingWage: 'pass' | 'fail'
}

/** Pence an hour for an adult, and the pence a day that housing may cost without touching the minimum wage. */
export interface SampleRates {
  readonly minimumWage: number
  readonly livingWage: number
  readonly accommodationOffset: number
}

/** Amounts of one worker in whole pence, hours in quarters of an hour. */
export interface SampleAmounts {
  hoursWorked: number
  unpaidHours: number
  basicPay: number
  overtimeHours: number
  overtimePay: number
  performancePay: number
  otherAllowance: number
  tips: number
  expenses: number
  salarySacrifice: number
  deductionJob: number
  deductionLoan: number
  deductionRecruitment: number
  accommodationDays: number
  accommodationCharge: number
}

/** Pence for quarters of an hour at pence an hour, rounded up to the penny as an honest payroll does. */
export const payFor = (quarters: number, pencePerHour: number): number =>
  Math.ceil((quarters * pencePerHour) / 4)

type Plant = {
  readonly kind: PlantedFailureKind
  readonly minimumWage: 'pass' | 'fail'
  readonly livingWage: 'pass' | 'fail'
  readonly apply: (amounts: SampleAmounts, rates: SampleRates, days: number) => void
}

/** Pence between a full period at the Living Wage and the legal minimum: more than this must be taken to breach it. */
const gap = (amounts: SampleAmounts, rates: SampleRates): number =>
  amounts.basicPay - Math.floor((amounts.hoursWorked * rates.minimumWage) / 4)

/** Each is applied to a worker paid exactly the Living Wage for basic hours and nothing else. */
export const plants: readonly Plant[] = [
  {
    kind: 'basic_below_living_wage',
    minimumWage: 'pass',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.basicPay = payFor(amounts.hoursWorked, Math.ceil((rates.minimumWage + rates.livingWage) / 2))
    },
  },
  {
    kind: 'basic_below_minimum_wage',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.basicPay = payFor(amounts.hoursWorked, rates.minimumWage - 15)
    },
  },
  {
    kind: 'unpaid_time',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      const bearable = Math.ceil((amounts.basicPay * 4) / rates.minimumWage) - amounts.hoursWorked
      amounts.unpaidHours = bearable + 8
    },
  },
  {
    kind: 'uniform_deducted',
    minimumWage: 'pass',
    livingWage: 'fail',
    apply: (amounts) => {
      amounts.deductionJob = 1850
    },
  },
  {
    kind: 'recruitment_fee',
    minimumWage: 'pass',
    livingWage: 'fail',
    apply: (amounts) => {
      amounts.deductionRecruitment = 4000
    },
  },
  {
    kind: 'accommodation_above_offset',
    minimumWage: 'fail',
    livingWage: 'pass',
    apply: (amounts, rates, days) => {
      amounts.accommodationDays = days
      amounts.accommodationCharge = rates.accommodationOffset * days + gap(amounts, rates) + 500
    },
  },
  {
    kind: 'salary_sacrifice',
    minimumWage: 'fail',
    livingWage: 'pass',
    apply: (amounts, rates) => {
      amounts.salarySacrifice = gap(amounts, rates) + 500
    },
  },
  {
    kind: 'overtime_below_living_wage',
    minimumWage: 'pass',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.overtimeHours = 32
      amounts.hoursWorked += 32
      amounts.overtimePay = payFor(32, rates.livingWage - 20)
    },
  },
]
