import { addDays, addMonths, earliestOf, type IsoDate } from '../../dates/index.ts'
import type { Exact } from '../../exact/index.ts'
import type { PayRates } from '../../reference/index.ts'
import { checkPayRow, type PayLineResult, type PayrollRow, preparePayCheck } from '../index.ts'

const EMPTY = {
  line: 2,
  workerRef: 'vector',
  dateOfBirth: undefined,
  ageAtPeriodStart: undefined,
  apprenticeshipStart: undefined,
  workplace: { zone: 'london' },
  engagement: 'direct',
  workType: 'time',
  basicAnnualHours: undefined,
  payFrequency: undefined,
  hoursWorked: undefined,
  unpaidHours: undefined,
  absenceHours: undefined,
  absencePay: undefined,
  basicPay: undefined,
  overtimeHours: undefined,
  overtimePay: undefined,
  lowestHourlyRate: undefined,
  performancePay: undefined,
  bonusMonths: undefined,
  guaranteedAllowance: undefined,
  otherAllowance: undefined,
  tips: undefined,
  expenses: undefined,
  salarySacrifice: undefined,
  deductionJob: undefined,
  deductionEmployer: undefined,
  deductionLoan: undefined,
  deductionRecruitment: undefined,
  deductionTransport: undefined,
  jobCostsUnreimbursed: undefined,
  accommodationProvided: undefined,
  accommodationDays: undefined,
  accommodationCharge: undefined,
  grossPay: undefined,
  netPay: undefined,
  paidToThirdParty: undefined,
  daysWorked: undefined,
  longestRunOfDays: undefined,
  nightHours: undefined,
} as const satisfies Omit<PayrollRow, 'periodStart' | 'periodEnd'>

export interface RowSketch extends Partial<PayrollRow> {
  readonly periodStart: IsoDate
  /** Days of the period; a month when left out. */
  readonly periodDays?: number
  readonly hoursWorked: Exact | undefined
  readonly basicPay: Exact | undefined
}

/** A whole row from the few figures a test is about. */
export function sketchRow({ periodDays, ...sketch }: RowSketch): PayrollRow {
  const monthEnd = addDays(addMonths(sketch.periodStart, 1), -1)
  const end = periodDays === undefined ? monthEnd : addDays(sketch.periodStart, periodDays - 1)
  return { ...EMPTY, periodEnd: earliestOf(end, monthEnd), ...sketch }
}

/** Runs the engine itself on a sketched row. */
export function runRow(rates: PayRates, sketch: RowSketch, asOf?: IsoDate): PayLineResult {
  return checkPayRow(sketchRow(sketch), preparePayCheck({ rates, asOf: asOf ?? sketch.periodStart }))
}
