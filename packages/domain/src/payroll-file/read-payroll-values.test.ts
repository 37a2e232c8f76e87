import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equals, exact, fromMinutes, toWire } from '../exact/index.ts'
import { createSlashedDates } from './cell-texts.ts'
import {
  readChoice,
  readCompared,
  readDate,
  readHours,
  readMoney,
  readWholeNumber,
  readYesNo,
} from './index.ts'
import { readPlainHours, readPlainMoney } from './read-payroll-values.ts'

const wire = (result: ReturnType<typeof readMoney>) =>
  result.ok ? toWire(result.value) : `refused: ${result.problem}`

describe('money', () => {
  it.each([
    ['12.71', '12.71'],
    ['£1,234.50', '1234.5'],
    ['£ 1,234,567.8901', '1234567.8901'],
    ['1234.5 GBP', '1234.5'],
    ['.5', '0.5'],
    ['12.710000', '12.71'],
    ['-5.25', '-5.25'],
    ['−5.25', '-5.25'],
    ['5.25-', '-5.25'],
    ['(1,005.25)', '-1005.25'],
    ['-£5', '-5'],
    ['£-5', '-5'],
    ['+7', '7'],
  ])('%s is %s', (text, expected) => {
    expect(wire(readMoney(text))).toBe(expected)
  })

  it.each([
    '12,50',
    '1,2345',
    '12.34567',
    '1.234,50',
    '$5',
    '€5',
    'abc',
    '1e3',
    '--5',
    '(-5)',
    '5 5',
    '1234,567',
    ',5',
    '12.',
    '0x1f',
    '£',
    '5%',
    '#REF!',
  ])('%s is refused', (text) => {
    expect(readMoney(text).ok).toBe(false)
  })

  it('reads any amount however it is written, exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (units, places, negative) => {
          const scale = 10 ** places
          const whole = Math.floor(units / scale)
          const fraction = places === 0 ? '' : `.${String(units % scale).padStart(places, '0')}`
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
          const forms = negative
            ? [`-${whole}${fraction}`, `(£${grouped}${fraction})`, `${grouped}${fraction}-`]
            : [`${whole}${fraction}`, `£${grouped}${fraction}`, ` ${grouped}${fraction} `]
          const read = forms.map((form) => wire(readMoney(form)))
          expect(new Set(read).size).toBe(1)
          expect(Number(read[0])).toBe(((negative ? -1 : 1) * units) / scale || 0)
        },
      ),
    )
  })

  it('never takes a text it does not understand for an amount', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const result = readMoney(text)
        if (result.ok) expect(text).toMatch(/^[\s\u00a0(£GBP+−–-]*[\d,.]+[\s\u00a0)GBP−–-]*$/i)
        else expect(result.problem).not.toBe('')
      }),
    )
  })
})

describe('hours', () => {
  it.each([
    ['37.5', '37.5'],
    ['37:30', '37.5'],
    ['37:20', '112/3'],
    ['0:45:30', '91/120'],
    ['1,950', '1950'],
    ['160', '160'],
  ])('%s is %s', (text, expected) => {
    expect(wire(readHours(text))).toBe(expected)
  })

  it.each(['37:60', '37:5', '7h30', '37,5', '08:00 AM', 'all day', '1:2:3'])('%s is refused', (text) => {
    expect(readHours(text).ok).toBe(false)
  })

  it('reads every minute of a month exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 744 * 60 }), (minutes) => {
        const read = readHours(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`)
        if (!read.ok) throw new Error(read.problem)
        expect(equals(read.value, fromMinutes(minutes))).toBe(true)
      }),
    )
  })
})

describe('dates', () => {
  const iso = (text: string, order?: 'day_first' | 'month_first') => {
    const read = readDate(text, order)
    return read.ok ? read.value : read.problem
  }
  it.each([
    ['2026-10-01', '2026-10-01'],
    ['2026-10-01T00:00:00', '2026-10-01'],
    ['2026-10-01 00:00:00', '2026-10-01'],
    ['04/05/2026', '2026-05-04'],
    ['4.5.2026', '2026-05-04'],
    ['1 Oct 2026', '2026-10-01'],
    ['01-OCT-2026', '2026-10-01'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected)
  })

  it('never turns a month-first date round by itself', () => {
    expect(iso('13/25/2026')).toMatch(/not a date with the day first/)
    expect(iso('10/25/2026')).toMatch(/not a date with the day first/)
    expect(iso('10/25/2026', 'month_first')).toBe('2026-10-25')
    expect(iso('25/10/2026', 'month_first')).toMatch(/not a date with the month first/)
  })

  it.each([
    '1/2/26',
    '31/04/2026',
    '29/02/2026',
    '2026-13-01',
    '46296',
    '2026-10-01T09:00:00',
    '01/02-2026',
    'today',
    '1 Octo 2026',
  ])('%s is refused', (text) => {
    expect(readDate(text).ok).toBe(false)
  })
})

it('reads whole numbers, yes and no, and words', () => {
  expect(readWholeNumber('21')).toEqual({ ok: true, value: 21 })
  expect(readWholeNumber('21.0')).toEqual({ ok: true, value: 21 })
  for (const text of ['21.5', '-1', 'x', '1,000']) expect(readWholeNumber(text).ok).toBe(false)
  expect(
    [readYesNo('Yes'), readYesNo('N'), readYesNo('TRUE'), readYesNo('0')].map(
      (read) => read.ok && read.value,
    ),
  ).toEqual([true, false, true, false])
  expect(readYesNo('maybe').ok).toBe(false)
  expect(readChoice('Four-Weekly', ['weekly', 'four_weekly'])).toEqual({ ok: true, value: 'four_weekly' })
  expect(readChoice('daily', ['weekly', 'four_weekly']).ok).toBe(false)
})

it('writes compared details alike and leaves fillers out', () => {
  expect(readCompared('QQ 12 34 56 c')).toBe(readCompared('qq123456C'))
  for (const filler of ['', 'n/a', 'none', '0', '00-00-00', 'Unknown'])
    expect(readCompared(filler)).toBeUndefined()
})

describe('the quick ways of reading', () => {
  const digits = (most: number) => fc.string({ unit: fc.constantFrom('0', '1', '5', '9'), maxLength: most })
  const likeNumbers = fc.oneof(
    fc.tuple(digits(14), fc.constantFrom('', '.', ',', ' '), digits(6)).map((parts) => parts.join('')),
    fc.string({ unit: fc.constantFrom('0', '7', '.', ',', '-', '£', ' ', ':', '('), maxLength: 12 }),
  )

  it('give money and hours as a reader that takes the text apart does', () => {
    const plain = /^\d{1,12}(?:\.\d{1,4})?$/
    fc.assert(
      fc.property(likeNumbers, (text) => {
        const quick = readPlainMoney(text)
        if (plain.test(text) && text.length < 17) expect(quick && toWire(quick)).toBe(toWire(exact(text)))
        else expect(quick).toBeUndefined()
        const hours = readPlainHours(text)
        if (hours) expect(hours).toEqual(quick)
      }),
    )
  })

  it('give every day of a year, and nothing for a day that does not exist', () => {
    const dayFirst = createSlashedDates('day_first')
    const monthFirst = createSlashedDates('month_first')
    const two = (value: number) => String(value).padStart(2, '0')
    const part = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1000, max: 2300 }), (first, second, year) => {
        const text = `${two(first)}/${two(second)}/${year}`
        for (const [order, quick] of [
          ['day_first', dayFirst],
          ['month_first', monthFirst],
        ] as const) {
          const slow = readDate(text, order)
          const found = quick(text)
          if (found !== undefined) expect(slow).toEqual({ ok: true, value: found })
          else if (year >= 1900 && year < 2100) expect(slow.ok).toBe(false)
        }
      }),
    )
  })

  it('compare plain details as all others are compared', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), (text) => {
        const bare = text
          .normalize('NFKC')
          .toUpperCase()
          .replace(/[^\p{L}\p{N}]+/gu, '')
        const filler = bare.length < 5 || /^0+$/.test(bare) || bare === 'UNKNOWN'
        expect(readCompared(text)).toBe(filler ? undefined : bare)
      }),
    )
  })
})
