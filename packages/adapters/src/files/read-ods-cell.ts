import { doubleToDecimal } from './describe-number-format.ts'

type Attributes = Readonly<Record<string, string>>

/** `2026-10-01T08:30:00` → the date alone at midnight, else with the time to the second; null when it is none. */
export function readOdsDate(text: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?$/.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
    .slice(1, 6)
    .map((part) => Number(part ?? 0))
  const seconds = Math.round(Number(match[6] ?? 0))
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, seconds))
  const exists = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text.slice(0, 10))
  if (!exists || hour > 23 || minute > 59) return null
  const iso = at.toISOString()
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** `PT07H30M00S` → `7:30`, with seconds where some remain; null when it is negative or no duration. */
export function readOdsDuration(text: string): string | null {
  const match = /^P(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9}(?:[.,]\d+)?)S)?)?$/.exec(text)
  if (!match || text === 'P' || text.endsWith('T')) return null
  const [days = 0, hours = 0, minutes = 0] = match.slice(1, 4).map((part) => Number(part ?? 0))
  const seconds = Math.round(
    days * 86_400 + hours * 3600 + minutes * 60 + Number((match[4] ?? '0').replace(',', '.')),
  )
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`
}

/**
 * What a cell means as text, written as an Excel workbook's cell of the same meaning is; null when it is spoiled.
 * `shown` is what stands in it; `digits` how many digits its number format pads whole numbers to.
 */
export function readOdsValue(
  attributes: Attributes,
  shown: string,
  digits: number | undefined,
): string | null {
  const value = attributes['office:value']
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const text = value === undefined ? null : doubleToDecimal(value)
      return text !== null && digits !== undefined && /^\d+$/.test(text) ? text.padStart(digits, '0') : text
    }
    case 'date':
      return readOdsDate(attributes['office:date-value'] ?? '')
    case 'time':
      return readOdsDuration(attributes['office:time-value'] ?? '')
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'yes' : 'no'
    case 'string':
      return attributes['office:string-value'] ?? shown
    case undefined:
    case 'void':
      return shown
    default:
      return null
  }
}
