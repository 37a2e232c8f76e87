import { describe, expect, it } from 'vitest'
import data from '../../../../prisma/reference/risk/points-2026-11-25.json' with { type: 'json' }
import registry from '../../../../prisma/reference/sectors/registry-sectors.json' with { type: 'json' }
import sic from '../../../../prisma/reference/sectors/sic-2007-sections.json' with { type: 'json' }
import { readRiskPoints } from './risk-points.ts'
import {
  bandOf,
  checkRiskAnswers,
  type RiskFacts,
  scoreRisk,
  standingBand,
  whatWouldChangeIt,
} from './score-risk.ts'

const points = readRiskPoints(data)
const nothing: RiskFacts = {
  sicSection: null,
  registrySector: null,
  whatTheyDo: '',
  agencyWorkers: null,
  answers: {},
}
const score = (facts: Partial<RiskFacts>) => scoreRisk(points, { ...nothing, ...facts })
const none = { workforce: ['none'], place: ['none'], model: ['none'], price: ['pays'] }
const worst = {
  workforce: ['agency_workers', 'seasonal', 'recruited_abroad', 'low_pay', 'young'],
  place: ['alone', 'housing'],
  model: ['more_tiers', 'labour_only'],
  price: ['cannot'],
}

describe('the points', () => {
  it('place every sector of both lists but “Other”, and say of each line where it comes from', () => {
    const sector = points.factors[0]
    const known = (code: string, list: 'sic' | 'registry') =>
      sector?.options.some((option) => option[list].includes(code))
    expect(sic.sectors.filter(({ code }) => !known(code, 'sic'))).toEqual([])
    expect(registry.sectors.filter(({ code }) => !known(code, 'registry')).map(({ label }) => label)).toEqual(
      ['Other'],
    )
    const lines = points.factors.flatMap(({ options }) => options)
    expect(lines.every(({ source }) => source.length > 20)).toBe(true)
  })

  it('ask nothing about nationality, ethnicity, visas or immigration', () => {
    const asked = points.factors.flatMap(({ question, options }) => [
      question,
      ...options.map(({ label }) => label),
    ])
    expect(asked.filter((text) => /national|ethnic|visa|migra|passport|foreign|race/i.test(text))).toEqual([])
  })

  it('are refused when the bands do not fall to 0, or an option brings more than its factor', () => {
    expect(() => readRiskPoints({ ...data, bands: [...data.bands].reverse() })).toThrow(RangeError)
    const [sector, ...others] = data.factors
    expect(() => readRiskPoints({ ...data, factors: [{ ...sector, most: 29 }, ...others] })).toThrow(
      RangeError,
    )
    expect(() => readRiskPoints({ ...data, factors: others })).toThrow(RangeError)
  })
})

/** Worked by hand from the points of 2026-11-25: sector + work + workforce + place + model + price. */
const table: readonly (readonly [string, Partial<RiskFacts>, number, string])[] = [
  ['support services, nothing else', { sicSection: 'N' }, 30 + 6 + 6 + 3 + 3 + 3, 'high'],
  ['the registry’s sector says as much', { registrySector: '4' }, 51, 'high'],
  ['manufacturing, nothing else', { sicSection: 'C' }, 18 + 21, 'medium'],
  ['software, nothing else', { sicSection: 'J' }, 5 + 21, 'low'],
  ['software by its words', { sicSection: 'J', whatTheyDo: 'Payroll software' }, 5 + 15, 'low'],
  ['words alone', { whatTheyDo: 'Office cleaning, nights' }, 12 + 15 + 15, 'medium'],
  ['words inside others do not count', { sicSection: 'J', whatTheyDo: 'Careers advice' }, 26, 'low'],
  ['of two sectors the one with more', { sicSection: 'M', registrySector: '4' }, 51, 'high'],
  [
    'a cleaning firm that works well',
    { sicSection: 'N', answers: { ...none, work: ['cleaning'] } },
    45,
    'medium',
  ],
  ['the same at its worst', { sicSection: 'N', answers: { ...worst, work: ['cleaning'] } }, 95, 'high'],
  ['agency workers on a site', { sicSection: 'J', agencyWorkers: 3 }, 5 + 6 + 6 + 9, 'low'],
  ['and answered “none”', { sicSection: 'J', agencyWorkers: 3, answers: none }, 5 + 6 + 6, 'low'],
  ['an answer over the words', { whatTheyDo: 'Cleaning', answers: { work: ['office'] } }, 12 + 0 + 15, 'low'],
]

describe('scoring', () => {
  it.each(table)('%s', (_, facts, total, band) => {
    expect(score(facts)).toMatchObject({ points: total, band })
  })

  it('never takes what is not known for nothing: it says so, counts what the data say and shows how far it could go', () => {
    const known = score({ sicSection: 'N' })
    expect(known.factors.map(({ knownBy, points: counted }) => [knownBy, counted])).toEqual([
      ['register', 30],
      ['not_known', 6],
      ['not_known', 6],
      ['not_known', 3],
      ['not_known', 3],
      ['not_known', 3],
    ])
    expect([known.lowest, known.highest]).toEqual([30, 100])
    expect(score({})).toMatchObject({ band: 'not_known', lowest: 0, highest: 100 })
  })

  it('sums up to the most of a factor', () => {
    const all = points.factors.find(({ id }) => id === 'workforce')?.options.map(({ id }) => id) ?? []
    const { factors } = score({ answers: { workforce: all.filter((id) => id !== 'none') } })
    expect(factors[2]).toMatchObject({ points: 20, knownBy: 'answers' })
  })

  it('bands at the limits', () => {
    expect([100, 50, 49, 30, 29, 0].map((total) => bandOf(points, total))).toEqual([
      'high',
      'high',
      'medium',
      'medium',
      'low',
      'low',
    ])
  })
})

describe('what would change it', () => {
  it('names what is not known first, with the bands that it could lead to', () => {
    const changes = whatWouldChangeIt(points, score({ sicSection: 'N' }))
    expect(changes.map(({ id }) => id)).toEqual(['work', 'workforce', 'place', 'model', 'price', 'sector'])
    expect(changes[0]).toMatchObject({ knownBy: 'not_known', atLeast: 'medium', atMost: 'high' })
  })

  it('leaves out what can change nothing', () => {
    const changes = whatWouldChangeIt(
      points,
      score({ sicSection: 'J', answers: { ...none, work: ['office'] } }),
    )
    // 5 points: at most 25 with any one factor but the sector's own 30.
    expect(changes.map(({ id }) => id)).toEqual(['sector'])
  })
})

describe('deciding otherwise', () => {
  it('holds to its last day, then the points hold again', () => {
    const override = { band: 'low', until: '2027-03-31' } as const
    expect(standingBand('high', override, '2027-03-31')).toBe('low')
    expect(standingBand('high', override, '2027-04-01')).toBe('high')
    expect(standingBand('not_known', null, '2027-04-01')).toBe('not_known')
  })
})

describe('answers', () => {
  it('are taken from the list, one where one is asked, and “none of these” alone', () => {
    expect(checkRiskAnswers(points, { ...worst, work: ['cleaning', 'catering'] })).toEqual({})
    const wrong = checkRiskAnswers(points, {
      sector: ['construction'],
      work: ['flying'],
      workforce: ['none', 'young'],
      price: ['thin', 'cannot'],
    })
    expect(Object.keys(wrong)).toEqual(['sector', 'work', 'workforce', 'price'])
  })
})
