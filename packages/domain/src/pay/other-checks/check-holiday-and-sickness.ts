import {
  add,
  compare,
  type Exact,
  exact,
  isPositive,
  isZero,
  max,
  min,
  multiply,
  roundTo,
  subtract,
  ZERO,
} from '../../exact/index.ts'
import type { PayRates } from '../../reference/index.ts'
import { formatHoursShort, formatPounds } from '../format-pounds.ts'
import { statutorySickPay } from '../holiday-and-sick-pay.ts'
import { missing } from '../make-reasons.ts'
import type { PayReason } from '../pay-line.ts'
import {
  needs,
  noThreshold,
  notInScope,
  type OtherCheckInput,
  type OtherCheckResult,
  step,
  thresholdIn,
  told,
  untold,
} from './other-check.ts'

/** Holiday built up in the period, for irregular hours and part-year work. */
export function checkHolidayAccrual(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'holiday_accrual'
  const { facts, extra } = input
  const accrued = extra.holidayHoursAccrued
  if (accrued === undefined) return undefined
  if (extra.irregularHours === false) {
    return notInScope(check, 'Hours are regular, so holiday does not build up by the hour.')
  }
  const worked = facts.livingWageBasicHours
  const share = thresholdIn(input, 'holiday.accrual_share')
  if (share === undefined) return noThreshold(check)
  if (worked === undefined || (facts.row.hoursWorked === undefined && facts.basis === 'worked')) {
    return needs(check, 'hoursWorked')
  }
  const hours = add(add(worked, facts.overtimeHours), facts.unpaidHours)
  const due = multiply(hours, share.value)
  const least = min(due, exact(roundTo(due, 0)))
  const isEnough = compare(accrued, least) >= 0
  const working = [
    step(check, `12.07% of ${formatHoursShort(hours)} h worked`, 'due, to the nearest hour', {
      hours: due,
      effect: 'rate',
    }),
    step(check, 'Holiday built up', isEnough ? 'reaches it' : `short of ${roundTo(due, 0)} h`, {
      hours: accrued,
    }),
  ]
  if (isEnough || extra.irregularHours === true) return told(check, isEnough ? 'pass' : 'fail', { working })
  return untold(
    check,
    [missing('irregularHours', ' The share is owed for irregular hours and part of the year.')],
    working,
  )
}

/** Holiday pay added to the pay of the period. */
export function checkRolledUpHoliday(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'rolled_up_holiday'
  const { facts, extra } = input
  const paid = extra.rolledUpHolidayPay
  if (paid === undefined) return undefined
  const share = thresholdIn(input, 'holiday.accrual_share')
  if (share === undefined) return noThreshold(check)
  const { row } = facts
  let forWork = add(facts.basicPay, facts.overtimePay)
  for (const amount of [row.performancePay, row.guaranteedAllowance, row.otherAllowance]) {
    if (amount !== undefined) forWork = add(forWork, amount)
  }
  const due = multiply(forWork, share.value)
  const gap = max(subtract(due, paid), ZERO)
  const isAllowed = extra.irregularHours !== false
  const working = [
    step(check, `12.07% of ${formatPounds(forWork)} for work`, 'due', { amount: due, effect: 'rate' }),
    step(check, 'Rolled-up holiday pay', isPositive(gap) ? `short ${formatPounds(gap)}` : 'reaches it', {
      amount: paid,
    }),
  ]
  const reasons: readonly PayReason[] = isAllowed
    ? []
    : [
        {
          code: 'not_allowed',
          field: 'irregularHours',
          message: 'Rolled-up holiday pay is only allowed for irregular hours or part of the year.',
        },
      ]
  if (isAllowed && !isPositive(gap)) return told(check, 'pass', { working })
  return told(check, 'fail', { working, reasons, ...(isPositive(gap) ? { owed: gap } : {}) })
}

interface SickPayBounds {
  readonly least: Exact
  readonly most: Exact
  readonly waitsUnknown: boolean
}

function sickPayBounds(
  { facts, extra }: OtherCheckInput,
  rates: PayRates,
  days: Exact,
): SickPayBounds | undefined {
  const { averageWeeklyEarnings, qualifyingDaysPerWeek } = extra
  if (averageWeeklyEarnings === undefined) return undefined
  let bounds: SickPayBounds | undefined
  // A period may lie on both sides of a change of the rules: which day was sick is not known then.
  for (const on of [facts.row.periodStart, facts.row.periodEnd]) {
    const found = statutorySickPay(rates, { on, averageWeeklyEarnings, qualifyingDaysPerWeek })
    if (!found.ok || found.value.daily === undefined) return undefined
    const { daily, waitingDays } = found.value
    const waits = waitingDays > 0
    const waited = waits ? (extra.sickWaitingDays ?? days) : ZERO
    const least = multiply(daily, max(subtract(days, waited), ZERO))
    const most = multiply(daily, max(subtract(days, waits ? (extra.sickWaitingDays ?? ZERO) : ZERO), ZERO))
    const waitsUnknown = waits && extra.sickWaitingDays === undefined
    bounds = {
      least: bounds === undefined ? least : min(bounds.least, least),
      most: bounds === undefined ? most : max(bounds.most, most),
      waitsUnknown: waitsUnknown || bounds?.waitsUnknown === true,
    }
  }
  return bounds
}

/** Statutory Sick Pay for the days of sickness in the period, under the rules of that day. */
export function checkSickPay(input: OtherCheckInput, rates: PayRates): OtherCheckResult | undefined {
  const check = 'sick_pay'
  const { extra } = input
  const days = extra.sickDays
  if (days === undefined || isZero(days)) return undefined
  const lacking = (['sickPay', 'averageWeeklyEarnings', 'qualifyingDaysPerWeek'] as const).filter(
    (field) => extra[field] === undefined,
  )
  const paid = extra.sickPay
  if (lacking.length > 0 || paid === undefined) return needs(check, ...lacking)
  const bounds = sickPayBounds(input, rates, days)
  if (bounds === undefined) return noThreshold(check)
  const { least, most } = bounds
  const isOne = compare(least, most) === 0
  const working = [
    step(
      check,
      `Due for ${formatHoursShort(days)} days of sickness`,
      isOne ? 'due' : `between ${formatPounds(least)} and ${formatPounds(most)}`,
      { amount: most, effect: 'rate' },
    ),
    step(
      check,
      'Sick pay',
      compare(paid, most) >= 0
        ? 'reaches it'
        : `${formatPounds(subtract(most, paid))} below the most that can be due`,
      { amount: paid },
    ),
  ]
  if (compare(paid, most) >= 0) return told(check, 'pass', { working })
  if (compare(paid, least) < 0) return told(check, 'fail', { working, owed: subtract(least, paid) })
  const why: PayReason = bounds.waitsUnknown
    ? missing('sickWaitingDays', ' How many of the days were unpaid waiting days decides what is due.')
    : {
        code: 'rules_changed',
        field: 'sickDays',
        message:
          'The rules changed within the period: give the days of sickness before and after in rows of their own.',
      }
  return untold(check, [why], working)
}
