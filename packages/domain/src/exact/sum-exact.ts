import { add } from './calculate-exact.ts'
import { type Exact, fromLarge, reduce, ZERO } from './make-exact.ts'

/** A running total of very many values. */
export interface ExactSum {
  readonly add: (value: Exact) => void
  readonly total: () => Exact
}

const MOST_DENOMINATORS = 64
const FIXED_PLACES = 10n ** 40n

/** Nearest whole number of 10^−40 parts. */
function toFixedParts(value: Exact): bigint {
  const top = BigInt(value.numerator) * FIXED_PLACES * 2n
  const bottom = BigInt(value.denominator)
  const shifted = top < 0n ? top - bottom : top + bottom
  return shifted / (bottom * 2n)
}

/**
 * Sums a stream without letting it slow down: fractions with thousands of different denominators would need a
 * common one of thousands of digits. Decimals and up to 64 denominators are summed exactly; values with any
 * further denominator are taken to 40 decimal places, which cannot show in the 30 digits ever written.
 */
export function startSum(): ExactSum {
  const byDenominator = new Map<number | bigint, Exact>()
  let fixedParts = 0n
  return {
    add: (value) => {
      const { denominator } = value
      const known = byDenominator.get(denominator)
      if (known !== undefined) byDenominator.set(denominator, add(known, value))
      else if (byDenominator.size < MOST_DENOMINATORS) byDenominator.set(denominator, value)
      else fixedParts += toFixedParts(value)
    },
    total: () => {
      let result = ZERO
      for (const part of byDenominator.values()) {
        const { numerator, denominator } = reduce(part)
        result = add(result, fromLarge(numerator, denominator))
      }
      return fixedParts === 0n ? result : add(result, fromLarge(fixedParts, FIXED_PLACES))
    },
  }
}
