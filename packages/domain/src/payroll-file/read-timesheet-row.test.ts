import { describe, expect, it } from 'vitest'
import { createTimesheetReader, readClock } from './index.ts'

const header = ['Employee No', 'Date', 'Start', 'Finish', 'Break', 'Paid', 'Type', 'Name']
const open = (headings: readonly string[] = header) => {
  const made = createTimesheetReader(headings)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

describe('a timesheet', () => {
  it('is read by its columns, what is not known left out and named', () => {
    const reader = open()
    expect(reader.ignored).toEqual(['Name'])
    expect(
      reader.read(2, ['7', '01/10/2026', '22:00', '06:30', '30', 'no', 'travel between', 'Zoë']),
    ).toEqual({
      kind: 'shift',
      shift: {
        line: 2,
        workerRef: '7',
        date: '2026-10-01',
        startMinute: 1320,
        endMinute: 390,
        breakMinutes: 30,
        paid: false,
        kind: 'travel_between',
      },
    })
    expect(reader.read(3, ['7', '2026-10-02', '9am', '24:00', '', '', '', ''])).toMatchObject({
      shift: { startMinute: 540, endMinute: 1440, breakMinutes: undefined, paid: undefined, kind: undefined },
    })
    expect(reader.read(4, ['', '', '', ''])).toEqual({ kind: 'skipped' })
  })

  it('is refused with line and column, and without the cell', () => {
    const read = open().read(9, ['', '10/31/2026', '25:00', 'noon', 'x', 'maybe', 'party'])
    expect(read).toMatchObject({ kind: 'errors' })
    if (read.kind !== 'errors') return
    expect(read.messages.map((message) => /column (\w+)/.exec(message)?.[1])).toEqual([
      'worker_ref',
      'date',
      'start',
      'end',
      'break_minutes',
      'paid',
      'kind',
    ])
    expect(read.messages.join(' ')).not.toMatch(/noon|maybe|party/)
    expect(createTimesheetReader(['worker_ref', 'date', 'start'])).toMatchObject({ ok: false })
    expect(createTimesheetReader(['worker_ref', 'date', 'start', 'end', 'to'])).toMatchObject({ ok: false })
  })

  it.each([
    ['7:05', 425],
    ['07:05:59', 425],
    ['2026-10-01T22:30:00', 1350],
    ['12:15 am', 15],
    ['12 pm', 720],
    ['10.30pm', 1350],
  ])('reads the time %s', (text, minute) => {
    expect(readClock(text)).toEqual({ ok: true, value: minute })
  })

  it.each(['7', '7.5', '13pm', '24:01', '0.3125', ''])('does not take %s for a time', (text) => {
    expect(readClock(text).ok).toBe(false)
  })
})
