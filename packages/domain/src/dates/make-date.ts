declare const mark: unique symbol

/** A calendar date that exists, written `YYYY-MM-DD`, years 1000 to 9999. Made by `parseIsoDate` only. */
export type IsoDate = string & { readonly [mark]: true }

export interface DateParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const LENGTH = 10
const LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0)
}

/** For this folder: the number at a place of the text, NaN where something else than digits stands there. */
export function numberAt(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return Number.NaN
    number = number * 10 + (code - 48)
  }
  return number
}

/** Whether the text is a date that exists, in the form `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  if (text.length !== LENGTH || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const year = numberAt(text, 0, 4)
  const day = numberAt(text, 8, LENGTH)
  return year >= 1000 && day >= 1 && day <= daysInMonth(year, numberAt(text, 5, 7))
}

/** The date, or null when the text is not a date that exists in the form `YYYY-MM-DD`. */
export function parseIsoDate(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null
}

/** For dates written in the program or in checked data: throws RangeError when the text is not a date. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a calendar date: "${text}".`)
  return text
}

/** A date from its parts, or null when there is no such day. */
export function toIsoDate(parts: DateParts): IsoDate | null {
  const { year, month, day } = parts
  return parseIsoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}
