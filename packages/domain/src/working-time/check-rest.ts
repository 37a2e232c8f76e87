import { addDays, type IsoDate } from '../dates/index.ts'
import { compare, type Exact, exact, toDecimalString } from '../exact/index.ts'
import { findThreshold, type WorkThresholdId } from '../reference/index.ts'
import { dayOfWeek, londonDay, startOfDay } from './london-time.ts'
import type { Stretch } from './read-stretches.ts'
import {
  DAYS_A_WEEK,
  hoursOf,
  MINUTES_A_DAY,
  MOST_DAYS_SHOWN,
  type WorkingTimeCheck,
  type WorkingTimeInput,
} from './working-time-check.ts'

const MONDAY = 1

/** Minutes of a threshold that is given in hours, on the first day of the timesheet. */
export function minutesOf({ rules, from }: WorkingTimeInput, id: WorkThresholdId): number | undefined {
  const found = findThreshold(rules, id, from)
  return found && Math.round(Number(toDecimalString(found.value)) * 60)
}

interface Spell {
  readonly start: number
  readonly end: number
}

/** Stretches of work joined wherever less than so many minutes lie between them. */
function joinSpells(worked: readonly Stretch[], restMinutes: number): readonly Spell[] {
  const spells: { start: number; end: number }[] = []
  for (const { start, end } of worked) {
    const last = spells.at(-1)
    if (last !== undefined && start - last.end < restMinutes) last.end = Math.max(last.end, end)
    else spells.push({ start, end })
  }
  return spells
}

/** Whether every 24 hours hold an unbroken rest: no spell without it may last longer than 24 hours less the rest. */
export function checkDailyRest(input: WorkingTimeInput): WorkingTimeCheck | undefined {
  const rest = minutesOf(input, input.isYoung ? 'wt.young_daily_rest' : 'wt.daily_rest')
  if (rest === undefined) return undefined
  const longest = MINUTES_A_DAY - rest
  let worst = 0
  const days: IsoDate[] = []
  for (const { start, end } of joinSpells(input.worked, rest)) {
    worst = Math.max(worst, end - start)
    if (end - start > longest) days.push(londonDay(start))
  }
  return {
    rule: 'daily_rest',
    verdict: days.length > 0 ? 'fail' : 'pass',
    figure: hoursOf(worst),
    limit: hoursOf(longest),
    days: days.slice(0, MOST_DAYS_SHOWN),
    working: [
      `The longest spell between two rests of ${rest / 60} hours lasted ${toText(hoursOf(worst))} hours from its first start to its last end; ${longest / 60} leave the rest within 24 hours.`,
    ],
  }
}

export function toText(hours: Exact): string {
  return String(Math.round(Number(toDecimalString(hours).slice(0, 20)) * 100) / 100)
}

/** Unbroken time without work inside a window, longest first, in minutes. */
function restsWithin(worked: readonly Stretch[], from: number, to: number): readonly number[] {
  const rests: number[] = []
  let free = from
  for (const { start, end } of worked) {
    if (end <= from || start >= to) continue
    if (start > free) rests.push(start - free)
    free = Math.max(free, end)
  }
  if (to > free) rests.push(to - free)
  return rests.sort((left, right) => right - left)
}

function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -((dayOfWeek(day) - MONDAY + DAYS_A_WEEK) % DAYS_A_WEEK))
}

interface RestWeek {
  readonly monday: IsoDate
  readonly rests: readonly number[]
}

function wholeWeeks({ worked, from, to }: WorkingTimeInput): readonly RestWeek[] {
  const first = mondayOf(from)
  const weeks: RestWeek[] = []
  for (
    let monday = first === from ? from : addDays(first, DAYS_A_WEEK);
    addDays(monday, 6) <= to;
    monday = addDays(monday, DAYS_A_WEEK)
  ) {
    const rests = restsWithin(worked, startOfDay(monday), startOfDay(addDays(monday, DAYS_A_WEEK)))
    weeks.push({ monday, rests })
  }
  return weeks
}

/** Whether two weeks together hold the rest: one of 48 hours, or two of 24. */
function fortnightHolds(input: WorkingTimeInput, monday: IsoDate, week: number, fortnight: number): boolean {
  const end = startOfDay(addDays(monday, 2 * DAYS_A_WEEK))
  const [longest = 0, second = 0] = restsWithin(input.worked, startOfDay(monday), end)
  return longest >= fortnight || (longest >= week && second >= week)
}

/** Weekly rest in the whole weeks that the timesheet covers, each with its neighbours for rest over 14 days. */
export function checkWeeklyRestOfShifts(input: WorkingTimeInput): WorkingTimeCheck | undefined {
  const week = minutesOf(input, input.isYoung ? 'wt.young_weekly_rest' : 'wt.weekly_rest')
  const fortnight = minutesOf(input, 'wt.fortnightly_rest')
  if (week === undefined || fortnight === undefined) return undefined
  const weeks = wholeWeeks(input)
  const rule = 'weekly_rest'
  const limit = hoursOf(week)
  if (weeks.length === 0) {
    return {
      rule,
      verdict: 'cannot_say',
      figure: undefined,
      limit,
      days: [],
      working: ['The timesheet covers no whole week from Monday to Sunday.'],
    }
  }
  const failing: IsoDate[] = []
  let isOpen = false
  let shortest = Number.POSITIVE_INFINITY
  for (const [index, { monday, rests }] of weeks.entries()) {
    const longest = rests[0] ?? 0
    shortest = Math.min(shortest, longest)
    if (longest >= week) continue
    if (input.isYoung) {
      failing.push(monday)
      continue
    }
    const withBefore = index > 0 && fortnightHolds(input, addDays(monday, -DAYS_A_WEEK), week, fortnight)
    const withAfter = index < weeks.length - 1 && fortnightHolds(input, monday, week, fortnight)
    if (withBefore || withAfter) continue
    if (index > 0 && index < weeks.length - 1) failing.push(monday)
    else isOpen = true
  }
  return {
    rule,
    verdict: failing.length > 0 ? 'fail' : isOpen ? 'cannot_say' : 'pass',
    figure: hoursOf(shortest),
    limit,
    days: failing.slice(0, MOST_DAYS_SHOWN),
    working: [
      `${weeks.length} whole weeks; the shortest weekly rest was ${toText(hoursOf(shortest))} hours.`,
      ...(isOpen
        ? ['A week at the edge of the timesheet has no such rest: the week beside it is missing.']
        : []),
    ],
  }
}

/** The ETI Base Code's day off: no run of more than six days with work. */
export function checkEtiDaysOff(input: WorkingTimeInput): WorkingTimeCheck | undefined {
  const most = findThreshold(input.rules, 'eti.longest_run', input.from)
  if (most === undefined) return undefined
  const days = [...new Set(input.worked.map(({ day }) => day))].sort()
  let run = 0
  let longest = 0
  let before: IsoDate | undefined
  const ends: IsoDate[] = []
  for (const day of days) {
    run = before !== undefined && addDays(before, 1) === day ? run + 1 : 1
    longest = Math.max(longest, run)
    if (compare(exact(run), most.value) > 0) ends.push(day)
    before = day
  }
  return {
    rule: 'eti_day_off',
    verdict: ends.length > 0 ? 'fail' : 'pass',
    figure: exact(longest),
    limit: most.value,
    days: ends.slice(0, MOST_DAYS_SHOWN),
    working: [`The longest run had ${longest} days with work one after another.`],
  }
}
