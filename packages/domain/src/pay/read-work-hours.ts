import { daysBetween, earliestOf, latestOf } from '../dates/index.ts'
import {
  add,
  type Exact,
  exact,
  isNegative,
  isPositive,
  isZero,
  max,
  min,
  subtract,
  ZERO,
} from '../exact/index.ts'
import { impossible, missing } from './make-reasons.ts'
import {
  dailyAverageHours,
  ratedOutputHours,
  salariedHoursInPartPeriod,
  salariedHoursInPeriod,
} from './other-work-types.ts'
import type { PeriodFacts } from './pay-check-context.ts'
import type { PayReason } from './pay-line.ts'
import type { PayFrequency, PayrollRow } from './payroll-row.ts'

/** Where the hours of the basic work come from. */
export type HoursBasis = 'worked' | 'salaried' | 'salaried_part' | 'rated_output' | 'daily_average'

/** Hours of a row, whatever its type of work. */
export interface WorkHours {
  readonly basis: HoursBasis
  /** All hours that count for the legal minimum. */
  readonly hours: Exact
  /** Of them, the hours outside overtime that basic pay is for. */
  readonly basicHours: Exact
  readonly overtimeHours: Exact
  /** Hours that count without pay of their own: unpaid time, and hours beyond those of the salary. */
  readonly unpaidHours: Exact
  /** Hours beyond those of the salary; part of `unpaidHours`. */
  readonly excessHours: Exact
  /** Hours actually worked outside overtime and unpaid time, for the Living Wage; undefined: not known. */
  readonly livingWageBasicHours: Exact | undefined
  /** Days of a salaried period that was not worked whole; 0 otherwise. */
  readonly partDays: number
  readonly problem: PayReason | undefined
}

const LONGEST: Readonly<Record<PayFrequency, number>> = {
  weekly: 7,
  fortnightly: 14,
  four_weekly: 28,
  monthly: 31,
}

function readWorked(row: PayrollRow): WorkHours {
  const overtimeHours = row.overtimeHours ?? ZERO
  const unpaidHours = row.unpaidHours ?? ZERO
  const { hoursWorked = ZERO, absenceHours } = row
  const present = absenceHours === undefined ? hoursWorked : subtract(hoursWorked, absenceHours)
  const basicHours = subtract(present, overtimeHours)
  return {
    basis: 'worked',
    hours: add(present, unpaidHours),
    basicHours,
    overtimeHours,
    unpaidHours,
    excessHours: ZERO,
    livingWageBasicHours: basicHours,
    partDays: 0,
    problem: undefined,
  }
}

/** Paid hours actually worked outside overtime, where the row gives them; none are as good as not given. */
function readActualHours(row: PayrollRow, overtimeHours: Exact): Exact | undefined {
  const { hoursWorked, absenceHours = ZERO } = row
  if (hoursWorked === undefined || !isPositive(hoursWorked)) return undefined
  const present = subtract(hoursWorked, absenceHours)
  // Absence of more hours than there are cannot be right, and takes nothing off.
  return max(subtract(isPositive(present) ? present : hoursWorked, overtimeHours), ZERO)
}

function counted(
  row: PayrollRow,
  own: Pick<WorkHours, 'basis' | 'basicHours'> & Partial<WorkHours>,
): WorkHours {
  const overtimeHours = row.overtimeHours ?? ZERO
  const excessHours = own.excessHours ?? ZERO
  const unpaidHours = add(row.unpaidHours ?? ZERO, excessHours)
  return {
    partDays: 0,
    problem: undefined,
    livingWageBasicHours: own.basicHours,
    ...own,
    excessHours,
    overtimeHours,
    unpaidHours,
    hours: add(add(own.basicHours, overtimeHours), unpaidHours),
  }
}

function withProblem(row: PayrollRow, problem: PayReason): WorkHours {
  return { ...readWorked(row), problem }
}

/**
 * Hours beyond the basic hours: those the row states, or those by which the year's hours exceed the basic ones in
 * this period (regulation 28); the higher where both are given. Separately paid overtime stays outside.
 */
function readExcess(row: PayrollRow, annual: Exact): Exact {
  const stated = row.hoursWorked === undefined ? ZERO : subtract(row.hoursWorked, row.overtimeHours ?? ZERO)
  const before = row.extra?.salariedHoursBefore
  const inPeriod = row.extra?.salariedHoursInPeriod
  if (before === undefined || inPeriod === undefined) return max(stated, ZERO)
  const beyond = subtract(add(before, inPeriod), annual)
  return max(max(stated, ZERO), min(max(beyond, ZERO), inPeriod))
}

function readSalaried(row: PayrollRow, period: PeriodFacts): WorkHours {
  const { basicAnnualHours: annual, payFrequency: frequency, periodStart, periodEnd, extra } = row
  if (annual === undefined) {
    return withProblem(row, missing('basicAnnualHours', ' A salary is paid for basic hours of the year.'))
  }
  if (!isPositive(annual)) return withProblem(row, impossible('basicAnnualHours', 'not above zero.'))
  if (frequency === undefined)
    return withProblem(row, missing('payFrequency', ' Say how often the salary is paid.'))
  if (period.days > LONGEST[frequency]) {
    const why = `${frequency.replace('_', '-')}, but the period has ${period.days} days. Give one row for each payment.`
    return withProblem(row, impossible('payFrequency', why))
  }
  const from =
    extra?.employmentStart === undefined ? periodStart : latestOf(periodStart, extra.employmentStart)
  const to = extra?.employmentEnd === undefined ? periodEnd : earliestOf(periodEnd, extra.employmentEnd)
  const days = daysBetween(from, to) + 1
  if (days <= 0) {
    const field =
      extra?.employmentStart !== undefined && from > periodEnd ? 'employmentStart' : 'employmentEnd'
    return withProblem(row, impossible(field, 'outside the period.'))
  }
  const isWhole =
    days === period.days && (frequency === 'monthly' ? period.isMonth : days === LONGEST[frequency])
  const whole = isWhole ? salariedHoursInPeriod(annual, frequency) : salariedHoursInPartPeriod(annual, days)
  const basicHours = subtract(whole, extra?.unpaidAbsenceHours ?? ZERO)
  const isPaid = row.basicPay !== undefined && isPositive(row.basicPay)
  if (isNegative(basicHours) || (isZero(basicHours) && isPaid)) {
    return withProblem(
      row,
      impossible('unpaidAbsenceHours', 'more than the hours of the salary in the period.'),
    )
  }
  return counted(row, {
    basis: isWhole ? 'salaried' : 'salaried_part',
    basicHours,
    excessHours: readExcess(row, annual),
    partDays: isWhole ? 0 : days,
  })
}

function readOutput(row: PayrollRow): WorkHours {
  const { outputPieces, averagePiecesPerHour, ratedOutputNotice } = row.extra ?? {}
  // A number of zero is how some exports write "none".
  const canBeRated =
    outputPieces !== undefined &&
    averagePiecesPerHour !== undefined &&
    isPositive(outputPieces) &&
    isPositive(averagePiecesPerHour)
  if (canBeRated && ratedOutputNotice === true) {
    return counted(row, {
      basis: 'rated_output',
      basicHours: ratedOutputHours(outputPieces, averagePiecesPerHour),
      livingWageBasicHours: readActualHours(row, row.overtimeHours ?? ZERO),
    })
  }
  if (row.hoursWorked !== undefined) return readWorked(row)
  if (canBeRated && ratedOutputNotice === undefined) return withProblem(row, missing('ratedOutputNotice'))
  if (ratedOutputNotice === true) {
    const field = outputPieces === undefined ? 'outputPieces' : 'averagePiecesPerHour'
    return withProblem(
      row,
      missing(field, ' Without it every hour worked counts, and those are missing too.'),
    )
  }
  return readWorked(row)
}

function readUnmeasured(row: PayrollRow): WorkHours {
  const stated = row.extra?.dailyAverageHours
  const agreed = stated !== undefined && isPositive(stated) ? stated : undefined
  if (agreed !== undefined && row.daysWorked !== undefined && row.daysWorked > 0) {
    const basicHours = dailyAverageHours(agreed, exact(row.daysWorked))
    const actual = readActualHours(row, row.overtimeHours ?? ZERO)
    return counted(row, { basis: 'daily_average', basicHours, livingWageBasicHours: actual ?? basicHours })
  }
  if (agreed !== undefined && row.hoursWorked === undefined) {
    return withProblem(row, missing('daysWorked', ' The daily average is multiplied by them.'))
  }
  return readWorked(row)
}

/** The hours of a row by its type of work (National Minimum Wage Regulations 2015, part 5). */
export function readWorkHours(row: PayrollRow, period: PeriodFacts): WorkHours {
  switch (row.workType) {
    case 'salaried':
      return readSalaried(row, period)
    case 'output':
      return readOutput(row)
    case 'unmeasured':
      return readUnmeasured(row)
    default:
      return readWorked(row)
  }
}
