import { compare, type Exact } from '../exact/index.ts'
import { formatHoursShort } from './format-pounds.ts'
import type { PayReason } from './pay-line.ts'

export interface ThirdPartyQuery {
  /** Whether the hours are of a week or of a day: sources differ, so it is a dated setting. */
  readonly per: 'week' | 'day'
  readonly leastHours: Exact
  readonly leastWeeks: Exact
  readonly hoursPerWeek: Exact | undefined
  readonly hoursPerDay: Exact | undefined
  readonly weeks: Exact | undefined
}

/**
 * Why contracted staff are not on the site regularly enough for the Living Wage to be owed; undefined: they are, or
 * the figures do not show otherwise (Living Wage Foundation: 2 hours, in 8 weeks one after another).
 */
export function findThirdPartyReason(query: ThirdPartyQuery): PayReason | undefined {
  const { per, leastHours, leastWeeks, hoursPerWeek, hoursPerDay, weeks } = query
  const hours = per === 'week' ? hoursPerWeek : hoursPerDay
  if (hours !== undefined && compare(hours, leastHours) < 0) {
    const message = `Contracted staff are owed the Living Wage from ${formatHoursShort(leastHours)} hours a ${per} on the site; this worker has ${formatHoursShort(hours)}.`
    return {
      code: 'not_regularly_on_site',
      field: per === 'week' ? 'siteHoursPerWeek' : 'siteHoursPerDay',
      message,
    }
  }
  if (weeks !== undefined && compare(weeks, leastWeeks) < 0) {
    const message = `Contracted staff are owed the Living Wage from ${formatHoursShort(leastWeeks)} weeks one after another on the site; this worker has ${formatHoursShort(weeks)}.`
    return { code: 'not_regularly_on_site', field: 'siteWeeks', message }
  }
  return undefined
}
