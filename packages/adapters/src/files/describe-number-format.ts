/** How a workbook shows a number: only what changes its meaning as text. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'zero-padded'; readonly digits: number }

const plain: NumberFormat = { kind: 'plain' }
const date: NumberFormat = { kind: 'date' }
const duration: NumberFormat = { kind: 'duration' }

/** The formats a workbook need not spell out (ECMA-376, part 1, 18.8.30), those of dates and times. */
const builtIn: ReadonlyMap<number, NumberFormat> = new Map([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id): [number, NumberFormat] => [id, date],
  ),
  ...[18, 19, 20, 21, 32, 33, 45, 46, 47].map((id): [number, NumberFormat] => [id, duration]),
])

/** What a number format does to a number's meaning, from its id and its code where it has one of its own. */
export function describeNumberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn.get(id) ?? plain
  const section = code.split(';')[0] ?? ''
  // Literal text, escapes, fill and colour or locale marks are not part of the pattern; [h] and [mm] are.
  const bare = section
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (/^0{2,15}$/.test(bare)) return { kind: 'zero-padded', digits: bare.length }
  if (bare === 'general' || !/[dmyhs]/.test(bare)) return plain
  if (/[dy]/.test(bare) || /m{3,}/.test(bare)) return date
  return duration
}

const dayMs = 86_400_000

/** Day 0 of the workbook's calendar as a UTC instant. 1900 workbooks count a 29 February 1900 that never was. */
const dayZero = (uses1904: boolean, serial: number): number =>
  uses1904 ? Date.UTC(1904, 0, 1) : serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)

/** A serial day as `YYYY-MM-DD`, with `Thh:mm:ss` where it has a time of day; null outside 1900 to 9999. */
export function serialToDate(serial: number, uses1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= 2_958_466) return null
  const seconds = Math.round(serial * 86_400)
  const iso = new Date(dayZero(uses1904, serial) + seconds * 1000).toISOString()
  return (seconds * 1000) % dayMs === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** A fraction of days as `h:mm`, or `h:mm:ss` where seconds remain; null when negative. */
export function serialToDuration(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 0) return null
  const seconds = Math.round(serial * 86_400)
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`
}

/**
 * The decimal a workbook's number stands for. A workbook keeps binary doubles and shows 15 significant digits:
 * 0.1 + 0.2 is kept as 0.30000000000000004 and meant as 0.3. Null when it is no finite number.
 */
export function doubleToDecimal(text: string): string | null {
  if (/^-?\d{1,15}(?:\.\d{1,8})?$/.test(text) && text.length <= 15) return text
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return null
  const [mantissa = '0', exponentText = '0'] = value.toExponential(14).split('e')
  const negative = mantissa.startsWith('-')
  const digits = mantissa.replace('-', '').replace('.', '')
  const point = 1 + Number(exponentText)
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  const trimmed = fraction.replace(/0+$/, '')
  const size = trimmed === '' ? whole : `${whole}.${trimmed}`
  return negative && /[1-9]/.test(size) ? `-${size}` : size
}
