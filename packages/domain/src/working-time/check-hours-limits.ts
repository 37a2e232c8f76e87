import { addDays, daysBetween, type IsoDate } from '../dates/index.ts'
import { compare, type Exact, exact, multiply, ratio, toDecimalString, ZERO } from '../exact/index.ts'
import { findThreshold } from '../reference/index.ts'
import { minutesOf, toText } from './check-rest.ts'
import { dayOfWeek, startOfDay } from './london-time.ts'
import type { Stretch } from './read-stretches.ts'
import {
  DAYS_A_WEEK,
  hoursOf,
  MOST_DAYS_SHOWN,
  type WorkingTimeCheck,
  type WorkingTimeInput,
  workedWithin,
} from './working-time-check.ts'

const NIGHT_SHARE = 0.5

/** Minutes of work on each day that the timesheet covers, in order. */
function minutesByDay({ worked, from, to }: WorkingTimeInput): readonly number[] {
  const days: number[] = []
  const count = daysBetween(from, to) + 1
  for (let index = 0; index < count; index++) days.push(0)
  for (const stretch of worked) {
    const first = daysBetween(from, stretch.day)
    for (const index of [first, first + 1]) {
      const day = addDays(from, index)
      const minutes = workedWithin(stretch, startOfDay(day), startOfDay(addDays(day, 1)))
      const known = days[index]
      if (known !== undefined && minutes > 0) days[index] = known + minutes
    }
  }
  return days
}

interface Window {
  readonly minutes: number
  readonly first: number
}

/** The fullest run of so many days; the whole, where there are fewer. */
function fullestWindow(days: readonly number[], length: number): Window {
  let minutes = 0
  let best: Window = { minutes: 0, first: 0 }
  for (const [index, worked] of days.entries()) {
    minutes += worked
    if (index >= length) minutes -= days[index - length] ?? 0
    if (minutes > best.minutes) best = { minutes, first: Math.max(0, index - length + 1) }
  }
  return best
}

/** 48 hours on average over 17 weeks. With fewer weeks only a certain breach can be told. */
export function checkAverage(input: WorkingTimeInput): WorkingTimeCheck | undefined {
  const limit = findThreshold(input.rules, 'wt.average_hours', input.from)
  const span = findThreshold(input.rules, 'wt.reference_weeks', input.from)
  if (limit === undefined || span === undefined) return undefined
  const weeks = Number(toDecimalString(span.value))
  const days = minutesByDay(input)
  const { minutes, first } = fullestWindow(days, weeks * DAYS_A_WEEK)
  const average = multiply(hoursOf(minutes), ratio(1, weeks))
  const covered = days.length >= weeks * DAYS_A_WEEK
  const isAbove = compare(average, limit.value) > 0
  const working = [
    `The fullest ${weeks} weeks begin on ${addDays(input.from, first)}: ${toText(hoursOf(minutes))} hours ÷ ${weeks} weeks = ${toText(average)} a week.`,
    ...(covered
      ? []
      : [`The timesheet covers ${days.length} days; the average is taken over ${weeks * DAYS_A_WEEK}.`]),
    ...(isAbove && input.optedOut === undefined
      ? ['Whether the worker opted out in writing is not known.']
      : []),
    ...(isAbove && input.optedOut === true ? ['The worker opted out in writing.'] : []),
  ]
  const verdict = isAbove
    ? input.optedOut === true
      ? 'out_of_scope'
      : input.optedOut === false
        ? 'fail'
        : 'cannot_say'
    : covered
      ? 'pass'
      : 'cannot_say'
  return { rule: 'average_48', verdict, figure: average, limit: limit.value, days: [], working }
}

/** Whether each working day of more than six hours had its break. Time between two shifts is a break too. */
export function checkBreaks(input: WorkingTimeInput): WorkingTimeCheck | undefined {
  const after = minutesOf(input, input.isYoung ? 'wt.young_break_after' : 'wt.break_after')
  const least = findThreshold(
    input.rules,
    input.isYoung ? 'wt.young_break_minutes' : 'wt.break_minutes',
    input.from,
  )
  if (after === undefined || least === undefined) return undefined
  const leastMinutes = Number(toDecimalString(least.value))
  const failing: IsoDate[] = []
  let unknown = 0
  let checked = 0
  let block: { start: number; end: number; breaks: number; says: boolean; day: IsoDate } | undefined
  const close = () => {
    if (block === undefined || block.end - block.start <= after) return
    checked += 1
    if (block.breaks >= leastMinutes) return
    if (block.says) failing.push(block.day)
    else unknown += 1
  }
  for (const { start, end, breakMinutes, saysBreak, day, kind } of input.worked) {
    if (kind === 'sleep_in') continue
    if (block !== undefined && start - block.end < leastMinutes) {
      block.end = Math.max(block.end, end)
      block.breaks += breakMinutes
      block.says = block.says && saysBreak
      continue
    }
    close()
    block = { start, end, breaks: breakMinutes, says: saysBreak, day }
  }
  close()
  return {
    rule: 'breaks',
    verdict: failing.length > 0 ? 'fail' : unknown > 0 ? 'cannot_say' : 'pass',
    figure: exact(failing.length),
    limit: least.value,
    days: failing.slice(0, MOST_DAYS_SHOWN),
    working: [
      `${checked} spells of work longer than ${after / 60} hours; ${failing.length} without a break of ${leastMinutes} minutes.`,
      ...(unknown > 0 ? [`Of ${unknown} the timesheet does not say what break there was.`] : []),
    ],
  }
}

/** Minutes of work between two hours of the night, over midnight. */
function nightMinutes(stretch: Stretch, fromHour: number, toHour: number): number {
  let minutes = 0
  for (const offset of [-1, 0, 1]) {
    const start = startOfDay(addDays(stretch.day, offset)) + fromHour * 60
    const end = startOfDay(addDays(stretch.day, offset + 1)) + toHour * 60
    minutes += workedWithin(stretch, start, end)
  }
  return minutes
}

function hourOf(
  { rules, from }: WorkingTimeInput,
  id: 'wt.night_from' | 'wt.night_to' | 'wt.young_night_from' | 'wt.young_night_to' | 'wt.night_worker_hours',
): number {
  const found = findThreshold(rules, id, from)
  return found === undefined ? 0 : Number(toDecimalString(found.value))
}

/** Night workers: 8 hours in each 24 on average, with a day of rest a week left out. */
export function checkNights(input: WorkingTimeInput): WorkingTimeCheck | undefined {
  const limit = findThreshold(input.rules, 'wt.night_average', input.from)
  const span = findThreshold(input.rules, 'wt.reference_weeks', input.from)
  if (limit === undefined || span === undefined || input.isYoung) return undefined
  const workDays = new Set(input.worked.map(({ day }) => day))
  const nights = new Map<IsoDate, number>()
  for (const stretch of input.worked) {
    const minutes = nightMinutes(stretch, hourOf(input, 'wt.night_from'), hourOf(input, 'wt.night_to'))
    if (minutes > 0) nights.set(stretch.day, (nights.get(stretch.day) ?? 0) + minutes)
  }
  const least = hourOf(input, 'wt.night_worker_hours') * 60
  const nightDays = [...nights.values()].filter((minutes) => minutes >= least).length
  if (workDays.size === 0 || nightDays <= workDays.size * NIGHT_SHARE) return undefined
  const weeks = Number(toDecimalString(span.value))
  const days = minutesByDay(input)
  const { minutes } = fullestWindow(days, weeks * DAYS_A_WEEK)
  const average = multiply(hoursOf(minutes), ratio(1, weeks * (DAYS_A_WEEK - 1)))
  const isAbove = compare(average, limit.value) > 0
  const covered = days.length >= weeks * DAYS_A_WEEK
  return {
    rule: 'night_average',
    verdict: isAbove ? 'fail' : covered ? 'pass' : 'cannot_say',
    figure: average,
    limit: limit.value,
    days: [],
    working: [
      `A night worker: at least ${least / 60} hours of the night on ${nightDays} of ${workDays.size} working days.`,
      `${toText(hoursOf(minutes))} hours ÷ ${weeks * (DAYS_A_WEEK - 1)} days = ${toText(average)} in each 24 hours.`,
      ...(covered
        ? []
        : [`The timesheet covers ${days.length} days; the average is taken over ${weeks} weeks.`]),
    ],
  }
}

/** Under 18: each day, each week from Monday, and the night. */
export function checkYoung(input: WorkingTimeInput): readonly WorkingTimeCheck[] {
  const dayLimit = minutesOf(input, 'wt.young_day')
  const weekLimit = minutesOf(input, 'wt.young_week')
  if (!input.isYoung || dayLimit === undefined || weekLimit === undefined) return []
  const days = minutesByDay(input)
  const longDays = days.flatMap((minutes, index) => (minutes > dayLimit ? [addDays(input.from, index)] : []))
  const weeks = new Map<IsoDate, number>()
  for (const [index, minutes] of days.entries()) {
    const day = addDays(input.from, index)
    const monday = addDays(day, -((dayOfWeek(day) + 6) % DAYS_A_WEEK))
    weeks.set(monday, (weeks.get(monday) ?? 0) + minutes)
  }
  const longWeeks = [...weeks].filter(([, minutes]) => minutes > weekLimit).map(([monday]) => monday)
  const nights = input.worked.filter(
    (stretch) =>
      nightMinutes(stretch, hourOf(input, 'wt.young_night_from'), hourOf(input, 'wt.young_night_to')) > 0,
  )
  const worst = (minutes: Iterable<number>) => hoursOf(Math.max(0, ...minutes))
  const limits = (
    rule: 'young_day' | 'young_week',
    found: readonly IsoDate[],
    figure: Exact,
    limit: number,
  ): WorkingTimeCheck => ({
    rule,
    verdict: found.length > 0 ? 'fail' : 'pass',
    figure,
    limit: hoursOf(limit),
    days: found.slice(0, MOST_DAYS_SHOWN),
    working: [`The most was ${toText(figure)} hours; ${limit / 60} are allowed.`],
  })
  return [
    limits('young_day', longDays, worst(days), dayLimit),
    limits('young_week', longWeeks, worst(weeks.values()), weekLimit),
    {
      rule: 'young_night',
      verdict: nights.length > 0 ? 'cannot_say' : 'pass',
      figure: exact(nights.length),
      limit: ZERO,
      days: nights.map(({ day }) => day).slice(0, MOST_DAYS_SHOWN),
      working:
        nights.length > 0
          ? ['There was work at night. Some kinds of work are excepted, which a timesheet does not show.']
          : ['There was no work at night.'],
    },
  ]
}

/** ETI: 60 hours in any 7 days, and 48 by contract. */
export function checkEtiHours(input: WorkingTimeInput): readonly WorkingTimeCheck[] {
  const seven = findThreshold(input.rules, 'eti.seven_days_hours', input.from)
  const contract = findThreshold(input.rules, 'eti.contract_hours', input.from)
  if (seven === undefined || contract === undefined) return []
  const { minutes, first } = fullestWindow(minutesByDay(input), DAYS_A_WEEK)
  const most = hoursOf(minutes)
  const isAbove = compare(most, seven.value) > 0
  const { contractHours } = input
  return [
    {
      rule: 'eti_60',
      verdict: isAbove ? 'fail' : 'pass',
      figure: most,
      limit: seven.value,
      days: isAbove ? [addDays(input.from, first)] : [],
      working: [`The fullest 7 days begin on ${addDays(input.from, first)}: ${toText(most)} hours.`],
    },
    {
      rule: 'eti_contract_48',
      verdict:
        contractHours === undefined
          ? 'cannot_say'
          : compare(contractHours, contract.value) > 0
            ? 'fail'
            : 'pass',
      figure: contractHours,
      limit: contract.value,
      days: [],
      working: [
        contractHours === undefined
          ? 'The hours of the contract are not known.'
          : `By contract ${toText(contractHours)} hours a week.`,
      ],
    },
  ]
}
