import { describe, expect, it } from 'vitest'
import modelFile from '../../../../prisma/reference/findings/2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { exact } from '../exact/index.ts'
import { formatPounds, type PayFailureGroup, raiseFindingsFromPayCheck, readFindingModel } from './index.ts'

const model = readFindingModel(modelFile)
const group: PayFailureGroup = {
  standard: 'living_wage',
  ruleId: 'lw-2025-london',
  siteId: 's1',
  siteName: 'Northbank House',
  zone: 'london',
  workers: 23,
  periods: 41,
  amount: exact('4212.5'),
  since: isoDate('2026-05-01'),
}
const raise = (groups: readonly PayFailureGroup[], livingWageRequired: boolean | null = null) =>
  raiseFindingsFromPayCheck({ groups, raisedOn: isoDate('2026-11-23'), livingWageRequired, model })

describe('raiseFindingsFromPayCheck', () => {
  it('raises one finding for a rule and site, in plain words', () => {
    const [finding] = raise([group])
    expect(finding).toMatchObject({
      key: 'living_wage|lw-2025-london|s1|london',
      severity: 'major',
      title: 'Paid below the London Living Wage at Northbank House',
      description:
        '23 people at Northbank House were paid less than the London Living Wage, in 41 pay periods between them. They are short of £4,212.50 in all. The earliest pay period concerned began on 1 May 2026.',
      workers: { kind: 'count', count: 23 },
      suggestedDueOn: '2027-01-22',
    })
  })

  it('says neither number nor sum about fewer than five people', () => {
    for (const workers of [1, 2, 3, 4]) {
      const [finding] = raise([{ ...group, workers, periods: 7, amount: exact('999.99') }])
      expect(finding?.workers).toEqual({ kind: 'fewer_than_5' })
      expect(JSON.stringify(finding)).not.toMatch(/999|\b7 pay/)
      expect(finding?.description).toContain('Fewer than 5 people')
    }
    expect(raise([{ ...group, workers: 5 }])[0]?.workers).toEqual({ kind: 'count', count: 5 })
  })

  it('puts the law first, keeps sites and zones apart, adds the same group up and drops empty ones', () => {
    const findings = raise([
      group,
      { ...group, workers: 2, amount: exact(10), since: isoDate('2026-04-01') },
      { ...group, standard: 'minimum_wage', ruleId: 'nmw', workers: 6 },
      { ...group, siteId: 's2', siteName: 'Depot', workers: 30 },
      { ...group, siteId: 's3', workers: 0 },
    ])
    expect(findings.map((item) => [item.standard, item.siteId, item.workers])).toEqual([
      ['minimum_wage', 's1', { kind: 'count', count: 6 }],
      ['living_wage', 's2', { kind: 'count', count: 30 }],
      ['living_wage', 's1', { kind: 'count', count: 25 }],
    ])
    expect(findings[0]?.severity).toBe('business_critical')
    expect(findings[2]?.description).toContain('1 April 2026')
  })

  it('grades the Living Wage lower only when it is known that no contract asks for it, and the law never', () => {
    const groups: readonly PayFailureGroup[] = [group, { ...group, standard: 'minimum_wage', ruleId: 'nmw' }]
    const severities = (required: boolean | null) => raise(groups, required).map((item) => item.severity)
    expect(severities(null)).toEqual(['business_critical', 'major'])
    expect(severities(true)).toEqual(['business_critical', 'major'])
    expect(severities(false)).toEqual(['business_critical', 'minor'])
  })

  it('refuses a model that lacks a severity', () => {
    expect(() => readFindingModel({ ...modelFile, severities: modelFile.severities.slice(1) })).toThrow(
      RangeError,
    )
  })
})

describe('formatPounds', () => {
  it.each([
    ['0', '£0'],
    ['999', '£999'],
    ['1234567.891', '£1,234,567.89'],
    ['-1234.5', '-£1,234.50'],
    ['-123456', '-£123,456'],
  ])('%s is %s', (amount, text) => {
    expect(formatPounds(exact(amount))).toBe(text)
  })
})
