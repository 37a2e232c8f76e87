import { describe, expect, it } from 'vitest'
import rulesData from '../../../../prisma/reference/work-rules/2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { exact, toDecimalString } from '../exact/index.ts'
import { sketchRow } from '../pay/vectors/run-row.ts'
import { parseWorkRules } from '../reference/index.ts'
import {
  applyTimesheet,
  countTimesheetHours,
  paidHoursOf,
  type ShiftKind,
  type TimesheetShift,
} from './index.ts'

const parsed = parseWorkRules(rulesData)
if (!parsed.ok) throw new Error(parsed.error.message)
const rules = parsed.value

function minuteOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

let line = 1
function shift(
  date: string,
  start: string,
  end: string,
  more: { readonly kind?: ShiftKind; readonly paid?: boolean; readonly breakMinutes?: number } = {},
): TimesheetShift {
  line += 1
  return {
    line,
    workerRef: 'W1',
    date: isoDate(date),
    startMinute: minuteOf(start),
    endMinute: minuteOf(end),
    breakMinutes: more.breakMinutes,
    paid: more.paid,
    kind: more.kind,
  }
}

const YEAR = { start: isoDate('2026-01-01'), end: isoDate('2026-12-31') }
const count = (shifts: readonly TimesheetShift[], period = YEAR) => {
  const hours = countTimesheetHours(shifts, period, rules)
  return {
    counted: toDecimalString(hours.counted),
    paid: toDecimalString(paidHoursOf(hours)),
    unpaid: toDecimalString(hours.unpaid),
    notWork: toDecimalString(hours.notWork),
    uncertain: toDecimalString(hours.uncertainTravel),
    notes: hours.notes.map((note) => note.code),
  }
}

describe('hours of a timesheet', () => {
  it('takes breaks out and follows a shift over midnight', () => {
    expect(count([shift('2026-06-01', '09:00', '17:30', { breakMinutes: 30 })]).counted).toBe('8')
    expect(count([shift('2026-06-01', '22:00', '06:00')]).counted).toBe('8')
  })

  it('knows the nights on which the clocks change', () => {
    expect(count([shift('2026-03-28', '22:00', '06:00')]).counted).toBe('7')
    expect(count([shift('2026-10-24', '22:00', '06:00')]).counted).toBe('9')
    // 01:30 came twice on 25 October 2026: the shorter reading is taken and said.
    const ambiguous = count([shift('2026-10-24', '22:00', '01:30')])
    expect([ambiguous.counted, ambiguous.notes]).toEqual(['3.5', ['clock_change']])
    expect(count([shift('2026-10-25', '01:15', '01:45')]).counted).toBe('0.5')
  })

  it('divides a shift at the edge of the period', () => {
    const night = [shift('2026-06-30', '20:00', '04:00', { breakMinutes: 60 })]
    expect(count(night, { start: isoDate('2026-06-01'), end: isoDate('2026-06-30') }).counted).toBe('3.5')
    expect(count(night, { start: isoDate('2026-07-01'), end: isoDate('2026-07-31') }).counted).toBe('3.5')
  })

  it('counts journeys between assignments, waiting and training, paid or not', () => {
    const day = count([
      shift('2026-06-01', '08:00', '10:00'),
      shift('2026-06-01', '10:00', '10:40', { kind: 'travel_between', paid: false }),
      shift('2026-06-01', '10:40', '11:00', { kind: 'waiting', paid: false }),
      shift('2026-06-01', '11:00', '13:00'),
      shift('2026-06-01', '13:00', '14:00', { kind: 'training', paid: false }),
    ])
    expect(day).toMatchObject({ counted: '6', paid: '4', unpaid: '2', notes: [] })
  })

  it('leaves out journeys from home, to home, and where the worker went home in between', () => {
    const fromHome = count([
      shift('2026-06-01', '07:30', '08:00', { kind: 'travel_between', paid: false }),
      shift('2026-06-01', '08:00', '10:00'),
      shift('2026-06-01', '10:00', '10:30', { kind: 'travel_between', paid: false }),
    ])
    expect(fromHome).toMatchObject({ counted: '2', unpaid: '0', notWork: '1' })
    const homeBetween = count([
      shift('2026-06-01', '08:00', '10:00'),
      shift('2026-06-01', '10:00', '10:30', { kind: 'travel_home' }),
      shift('2026-06-01', '10:45', '11:15', { kind: 'travel_between', paid: false }),
      shift('2026-06-01', '11:15', '13:00'),
    ])
    expect(homeBetween).toMatchObject({ counted: '3.75', unpaid: '0', notWork: '1' })
  })

  it('cannot tell a journey beside a long gap, and says so', () => {
    const day = count([
      shift('2026-06-01', '08:00', '10:00'),
      shift('2026-06-01', '13:00', '13:30', { kind: 'travel_between', paid: false }),
      shift('2026-06-01', '13:30', '15:00'),
    ])
    expect(day).toMatchObject({ counted: '3.5', uncertain: '0.5', notes: ['travel_uncertain'] })
  })

  it('counts a sleep-in only while the worker is awake for work', () => {
    const night = count([
      shift('2026-06-01', '22:00', '07:00', { kind: 'sleep_in' }),
      shift('2026-06-02', '02:00', '03:30', { paid: false }),
    ])
    expect(night).toMatchObject({ counted: '1.5', unpaid: '1.5', notWork: '9', notes: [] })
  })

  it('counts time that two shifts share once, and leaves out what cannot be', () => {
    const twice = count([shift('2026-06-01', '08:00', '12:00'), shift('2026-06-01', '11:00', '13:00')])
    expect(twice).toMatchObject({ counted: '5', notes: ['overlap'] })
    const longBreak = count([shift('2026-06-01', '08:00', '09:00', { breakMinutes: 90 })])
    expect(longBreak).toMatchObject({ counted: '0', notes: ['impossible'] })
  })
})

describe('a timesheet beside a payroll row', () => {
  const shifts = [
    shift('2026-06-01', '08:00', '16:00'),
    shift('2026-06-02', '08:00', '16:00'),
    shift('2026-06-02', '16:00', '17:00', { kind: 'training', paid: false }),
  ]
  const june = { periodStart: isoDate('2026-06-01'), basicPay: exact(200) }

  it('gives hours to a row that has none, and the unpaid time', () => {
    const { row, mismatches } = applyTimesheet(sketchRow({ ...june, hoursWorked: undefined }), shifts, rules)
    expect([
      row.hoursWorked && toDecimalString(row.hoursWorked),
      row.unpaidHours && toDecimalString(row.unpaidHours),
    ]).toEqual(['16', '1'])
    expect(mismatches.map(({ code }) => code)).toEqual(['hours_taken', 'unpaid_found'])
  })

  it('keeps what the payroll says and names the difference', () => {
    const { row, mismatches } = applyTimesheet(sketchRow({ ...june, hoursWorked: exact(14) }), shifts, rules)
    expect(row.hoursWorked && toDecimalString(row.hoursWorked)).toBe('14')
    expect(mismatches.map(({ code }) => code)).toEqual(['fewer_hours_paid', 'unpaid_found'])
  })

  it('takes paid absence out before it compares', () => {
    const sketch = sketchRow({
      ...june,
      hoursWorked: exact(24),
      absenceHours: exact(8),
      unpaidHours: exact(1),
    })
    expect(applyTimesheet(sketch, shifts, rules).mismatches).toEqual([])
  })
})
