import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  exact,
  fromMinutes,
  fromWire,
  isNegative,
  isPositive,
  isZero,
  max,
  min,
  multiply,
  negate,
  parseExact,
  ratio,
  roundTo,
  startSum,
  subtract,
  sum,
  toDecimalString,
  toWire,
  ZERO,
} from './index.ts'

// Reaches both ways of holding a value: small parts, and parts far beyond 2^53.
const anyExact = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }),
      fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    ),
    fc.oneof(fc.constantFrom(1n, 100n, 10_000n, 3n, 7n), fc.bigInt({ min: 1n, max: 10n ** 30n })),
  )
  .map(([top, bottom]) => ratio(top, bottom))

const same = (a: Exact, b: Exact) => expect(toWire(a)).toBe(toWire(b))

describe('reading and writing', () => {
  it.each([
    ['12.71', '12.71'],
    ['12.7100', '12.71'],
    ['-0.50', '-0.5'],
    ['+3', '3'],
    ['-0', '0'],
    ['0000.0', '0'],
    ['123456789012345678901234567890.123456789', '123456789012345678901234567890.123456789'],
  ])('reads %s as %s', (text, written) => {
    expect(toDecimalString(exact(text))).toBe(written)
  })

  it.each(['', ' 1', '1 ', '1.', '.5', '1e3', '1,000', '£5', '--1', 'NaN', '１', '1.2.3', '9'.repeat(61)])(
    'refuses %j',
    (text) => {
      expect(parseExact(text)).toBeNull()
      expect(() => exact(text)).toThrow(RangeError)
    },
  )

  it('refuses binary fractions', () => {
    expect(() => exact(0.1)).toThrow(RangeError)
    expect(() => exact(2 ** 53)).toThrow(RangeError)
  })

  it.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.3449999', 2, '2.34'],
    ['-0.001', 2, '0.00'],
    ['0.5', 0, '1'],
    ['1005', 0, '1005'],
  ])('rounds %s to %d places: %s', (text, places, rounded) => {
    expect(roundTo(exact(text), places)).toBe(rounded)
  })

  it('writes endless decimals to thirty significant digits', () => {
    expect(toDecimalString(ratio(22, 3))).toBe('7.33333333333333333333333333333')
    expect(toDecimalString(ratio(-1, 3000))).toBe('-0.000333333333333333333333333333333')
    expect(toWire(ratio(44, 6))).toBe('22/3')
  })

  it.each(['1/0', '1/-2', '/2', '1/', 'a/2', '1/2/3', ''])('refuses the wire text %j', (text) => {
    expect(fromWire(text)).toBeNull()
  })

  it('comes back from the wire unchanged', () => {
    fc.assert(
      fc.property(anyExact, (a) => {
        const back = fromWire(toWire(a))
        expect(back).not.toBeNull()
        if (back !== null) expect(equals(back, a)).toBe(true)
      }),
    )
  })

  it('takes minutes as exact hours', () => {
    expect(toWire(fromMinutes(20))).toBe('1/3')
    expect(toWire(fromMinutes(450))).toBe('7.5')
  })
})

describe('arithmetic', () => {
  it('keeps the laws of arithmetic at every size', () => {
    fc.assert(
      fc.property(anyExact, anyExact, anyExact, (a, b, c) => {
        same(add(a, b), add(b, a))
        same(add(add(a, b), c), add(a, add(b, c)))
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))
        same(subtract(add(a, b), b), a)
        same(negate(negate(a)), a)
        if (!isZero(b)) same(divide(multiply(a, b), b), a)
      }),
    )
  })

  it('orders as the sign of the difference', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        const gap = subtract(a, b)
        expect(compare(a, b)).toBe(isZero(gap) ? 0 : isNegative(gap) ? -1 : 1)
        expect(isPositive(gap)).toBe(compare(a, b) === 1)
        same(add(min(a, b), max(a, b)), add(a, b))
      }),
    )
  })

  it('agrees with whole-number arithmetic on pence', () => {
    const pence = fc.integer({ min: -(10 ** 12), max: 10 ** 12 })
    fc.assert(
      fc.property(pence, pence, (a, b) => {
        expect(toWire(add(ratio(a, 100), ratio(b, 100)))).toBe(toWire(ratio(BigInt(a) + BigInt(b), 100)))
        expect(toWire(multiply(ratio(a, 100), ratio(b, 100)))).toBe(
          toWire(ratio(BigInt(a) * BigInt(b), 10_000)),
        )
      }),
    )
  })

  it('loses nothing where parts cancel beyond the safe range', () => {
    const big = exact('9007199254740991.3')
    same(subtract(add(big, exact('0.1')), big), exact('0.1'))
    same(sum([ratio(1, 3), ratio(1, 3), ratio(1, 3)]), exact(1))
    same(sum([]), ZERO)
  })

  it('refuses division by zero', () => {
    expect(() => divide(exact(1), ZERO)).toThrow(RangeError)
    expect(() => ratio(1, 0)).toThrow(RangeError)
  })
})

describe('long sums', () => {
  it('is exact for thirds and pence in any number', () => {
    const total = startSum()
    for (let index = 0; index < 3000; index += 1) total.add(ratio(1, 3))
    for (let index = 0; index < 10; index += 1) total.add(exact('0.1'))
    expect(toWire(total.total())).toBe('1001')
    expect(toWire(startSum().total())).toBe('0')
  })

  it('stays within what is ever written when denominators are many', () => {
    const total = startSum()
    // 1/(n(n+1)) adds up to 1 − 1/1001 over a thousand terms, all with different denominators.
    for (let n = 1; n <= 1000; n += 1) total.add(ratio(1, n * (n + 1)))
    const gap = subtract(total.total(), ratio(1000, 1001))
    expect(compare(gap, exact('0.0000000000000000000000000000000000001'))).toBe(-1)
    expect(compare(gap, exact('-0.0000000000000000000000000000000000001'))).toBe(1)
    expect(toDecimalString(total.total()).slice(0, 30)).toBe(toDecimalString(ratio(1000, 1001)).slice(0, 30))
  })
})

describe('writing', () => {
  it('gives the same text for one number however it is held', () => {
    const numerator = fc.oneof(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.maxSafeInteger())
    fc.assert(
      fc.property(numerator, fc.constantFrom(1, 3, 7, 10, 60, 100, 1000, 10_000), (top, bottom) => {
        const plain = ratio(top, bottom)
        // The same number by way of parts that only bigints can hold.
        const other = multiply(ratio(BigInt(top) * 10n ** 30n, BigInt(bottom)), ratio(1, 10n ** 30n))
        expect(toWire(plain)).toBe(toWire(other))
        expect(toDecimalString(plain)).toBe(toDecimalString(other))
        for (const places of [0, 2, 6]) expect(roundTo(plain, places)).toBe(roundTo(other, places))
      }),
    )
  })
})
