import { type Exact, held, type LargeParts, reduce } from './make-exact.ts'

const SIGNIFICANT_DIGITS = 30

function withPoint(digits: string, places: number): string {
  if (places === 0) return digits
  const padded = digits.padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

/** Decimal places needed to write the value in full, or null when its decimals never end. */
function countPlaces(reducedDenominator: bigint): number | null {
  let rest = reducedDenominator
  let twos = 0
  let fives = 0
  while (rest % 2n === 0n) {
    rest /= 2n
    twos += 1
  }
  while (rest % 5n === 0n) {
    rest /= 5n
    fives += 1
  }
  return rest === 1n ? Math.max(twos, fives) : null
}

const POWERS_OF_TEN: readonly number[] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

/** What `toWire` and `toDecimalString` give for hundredths and the like, which nearly all amounts are; else null. */
function writeDecimal(value: Exact): string | null {
  if (value[held] !== 'small') return null
  const places = POWERS_OF_TEN.indexOf(value.denominator)
  if (places < 0) return null
  const digits = String(Math.abs(value.numerator)).padStart(places + 1, '0')
  let end = digits.length
  const point = digits.length - places
  while (end > point && digits.charCodeAt(end - 1) === 48) end -= 1
  const text =
    end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`
  return value.numerator < 0 ? `-${text}` : text
}

/** As `roundParts`, where plain numbers can do it without loss; else null. */
function roundSmall(value: Exact, places: number): string | null {
  const scale = POWERS_OF_TEN[places]
  if (value[held] !== 'small' || scale === undefined) return null
  const { numerator, denominator } = value
  const divisor = denominator * 2
  const doubled = Math.abs(numerator) * scale * 2 + denominator
  if (doubled > Number.MAX_SAFE_INTEGER || divisor > Number.MAX_SAFE_INTEGER) return null
  const scaled = (doubled - (doubled % divisor)) / divisor
  const text = withPoint(String(scaled), places)
  return numerator < 0 && scaled !== 0 ? `-${text}` : text
}

/**
 * Rounded to so many decimal places, halves away from zero (2.345 → `2.35`, −2.345 → `-2.35`), always with
 * exactly that many places. For people to read; never feed it back into a calculation.
 */
export function roundTo(value: Exact, places: number): string {
  const small = roundSmall(value, places)
  if (small !== null) return small
  return roundParts({ numerator: BigInt(value.numerator), denominator: BigInt(value.denominator) }, places)
}

function roundParts(value: LargeParts, places: number): string {
  if (!Number.isInteger(places) || places < 0) throw new RangeError(`Not a number of places: ${places}.`)
  const negative = value.numerator < 0n
  const size = negative ? -value.numerator : value.numerator
  const scaled = (size * 10n ** BigInt(places) * 2n + value.denominator) / (value.denominator * 2n)
  const text = withPoint(scaled.toString(), places)
  return negative && scaled !== 0n ? `-${text}` : text
}

function countWholeDigits(size: bigint): number {
  return size === 0n ? 0 : size.toString().length
}

/** Leading zeros after the point of a value below 1. */
function countLeadingZeros(value: LargeParts): number {
  let zeros = 0
  let scaled = (value.numerator < 0n ? -value.numerator : value.numerator) * 10n
  while (scaled < value.denominator) {
    scaled *= 10n
    zeros += 1
  }
  return zeros
}

/**
 * Full precision: exact when the decimals end (`12.71`, no trailing zeros), otherwise 30 significant digits
 * (`7.33333333333333333333333333333`).
 */
export function toDecimalString(value: Exact): string {
  const decimal = writeDecimal(value)
  if (decimal !== null) return decimal
  const reduced = reduce(value)
  const places = countPlaces(reduced.denominator)
  if (places !== null) return roundParts(reduced, places)
  const whole = reduced.numerator / reduced.denominator
  const wholeDigits = countWholeDigits(whole < 0n ? -whole : whole)
  const wanted =
    wholeDigits === 0
      ? SIGNIFICANT_DIGITS + countLeadingZeros(reduced)
      : Math.max(0, SIGNIFICANT_DIGITS - wholeDigits)
  return roundParts(reduced, wanted)
}

/** Lossless text for a border or a store: `7.5` when the decimals end, else a fraction such as `22/3`. */
export function toWire(value: Exact): string {
  const decimal = writeDecimal(value)
  if (decimal !== null) return decimal
  const reduced = reduce(value)
  const places = countPlaces(reduced.denominator)
  return places === null ? `${reduced.numerator}/${reduced.denominator}` : roundParts(reduced, places)
}
