import type { IsoDate } from '../dates/index.ts'

/** Fifteen and more ways of paying too little, each planted so that its line fails by it and by nothing else. */
export type PlantedFailureKind =
  | 'basic_below_living_wage'
  | 'basic_below_minimum_wage'
  | 'unpaid_time'
  | 'uniform_deducted'
  | 'recruitment_fee'
  | 'accommodation_above_offset'
  | 'salary_sacrifice'
  | 'overtime_below_living_wage'
  | 'employer_deduction'
  | 'transport_deducted'
  | 'job_costs_not_refunded'
  | 'premium_hides_low_rate'
  | 'apprentice_rate_too_long'
  | 'rate_of_a_younger_age'
  | 'salaried_excess_hours'
  | 'output_below_fair_rate'
  | 'unmeasured_below_minimum'
  | 'holiday_pay_hides_low_rate'
  | 'tips_hide_low_rate'
  | 'bonus_hides_low_rate'

export type PlantedVerdict = 'pass' | 'fail' | 'out_of_scope'

/** One failure put into a sample on purpose, and what an honest check must say of its line. */
export interface PlantedFailure {
  readonly line: number
  readonly workerRef: string
  readonly kind: PlantedFailureKind
  readonly minimumWage: PlantedVerdict
  readonly livingWage: PlantedVerdict
}

/** Pence an hour for an adult, and the pence a day that housing may cost without touching the minimum wage. */
export interface SampleRates {
  readonly minimumWage: number
  readonly livingWage: number
  readonly accommodationOffset: number
  /** Of 18 to 20 year olds, and of apprentices. */
  readonly youngerWage: number
  readonly apprenticeWage: number
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
  /** Further columns by name, as they are to be written. Only samples of a sector have them. */
  more: Partial<Record<SampleMoreColumn, string>>
  /** Age on the first day, where it matters; undefined: any from 22 on. */
  age?: number
}

/** Columns that only samples of a sector have. */
export type SampleMoreColumn =
  | 'apprenticeship_start'
  | 'work_type'
  | 'basic_annual_hours'
  | 'pay_frequency'
  | 'absence_hours'
  | 'absence_pay'
  | 'deduction_employer'
  | 'deduction_transport'
  | 'job_costs_unreimbursed'
  | 'output_pieces'
  | 'average_pieces_per_hour'
  | 'rated_output_notice'
  | 'daily_average_hours'
  | 'days_worked'
  | 'salaried_hours_before'
  | 'salaried_hours_in_period'

/** Pence for quarters of an hour at pence an hour, rounded up to the penny as an honest payroll does. */
export const payFor = (quarters: number, pencePerHour: number): number =>
  Math.ceil((quarters * pencePerHour) / 4)

export type SamplePlant = {
  readonly kind: PlantedFailureKind
  readonly minimumWage: PlantedVerdict
  readonly livingWage: PlantedVerdict
  readonly apply: (amounts: SampleAmounts, rates: SampleRates, days: number, periodStart: IsoDate) => void
}

/** Pence between a full period at the Living Wage and the legal minimum: more than this must be taken to breach it. */
const gap = (amounts: SampleAmounts, rates: SampleRates): number =>
  amounts.basicPay - Math.floor((amounts.hoursWorked * rates.minimumWage) / 4)

/** Each is applied to a worker paid exactly the Living Wage for basic hours and nothing else. */
export const plants: readonly SamplePlant[] = [
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
