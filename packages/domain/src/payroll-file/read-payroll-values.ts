import { type IsoDate, parseIsoDate, toIsoDate } from '../dates/index.ts'
import { type Exact, exact, negate, parseShortDecimal, ratio } from '../exact/index.ts'
import type { DateOrder } from './guess-payroll-mapping.ts'

/** A value, or what is wrong with the text and how to mend it, without the text: it may be personal. */
export type ReadValue<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

const good = <Value>(value: Value): ReadValue<Value> => ({ ok: true, value })
const bad = (problem: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem })

const MOST_DECIMALS = 4
const number = /^(?<whole>\d{1,12}|\d{1,3}(?:,\d{3}){1,4})?(?:\.(?<fraction>\d{1,20}))?$/

/** Digits of a positive number with or without thousands separators; null when it is no such number. */
function readDigits(text: string): { readonly whole: string; readonly fraction: string } | null {
  const groups = number.exec(text)?.groups
  if (groups === undefined || (groups['whole'] === undefined && groups['fraction'] === undefined)) return null
  const fraction = (groups['fraction'] ?? '').replace(/0+$/, '')
  return { whole: (groups['whole'] ?? '0').replaceAll(',', ''), fraction }
}

function toExact(digits: { readonly whole: string; readonly fraction: string }): Exact {
  return exact(digits.fraction === '' ? digits.whole : `${digits.whole}.${digits.fraction}`)
}

/** Takes a sign off either end, or brackets, as accounts write amounts below zero. */
function takeSign(text: string): { readonly negative: boolean; readonly rest: string } | null {
  const plain = text.replace(/[−–]/g, '-')
  const bracketed = /^\((.*)\)$/.exec(plain)
  const signs = plain.replace(/[^-]/g, '').length
  if (bracketed) return signs === 0 ? { negative: true, rest: bracketed[1] ?? '' } : null
  if (signs === 0) return { negative: false, rest: plain.startsWith('+') ? plain.slice(1) : plain }
  if (signs > 1) return null
  if (plain.startsWith('-')) return { negative: true, rest: plain.slice(1) }
  if (plain.endsWith('-')) return { negative: true, rest: plain.slice(0, -1) }
  return /^(?:£|GBP)\s*-/i.test(plain) ? { negative: true, rest: plain.replace('-', '') } : null
}

const MOST_WHOLE = 12

function isShort(text: string): boolean {
  if (text.length <= MOST_WHOLE) return true
  const point = text.indexOf('.')
  return point > 0 && point <= MOST_WHOLE
}

/** Nearly every amount of a file: digits with up to four decimals. Undefined: to be read by `readMoney`. */
export function readPlainMoney(text: string): Exact | undefined {
  return (isShort(text) ? parseShortDecimal(text, MOST_DECIMALS) : null) ?? undefined
}

/** Nearly every cell of hours: digits with decimals. Undefined: to be read by `readHours`. */
export function readPlainHours(text: string): Exact | undefined {
  // Zeros at the end are left to the other way, which takes them off.
  if (text.endsWith('0') && text.includes('.')) return undefined
  return readPlainMoney(text)
}

/**
 * Pounds with up to four decimals: `1234.5`, `£1,234.50`, `-5`, `(5.00)`, `5.00-`. A comma before two digits, another
 * currency or a fifth decimal is refused.
 */
export function readMoney(text: string): ReadValue<Exact> {
  const plain = readPlainMoney(text)
  if (plain !== undefined) return good(plain)
  const signed = takeSign(text.replace(/\u00a0/g, ' ').trim())
  const bare = signed?.rest
    .trim()
    .replace(/^(?:£|GBP)\s*/i, '')
    .replace(/\s*GBP$/i, '')
  const digits = bare === undefined ? null : readDigits(bare)
  if (signed === null || digits === null) {
    return bad(
      /^\D*\d+,\d{1,2}\D*$/.test(text)
        ? 'has a comma where pence would begin. Write pounds with a point, such as 12.50'
        : 'is not an amount in pounds. Write it such as 1234.50',
    )
  }
  if (digits.fraction.length > MOST_DECIMALS) return bad('has more than four decimals. Round it to pence')
  const value = toExact(digits)
  return good(signed.negative ? negate(value) : value)
}

/** Hours as a decimal (`37.5`) or as `h:mm` (`37:30`), seconds allowed. */
export function readHours(text: string): ReadValue<Exact> {
  const trimmed = text.trim()
  const clock = /^(-)?(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(trimmed)
  if (clock) {
    const [, sign, hours, minutes, seconds = '0'] = clock
    const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
    return good(ratio(sign === '-' ? -total : total, 3600))
  }
  if (trimmed.includes(':'))
    return bad('is not a time. Write hours and minutes such as 37:30, or a decimal such as 37.5')
  const negative = trimmed.startsWith('-')
  const digits = readDigits(negative ? trimmed.slice(1) : trimmed)
  if (digits === null) return bad('is not a number of hours. Write it such as 37.5 or 37:30')
  const value = toExact(digits)
  return good(negative ? negate(value) : value)
}

/** A plain number, zero or more: pieces, days, weeks. */
export function readNumber(text: string): ReadValue<Exact> {
  const digits = readDigits(text.trim())
  return digits === null ? bad('is not a number. Write it such as 250 or 2.5') : good(toExact(digits))
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function monthOf(name: string): number {
  const lower = name.toLowerCase()
  const short = months.indexOf(lower === 'sept' ? 'sep' : lower)
  return (short >= 0 ? short : monthNames.indexOf(lower)) + 1
}

type Parts = { readonly year: number; readonly month: number; readonly day: number }

function readParts(text: string, order: DateOrder): Parts | undefined {
  const slashed = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[3]), Number(slashed[4])]
    return order === 'day_first' ? { year, month: second, day: first } : { year, month: first, day: second }
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const worded = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text)
  return worded
    ? { year: Number(worded[3]), month: monthOf(worded[2] ?? ''), day: Number(worded[1]) }
    : undefined
}

/** A calendar date: `2026-10-01`, `01/10/2026` (day first, unless the mapping says otherwise) or `1 Oct 2026`. */
export function readDate(text: string, order: DateOrder = 'day_first'): ReadValue<IsoDate> {
  const plain = parseIsoDate(text)
  if (plain !== null) return good(plain)
  const trimmed = text.trim().replace(/[T ]00:00(?::00(?:\.0+)?)?$/, '')
  const parts = readParts(trimmed, order)
  if (parts === undefined) {
    return bad(
      /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(trimmed)
        ? 'has a year of two digits. Write the year in full, such as 31/10/2026'
        : 'is not a date. Write it such as 31/10/2026 or 2026-10-31',
    )
  }
  const date = toIsoDate(parts)
  if (date !== null) return good(date)
  return bad(
    parts.month > 12
      ? `is not a date with the ${order === 'day_first' ? 'day' : 'month'} first. Write it such as 2026-10-31`
      : 'is a day that does not exist. Check it',
  )
}

const yes = new Set(['yes', 'y', 'true', '1'])
const no = new Set(['no', 'n', 'false', '0'])

export function readYesNo(text: string): ReadValue<boolean> {
  const word = text.trim().toLowerCase()
  if (yes.has(word)) return good(true)
  return no.has(word) ? good(false) : bad('is neither yes nor no. Write one of them')
}

/** A whole number from 0 up. */
export function readWholeNumber(text: string): ReadValue<number> {
  return /^\d{1,6}(?:\.0+)?$/.test(text.trim())
    ? good(Number(text))
    : bad('is not a whole number. Write it such as 21')
}

/** One of the words, without regard to case, spaces, hyphens and underscores. */
export function readChoice<const Word extends string>(text: string, words: readonly Word[]): ReadValue<Word> {
  const bare = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '')
  const given = bare(text)
  const found = words.find((word) => bare(word) === given)
  return found === undefined ? bad(`is none of: ${words.join(', ')}. Write one of them`) : good(found)
}

/** The text in capitals without anything but letters and digits; undefined where it is not plain ASCII. */
function bareAscii(text: string): string | undefined {
  let isBare = true
  let hasSmall = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) continue
    if (code < 32 || code > 126) return undefined
    if (code >= 97 && code <= 122) hasSmall = true
    else if (code < 65 || code > 90) isBare = false
  }
  const upper = hasSmall ? text.toUpperCase() : text
  if (isBare) return upper
  let bare = ''
  let start = -1
  for (let index = 0; index < upper.length; index++) {
    const code = upper.charCodeAt(index)
    const belongs = (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
    if (belongs && start < 0) start = index
    if (!belongs && start >= 0) {
      bare += upper.slice(start, index)
      start = -1
    }
  }
  return start < 0 ? bare : bare + upper.slice(start)
}

/** A detail as it is compared between workers: written alike however it was typed. Undefined: nothing to compare. */
export function readCompared(text: string): string | undefined {
  if (text === '') return undefined
  // Most cells are plain ASCII, for which the costly Unicode forms change nothing.
  const bare =
    bareAscii(text) ??
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
  // Short fillers such as "n/a", "none" or "0" are no shared detail.
  if (bare.length < 5 || bare === 'UNKNOWN') return undefined
  return bare.startsWith('00000') && /^0+$/.test(bare) ? undefined : bare
}
