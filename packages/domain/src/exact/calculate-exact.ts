import { type Exact, fromParts, ZERO } from './make-exact.ts'

/** a + b. */
export function add(a: Exact, b: Exact): Exact {
  const left = a.denominator
  const right = b.denominator
  if (left === right) return fromParts(a.numerator + b.numerator, left)
  if (left % right === 0n) return fromParts(a.numerator + b.numerator * (left / right), left)
  if (right % left === 0n) return fromParts(a.numerator * (right / left) + b.numerator, right)
  return fromParts(a.numerator * right + b.numerator * left, left * right)
}

/** a − b. */
export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b))
}

/** −a. */
export function negate(a: Exact): Exact {
  return fromParts(-a.numerator, a.denominator)
}

/** a × b. */
export function multiply(a: Exact, b: Exact): Exact {
  return fromParts(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** a ÷ b. Throws RangeError when b is zero: the caller must have asked first. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.numerator === 0n) throw new RangeError('Division by zero.')
  return b.numerator < 0n
    ? fromParts(-a.numerator * b.denominator, a.denominator * -b.numerator)
    : fromParts(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** −1 when a < b, 0 when equal, 1 when a > b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const same = a.denominator === b.denominator
  const left = same ? a.numerator : a.numerator * b.denominator
  const right = same ? b.numerator : b.numerator * a.denominator
  if (left < right) return -1
  return left > right ? 1 : 0
}

/** Whether both are the same number, however they are held. */
export function equals(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0
}

export function isZero(a: Exact): boolean {
  return a.numerator === 0n
}

export function isNegative(a: Exact): boolean {
  return a.numerator < 0n
}

export function isPositive(a: Exact): boolean {
  return a.numerator > 0n
}

/** The smaller of the two. */
export function min(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

/** The larger of the two. */
export function max(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

/** All of them together; nothing at all is zero. */
export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO
  for (const value of values) total = add(total, value)
  return total
}
