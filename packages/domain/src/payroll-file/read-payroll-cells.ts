import type { Workplace } from '../pay/payroll-row.ts'
import { type ReadValue, readCompared } from './read-payroll-values.ts'

export const readWorkplace = (text: string): ReadValue<Workplace> => {
  const name = text.trim()
  const word = name.toLowerCase()
  return { ok: true, value: word === 'london' || word === 'uk' ? { zone: word } : { siteName: name } }
}
export const readPhone = (text: string): string | undefined =>
  readCompared(text)?.replace(/^0{0,2}44(?=\d{9,})0?/, '0')

/** What is wrong with a row of other cells than the headers have; undefined when nothing is. */
export function describeWidth(cells: readonly string[], width: number): string | undefined {
  if (cells.length < width) {
    return `has ${cells.length} cells where the headers have ${width}. It may have been cut off: check it`
  }
  if (cells.length === width) return undefined
  const extra = cells.findIndex((content, position) => position >= width && content.trim() !== '')
  return extra < 0
    ? undefined
    : `has something in cell ${extra + 1}, beyond the last header. A comma inside a cell may need quotation marks`
}
