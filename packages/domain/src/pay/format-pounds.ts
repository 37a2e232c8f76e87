import { compare, type Exact, exact, isNegative, negate, roundTo, toDecimalString } from '../exact/index.ts'

const MOST_PLACES = 8

function withSeparators(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

function decorate(text: string): string {
  const negative = text.startsWith('-')
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.')
  return `${negative ? '−' : ''}£${withSeparators(whole)}.${fraction}`
}

/** `£1,621.00`, `−£3.60`: rounded to pence, for people. */
export function formatPounds(amount: Exact): string {
  return decorate(roundTo(amount, 2))
}

/**
 * Pounds an hour to pence, with more places where pence alone would hide on which side of the rate it lies:
 * 12.7099 beside a rate of 12.71 stays `£12.7099`.
 */
export function formatHourlyPay(hourly: Exact, rate: Exact): string {
  const side = compare(hourly, rate)
  let places = 2
  while (places < MOST_PLACES && compare(exact(roundTo(hourly, places)), rate) !== side) places += 1
  return decorate(roundTo(hourly, places))
}

/** Hours to two places: `131.50`. */
export function formatHours(hours: Exact): string {
  return isNegative(hours) ? `−${roundTo(negate(hours), 2)}` : roundTo(hours, 2)
}

/** Hours inside a sentence, without idle zeros: `124`, `7.5`, `1.33`. */
export function formatHoursShort(hours: Exact): string {
  return toDecimalString(exact(roundTo(hours, 2)))
}
