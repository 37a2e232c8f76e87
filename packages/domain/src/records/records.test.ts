import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { exact } from '../exact/index.ts'
import {
  formatMeasure,
  isInForceOn,
  isTrainingOf,
  listMeasureYears,
  type RecordDays,
  reachesTarget,
  recordStanding,
} from './index.ts'

const TODAY = isoDate('2026-11-25')
const days = (
  over: Partial<Record<Exclude<keyof RecordDays, 'register'>, string>>,
  register: RecordDays['register'] = 'policies',
): RecordDays => {
  const day = (name: Exclude<keyof RecordDays, 'register'>) =>
    over[name] === undefined ? null : isoDate(over[name])
  return {
    register,
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    nextOn: day('nextOn'),
    retiredOn: day('retiredOn'),
  }
}

describe('how an entry stands', () => {
  it.each([
    ['a policy adopted, with no review set', days({ startsOn: '2024-01-01' }), 'in_force'],
    ['a policy that was never adopted', days({}), 'planned'],
    ['one adopted tomorrow', days({ startsOn: '2026-11-26' }), 'planned'],
    ['one whose review is today', days({ startsOn: '2024-01-01', nextOn: '2026-11-25' }), 'due_soon'],
    ['one whose review was yesterday', days({ startsOn: '2024-01-01', nextOn: '2026-11-24' }), 'overdue'],
    ['one whose review is in 31 days', days({ startsOn: '2024-01-01', nextOn: '2026-12-26' }), 'in_force'],
    [
      'one taken out today',
      days({ startsOn: '2024-01-01', nextOn: '2026-11-24', retiredOn: '2026-11-25' }),
      'retired',
    ],
    ['a responsibility, which needs no first day', days({}, 'governance'), 'in_force'],
  ])('%s', (_, entry, standing) => expect(recordStanding(entry, TODAY)).toBe(standing))

  it('is in force from the day it was adopted until the day before it was taken out', () => {
    const policy = days({ startsOn: '2026-04-01', retiredOn: '2026-06-01' })
    const on = (day: string) => isInForceOn(policy, isoDate(day))
    expect(['2026-03-31', '2026-04-01', '2026-05-31', '2026-06-01'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('counts training in the year in which it ended, and not what was taken out', () => {
    const year = { periodStart: isoDate('2025-04-01'), periodEnd: isoDate('2026-03-31') }
    expect(isTrainingOf(days({ startsOn: '2025-03-20', endsOn: '2025-04-02' }, 'training'), year)).toBe(true)
    expect(isTrainingOf(days({ startsOn: '2026-03-31', endsOn: '2026-04-01' }, 'training'), year)).toBe(false)
    expect(isTrainingOf(days({ startsOn: '2026-03-31' }, 'training'), year)).toBe(true)
    expect(isTrainingOf(days({ startsOn: '2025-05-01', retiredOn: '2026-01-01' }, 'training'), year)).toBe(
      false,
    )
  })
})

describe('a measure', () => {
  const value = (periodEnd: string, quantity: number, writtenAt: string) => ({
    periodStart: isoDate('2020-01-01'),
    periodEnd: isoDate(periodEnd),
    quantity: exact(quantity),
    value: String(quantity),
    writtenAt,
  })

  it('shows each year with the year before, a correction in place of what it corrects', () => {
    const years = listMeasureYears([
      value('2025-03-31', 71, '2025-05-01T10:00:00.000Z'),
      value('2026-03-31', 80, '2026-05-01T10:00:00.000Z'),
      value('2026-03-31', 86, '2026-05-02T10:00:00.000Z'),
    ])
    expect(
      years.map(({ now, before, corrected }) => [
        now.value,
        before?.value,
        corrected.map((one) => one.value),
      ]),
    ).toEqual([
      ['86', '71', ['80']],
      ['71', undefined, []],
    ])
  })

  it('reaches a target exactly at it, in either direction, and says nothing of a number kept back', () => {
    const least = { direction: 'at_least', quantity: exact(90) } as const
    const most = { direction: 'at_most', quantity: exact(90) } as const
    expect([89, 90, 91].map((one) => reachesTarget(exact(one), least))).toEqual([false, true, true])
    expect([89, 90, 91].map((one) => reachesTarget(exact(one), most))).toEqual([true, true, false])
    expect(reachesTarget(null, least)).toBeNull()
    expect(reachesTarget(exact(1), null)).toBeNull()
  })

  it.each([
    ['percent', '92.50', '92.5%'],
    ['percent', '100', '100%'],
    ['people', '1', '1 person'],
    ['people', '1250', '1,250 people'],
    ['pounds', '4212', '£4,212'],
    ['days', '30', '30 days'],
    ['number', '0.125', '0.13'],
  ] as const)('in %s: %s', (unit, quantity, text) => expect(formatMeasure(unit, exact(quantity))).toBe(text))
})
