import { compare, type Exact, exact, isPositive, multiply, ratio, ZERO } from '../../exact/index.ts'
import { formatHoursShort } from '../format-pounds.ts'
import { missing } from '../make-reasons.ts'
import type { PayReason, WorkingStep } from '../pay-line.ts'
import type { PayrollExtraFlag } from '../payroll-extra.ts'
import {
  doubtOf,
  nameHours,
  noThreshold,
  notInScope,
  type OtherCheckId,
  type OtherCheckInput,
  type OtherCheckResult,
  step,
  thresholdIn,
  told,
  untold,
} from './other-check.ts'

/** Several conditions together: one that is broken fails, one that is unknown leaves it open. */
function judgeAll(
  check: OtherCheckId,
  conditions: readonly {
    readonly holds: boolean | undefined
    readonly unknown: PayReason
    readonly shown: WorkingStep
  }[],
): OtherCheckResult {
  const working = conditions.filter(({ holds }) => holds !== undefined).map(({ shown }) => shown)
  if (conditions.some(({ holds }) => holds === false)) return told(check, 'fail', { working })
  const open = conditions.filter(({ holds }) => holds === undefined)
  if (open.length === 0) return told(check, 'pass', { working })
  return untold(
    check,
    open.map(({ unknown }) => unknown),
    working,
  )
}

/** Whether a payslip came in time and showed what it must. */
export function checkPayslip({ facts, extra }: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'payslip'
  if (
    extra.payslipGiven === undefined &&
    extra.payslipItemised === undefined &&
    extra.payslipShowsHours === undefined
  ) {
    return undefined
  }
  if (extra.payslipGiven === false) {
    return told(check, 'fail', { working: [step(check, 'Payslip', 'none was given on or before payday')] })
  }
  const varies = facts.row.workType !== 'salaried' || isPositive(facts.overtimeHours)
  const condition = (field: PayrollExtraFlag, label: string) => ({
    holds: extra[field],
    unknown: missing(field),
    shown: step(check, label, extra[field] === true ? 'yes' : 'no'),
  })
  return judgeAll(check, [
    condition('payslipGiven', 'Given on or before payday'),
    condition('payslipItemised', 'Shows gross pay, net pay and each deduction'),
    ...(varies ? [condition('payslipShowsHours', 'Shows the hours, as pay varies with them')] : []),
  ])
}

/** Living Hours, as far as a payroll can show them. */
export function checkLivingHours(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'living_hours'
  const { guaranteedWeeklyHours, shiftNoticeWeeks, cancelledShiftsPaid, fewerHoursRequested } = input.extra
  if (
    guaranteedWeeklyHours === undefined &&
    shiftNoticeWeeks === undefined &&
    cancelledShiftsPaid === undefined
  )
    return undefined
  const hours = thresholdIn(input, 'living_hours.guaranteed')
  const notice = thresholdIn(input, 'living_hours.notice_weeks')
  if (hours === undefined || notice === undefined) return noThreshold(check)
  const enough = (value: Exact | undefined, least: Exact) =>
    value === undefined ? undefined : compare(value, least) >= 0
  const asked = fewerHoursRequested === true
  return judgeAll(check, [
    {
      holds: asked ? true : enough(guaranteedWeeklyHours, hours.value),
      unknown: missing('guaranteedWeeklyHours'),
      shown: step(
        check,
        'Guaranteed hours a week',
        asked ? 'fewer were asked for by the worker' : `at least ${nameHours(hours)}`,
        { hours: guaranteedWeeklyHours ?? ZERO },
      ),
    },
    {
      holds: enough(shiftNoticeWeeks, notice.value),
      unknown: missing('shiftNoticeWeeks'),
      shown: step(
        check,
        `Notice of shifts: ${formatHoursShort(shiftNoticeWeeks ?? ZERO)} weeks`,
        `at least ${notice.text} weeks${doubtOf(notice)}`,
      ),
    },
    {
      holds: cancelledShiftsPaid,
      unknown: missing('cancelledShiftsPaid'),
      shown: step(
        check,
        'Shifts cancelled inside the notice',
        cancelledShiftsPaid === true ? 'paid' : 'not paid',
      ),
    },
  ])
}

const A_WEEK_OF_REST_POSSIBLE = 12
const TWO_WEEKS_OF_REST_POSSIBLE = 24

/** From the longest run of days alone: which day was free decides between 7 and 24 days. */
export function checkWeeklyRest({ facts }: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'weekly_rest'
  const run = facts.row.longestRunOfDays
  if (run === undefined) return undefined
  const working = [step(check, `Longest run: ${run} days`, 'a day off in each 7 days, or two in each 14')]
  if (run <= 6) return told(check, 'pass', { working })
  if (run > TWO_WEEKS_OF_REST_POSSIBLE) return told(check, 'fail', { working })
  const message =
    run <= A_WEEK_OF_REST_POSSIBLE
      ? `A run of ${run} days can lie in two weeks that each have a day off. The rota shows it.`
      : `A run of ${run} days is only lawful where rest is reckoned over 14 days. The rota shows it.`
  return untold(check, [{ code: 'missing', field: 'longestRunOfDays', message }], working)
}

/** The ETI Base Code's day off, apart from the law. */
export function checkEtiDayOff(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'eti_day_off'
  const run = input.facts.row.longestRunOfDays
  const most = thresholdIn(input, 'eti.longest_run')
  if (run === undefined || most === undefined) return undefined
  const holds = compare(exact(run), most.value) <= 0
  const working = [
    step(check, `Longest run: ${run} days`, `${most.text} at most, one day off in 7${doubtOf(most)}`),
  ]
  return told(check, holds ? 'pass' : 'fail', { working })
}

function weeklyHours({ facts }: OtherCheckInput): Exact {
  return multiply(facts.hours, ratio(7, facts.period.days))
}

/** The 48-hour week, where the payroll says who opted out. */
export function checkAverageHours(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'average_hours'
  const optOut = input.extra.workingTimeOptOut
  const most = thresholdIn(input, 'wt.average_hours')
  if (optOut === undefined || most === undefined || input.facts.problems.length > 0) return undefined
  const weekly = weeklyHours(input)
  const working = [
    step(check, 'Hours a week in this period', `${nameHours(most)} on average over 17 weeks`, {
      hours: weekly,
    }),
  ]
  if (compare(weekly, most.value) <= 0) return told(check, 'pass', { working })
  if (optOut) return notInScope(check, 'The worker opted out in writing.')
  const message = 'More than the limit in this period. Only the average of 17 weeks decides.'
  return untold(check, [{ code: 'missing', field: 'hoursWorked', message }], working)
}

/** Under 18: an average above the weekly limit means that some week was above it. */
export function checkYoungHours(input: OtherCheckInput): OtherCheckResult | undefined {
  const check = 'young_hours'
  const { age, problems } = input.facts
  const most = thresholdIn(input, 'wt.young_week')
  if (age === undefined || age >= 18 || age < 0 || most === undefined || problems.length > 0) return undefined
  const weekly = weeklyHours(input)
  if (compare(weekly, most.value) <= 0) return undefined
  return told(check, 'fail', {
    working: [
      step(check, 'Hours a week in this period', `${nameHours(most)} at most in any week`, { hours: weekly }),
    ],
  })
}
