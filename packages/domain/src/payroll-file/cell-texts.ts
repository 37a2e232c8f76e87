import { type IsoDate, parseIsoDate } from '../dates/index.ts'
import type { DateOrder } from './guess-payroll-mapping.ts'
import type { ReadValue } from './read-payroll-values.ts'

const MOST_REMEMBERED = 1000
const NEWEST = 8
// A longer piece of a text is kept by the engine as a view of the whole text it was cut from.
const LONGEST_COPIED = 12

/** What `trim` gives, without a new text for the many cells that begin and end with plain characters. */
export function trimCell(text: string): string {
  if (text === '') return text
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return first > 32 && first < 127 && last > 32 && last < 127 ? text : text.trim()
}

/** The same text, letting go of the block of the file that it stood in: for what is kept beyond its row. */
export function copyText(text: string): string {
  return text.length > LONGEST_COPIED ? ` ${text}`.slice(1) : text
}

export interface RememberedValues<Value> {
  readonly read: (text: string) => ReadValue<Value>
  readonly recall: (text: string) => Value | undefined
}

/** Remembers what the few texts of one column mean. What cannot be read is read, and refused, each time. */
export function rememberValues<Value>(read: (text: string) => ReadValue<Value>): RememberedValues<Value> {
  const known = new Map<string, Value>()
  const texts: string[] = []
  const values: Value[] = []
  return {
    read: (text) => {
      const result = read(text)
      if (!result.ok) return result
      const kept = copyText(text)
      if (texts.length < NEWEST) {
        texts.push(kept)
        values.push(result.value)
      } else if (known.size < MOST_REMEMBERED) known.set(kept, result.value)
      return result
    },
    recall: (text) => {
      for (let index = 0; index < texts.length; index++) if (texts[index] === text) return values[index]
      return known.size === 0 ? undefined : known.get(text)
    },
  }
}

const FIRST_YEAR = 1900
const YEARS = 200

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** Reads `31/10/2026` without taking it apart, each day once: undefined for anything else, and for no day at all. */
export function createSlashedDates(order: DateOrder): (text: string) => IsoDate | undefined {
  const days: (IsoDate | null | undefined)[] = []
  return (text) => {
    if (text.length !== 10 || text.charCodeAt(2) !== 47 || text.charCodeAt(5) !== 47) return undefined
    const first = twoDigits(text, 0)
    const second = twoDigits(text, 3)
    const year = twoDigits(text, 6) * 100 + twoDigits(text, 8) - FIRST_YEAR
    if (!(first <= 31 && second <= 31 && year >= 0 && year < YEARS)) return undefined
    const place = (year * 32 + first) * 32 + second
    let day = days[place]
    if (day === undefined) {
      const [dd, mm] = [text.slice(0, 2), text.slice(3, 5)]
      day = parseIsoDate(`${text.slice(6)}-${order === 'day_first' ? `${mm}-${dd}` : `${dd}-${mm}`}`)
      days[place] = day
    }
    return day ?? undefined
  }
}
