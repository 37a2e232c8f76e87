import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  compareDates,
  daysBetween,
  endOfMonth,
  formatDate,
  formatDateRange,
  isEndOfMonth,
  isoDate,
  parseIsoDate,
  toIsoDate,
} from './index.ts'

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => isoDate(date.toISOString().slice(0, 10)))

describe('dates', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '2026-04-01T00:00',
    '',
  ])('refuses %j', (text) => {
    expect(parseIsoDate(text)).toBeNull()
    expect(() => isoDate(text)).toThrow(RangeError)
  })

  it('knows leap years', () => {
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29')
    expect(parseIsoDate('2000-02-29')).toBe('2000-02-29')
    expect(parseIsoDate('1900-02-29')).toBeNull()
    expect(toIsoDate({ year: 2026, month: 2, day: 30 })).toBeNull()
  })

  it('adds and counts days as the calendar does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const expected = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
        const moved = addDays(date, days)
        expect(moved).toBe(expected)
        expect(daysBetween(date, moved)).toBe(days)
        expect(compareDates(date, moved)).toBe(Math.sign(-days) + 0)
      }),
    )
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s plus %d months is %s', (from, months, to) => {
    expect(addMonths(isoDate(from), months)).toBe(to)
  })

  it.each([
    ['1999-04-01', '2022-04-01', 23],
    ['1999-04-02', '2022-04-01', 22],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2026-05-01', '2026-04-30', -1],
  ])('someone born %s is, on %s, %d', (born, on, age) => {
    expect(ageOn(isoDate(born), isoDate(on))).toBe(age)
  })

  it('finds the end of a month', () => {
    expect(endOfMonth(isoDate('2026-02-03'))).toBe('2026-02-28')
    expect(isEndOfMonth(isoDate('2026-04-30'))).toBe(true)
    expect(isEndOfMonth(isoDate('2026-05-30'))).toBe(false)
  })

  it('is written in British English', () => {
    expect(formatDate(isoDate('2026-05-01'))).toBe('1 May 2026')
    expect(formatDate(isoDate('2026-09-30'), 'short')).toBe('30 Sep 2026')
    expect(formatDateRange(isoDate('2026-09-01'), isoDate('2026-09-30'))).toBe('1–30 September 2026')
    expect(formatDateRange(isoDate('2026-08-28'), isoDate('2026-09-03'))).toBe('28 August–3 September 2026')
    expect(formatDateRange(isoDate('2026-12-28'), isoDate('2027-01-03'))).toBe(
      '28 December 2026–3 January 2027',
    )
  })
})
