import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suppressGroups } from './suppress-groups.ts'

const KEYS = ['a', 'b', 'c', 'd'] as const
type Counts = Readonly<Record<(typeof KEYS)[number], number>>

const tellAll = (counts: Counts) => KEYS.map((key) => suppressGroups(counts)(key))

/** All ways to fill the hidden groups that agree with what is told and with the sum. */
function possibleCounts(counts: Counts): number[][] {
  const told = tellAll(counts)
  const total = KEYS.reduce((sum, key) => sum + counts[key], 0)
  const all: number[][] = []
  const fill = (at: number, left: number, before: number[]): void => {
    const group = told[at]
    if (group === undefined) {
      if (left === 0) all.push(before)
      return
    }
    const most = group === 'fewer_than_5' ? Math.min(4, left) : left
    const [from, to] = typeof group === 'number' ? [group, group] : [group === 'not_shown' ? 0 : 1, most]
    for (let count = from; count <= to && count <= left; count += 1) {
      fill(at + 1, left - count, [...before, count])
    }
  }
  fill(0, total, [])
  return all
}

const countsArb = fc.record({
  a: fc.nat({ max: 12 }),
  b: fc.nat({ max: 12 }),
  c: fc.nat({ max: 8 }),
  d: fc.nat({ max: 5 }),
})
const bigEnough = (counts: Counts) => KEYS.reduce((sum, key) => sum + counts[key], 0) >= 5

describe('counts for somebody who may not see single people', () => {
  it('tell no group below five, and none can be worked out from the sum and the others', () => {
    fc.assert(
      fc.property(countsArb.filter(bigEnough), (counts) => {
        const told = tellAll(counts)
        const possible = possibleCounts(counts)
        for (const [at, key] of KEYS.entries()) {
          const count = counts[key]
          if (count === 0 || count >= 5) continue
          expect(typeof told[at]).toBe('string')
          expect(new Set(possible.map((way) => way[at])).size).toBeGreaterThan(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('tell no sum of few people as what is left over', () => {
    fc.assert(
      fc.property(countsArb.filter(bigEnough), (counts) => {
        const told = tellAll(counts)
        const left = KEYS.filter((_, at) => typeof told[at] === 'string').reduce(
          (s, key) => s + counts[key],
          0,
        )
        expect(left === 0 || left >= 5).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('keep back a second group, and a third where two would give each other away', () => {
    expect(tellAll({ a: 100, b: 2, c: 20, d: 0 })).toEqual([100, 'fewer_than_5', 'not_shown', 0])
    // Two of one person each beside 18 of 20.
    expect(tellAll({ a: 18, b: 1, c: 1, d: 0 })).toEqual(['not_shown', 'fewer_than_5', 'fewer_than_5', 0])
    // One and the smallest number that is told: six are missing, so they could only be one and five.
    expect(tellAll({ a: 90, b: 1, c: 5, d: 0 })).toEqual(['not_shown', 'fewer_than_5', 'not_shown', 0])
    expect(tellAll({ a: 5, b: 1, c: 0, d: 0 })).toEqual(Array(4).fill('not_shown'))
    expect(tellAll({ a: 9, b: 30, c: 0, d: 5 })).toEqual([9, 30, 0, 5])
  })
})
