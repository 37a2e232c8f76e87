import { toIsoDate } from '@daylight/domain/dates'
import {
  isPayrollColumnName,
  type PayrollColumnName,
  type PayrollMapping,
} from '@daylight/domain/payroll-file'

import { readElements } from '../pay/read-elements.ts'

export type MappingReading =
  | { readonly ok: true; readonly mapping: PayrollMapping }
  | { readonly ok: false; readonly fieldErrors: Readonly<Record<string, string>> }

/** The mapping form as it was filled in, on the device. Which columns are missing is told by the reader of the rows. */
export function readMappingForm(form: FormData): MappingReading {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const fieldErrors: Record<string, string> = {}
  const day = (name: string) => {
    const [date, month, year] = ['day', 'month', 'year'].map((part) => text(`${name}-${part}`))
    if (!date && !month && !year) return undefined
    const found = toIsoDate({ year: Number(year), month: Number(month), day: Number(date) })
    if (found === null) fieldErrors[name] = 'Give a day that exists, such as 30 9 2026.'
    return found ?? undefined
  }
  const columns: { [Name in PayrollColumnName]?: string } = {}
  for (const [name, value] of form) {
    const column = name.replace(/^columns\./, '')
    if (name === column || typeof value !== 'string' || value === '') continue
    if (isPayrollColumnName(column)) columns[column] = value
  }
  const [periodStart, periodEnd] = [day('periodStart'), day('periodEnd')]
  const workplace = text('workplace')
  if (Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors }
  return {
    ok: true,
    mapping: {
      columns,
      elements: readElements(form),
      fileWide: {
        ...(workplace === 'london' || workplace === 'uk' ? { workplace: { zone: workplace } } : {}),
        ...(periodStart ? { periodStart } : {}),
        ...(periodEnd ? { periodEnd } : {}),
        dateOrder: text('dateOrder') === 'month_first' ? 'month_first' : 'day_first',
      },
    },
  }
}
