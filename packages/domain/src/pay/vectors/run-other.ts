import { type Exact, exact, isZero, multiply, roundTo } from '../../exact/index.ts'
import { findLivingWageRates, type PayRates } from '../../reference/index.ts'
import { classifyDeduction, type DeductionKind } from '../classify-deduction.ts'
import { classifyPayElement, type PayElementKind } from '../classify-pay-element.ts'
import {
  accruedHolidayHours,
  holidayDays,
  holidayHours,
  rolledUpHolidayPay,
  statutorySickPay,
} from '../holiday-and-sick-pay.ts'
import {
  findLivingWageScopeReason,
  hourlyOf,
  minimumPayFor,
  missingPay,
  type PayFrequency,
} from '../index.ts'
import {
  annualPay,
  dailyAverageHours,
  fairPieceRate,
  salariedHoursInPartPeriod,
  salariedHoursInPeriod,
} from '../other-work-types.ts'
import {
  isAgeInYears,
  isAmount,
  isHoursInPeriod,
  isNightsPerWeek,
  isPeriodDays,
} from '../validate-figures.ts'
import { countsAsWorkingTime, paidAbsenceCounts, type WorkSegment } from '../working-time.ts'
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
  textAt,
  Unmappable,
} from './read-vector.ts'
import { runRow } from './run-row.ts'

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return words.some((candidate) => candidate === word)
}

function pick<Word extends string>(words: readonly Word[], word: string): Word {
  if (isOneOf(words, word)) return word
  throw new Unmappable(`"${word}" is not known`)
}

const FREQUENCIES = [
  'weekly',
  'fortnightly',
  'four_weekly',
  'monthly',
] as const satisfies readonly PayFrequency[]
const DEDUCTIONS = [
  'employer_benefit',
  'job_expenditure',
  'worker_payment_third_party',
  'worker_payment_employer',
  'voluntary_purchase',
  'salary_sacrifice',
  'accommodation_above_offset',
  'accommodation_within_offset',
  'recruitment_fee',
  'transport',
  'tax_and_national_insurance',
  'student_loan',
  'advance_recovery',
  'loan_repayment',
  'overpayment_recovery',
  'share_purchase',
  'misconduct_liability',
  'union_subscription',
  'pension_contribution',
  'attachment_order',
] as const satisfies readonly DeductionKind[]
const ELEMENTS = [
  'basic_pay',
  'piece_pay',
  'guaranteed_allowance',
  'london_weighting_unconsolidated',
  'other_allowance',
  'discretionary_bonus',
  'performance_pay',
  'commission',
  'premium',
  'tips',
  'expenses',
  'benefit_in_kind',
  'loan_or_advance',
  'redundancy_payment',
] as const satisfies readonly PayElementKind[]
const SEGMENTS = [
  'visit',
  'work',
  'travel_between',
  'travel_home',
  'travel_from_home',
  'training',
  'travel_to_training',
  'waiting',
  'standby_at_work',
  'hand_over',
  'breakdown',
  'rest_break',
  'holiday',
  'sickness',
  'industrial_action',
  'sleep_in_awake',
  'sleep_in_asleep',
  'night_watch',
] as const satisfies readonly WorkSegment[]

export function runSalariedHours(input: Fields): Answers {
  const basicHours = amountAt(input, 'basicHours')
  if (has(input, 'daysInFirstPeriod')) {
    return { hoursFirstPeriod: salariedHoursInPartPeriod(basicHours, countAt(input, 'daysInFirstPeriod')) }
  }
  const frequency = has(input, 'payFrequency') ? pick(FREQUENCIES, textAt(input, 'payFrequency')) : 'monthly'
  const hours = salariedHoursInPeriod(basicHours, frequency)
  const salary = optionalAmount(input, 'monthlySalary') ?? optionalAmount(input, 'pay')
  const minimum = optionalAmount(input, 'minimum')
  return {
    hoursPerPeriod: hours,
    minimumPay: minimum && minimumPayFor(minimum, hours),
    hourly: salary && hourlyOf(salary, hours),
    compliant: salary && minimum && isZero(missingPay(salary, minimum, hours)),
  }
}

export function runOutput(input: Fields): Answers {
  const fair = fairPieceRate(amountAt(input, 'averagePerHour'), amountAt(input, 'minimum'))
  return { adjustedPerHour: fair.adjustedPerHour, fairPieceRate: fair.ratePerPiece }
}

export function runUnmeasured(input: Fields): Answers {
  const hours = dailyAverageHours(amountAt(input, 'dailyAverageHours'), amountAt(input, 'daysWorked'))
  const pay = amountAt(input, 'pay')
  return {
    hours,
    hourly: hourlyOf(pay, hours),
    compliant: isZero(missingPay(pay, amountAt(input, 'minimum'), hours)),
  }
}

export function runWorkingTime(input: Fields): Answers {
  if (has(input, 'segments')) {
    const segments = listAt(input, 'segments').map((segment) => pick(SEGMENTS, String(segment)))
    return { counts: segments.map(countsAsWorkingTime) }
  }
  if (input['workType'] !== 'time' || input['absencePaid'] !== true) throw new Unmappable('not paid absence')
  const counts = paidAbsenceCounts()
  return { hoursCount: counts.hours, payCounts: counts.pay }
}

export function runDeductionClass(input: Fields): Answers {
  const method = has(input, 'method') ? pick(['deduction', 'payment'], textAt(input, 'method')) : undefined
  const answer = classifyDeduction({
    kind: pick(DEDUCTIONS, textAt(input, 'kind')),
    method,
    inConnectionWithJob: input['inConnectionWithJob'] === true || input['required'] === true,
    reimbursed: input['reimbursed'] === true,
  })
  return {
    reducesNmwPay: answer.reducesMinimumWagePay,
    reimbursementCountsAsPay: answer.reimbursementCountsAsPay,
  }
}

export function runHoliday(input: Fields): Answers {
  if (has(input, 'hoursInPayPeriod')) {
    const accrued = accruedHolidayHours(amountAt(input, 'hoursInPayPeriod'))
    return { accruedHours: exact(roundTo(accrued, 0)) }
  }
  if (has(input, 'payForWork')) return { holidayPay: rolledUpHolidayPay(amountAt(input, 'payForWork')) }
  const daysPerWeek = amountAt(input, 'daysPerWeek')
  const hoursPerWeek = optionalAmount(input, 'hoursPerWeek')
  return { days: holidayDays(daysPerWeek), hours: hoursPerWeek && holidayHours(daysPerWeek, hoursPerWeek) }
}

export function runSickPay(input: Fields, _expected: Fields, rates: PayRates): Answers {
  const days = has(input, 'qualifyingDaysPerWeek') ? countAt(input, 'qualifyingDaysPerWeek') : undefined
  const found = statutorySickPay(rates, {
    on: dateAt(input, 'date'),
    averageWeeklyEarnings: amountAt(input, 'awe'),
    qualifyingDaysPerWeek: days,
  })
  if (!found.ok) throw new Unmappable(found.error.message)
  return { ...found.value, waitingDays: exact(found.value.waitingDays) }
}

function countsFor(input: Fields): Answers {
  const counts = classifyPayElement(pick(ELEMENTS, textAt(input, 'payKind')))
  return {
    countsTowardsNmw: counts.countsTowardsMinimumWage,
    countsTowardsLivingWage: counts.countsTowardsLivingWage,
  }
}

function runLivingWageRow(input: Fields, rates: PayRates): Answers {
  const hours = optionalAmount(input, 'hours') ?? exact(1)
  const { livingWage } = runRow(rates, {
    periodStart: dateAt(input, 'date'),
    ageAtPeriodStart: countAt(input, 'age', 30),
    workplace: { zone: regionOf(input) },
    hoursWorked: hours,
    basicPay: optionalAmount(input, 'pay') ?? multiply(amountAt(input, 'hourly'), hours),
  })
  return { compliant: livingWage.verdict === 'pass', shortfall: livingWage.shortfall }
}

function regionOf(input: Fields): 'london' | 'uk' {
  return pick(['london', 'uk'], textAt(input, 'region').toLowerCase())
}

/** Overtime on its own: one hour at the rate beside one overtime hour, through the pay check. */
function runOvertimeHour(rate: Exact, overtimeRate: Exact, rates: PayRates): Answers {
  const newest = rates.livingWage.at(-1)
  if (newest === undefined) throw new Unmappable('no Living Wage')
  const invented = { ...rates, livingWage: [{ ...newest, london: rate, uk: rate }] }
  const { livingWage } = runRow(invented, {
    periodStart: newest.payBy,
    ageAtPeriodStart: 30,
    hoursWorked: exact(2),
    basicPay: rate,
    overtimeHours: exact(1),
    overtimePay: overtimeRate,
  })
  return { compliant: livingWage.verdict === 'pass' }
}

export function runLivingWage(input: Fields, _expected: Fields, rates: PayRates): Answers {
  if (has(input, 'payKind')) return countsFor(input)
  if (has(input, 'overtimeHourRate')) {
    return runOvertimeHour(amountAt(input, 'rate'), amountAt(input, 'overtimeHourRate'), rates)
  }
  if (has(input, 'weeklyHours')) {
    return { annual: annualPay(amountAt(input, 'rate'), amountAt(input, 'weeklyHours')) }
  }
  const scope = findLivingWageScopeReason({
    engagement: has(input, 'engagement') ? textAt(input, 'engagement') : undefined,
    age: has(input, 'age') ? countAt(input, 'age') : undefined,
    isApprentice: input['apprentice'] === true,
    minAge: rates.livingWage.at(-1)?.minAge ?? 18,
  })
  if (!has(input, 'date')) return { inScope: scope === undefined }
  const found = findLivingWageRates(rates, { zone: regionOf(input), on: dateAt(input, 'date') })
  if (!found.ok) throw new Unmappable(found.error.message)
  const row = has(input, 'pay') || has(input, 'hourly') ? runLivingWageRow(input, rates) : {}
  return {
    ...row,
    inScope: scope === undefined,
    requiredRate: found.value.requiredRate,
    announcedRate: found.value.announcedRate,
  }
}

function isAccepted(field: string, value: unknown, input: Fields): boolean {
  const whole = typeof value === 'number' ? value : Number.NaN
  if (field === 'ageYears' || field === 'age') return isAgeInYears(whole)
  if (field === 'nightsPerWeek') return isNightsPerWeek(whole)
  if (field === 'periodDays') return isPeriodDays(whole)
  if (field === 'hours') return isHoursInPeriod(asAmount(value), countAt(input, 'periodDays', 1))
  if (field === 'pay' || field === 'chargePerDay' || field === 'charge') return isAmount(asAmount(value))
  throw new Unmappable(`no check of "${field}"`)
}

export function runValidation(input: Fields): Answers {
  const field = textAt(input, 'field')
  for (const value of listAt(input, 'accepted')) {
    if (!isAccepted(field, value, input)) throw new Error(`${field}: ${String(value)} is refused`)
  }
  for (const value of listAt(input, 'rejected')) {
    if (isAccepted(field, value, input)) throw new Error(`${field}: ${String(value)} is accepted`)
  }
  return {}
}
