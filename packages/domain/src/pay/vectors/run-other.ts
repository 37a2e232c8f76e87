import {
  compare,
  divide,
  type Exact,
  exact,
  isPositive,
  max,
  multiply,
  roundTo,
  subtract,
  sum,
  ZERO,
} from '../../exact/index.ts'
import type { PayRates } from '../../reference/index.ts'
import { classifyDeduction, type DeductionKind } from '../classify-deduction.ts'
import {
  accruedHolidayHours,
  holidayDays,
  holidayHours,
  rolledUpHolidayPay,
  statutorySickPay,
} from '../holiday-and-sick-pay.ts'
import {
  isAgeInYears,
  isAmount,
  isHoursInPeriod,
  isNightsPerWeek,
  isPeriodDays,
} from '../validate-figures.ts'
import { countsAsWorkingTime, paidAbsenceCounts, type WorkSegment } from '../working-time.ts'
import { pick } from './pick-word.ts'
import { firstAmount, firstDate } from './read-row-input.ts'
import {
  type Answers,
  asAmount,
  countAt,
  type Fields,
  has,
  isFields,
  listAt,
  optionalAmount,
  textAt,
  Unmappable,
} from './read-vector.ts'

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
const DEDUCTION_WORDS: Readonly<Record<string, string>> = {
  uniform: 'job_expenditure',
  tools: 'job_expenditure',
  dbs: 'job_expenditure',
  loan: 'loan_repayment',
  loan_or_advance: 'loan_repayment',
  tax: 'tax_and_national_insurance',
  tax_ni: 'tax_and_national_insurance',
  union_subs: 'union_subscription',
  pension: 'pension_contribution',
  shares: 'share_purchase',
  misconduct: 'misconduct_liability',
  overpayment: 'overpayment_recovery',
}
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
  'at_home',
] as const satisfies readonly WorkSegment[]

/** A journey beside a stay at home is not one between assignments. */
function countsAmong(segments: readonly WorkSegment[], index: number): boolean {
  const segment = segments[index]
  if (segment === undefined) return false
  const atHome = (other: WorkSegment | undefined) => other === 'at_home'
  if (segment === 'travel_between' && (atHome(segments[index - 1]) || atHome(segments[index + 1])))
    return false
  return countsAsWorkingTime(segment)
}

const SEGMENT_WORDS: Readonly<Record<string, WorkSegment>> = {
  home: 'at_home',
  break_at_home: 'at_home',
  long_break_at_home: 'at_home',
  break: 'rest_break',
  lunch_break: 'rest_break',
  home_to_work: 'travel_from_home',
  work_to_home: 'travel_home',
  commute: 'travel_from_home',
  sleep_in: 'sleep_in_asleep',
}

function readSegment(value: unknown): { readonly segment: WorkSegment; readonly hours: Exact } {
  const fields = isFields(value) ? value : { kind: value }
  const word = String(fields['kind'] ?? fields['segment'])
  const minutes = optionalAmount(fields, 'minutes')
  const hours = optionalAmount(fields, 'hours') ?? (minutes && divide(minutes, exact(60))) ?? ZERO
  return { segment: SEGMENT_WORDS[word] ?? pick(SEGMENTS, word), hours }
}

export function runWorkingTime(input: Fields): Answers {
  if (has(input, 'segments')) {
    const read = listAt(input, 'segments').map(readSegment)
    const segments = read.map(({ segment }) => segment)
    const counts = segments.map((_, index) => countsAmong(segments, index))
    const countedHours = sum(read.filter((_, index) => counts[index]).map(({ hours }) => hours))
    return { counts, hours: countedHours, countedHours, hoursCount: counts.every((count) => count) }
  }
  if (has(input, 'segment') || has(input, 'kind')) {
    const { segment } = readSegment(input)
    return { counts: countsAsWorkingTime(segment), hoursCount: countsAsWorkingTime(segment) }
  }
  if (input['absencePaid'] !== true) throw new Unmappable('not paid absence')
  const counts = paidAbsenceCounts(input['workType'] === 'salaried' ? 'salaried' : 'time')
  return { hoursCount: counts.hours, payCounts: counts.pay }
}

export function runDeductionClass(input: Fields): Answers {
  const method = has(input, 'method') ? pick(['deduction', 'payment'], textAt(input, 'method')) : undefined
  const answer = classifyDeduction({
    kind: pick(DEDUCTIONS, DEDUCTION_WORDS[textAt(input, 'kind')] ?? textAt(input, 'kind')),
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
  const hoursWorked = firstAmount(input, 'hoursInPayPeriod', 'hoursWorked', 'hours')
  const pay = firstAmount(input, 'payForWork', 'pay')
  const daysPerWeek = optionalAmount(input, 'daysPerWeek')
  const hoursPerWeek = optionalAmount(input, 'hoursPerWeek')
  const accrued = hoursWorked && accruedHolidayHours(hoursWorked)
  const rolledUp = pay && rolledUpHolidayPay(pay)
  const paid = firstAmount(input, 'holidayPayPaid', 'rolledUpHolidayPay')
  return {
    accruedHours: accrued && exact(roundTo(accrued, 0)),
    accruedHoursExact: accrued,
    holidayPay: rolledUp,
    rolledUpHolidayPay: rolledUp,
    shortfall: rolledUp && paid && max(subtract(rolledUp, paid), ZERO),
    compliant: rolledUp && paid && compare(paid, rolledUp) >= 0,
    days: daysPerWeek && holidayDays(daysPerWeek),
    hours: daysPerWeek && hoursPerWeek && holidayHours(daysPerWeek, hoursPerWeek),
    weeks: exact('5.6'),
  }
}

export function runSickPay(input: Fields, _expected: Fields, rates: PayRates): Answers {
  const days = firstAmount(input, 'qualifyingDaysPerWeek', 'qualifyingDays')
  const on = firstDate(input, 'date', 'sickFrom', 'from')
  const averageWeeklyEarnings = firstAmount(input, 'awe', 'averageWeeklyEarnings')
  if (on === undefined || averageWeeklyEarnings === undefined) throw new Unmappable('no date or no earnings')
  const found = statutorySickPay(rates, { on, averageWeeklyEarnings, qualifyingDaysPerWeek: days })
  if (!found.ok) throw new Unmappable(found.error.message)
  const { weekly, daily } = found.value
  const waitingDays = exact(found.value.waitingDays)
  const sickDays = firstAmount(input, 'sickDays', 'daysSick', 'qualifyingDaysSick', 'days')
  const payable = sickDays && max(subtract(sickDays, waitingDays), ZERO)
  const total = payable && daily && multiply(payable, daily)
  const weeks = optionalAmount(input, 'weeks')
  const isEligible = isPositive(weekly)
  return {
    weekly,
    weeklyRate: weekly,
    daily,
    dailyRate: daily,
    waitingDays,
    payableDays: payable,
    total: total ?? (weeks && multiply(weekly, weeks)),
    pay: total,
    amount: total,
    eligible: isEligible,
    entitled: isEligible,
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
