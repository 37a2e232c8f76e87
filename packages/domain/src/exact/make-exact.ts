const mark = Symbol('exact')

/** An exact rational number. Make one with `exact`, `parseExact`, `ratio`, `fromMinutes` or `fromWire`. */
export interface Exact {
  readonly [mark]: true
  /** Sign is carried here. */
  readonly numerator: bigint
  /** Always above zero; not necessarily in lowest terms. */
  readonly denominator: bigint
}

// Sums over many rows would let denominators grow without bound; beyond this they are reduced.
const REDUCE_ABOVE = 1_000_000_000_000_000_000_000_000n
const LONGEST_TEXT = 60

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let left = a < 0n ? -a : a
  let right = b
  while (right !== 0n) {
    const rest = left % right
    left = right
    right = rest
  }
  return left
}

/** Numerator and denominator in lowest terms. */
export function reduce(value: Exact): Exact {
  const divisor = greatestCommonDivisor(value.numerator, value.denominator)
  if (divisor === 1n) return value
  return { [mark]: true, numerator: value.numerator / divisor, denominator: value.denominator / divisor }
}

/** For this folder only: a value from a numerator and a denominator known to be above zero. */
export function fromParts(numerator: bigint, denominator: bigint): Exact {
  const value: Exact = { [mark]: true, numerator, denominator }
  return denominator > REDUCE_ABOVE ? reduce(value) : value
}

export const ZERO: Exact = fromParts(0n, 1n)

const POWERS: readonly bigint[] = Array.from({ length: LONGEST_TEXT + 1 }, (_, index) => 10n ** BigInt(index))

function isDigits(text: string): boolean {
  if (text.length === 0) return false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) return false
  }
  return true
}

function parseDigits(digits: string): bigint {
  // Fifteen digits always fit a number exactly, and that way is several times faster than BigInt(text).
  return digits.length <= 15 ? BigInt(Number(digits)) : BigInt(digits)
}

/**
 * Reads a plain decimal such as `12.71`, `-3` or `+0.5`: digits, at most one point with digits on both sides,
 * at most 60 characters. No spaces, separators, currency signs or exponents. Anything else gives null.
 */
export function parseExact(text: string): Exact | null {
  if (text.length === 0 || text.length > LONGEST_TEXT) return null
  const sign = text[0]
  const unsigned = sign === '-' || sign === '+' ? text.slice(1) : text
  const point = unsigned.indexOf('.')
  const whole = point === -1 ? unsigned : unsigned.slice(0, point)
  const fraction = point === -1 ? '' : unsigned.slice(point + 1)
  if (!isDigits(whole) || (point !== -1 && !isDigits(fraction))) return null
  const size = parseDigits(whole + fraction)
  const denominator = POWERS[fraction.length]
  if (denominator === undefined) return null
  return fromParts(sign === '-' ? -size : size, denominator)
}

/**
 * A value from a decimal string, a whole number or a bigint.
 * Throws RangeError for text that is not a plain decimal and for a number that is not a safe integer:
 * binary fractions have no place here.
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === 'bigint') return fromParts(value, 1n)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) {
      throw new RangeError(`Only whole numbers can be made exact: ${value}. Give fractions as text.`)
    }
    return fromParts(BigInt(value), 1n)
  }
  const parsed = parseExact(value)
  if (parsed === null) throw new RangeError(`Not a decimal number: "${value}".`)
  return parsed
}

/** `numerator ÷ denominator` of whole numbers. Throws RangeError when the denominator is zero. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Exact {
  const over = exact(denominator).numerator
  if (over === 0n) throw new RangeError('Division by zero.')
  const top = exact(numerator).numerator
  return over < 0n ? fromParts(-top, -over) : fromParts(top, over)
}

/** Hours from whole minutes: 20 minutes is exactly one third of an hour. */
export function fromMinutes(minutes: number): Exact {
  return ratio(minutes, 60)
}

/** Reads what `toWire` wrote: `7.5` or `22/3`. Anything else gives null. */
export function fromWire(text: string): Exact | null {
  const slash = text.indexOf('/')
  if (slash === -1) return parseExact(text)
  const top = text.slice(0, slash)
  const bottom = text.slice(slash + 1)
  if (!isDigits(top.startsWith('-') ? top.slice(1) : top) || !isDigits(bottom)) return null
  const denominator = BigInt(bottom)
  return denominator === 0n ? null : fromParts(BigInt(top), denominator)
}
