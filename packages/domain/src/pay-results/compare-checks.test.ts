import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PayVerdict } from '../pay/index.ts'
import {
  changeOf,
  comparePeople,
  GAP_CHANGES,
  PAY_CHANGES,
  pairKey,
  pairKeysOf,
  pairOfKey,
} from './compare-checks.ts'
import { mayTellComparison } from './suppress-groups.ts'

const verdict = fc.constantFrom<PayVerdict | null>(null, 'pass', 'fail', 'cannot_say', 'out_of_scope')
const pair = fc
  .record({ before: verdict, now: verdict, gap: fc.constantFrom(...GAP_CHANGES) })
  .filter(({ before, now }) => before !== null || now !== null)

const change = (
  before: PayVerdict | null,
  now: PayVerdict | null,
  gap: 'more' | 'less' | 'level' = 'level',
) => changeOf({ before, now, gap })

describe('what became of people between two checks', () => {
  it('is better only for somebody who was below and is paid the rate, or less below it', () => {
    expect(change('fail', 'pass')).toBe('improved')
    expect(change('fail', 'fail', 'less')).toBe('improved')
    expect(change('fail', 'cannot_say')).toBe('cannot_compare')
    expect(change('fail', 'out_of_scope')).toBe('cannot_compare')
    expect(change('fail', null)).toBe('left')
  })

  it('is worse for whoever is below now and was not, or is further below', () => {
    expect(change('pass', 'fail')).toBe('worse')
    expect(change('out_of_scope', 'fail')).toBe('worse')
    expect(change('fail', 'fail', 'more')).toBe('worse')
    expect(change('cannot_say', 'fail')).toBe('cannot_compare')
    expect(change(null, 'fail')).toBe('joined')
  })

  it('gives every pair one change, which names it back', () => {
    fc.assert(
      fc.property(pair, (one) => {
        const inChanges = PAY_CHANGES.filter((name) => pairKeysOf(name).includes(pairKey(one)))
        expect(inChanges).toEqual([changeOf(one)])
        expect(pairOfKey(pairKey(one))).toEqual(one)
      }),
    )
  })

  it('counts everybody once, and everybody below before as put right, still below, left or not comparable', () => {
    const counted = fc
      .tuple(pair, fc.integer({ min: 1, max: 30 }))
      .map(([one, people]) => ({ ...one, people }))
    fc.assert(
      fc.property(fc.array(counted), (pairs) => {
        const compared = comparePeople(pairs)
        const all = Object.values(compared.changes).reduce((sum, people) => sum + people, 0)
        expect(all).toBe(pairs.reduce((sum, { people }) => sum + people, 0))
        const unclear = pairs
          .filter(({ before, now }) => before === 'fail' && (now === 'cannot_say' || now === 'out_of_scope'))
          .reduce((sum, { people }) => sum + people, 0)
        expect(compared.putRight + compared.stillBelow + compared.leftBelow + unclear).toBe(
          compared.belowBefore,
        )
      }),
    )
  })

  it('is told without single people only where no difference of what is told leaves fewer than five', () => {
    const counted = fc
      .tuple(pair, fc.integer({ min: 1, max: 9 }))
      .map(([one, people]) => ({ ...one, people }))
    const key = (one: Parameters<typeof pairKey>[0]) => pairKey(one)
    const pairsArb = fc.uniqueArray(counted, { selector: key, minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(pairsArb, (pairs) => {
        if (!mayTellComparison(pairs)) return
        const { changes, ...others } = comparePeople(pairs)
        const below = (having: (one: (typeof pairs)[number]) => boolean) =>
          pairs.filter(having).reduce((sum, { people }) => sum + people, 0)
        // Nested groups: what is left when the smaller is taken away from the larger.
        const rest = [
          others.belowBefore - others.putRight,
          others.belowBefore - others.stillBelow - others.putRight,
          below(({ now }) => now === 'fail') - others.stillBelow,
          changes.improved - others.putRight,
          changes.left - others.leftBelow,
          ...Object.values(changes),
        ]
        for (const people of rest) expect(people === 0 || people >= 5).toBe(true)
      }),
    )
  })
})
