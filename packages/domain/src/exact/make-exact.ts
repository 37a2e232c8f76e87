/** For this folder: tells the two ways a value is held apart, and keeps look-alike objects out. */
export const held = Symbol('exact')

/** An exact rational number. Make one with `exact`, `parseExact`, `ratio`, `fromMinutes` or `fromWire`. */
export type Exact = SmallExact | LargeExact

// Payroll figures nearly always fit whole numbers below 2^53, where plain arithmetic is exact and many times
// faster than bigint; a result that does not fit moves to bigint by itself.
interface SmallExact {
  readonly [held]: 'small'
  readonly numerator: number
  readonly denominator: number
}

interface LargeExact {
  readonly [held]: 'large'
  readonly numerator: bigint
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

/** For this folder: parts known to be safe integers, the denominator above zero. */
export function fromSmall(numerator: number, denominator: number): Exact {
  return { [held]: 'small', numerator, denominator }
}

/** For this folder: parts of any size, the denominator above zero. */
export function fromLarge(numerator: bigint, denominator: bigint): Exact {
  if (denominator <= REDUCE_ABOVE) return { [held]: 'large', numerator, denominator }
  const divisor = greatestCommonDivisor(numerator, denominator)
  return shrink(numerator / divisor, denominator / divisor)
}

function shrink(numerator: bigint, denominator: bigint): Exact {
  const top = Number(numerator)
  const bottom = Number(denominator)
  return Number.isSafeInteger(top) && Number.isSafeInteger(bottom)
    ? fromSmall(top, bottom)
    : { [held]: 'large', numerator, denominator }
}

export interface LargeParts {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Numerator and denominator in lowest terms. */
export function reduce(value: Exact): LargeParts {
  const numerator = BigInt(value.numerator)
  const denominator = BigInt(value.denominator)
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

export const ZERO: Exact = fromSmall(0, 1)

const POWERS: readonly bigint[] = Array.from({ length: LONGEST_TEXT + 1 }, (_, index) => 10n ** BigInt(index))
const SMALL_POWERS: readonly number[] = Array.from({ length: 16 }, (_, index) => 10 ** index)

function isDigits(text: string): boolean {
  if (text.length === 0) return false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) return false
  }
  return true
}

/**
 * Reads a plain decimal such as `12.71`, `-3` or `+0.5`: digits, at most one point with digits on both sides,
 * at most 60 characters. No spaces, separators, currency signs or exponents. Anything else gives null.
 */
export function parseExact(text: string): Exact | null {
  if (text.length === 0 || text.length > LONGEST_TEXT) return null
  const first = text.charCodeAt(0)
  const negative = first === 45
  const unsigned = negative || first === 43 ? text.slice(1) : text
  const point = unsigned.indexOf('.')
  const whole = point === -1 ? unsigned : unsigned.slice(0, point)
  const fraction = point === -1 ? '' : unsigned.slice(point + 1)
  if (!isDigits(whole) || (point !== -1 && !isDigits(fraction))) return null
  const digits = whole + fraction
  if (digits.length <= 15) {
    const size = Number(digits)
    return fromSmall(negative && size !== 0 ? -size : size, SMALL_POWERS[fraction.length] ?? 1)
  }
  const size = BigInt(digits)
  return fromLarge(negative ? -size : size, POWERS[fraction.length] ?? 1n)
}

/**
 * What `parseExact` gives for digits with at most so many decimals and 15 digits in all, found without taking the
 * text apart; null for anything else, which may still be a number. For files of millions of cells.
 */
export function parseShortDecimal(text: string, mostDecimals: number): Exact | null {
  const { length } = text
  if (length === 0 || length > 16) return null
  let digits = 0
  let point = -1
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) digits = digits * 10 + (code - 48)
    else if (code === 46 && point === -1) point = index
    else return null
  }
  if (point === -1) return length > 15 ? null : fromSmall(digits, 1)
  const decimals = length - 1 - point
  if (point === 0 || decimals === 0 || decimals > mostDecimals) return null
  return fromSmall(digits, SMALL_POWERS[decimals] ?? 1)
}

/**
 * A value from a decimal string, a whole number or a bigint.
 * Throws RangeError for text that is not a plain decimal and for a number that is not a safe integer:
 * binary fractions have no place here.
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === 'bigint') return shrink(value, 1n)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) {
      throw new RangeError(`Only whole numbers can be made exact: ${value}. Give fractions as text.`)
    }
    return fromSmall(value === 0 ? 0 : value, 1)
  }
  const parsed = parseExact(value)
  if (parsed === null) throw new RangeError(`Not a decimal number: "${value}".`)
  return parsed
}

/** `numerator ÷ denominator` of whole numbers. Throws RangeError when the denominator is zero. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Exact {
  const top = BigInt(exact(numerator).numerator)
  const bottom = BigInt(exact(denominator).numerator)
  if (bottom === 0n) throw new RangeError('Division by zero.')
  return bottom < 0n ? shrink(-top, -bottom) : shrink(top, bottom)
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
  return denominator === 0n ? null : shrink(BigInt(top), denominator)
}

/** A value as two numbers that can be handed to another thread of the same program; for storing there is `toWire`. */
export type ExactParts = readonly [numerator: number | bigint, denominator: number | bigint]

export function toParts({ numerator, denominator }: Exact): ExactParts {
  return [numerator, denominator]
}

/** What `toParts` took apart, held as it was held. */
export function fromParts([numerator, denominator]: ExactParts): Exact {
  return typeof numerator === 'number' && typeof denominator === 'number'
    ? fromSmall(numerator, denominator)
    : fromLarge(BigInt(numerator), BigInt(denominator))
}
