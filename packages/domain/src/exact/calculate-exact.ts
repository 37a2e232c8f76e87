import { type Exact, fromLarge, fromSmall, held, ZERO } from './make-exact.ts'

const SAFE = Number.MAX_SAFE_INTEGER

/** A product or sum of safe integers that lands within the safe range was computed without loss. */
function isSafe(value: number): boolean {
  return value <= SAFE && value >= -SAFE
}

function addLarge(a: Exact, b: Exact): Exact {
  const left = BigInt(a.denominator)
  const right = BigInt(b.denominator)
  const first = BigInt(a.numerator)
  const second = BigInt(b.numerator)
  if (left === right) return fromLarge(first + second, left)
  return fromLarge(first * right + second * left, left * right)
}

/** a + b. */
export function add(a: Exact, b: Exact): Exact {
  if (a[held] === 'small' && b[held] === 'small') {
    // Most amounts of a payroll row are empty: no new value for adding nothing.
    if (b.numerator === 0) return a
    if (a.numerator === 0) return b
    let left = a.numerator
    let right = b.numerator
    let denominator = a.denominator
    if (denominator !== b.denominator) {
      if (denominator % b.denominator === 0) {
        right *= denominator / b.denominator
      } else if (b.denominator % denominator === 0) {
        left *= b.denominator / denominator
        denominator = b.denominator
      } else {
        left *= b.denominator
        right *= denominator
        denominator *= b.denominator
      }
    }
    const numerator = left + right
    if (isSafe(left) && isSafe(right) && isSafe(numerator) && isSafe(denominator)) {
      return fromSmall(numerator, denominator)
    }
  }
  return addLarge(a, b)
}

/** a − b. */
export function subtract(a: Exact, b: Exact): Exact {
  if (isZero(b)) return a
  if (a[held] === 'small' && b[held] === 'small' && a.denominator === b.denominator) {
    const numerator = a.numerator - b.numerator
    if (isSafe(numerator)) return fromSmall(numerator, a.denominator)
  }
  return add(a, negate(b))
}

/** −a. */
export function negate(a: Exact): Exact {
  return a[held] === 'small'
    ? fromSmall(a.numerator === 0 ? 0 : -a.numerator, a.denominator)
    : fromLarge(-a.numerator, a.denominator)
}

/** a × b. */
export function multiply(a: Exact, b: Exact): Exact {
  if (a[held] === 'small' && b[held] === 'small') {
    const numerator = a.numerator * b.numerator
    const denominator = a.denominator * b.denominator
    if (isSafe(numerator) && isSafe(denominator)) return fromSmall(numerator + 0, denominator)
  }
  return fromLarge(BigInt(a.numerator) * BigInt(b.numerator), BigInt(a.denominator) * BigInt(b.denominator))
}

/** a ÷ b. Throws RangeError when b is zero: the caller must have asked first. */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new RangeError('Division by zero.')
  return multiply(a, invert(b))
}

function invert(a: Exact): Exact {
  if (a[held] === 'small') {
    return a.numerator < 0 ? fromSmall(-a.denominator, -a.numerator) : fromSmall(a.denominator, a.numerator)
  }
  return a.numerator < 0n ? fromLarge(-a.denominator, -a.numerator) : fromLarge(a.denominator, a.numerator)
}

/** −1 when a < b, 0 when equal, 1 when a > b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a[held] === 'small' && b[held] === 'small') {
    const same = a.denominator === b.denominator
    const left = same ? a.numerator : a.numerator * b.denominator
    const right = same ? b.numerator : b.numerator * a.denominator
    if (isSafe(left) && isSafe(right)) return order(left, right)
  }
  return order(BigInt(a.numerator) * BigInt(b.denominator), BigInt(b.numerator) * BigInt(a.denominator))
}

function order(left: number | bigint, right: number | bigint): -1 | 0 | 1 {
  if (left < right) return -1
  return left > right ? 1 : 0
}

/** Whether both are the same number, however they are held. */
export function equals(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0
}

export function isZero(a: Exact): boolean {
  return a[held] === 'small' ? a.numerator === 0 : a.numerator === 0n
}

export function isNegative(a: Exact): boolean {
  return a[held] === 'small' ? a.numerator < 0 : a.numerator < 0n
}

export function isPositive(a: Exact): boolean {
  return a[held] === 'small' ? a.numerator > 0 : a.numerator > 0n
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
