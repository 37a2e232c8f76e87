import { isoDate } from '@daylight/domain/dates'
import { suppressCounts } from '@daylight/domain/pay-results'
import { describe, expect, it } from 'vitest'
import { checkHeadings } from './check-headings.ts'
import { nameAgeBand } from './list-pay-lines.ts'
import { bandAge } from './stored-payroll-row.ts'

const ages = [18, 19, 21, 25]
const row = (part: Partial<Parameters<typeof bandAge>[0]>) =>
  bandAge(
    { periodStart: isoDate('2026-09-01'), dateOfBirth: undefined, ageAtPeriodStart: undefined, ...part },
    ages,
  )

describe('what is kept of an age', () => {
  it('is the lowest age of the band, and below 18 the age', () => {
    expect(row({ dateOfBirth: isoDate('1970-02-03') })).toEqual({ ageAtPeriodStart: 25 })
    expect(row({ dateOfBirth: isoDate('2003-09-02') })).toEqual({ ageAtPeriodStart: 21 })
    expect(row({ ageAtPeriodStart: 20 })).toEqual({ ageAtPeriodStart: 19 })
    expect(row({ ageAtPeriodStart: 17 })).toEqual({ ageAtPeriodStart: 17 })
    expect(row({})).toEqual({})
  })

  it('is only why it cannot be used, when it cannot', () => {
    expect(row({ dateOfBirth: isoDate('2006-01-01'), ageAtPeriodStart: 40 })).toEqual({
      ageProblem: 'disagree',
    })
    expect(row({ dateOfBirth: isoDate('2030-01-01') })).toEqual({ ageProblem: 'impossible' })
  })

  it('is named as a band in the working', () => {
    expect(nameAgeBand('aged 25 on 1 September 2026', ages)).toBe('aged 25 or over on 1 September 2026')
    expect(nameAgeBand('aged 21 on 1 September 2026', ages)).toBe('aged 21 to 24 on 1 September 2026')
    expect(nameAgeBand('aged 18 on 1 September 2026', ages)).toBe('aged 18 on 1 September 2026')
    expect(nameAgeBand('aged 17 on 1 September 2026', ages)).toBe('aged 17 on 1 September 2026')
  })
})

describe('small numbers', () => {
  it('are kept back with what would give them away', () => {
    expect(suppressCounts({ pass: 100, fail: 3, cannotSay: 20, outOfScope: 0 })).toEqual({
      pass: 100,
      fail: 'fewer_than_5',
      cannotSay: 'not_shown',
      outOfScope: 0,
    })
    expect(suppressCounts({ pass: 100, fail: 3, cannotSay: 2, outOfScope: 0 })).toEqual({
      pass: 100,
      fail: 'fewer_than_5',
      cannotSay: 'fewer_than_5',
      outOfScope: 0,
    })
    expect(suppressCounts({ pass: 10, fail: 5, cannotSay: 0, outOfScope: 0 }).fail).toBe(5)
  })
})

describe('a first row', () => {
  it.each([
    [['E-1', 'Jane Doe', '12.71']],
    [['Jane Doe', 'QQ 12 34 56 C']],
    [['Jane Doe', '01/02/1980']],
    [['Jane Doe', 'jane@example.org']],
    [['Jane Doe', 'SW1A 1AA']],
    [['Jane Doe', '3 Oct 1980']],
  ])('of data is not taken for headings: %j', (cells) => {
    expect(() => checkHeadings(cells)).toThrow('does not look like headings')
  })

  it('of headings is kept without the empty end', () => {
    expect(checkHeadings([' Worker  Ref ', 'Hours', '', ''])).toEqual(['Worker Ref', 'Hours'])
    expect(() => checkHeadings(['Pay', 'pay'])).toThrow('Two columns')
  })
})
