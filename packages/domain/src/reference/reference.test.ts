import { describe, expect, it } from 'vitest'
import data from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { toDecimalString } from '../exact/index.ts'
import { canonicalJson } from '../json/canonical-json.ts'
import {
  findLivingWageRates,
  findMinimumWageRate,
  findRateForBand,
  findSickPayRow,
  isNewerLivingWageDue,
  type PayRates,
  parsePayRates,
} from './index.ts'

function readRates(json: unknown = data): PayRates {
  const parsed = parsePayRates(json)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

const rates = readRates()

describe('minimum wage', () => {
  it.each([
    ['2008-10-01', 21, '4.77', '18_to_20'],
    ['2010-09-30', 22, '5.8', 'main'],
    ['2010-10-01', 21, '5.93', 'main'],
    ['2016-03-31', 30, '6.7', 'main'],
    ['2016-04-01', 24, '6.7', 'main'],
    ['2016-04-01', 25, '7.2', 'national_living_wage'],
    ['2021-03-31', 23, '8.2', 'main'],
    ['2021-04-01', 23, '8.91', 'national_living_wage'],
    ['2024-03-31', 22, '10.18', 'main'],
    ['2024-04-01', 21, '11.44', 'national_living_wage'],
    ['2026-03-31', 20, '10', '18_to_20'],
    ['2026-04-01', 20, '10.85', '18_to_20'],
    ['2026-04-01', 16, '8', 'under_18'],
    ['2027-03-31', 40, '12.71', 'national_living_wage'],
  ])('on %s at %d is %s (%s)', (on, age, rate, band) => {
    const found = findMinimumWageRate(rates, { on: isoDate(on), age })
    expect(found.ok && [toDecimalString(found.value.rate), found.value.band]).toEqual([rate, band])
  })

  it.each([
    ['2006-09-30', 30, 'before_first_rate'],
    ['2027-04-01', 30, 'rate_not_confirmed'],
    ['2026-04-01', 15, 'under_school_leaving_age'],
  ])('on %s at %d cannot be named: %s', (on, age, kind) => {
    const found = findMinimumWageRate(rates, { on: isoDate(on), age })
    expect(!found.ok && found.error.kind).toBe(kind)
  })

  it.each([
    ['2025-05-01', '2026-04-30', 25, 'apprentice'],
    ['2025-05-01', '2026-05-01', 25, 'national_living_wage'],
    ['2025-05-01', '2026-05-01', 18, 'apprentice'],
    ['2025-05-01', '2026-05-01', 19, '18_to_20'],
    ['2026-05-02', '2026-05-01', 18, '18_to_20'],
    ['2024-02-29', '2025-02-28', 30, 'apprentice'],
    ['2024-02-29', '2025-03-01', 30, 'national_living_wage'],
  ])('an apprentice since %s, on %s aged %d, is on the band %s', (apprenticeshipStart, on, age, band) => {
    const found = findMinimumWageRate(rates, {
      on: isoDate(on),
      age,
      apprenticeshipStart: isoDate(apprenticeshipStart),
    })
    expect(found.ok && found.value.band).toBe(band)
  })

  it('follows a band of the past into the one that took it over', () => {
    const row = (on: string) => {
      const found = findMinimumWageRate(rates, { on: isoDate(on), age: 30 })
      if (!found.ok) throw new Error(found.error.message)
      return found.value.row
    }
    const text = (band: 'main' | 'under_18' | 'national_living_wage', on: string, age: number) => {
      const rate = findRateForBand(row(on), band, age)
      return rate === undefined ? undefined : toDecimalString(rate)
    }
    expect(text('main', '2023-06-01', 23)).toBe('10.18')
    expect(text('main', '2026-06-01', 22)).toBe('12.71')
    expect(text('main', '2020-06-01', 30)).toBe('8.72')
    expect(text('national_living_wage', '2026-06-01', 23)).toBe('12.71')
    expect(text('under_18', '2026-06-01', 17)).toBe('8')
  })
})

describe('Living Wage', () => {
  it.each([
    ['2026-04-30', 'london', '13.85', '14.8'],
    ['2026-05-01', 'london', '14.8', '14.8'],
    ['2026-05-01', 'uk', '13.45', '13.45'],
    ['2025-10-21', 'uk', '12.6', '12.6'],
    ['2025-10-22', 'uk', '12.6', '13.45'],
    ['2023-05-13', 'london', '11.05', '11.95'],
    ['2023-05-14', 'london', '11.95', '11.95'],
    ['2027-04-30', 'london', '14.8', '14.8'],
  ] as const)('on %s in %s requires %s; announced %s', (on, zone, required, announced) => {
    const found = findLivingWageRates(rates, { zone, on: isoDate(on) })
    expect(
      found.ok && [toDecimalString(found.value.requiredRate), toDecimalString(found.value.announcedRate)],
    ).toEqual([required, announced])
  })

  it('names none before the first and none when its successor must be in force', () => {
    const early = findLivingWageRates(rates, { zone: 'uk', on: isoDate('2012-04-30') })
    const late = findLivingWageRates(rates, { zone: 'uk', on: isoDate('2027-05-01') })
    expect(!early.ok && early.error.kind).toBe('before_first_rate')
    expect(!late.ok && late.error.kind).toBe('newer_rate_not_entered')
  })

  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2025-11-01', false],
    ['2027-02-01', true],
  ])('on %s a newer rate is due: %s', (today, due) => {
    expect(isNewerLivingWageDue(rates, isoDate(today))).toBe(due)
  })
})

describe('sick pay rows', () => {
  it.each([
    ['2025-06-01', '118.75'],
    ['2026-04-06', '123.25'],
  ])('on %s the flat rate is %s', (on, weekly) => {
    const found = findSickPayRow(rates, isoDate(on))
    expect(found.ok && toDecimalString(found.value.weekly)).toBe(weekly)
  })

  it('does not guess beyond the year it knows', () => {
    expect(findSickPayRow(rates, isoDate('2027-04-06')).ok).toBe(false)
  })
})

describe('the data set', () => {
  it('gives every row a source', () => {
    const rows = [...rates.livingWage, ...rates.minimumWage, ...rates.statutorySickPay]
    expect(rows.filter((row) => row.source.length < 10)).toEqual([])
  })

  it.each([
    [{ ...data, version: 7 }, 'version'],
    [{ ...data, minimumWage: [...data.minimumWage].reverse() }, 'minimumWage[1]'],
    [{ ...data, minimumWage: data.minimumWageUnconfirmed }, 'minimumWage[0]'],
    [{ ...data, livingWage: [{ ...data.livingWage[0], uk: 7.2 }] }, 'livingWage[0].uk'],
    [{ ...data, validFrom: '2026-11-31' }, 'validFrom'],
    [null, 'the file'],
  ])('is refused with the path of what is wrong (%#)', (json, path) => {
    const parsed = parsePayRates(json)
    expect(!parsed.ok && parsed.error.path).toBe(path)
  })
})

describe('canonical JSON', () => {
  it('sorts keys at every depth, leaves out white space and undefined members', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'é"' }], a: true, c: undefined })).toBe(
      '{"a":true,"b":[1,{"a":"é\\"","z":null}]}',
    )
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
  })
})
