import { describe, expect, it } from 'vitest'
import rulesData from '../../../../prisma/reference/work-rules/2026-11-25.json' with { type: 'json' }
import { addDays, isoDate } from '../dates/index.ts'
import { exact, toDecimalString } from '../exact/index.ts'
import { parseWorkRules } from '../reference/index.ts'
import {
  checkWorkingTime,
  presentWorkingTime,
  type ShiftKind,
  type TimesheetShift,
  type WorkingTimeOptions,
  workingTimeRules,
} from './index.ts'

const parsed = parseWorkRules(rulesData)
if (!parsed.ok) throw new Error(parsed.error.message)
const rules = parsed.value

/** A Monday. */
const MONDAY = isoDate('2026-06-01')

function shift(
  day: number,
  start: number,
  end: number,
  breakMinutes?: number,
  kind?: ShiftKind,
): TimesheetShift {
  return {
    line: day + 2,
    workerRef: 'W1',
    date: addDays(MONDAY, day),
    startMinute: start * 60,
    endMinute: (end % 24) * 60,
    breakMinutes,
    paid: true,
    kind,
  }
}

/** So many weeks of the same days, each from one hour to another. */
function weeks(
  count: number,
  days: readonly number[],
  start: number,
  end: number,
  breakMinutes = 60,
): TimesheetShift[] {
  const shifts: TimesheetShift[] = []
  for (let week = 0; week < count; week++)
    for (const day of days) shifts.push(shift(week * 7 + day, start, end, breakMinutes))
  return shifts
}

function verdictOf(
  rule: keyof typeof workingTimeRules,
  shifts: readonly TimesheetShift[],
  options: Partial<WorkingTimeOptions> = {},
) {
  const found = checkWorkingTime(shifts, { rules, ...options }).checks.find((check) => check.rule === rule)
  return found && [found.verdict, found.figure && toDecimalString(found.figure).slice(0, 6)]
}

const FIVE = [0, 1, 2, 3, 4]
const SIX = [0, 1, 2, 3, 4, 5]

describe('the average of 17 weeks', () => {
  const whole = { from: MONDAY, to: addDays(MONDAY, 17 * 7 - 1) }

  it('is 48 hours at most, unless the worker opted out', () => {
    // Six days of 8 hours are 48; six of 9 are 54.
    expect(verdictOf('average_48', weeks(17, SIX, 8, 17), whole)).toEqual(['pass', '48'])
    expect(verdictOf('average_48', weeks(17, SIX, 8, 18), { ...whole, optedOut: false })).toEqual([
      'fail',
      '54',
    ])
    expect(verdictOf('average_48', weeks(17, SIX, 8, 18), { ...whole, optedOut: true })?.[0]).toBe(
      'out_of_scope',
    )
    expect(verdictOf('average_48', weeks(17, SIX, 8, 18), whole)?.[0]).toBe('cannot_say')
  })

  it('cannot be told from a few weeks, unless those alone pass it', () => {
    expect(verdictOf('average_48', weeks(4, FIVE, 9, 17))?.[0]).toBe('cannot_say')
    // 13 weeks of 7 × 12 hours are 1,092 hours: 64 a week over 17 even if nothing follows.
    expect(
      verdictOf('average_48', weeks(13, [0, 1, 2, 3, 4, 5, 6], 8, 20, 0), { optedOut: false })?.[0],
    ).toBe('fail')
  })

  it('counts a sleep-in as working time, and work inside it once', () => {
    const night = [shift(0, 22, 30, 0, 'sleep_in'), shift(1, 2, 3, 0)]
    expect(verdictOf('eti_60', night)).toEqual(['pass', '8'])
  })
})

describe('rest', () => {
  it('is 11 hours in each 24, also after a split day', () => {
    expect(verdictOf('daily_rest', [shift(0, 7, 12), shift(0, 14, 20), shift(1, 7, 12)])).toEqual([
      'pass',
      '13',
    ])
    expect(verdictOf('daily_rest', [shift(0, 7, 12), shift(0, 14, 21), shift(1, 7, 12)])?.[0]).toBe('fail')
    expect(verdictOf('daily_rest', [shift(0, 8, 20), shift(1, 8, 20)], { age: 17 })?.[0]).toBe('pass')
    expect(verdictOf('daily_rest', [shift(0, 8, 21), shift(1, 9, 10)], { age: 17 })?.[0]).toBe('fail')
  })

  it('is 24 hours in a week or 48 in two, and open at the edge of the timesheet', () => {
    const seven = [0, 1, 2, 3, 4, 5, 6]
    expect(verdictOf('weekly_rest', weeks(3, SIX, 8, 17), { to: addDays(MONDAY, 20) })?.[0]).toBe('pass')
    expect(verdictOf('weekly_rest', weeks(3, seven, 8, 17))?.[0]).toBe('fail')
    expect(verdictOf('weekly_rest', weeks(1, seven, 8, 17))?.[0]).toBe('cannot_say')
    // A week without rest beside one with two free days.
    const uneven = [...weeks(1, seven, 8, 17), ...FIVE.map((day) => shift(7 + day, 8, 17, 60))]
    expect(verdictOf('weekly_rest', uneven, { to: addDays(MONDAY, 13) })?.[0]).toBe('pass')
    expect(verdictOf('weekly_rest', uneven, { to: addDays(MONDAY, 13), age: 17 })?.[0]).toBe('fail')
    expect(verdictOf('weekly_rest', [shift(0, 8, 17)])?.[0]).toBe('cannot_say')
  })

  it('has a break in more than six hours', () => {
    expect(verdictOf('breaks', [shift(0, 8, 14, 0)])?.[0]).toBe('pass')
    expect(verdictOf('breaks', [shift(0, 8, 15, 0)])?.[0]).toBe('fail')
    expect(verdictOf('breaks', [shift(0, 8, 15, 20)])?.[0]).toBe('pass')
    expect(verdictOf('breaks', [shift(0, 8, 15)])?.[0]).toBe('cannot_say')
    expect(verdictOf('breaks', [shift(0, 8, 11, 0), shift(0, 11, 15, 0)])?.[0]).toBe('fail')
    expect(verdictOf('breaks', [shift(0, 8, 13, 20)], { age: 17 })?.[0]).toBe('fail')
  })
})

describe('nights, and people under 18', () => {
  it('averages 8 hours in 24 for night workers only', () => {
    const whole = { from: MONDAY, to: addDays(MONDAY, 17 * 7 - 1) }
    expect(verdictOf('night_average', weeks(17, FIVE, 9, 17), whole)).toBeUndefined()
    expect(verdictOf('night_average', weeks(17, FIVE, 22, 31), whole)?.[0]).toBe('pass')
    expect(verdictOf('night_average', weeks(17, SIX, 21, 31), whole)?.[0]).toBe('fail')
    expect(verdictOf('night_average', weeks(2, FIVE, 22, 31))?.[0]).toBe('cannot_say')
  })

  it('allows 8 hours a day and 40 a week, and no night work', () => {
    const young = { age: 17 }
    expect(verdictOf('young_day', weeks(1, FIVE, 9, 18), young)).toEqual(['pass', '8'])
    expect(verdictOf('young_day', weeks(1, FIVE, 9, 19), young)?.[0]).toBe('fail')
    expect(verdictOf('young_week', weeks(1, FIVE, 9, 18), young)).toEqual(['pass', '40'])
    expect(verdictOf('young_week', weeks(1, SIX, 9, 17), young)).toEqual(['fail', '42'])
    expect(verdictOf('young_night', [shift(0, 18, 23, 0)], young)?.[0]).toBe('cannot_say')
    expect(verdictOf('young_day', weeks(1, FIVE, 9, 18))).toBeUndefined()
  })
})

describe('the ETI Base Code, apart from the law', () => {
  it('limits any 7 days to 60 hours, the contract to 48, and asks for a day off', () => {
    expect(verdictOf('eti_60', weeks(1, SIX, 8, 19))).toEqual(['pass', '60'])
    // Three long days on both sides of a Sunday.
    const across = [4, 5, 6, 7, 8, 9, 10].map((day) => shift(day, 8, 18, 60))
    expect(verdictOf('eti_60', across)).toEqual(['fail', '63'])
    expect(verdictOf('eti_contract_48', weeks(1, FIVE, 9, 17), { contractHours: exact(49) })?.[0]).toBe(
      'fail',
    )
    expect(verdictOf('eti_contract_48', weeks(1, FIVE, 9, 17))?.[0]).toBe('cannot_say')
    expect(verdictOf('eti_day_off', weeks(1, SIX, 9, 17))?.[0]).toBe('pass')
    expect(verdictOf('eti_day_off', across)).toEqual(['fail', '7'])
    for (const rule of ['eti_60', 'eti_contract_48', 'eti_day_off'] as const)
      expect(workingTimeRules[rule].basis).toBe('eti')
  })
})

describe('working time as JSON', () => {
  it('names each limit, whose it is and where it comes from', () => {
    const result = checkWorkingTime([shift(0, 8, 15, 0), shift(0, 16, 23, 0)], { rules })
    const shown = presentWorkingTime('W1', result)
    expect(shown.checks.find(({ rule }) => rule === 'daily_rest')).toMatchObject({
      verdict: 'fail',
      basis: 'law',
      figure: '15',
      limit: '13',
      days: ['2026-06-01'],
    })
    for (const check of shown.checks) expect(check.source + check.name + check.working.join('')).not.toBe('')
    expect(shown.checks.find(({ rule }) => rule === 'eti_60')?.basis).toBe('eti')
  })
})
