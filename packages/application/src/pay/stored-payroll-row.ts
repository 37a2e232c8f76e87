import type { StoredPayrollRow } from '@daylight/contracts'
import { ageOn, type IsoDate, parseIsoDate } from '@daylight/domain/dates'
import { type Exact, fromWire, toWire } from '@daylight/domain/exact'
import {
  PAYROLL_EXTRA_AMOUNTS,
  PAYROLL_EXTRA_DATES,
  PAYROLL_EXTRA_FLAGS,
  type PayrollExtra,
  type PayrollExtraAmount,
  type PayrollExtraDate,
  type PayrollExtraFlag,
  type PayrollRow,
  type Workplace,
} from '@daylight/domain/pay'
import type { PayRates } from '@daylight/domain/reference'

const AMOUNTS = [
  'basicAnnualHours',
  'hoursWorked',
  'unpaidHours',
  'absenceHours',
  'absencePay',
  'basicPay',
  'overtimeHours',
  'overtimePay',
  'lowestHourlyRate',
  'performancePay',
  'guaranteedAllowance',
  'otherAllowance',
  'tips',
  'expenses',
  'salarySacrifice',
  'deductionJob',
  'deductionEmployer',
  'deductionLoan',
  'deductionRecruitment',
  'deductionTransport',
  'jobCostsUnreimbursed',
  'accommodationCharge',
  'grossPay',
  'netPay',
  'nightHours',
] as const satisfies readonly (keyof PayrollRow)[]

const COUNTS = [
  'ageAtPeriodStart',
  'bonusMonths',
  'accommodationDays',
  'daysWorked',
  'longestRunOfDays',
] as const satisfies readonly (keyof PayrollRow)[]

const FLAGS = ['accommodationProvided', 'paidToThirdParty'] as const satisfies readonly (keyof PayrollRow)[]

type AmountField = (typeof AMOUNTS)[number]
type CountField = (typeof COUNTS)[number]
type FlagField = (typeof FLAGS)[number]

export type StoredPlace = NonNullable<StoredPayrollRow['place']>

/** From this age on no rate differs by age. */
const OLDEST_BAND = 25
const ADULT = 18

/** From these ages on somebody may have reached State Pension age: kept only of rows that say who has a pension. */
export const PENSION_AGES: readonly number[] = [66, 67]
const OLDEST = 120

/** The ages at which some rate changes, rising: enough to redo every verdict, and less than an age tells. */
export function ageSteps(rates: PayRates, more: readonly number[] = []): readonly number[] {
  const steps = new Set([ADULT, 19, OLDEST_BAND, ...more])
  for (const row of rates.minimumWage) for (const band of row.bands) steps.add(band.minAge)
  return [...steps].filter((age) => age >= ADULT).sort((a, b) => a - b)
}

type StatedAge = Pick<PayrollRow, 'dateOfBirth' | 'ageAtPeriodStart' | 'periodStart'>

interface KeptAge {
  readonly ageAtPeriodStart?: number
  readonly ageProblem?: 'disagree' | 'impossible'
}

/** The lowest age of the worker's band. Below 18 the age itself: every year there has rules of its own. */
export function bandAge(row: StatedAge, steps: readonly number[]): KeptAge {
  const { dateOfBirth, ageAtPeriodStart: stated, periodStart } = row
  if (stated !== undefined && (stated < 0 || stated > OLDEST)) return { ageProblem: 'impossible' }
  if (dateOfBirth === undefined)
    return stated === undefined ? {} : { ageAtPeriodStart: floorAge(stated, steps) }
  const age = ageOn(dateOfBirth, periodStart)
  if (age < 0 || age > OLDEST) return { ageProblem: 'impossible' }
  if (stated !== undefined && stated !== age && Math.min(stated, age) < OLDEST_BAND) {
    return { ageProblem: 'disagree' }
  }
  return { ageAtPeriodStart: floorAge(age, steps) }
}

function floorAge(age: number, steps: readonly number[]): number {
  if (age < ADULT) return age
  return steps.findLast((step) => step <= age) ?? age
}

type StoredExtra = Pick<
  StoredPayrollRow,
  PayrollExtraAmount | PayrollExtraDate | PayrollExtraFlag | 'pensionStatus'
>

function toStoredExtra(extra: PayrollExtra | undefined): StoredExtra | undefined {
  if (extra === undefined) return undefined
  const stored: { -readonly [Field in keyof StoredExtra]: StoredExtra[Field] } = {}
  for (const field of PAYROLL_EXTRA_AMOUNTS) {
    const value = extra[field]
    if (value !== undefined) stored[field] = toWire(value)
  }
  for (const field of PAYROLL_EXTRA_DATES) {
    if (extra[field] !== undefined) stored[field] = extra[field]
  }
  for (const field of PAYROLL_EXTRA_FLAGS) {
    if (extra[field] !== undefined) stored[field] = extra[field]
  }
  if (extra.pensionStatus !== undefined) stored.pensionStatus = extra.pensionStatus
  return stored
}

function toEngineExtra(stored: StoredPayrollRow): PayrollExtra | undefined {
  let found = false
  const extra: { -readonly [Field in keyof PayrollExtra]: PayrollExtra[Field] } = {}
  for (const field of PAYROLL_EXTRA_AMOUNTS) {
    const text = stored[field]
    if (text === undefined) continue
    extra[field] = fromWire(text) ?? undefined
    found = true
  }
  for (const field of PAYROLL_EXTRA_DATES) {
    const text = stored[field]
    if (text === undefined) continue
    extra[field] = parseIsoDate(text) ?? undefined
    found = true
  }
  for (const field of PAYROLL_EXTRA_FLAGS) {
    if (stored[field] === undefined) continue
    extra[field] = stored[field]
    found = true
  }
  if (stored.pensionStatus !== undefined) {
    extra.pensionStatus = stored.pensionStatus
    found = true
  }
  return found ? extra : undefined
}

/** What may be stored of a row. */
export function toStoredRow(
  row: PayrollRow,
  kept: { readonly age: KeptAge; readonly place: StoredPlace | undefined },
): StoredPayrollRow {
  const amounts: { [Field in AmountField]?: string } = {}
  for (const field of AMOUNTS) {
    const value = row[field]
    if (value !== undefined) amounts[field] = toWire(value)
  }
  const counts: { [Field in CountField]?: number } = {}
  for (const field of COUNTS) {
    const value = row[field]
    if (value !== undefined && field !== 'ageAtPeriodStart') counts[field] = value
  }
  const flags: { [Field in FlagField]?: boolean } = {}
  for (const field of FLAGS) {
    const value = row[field]
    if (value !== undefined) flags[field] = value
  }
  return {
    ...amounts,
    ...counts,
    ...flags,
    ...toStoredExtra(row.extra),
    ...kept.age,
    ...(row.apprenticeshipStart === undefined ? {} : { apprenticeshipStart: row.apprenticeshipStart }),
    ...(kept.place === undefined ? {} : { place: kept.place }),
    ...(row.engagement === undefined ? {} : { engagement: row.engagement }),
    ...(row.workType === undefined ? {} : { workType: row.workType }),
    ...(row.payFrequency === undefined ? {} : { payFrequency: row.payFrequency }),
  }
}

export interface StoredRowFrame {
  readonly line: number
  readonly workerRef: string
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  readonly stored: StoredPayrollRow
  readonly workplace: Workplace | undefined
}

/** No age a person can have: makes the engine say that the age cannot be used. */
export const UNUSABLE_AGE = -1

/** The row as the engine is given it: when a file is read and, years later, when a line is opened. */
export function toEngineRow(frame: StoredRowFrame): PayrollRow {
  const { stored } = frame
  const amount = (field: AmountField): Exact | undefined => {
    const text = stored[field]
    return text === undefined ? undefined : (fromWire(text) ?? undefined)
  }
  return {
    line: frame.line,
    workerRef: frame.workerRef,
    periodStart: frame.periodStart,
    periodEnd: frame.periodEnd,
    dateOfBirth: undefined,
    ageAtPeriodStart: stored.ageProblem === undefined ? stored.ageAtPeriodStart : UNUSABLE_AGE,
    apprenticeshipStart:
      stored.apprenticeshipStart === undefined
        ? undefined
        : (parseIsoDate(stored.apprenticeshipStart) ?? undefined),
    workplace: frame.workplace,
    engagement: stored.engagement,
    workType: stored.workType,
    payFrequency: stored.payFrequency,
    basicAnnualHours: amount('basicAnnualHours'),
    hoursWorked: amount('hoursWorked'),
    unpaidHours: amount('unpaidHours'),
    absenceHours: amount('absenceHours'),
    absencePay: amount('absencePay'),
    basicPay: amount('basicPay'),
    overtimeHours: amount('overtimeHours'),
    overtimePay: amount('overtimePay'),
    lowestHourlyRate: amount('lowestHourlyRate'),
    performancePay: amount('performancePay'),
    bonusMonths: stored.bonusMonths,
    guaranteedAllowance: amount('guaranteedAllowance'),
    otherAllowance: amount('otherAllowance'),
    tips: amount('tips'),
    expenses: amount('expenses'),
    salarySacrifice: amount('salarySacrifice'),
    deductionJob: amount('deductionJob'),
    deductionEmployer: amount('deductionEmployer'),
    deductionLoan: amount('deductionLoan'),
    deductionRecruitment: amount('deductionRecruitment'),
    deductionTransport: amount('deductionTransport'),
    jobCostsUnreimbursed: amount('jobCostsUnreimbursed'),
    accommodationProvided: stored.accommodationProvided,
    accommodationDays: stored.accommodationDays,
    accommodationCharge: amount('accommodationCharge'),
    grossPay: amount('grossPay'),
    netPay: amount('netPay'),
    paidToThirdParty: stored.paidToThirdParty,
    daysWorked: stored.daysWorked,
    longestRunOfDays: stored.longestRunOfDays,
    nightHours: amount('nightHours'),
    extra: toEngineExtra(stored),
  }
}
