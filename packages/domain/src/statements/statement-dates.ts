import {
  addDays,
  addMonths,
  dateParts,
  endOfMonth,
  type IsoDate,
  isAfter,
  isBefore,
  isEndOfMonth,
} from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import type { StatementRules } from './statement-rules.ts'

/**
 * Months in a period as the government registry counts them: the difference of the months, and one more when
 * it runs from a first to a last day of a month. 6 April to 5 April is 12; 2 April to 31 March is 11.
 */
export function registryMonths(start: IsoDate, end: IsoDate): number {
  const from = dateParts(start)
  const to = dateParts(end)
  const months = 12 * (to.year - from.year) + to.month - from.month
  return from.day === 1 && isEndOfMonth(end) ? months + 1 : months
}

export type PeriodError = DomainError<'ends_before_it_starts' | 'not_over_yet' | 'too_short' | 'too_long'>

/** The months in the period, or why it cannot be reported on: order, a future end, or a length the registry refuses. */
export function validatePeriod(
  start: IsoDate,
  end: IsoDate,
  today: IsoDate,
  rules: StatementRules,
): Result<number, PeriodError> {
  const { min, max } = rules.registryPeriodMonths
  const months = registryMonths(start, end)
  if (!isBefore(start, end)) {
    return err({
      kind: 'ends_before_it_starts',
      message: 'The year has to end after it starts. Check both dates.',
    })
  }
  if (isAfter(end, today)) {
    return err({
      kind: 'not_over_yet',
      message: 'This year is not over yet. You can write the draft now and have it approved when it is.',
    })
  }
  if (months < min) {
    return err({
      kind: 'too_short',
      message: `This is ${months} whole months; the registry takes ${min} to ${max}. Check the first and the last day.`,
    })
  }
  if (months > max) {
    return err({
      kind: 'too_long',
      message: `This is ${months} months; the registry takes ${min} to ${max}. Check the first and the last day.`,
    })
  }
  return ok(months)
}

export interface StatementDates {
  readonly yearEnd: IsoDate
  /** Last day by which the guidance asks for publication; the law sets none. */
  readonly publishBy: IsoDate
  /** The year under which the government registry files it: that of `publishBy`. */
  readonly registryYear: number
}

/** Six months on, where the last day of a month stays the last day: 30 June → 31 December. */
export function statementDates(yearEnd: IsoDate, rules: StatementRules): StatementDates {
  const later = addMonths(yearEnd, rules.publishWithinMonths.months)
  const publishBy = isEndOfMonth(yearEnd) ? endOfMonth(later) : later
  return { yearEnd, publishBy, registryYear: dateParts(publishBy).year }
}

/** Last day to answer a written request for a copy; the day it came in counts as the first (section 54(8)). */
export function answerRequestBy(receivedOn: IsoDate, rules: StatementRules): IsoDate {
  return addDays(receivedOn, rules.copyOnRequestDays.days - 1)
}
