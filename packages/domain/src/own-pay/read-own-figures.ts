import { readHours, readMoney } from '../payroll-file/index.ts'

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Arabic and Persian digits and their separators as Latin ones; other text as it is. */
export function latinDigits(text: string): string {
  return text
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
}

/** `1.234,50` and `1234,5` as people write them in six of the seven languages, as `1234.50` and `1234.5`. */
function pointForComma(text: string): string {
  const bare = latinDigits(text).replace(/[\s\u00a0\u202f'’]/g, '')
  const comma = bare.lastIndexOf(',')
  const point = bare.lastIndexOf('.')
  if (comma < 0) return bare
  // The later of the two begins the decimals; a comma alone does so before one or two digits.
  if (comma > point && (point >= 0 || /,\d{1,2}\D*$/.test(bare))) {
    return `${bare.slice(0, comma).replaceAll('.', '').replaceAll(',', '')}.${bare.slice(comma + 1)}`
  }
  return bare
}

/** Pounds as somebody types them; null when it is no amount from 0 up, or could be two amounts. */
export function readOwnMoney(text: string): string | null {
  const amount = pointForComma(text).replace(/^£|£$/g, '')
  const read = readMoney(amount)
  return read.ok && !/[-(]/.test(amount) ? amount : null
}

/** Hours as a decimal or as `7:30`; null when it is neither. */
export function readOwnHours(text: string): string | null {
  const hours = pointForComma(text)
  const read = readHours(hours)
  return read.ok && !hours.includes('-') ? hours : null
}

/** A whole number from 0 up; null when it is none. */
export function readOwnCount(text: string): number | null {
  const count = latinDigits(text).trim()
  return /^\d{1,3}$/.test(count) ? Number(count) : null
}
