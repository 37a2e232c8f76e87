import { add, type Exact, exact, multiply } from '../../exact/index.ts'
import { findLivingWageRates, type PayRates } from '../../reference/index.ts'
import { classifyPayElement, type PayElementKind } from '../classify-pay-element.ts'
import { findThirdPartyReason } from '../find-third-party-reason.ts'
import { findLivingWageScopeReason } from '../index.ts'
import { annualPay } from '../other-work-types.ts'
import { pick } from './pick-word.ts'
import { firstAmount, readRowInput } from './read-row-input.ts'
import {
  type Answers,
  amountAt,
  countAt,
  dateAt,
  type Fields,
  has,
  optionalAmount,
  textAt,
  Unmappable,
} from './read-vector.ts'
import { runRow } from './run-row.ts'

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

function countsFor(input: Fields): Answers {
  const counts = classifyPayElement(pick(ELEMENTS, textAt(input, 'payKind')))
  return {
    countsTowardsNmw: counts.countsTowardsMinimumWage,
    countsTowardsLivingWage: counts.countsTowardsLivingWage,
  }
}

function runLivingWageRow(input: Fields, rates: PayRates): Answers {
  const basicHours = firstAmount(input, 'basicHours', 'basicAnnualHours')
  const hours = firstAmount(input, 'hours', 'hoursWorked') ?? (basicHours ? undefined : exact(1))
  const hourly = optionalAmount(input, 'hourly')
  const overtimeRate = optionalAmount(input, 'overtimeHourRate')
  const overtimeHours = optionalAmount(input, 'overtimeHours') ?? (overtimeRate && exact(1))
  const base = readRowInput(input)
  const { livingWage } = runRow(rates, {
    ...base,
    workplace: { zone: regionOf(input) },
    hoursWorked: hours,
    basicPay: base.basicPay ?? (hourly && multiply(hourly, hours ?? exact(1))),
    ...(overtimeHours && overtimeRate
      ? {
          overtimeHours,
          overtimePay: multiply(overtimeHours, overtimeRate),
          hoursWorked: hours && add(hours, overtimeHours),
        }
      : {}),
    ...(basicHours ? { workType: 'salaried', basicAnnualHours: basicHours, payFrequency: 'monthly' } : {}),
  })
  const { verdict, shortfall, pay, hourlyPay, shortfallAtAnnounced } = livingWage
  return {
    compliant: verdict === 'pass',
    verdict,
    shortfall,
    pay,
    hourly: hourlyPay,
    shortfallAtAnnounced,
    hours: livingWage.hours,
  }
}

function regionOf(input: Fields): 'london' | 'uk' {
  const word = String(input['region'] ?? input['zone'] ?? input['workplace']).toLowerCase()
  return pick(['london', 'uk'], word === 'rest of uk' || word === 'outside london' ? 'uk' : word)
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

/** Contracted staff: hours on the site and weeks of it. */
function runThirdParty(input: Fields): Answers {
  const reason = findThirdPartyReason({
    per: input['per'] === 'day' || input['setting'] === 'day' || !hasWeek(input) ? 'day' : 'week',
    leastHours: exact(2),
    leastWeeks: exact(8),
    hoursPerWeek: firstAmount(input, 'hoursPerWeek', 'siteHoursPerWeek'),
    hoursPerDay: firstAmount(input, 'hoursPerDay', 'siteHoursPerDay'),
    weeks: firstAmount(input, 'weeks', 'consecutiveWeeks', 'siteWeeks'),
  })
  return { inScope: reason === undefined, eligible: reason === undefined }
}

function hasWeek(input: Fields): boolean {
  return has(input, 'hoursPerWeek') || has(input, 'siteHoursPerWeek')
}

export function runLivingWage(input: Fields, _expected: Fields, rates: PayRates): Answers {
  if (has(input, 'payKind')) return countsFor(input)
  if (has(input, 'overtimeHourRate') && has(input, 'rate')) {
    return runOvertimeHour(amountAt(input, 'rate'), amountAt(input, 'overtimeHourRate'), rates)
  }
  const isThirdParty = ['weeks', 'consecutiveWeeks', 'siteWeeks'].some((key) => has(input, key))
  const thirdParty = isThirdParty ? runThirdParty(input) : {}
  const scope = findLivingWageScopeReason({
    engagement: has(input, 'engagement') ? textAt(input, 'engagement') : undefined,
    age: has(input, 'age') ? countAt(input, 'age') : undefined,
    isApprentice: input['apprentice'] === true,
    minAge: rates.livingWage.at(-1)?.minAge ?? 18,
  })
  const weekly = firstAmount(input, 'weeklyHours')
  if (!has(input, 'date')) {
    const rate = optionalAmount(input, 'rate')
    const annual = rate && weekly && annualPay(rate, weekly)
    return { inScope: scope === undefined, annual, ...thirdParty }
  }
  const found = findLivingWageRates(rates, { zone: regionOf(input), on: dateAt(input, 'date') })
  if (!found.ok) throw new Unmappable(found.error.message)
  const hasPay = ['pay', 'hourly', 'basicPay', 'monthlySalary', 'salary'].some((key) => has(input, key))
  const row = hasPay ? runLivingWageRow(input, rates) : {}
  const { requiredRate, announcedRate, announced, required } = found.value
  return {
    ...row,
    inScope: scope === undefined,
    requiredRate,
    announcedRate,
    dueBy: announced.payBy,
    announcedDueBy: announced === required ? undefined : announced.payBy,
    payBy: required.payBy,
    annual: weekly && annualPay(optionalAmount(input, 'rate') ?? requiredRate, weekly),
    ...thirdParty,
  }
}
