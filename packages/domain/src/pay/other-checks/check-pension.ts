import {
  compare,
  type Exact,
  exact,
  isPositive,
  max,
  min,
  multiply,
  subtract,
  ZERO,
} from '../../exact/index.ts'
import type { WorkThreshold, WorkThresholdId } from '../../reference/index.ts'
import { formatPounds } from '../format-pounds.ts'
import { missing } from '../make-reasons.ts'
import type { PayReason } from '../pay-line.ts'
import {
  doubtOf,
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

const PERIODS = {
  week: { days: 7, aYear: 52 },
  fortnight: { days: 14, aYear: 26 },
  four_weeks: { days: 28, aYear: 13 },
} as const

type PeriodName = keyof typeof PERIODS | 'month'

function periodOf({ facts }: OtherCheckInput): PeriodName | undefined {
  const { days, isMonth } = facts.period
  if (days === 7) return 'week'
  if (days === 14) return 'fortnight'
  if (isMonth) return 'month'
  return days === 28 ? 'four_weeks' : undefined
}

function earningsOf({ facts }: OtherCheckInput): Exact | undefined {
  return facts.row.grossPay
}

const NOT_WHOLE: PayReason = {
  code: 'impossible',
  field: 'periodEnd',
  message: 'The period is not a week, two weeks, four weeks or a month, so its thresholds are not known.',
}

function earningsThresholds(input: OtherCheckInput, name: PeriodName) {
  const find = (kind: 'trigger' | 'lower' | 'upper'): WorkThreshold | undefined => {
    const id: WorkThresholdId = `pension.${kind}_${name}`
    return thresholdIn(input, id)
  }
  return { trigger: find('trigger'), lower: find('lower'), upper: find('upper') }
}

function findAgeScope(input: OtherCheckInput): { readonly outside?: string; readonly unclear?: string } {
  const { age } = input.facts
  const least = thresholdIn(input, 'pension.least_age')
  const under = thresholdIn(input, 'pension.surely_under_state_age')
  const over = thresholdIn(input, 'pension.surely_state_age')
  if (age === undefined) return { unclear: 'The age is not known.' }
  if (least !== undefined && compare(exact(age), least.value) < 0)
    return { outside: `Under ${least.text} nobody has to be enrolled.` }
  if (over !== undefined && compare(exact(age), over.value) >= 0)
    return { outside: 'From State Pension age nobody has to be enrolled.' }
  if (under !== undefined && compare(exact(age), under.value) >= 0) {
    return { unclear: `At ${age} a worker may have reached State Pension age.` }
  }
  return {}
}

/** Whether a worker who has to be in a pension is in one. */
export function checkAutoEnrolment(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'auto_enrolment'
  const status = input.extra.pensionStatus
  if (status === undefined) return undefined
  if (status === 'enrolled' || status === 'opted_out') {
    const note =
      status === 'enrolled' ? 'in a workplace pension' : 'opted out; that is the worker’s own choice to make'
    return told(check, 'pass', { working: [step(check, 'Pension', note)] })
  }
  const { outside, unclear } = findAgeScope(input)
  if (outside !== undefined) return notInScope(check, outside)
  const name = periodOf(input)
  const earnings = earningsOf(input)
  if (earnings === undefined) return needs(check, 'grossPay')
  if (name === undefined) return untold(check, [NOT_WHOLE])
  const { trigger } = earningsThresholds(input, name)
  if (trigger === undefined) return noThreshold(check)
  if (compare(earnings, trigger.value) < 0) {
    return notInScope(
      check,
      `Pay of ${formatPounds(earnings)} is below the trigger of ${formatPounds(trigger.value)}${doubtOf(trigger)}.`,
    )
  }
  const working = [
    step(check, 'Trigger of the period', `in force since ${trigger.from}${doubtOf(trigger)}`, {
      amount: trigger.value,
      effect: 'rate',
    }),
    step(check, 'Gross pay', 'reaches the trigger', { amount: earnings }),
  ]
  if (unclear !== undefined) {
    return untold(check, [{ code: 'missing', field: 'dateOfBirth', message: unclear }], working)
  }
  if (status === 'postponed') {
    const message =
      'Enrolment was put off. That is allowed for three months at most, and the file does not say since when.'
    return untold(check, [{ code: 'missing', field: 'pensionStatus', message }], working)
  }
  return told(check, 'fail', { working })
}

/** Whether enough goes into the pension of an enrolled worker. */
export function checkPensionMinimum(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'pension_minimum'
  const { pensionStatus, pensionTotal, pensionEmployer, pensionablePay } = input.extra
  if (pensionStatus !== 'enrolled' || (pensionTotal === undefined && pensionEmployer === undefined))
    return undefined
  if (pensionTotal === undefined) return needs(check, 'pensionTotal')
  if (pensionEmployer === undefined) return needs(check, 'pensionEmployer')
  const earnings = earningsOf(input) ?? pensionablePay
  if (earnings === undefined) return needs(check, 'grossPay')
  const name = periodOf(input)
  if (name === undefined) return untold(check, [NOT_WHOLE])
  const { lower, upper } = earningsThresholds(input, name)
  const share = thresholdIn(input, 'pension.total_share')
  const employerShare = thresholdIn(input, 'pension.employer_share')
  if (!lower || !upper || !share || !employerShare) return noThreshold(check)
  const qualifying = max(subtract(min(earnings, upper.value), lower.value), ZERO)
  const due = multiply(qualifying, share.value)
  const employerDue = multiply(qualifying, employerShare.value)
  const gap = max(max(subtract(due, pensionTotal), subtract(employerDue, pensionEmployer)), ZERO)
  const working = [
    step(
      check,
      `Qualifying earnings, ${formatPounds(lower.value)} to ${formatPounds(upper.value)}`,
      `of gross pay${doubtOf(lower)}`,
      { amount: qualifying, effect: 'rate' },
    ),
    step(check, 'Pension in total', `8% is ${formatPounds(due)}`, { amount: pensionTotal }),
    step(check, 'From the employer', `3% is ${formatPounds(employerDue)}`, { amount: pensionEmployer }),
  ]
  if (!isPositive(gap)) return told(check, 'pass', { working })
  const allEarnings = compare(pensionTotal, multiply(earnings, exact('0.07'))) >= 0
  if (allEarnings && compare(pensionEmployer, multiply(earnings, employerShare.value)) >= 0) {
    const message =
      'It is enough only if the scheme is certified on all earnings, which the file does not say.'
    return untold(check, [{ code: 'missing', field: 'pensionablePay', message }], working)
  }
  return told(check, 'fail', { working, owed: gap })
}

/** Living Pension: 12% in total with the employer's share, or the cash amount of a year. */
export function checkLivingPension(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'living_pension'
  const { pensionTotal, pensionEmployer, pensionablePay } = input.extra
  if (pensionTotal === undefined || pensionEmployer === undefined) return undefined
  const pay = pensionablePay ?? earningsOf(input)
  const total = thresholdIn(input, 'living_pension.total_share')
  const employer = thresholdIn(input, 'living_pension.employer_share')
  if (total === undefined || employer === undefined) return noThreshold(check)
  if (pay === undefined) return needs(check, 'pensionablePay')
  const due = multiply(pay, total.value)
  const employerDue = multiply(pay, employer.value)
  const working = [
    step(check, `12% of ${formatPounds(pay)}`, `due in total${doubtOf(total)}`, {
      amount: due,
      effect: 'rate',
    }),
    step(check, 'Pension in total', compare(pensionTotal, due) >= 0 ? 'reaches it' : 'below it', {
      amount: pensionTotal,
    }),
    step(check, 'From the employer', `7% is ${formatPounds(employerDue)}${doubtOf(employer)}`, {
      amount: pensionEmployer,
    }),
  ]
  if (compare(pensionTotal, due) >= 0 && compare(pensionEmployer, employerDue) >= 0) {
    return told(check, 'pass', { working })
  }
  const name = periodOf(input)
  const cash = thresholdIn(input, 'living_pension.cash_a_year')
  if (name === undefined || cash === undefined) return told(check, 'fail', { working })
  const yearly = multiply(pensionTotal, exact(name === 'month' ? 12 : PERIODS[name].aYear))
  const steps = [
    ...working,
    step(check, 'In a year at this rate', `the cash amount is ${formatPounds(cash.value)}${doubtOf(cash)}`, {
      amount: yearly,
    }),
  ]
  if (compare(yearly, cash.value) < 0) return told(check, 'fail', { working: steps })
  if (cash.confidence === 'unconfirmed') {
    return untold(
      check,
      [missing('pensionTotal', ' It reaches a cash amount that nobody has confirmed yet.')],
      steps,
    )
  }
  return told(check, 'pass', { working: steps })
}
