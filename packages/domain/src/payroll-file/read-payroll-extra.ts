import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'
import {
  PAYROLL_EXTRA_AMOUNTS,
  PAYROLL_EXTRA_DATES,
  PAYROLL_EXTRA_FLAGS,
  type PayrollExtra,
  type PayrollExtraAmount,
  type PayrollExtraDate,
  type PayrollExtraFlag,
  PENSION_STATUSES,
} from '../pay/payroll-extra.ts'
import { findPayrollColumn, isPayrollColumnName } from './find-payroll-column.ts'
import type { PayrollColumnName } from './payroll-columns.ts'
import {
  type ReadValue,
  readChoice,
  readHours,
  readMoney,
  readNumber,
  readYesNo,
} from './read-payroll-values.ts'

/** Makes the reader of one cell; it gives back undefined where the file has no such column. */
type MakeCellReader = <Value>(
  column: PayrollColumnName,
  read: (text: string) => ReadValue<Value>,
) => (() => Value | undefined) | undefined

function columnOf(field: string): PayrollColumnName | undefined {
  const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return isPayrollColumnName(name) ? name : undefined
}

function amountReader(column: PayrollColumnName): (text: string) => ReadValue<Exact> {
  const { kind } = findPayrollColumn(column)
  if (kind === 'money') return readMoney
  return kind === 'hours' ? readHours : readNumber
}

/** A reader of all columns that only some files have; it costs nothing where a file has none of them. */
export function createPayrollExtraReader(options: {
  readonly cell: MakeCellReader
  readonly readDate: (text: string) => ReadValue<IsoDate>
}): () => PayrollExtra | undefined {
  const { cell, readDate } = options
  const amounts: [PayrollExtraAmount, () => Exact | undefined][] = []
  const flags: [PayrollExtraFlag, () => boolean | undefined][] = []
  const dates: [PayrollExtraDate, () => IsoDate | undefined][] = []
  for (const field of PAYROLL_EXTRA_AMOUNTS) {
    const column = columnOf(field)
    const read = column && cell(column, amountReader(column))
    if (read) amounts.push([field, read])
  }
  for (const field of PAYROLL_EXTRA_FLAGS) {
    const column = columnOf(field)
    const read = column && cell(column, readYesNo)
    if (read) flags.push([field, read])
  }
  for (const field of PAYROLL_EXTRA_DATES) {
    const column = columnOf(field)
    const read = column && cell(column, readDate)
    if (read) dates.push([field, read])
  }
  const pensionStatus = cell('pension_status', (text) => readChoice(text, PENSION_STATUSES))
  if (amounts.length + flags.length + dates.length === 0 && pensionStatus === undefined)
    return () => undefined
  return () => {
    let found = false
    const extra: { -readonly [Field in keyof PayrollExtra]: PayrollExtra[Field] } = {}
    for (const [field, read] of amounts) {
      const value = read()
      if (value === undefined) continue
      extra[field] = value
      found = true
    }
    for (const [field, read] of flags) {
      const value = read()
      if (value === undefined) continue
      extra[field] = value
      found = true
    }
    for (const [field, read] of dates) {
      const value = read()
      if (value === undefined) continue
      extra[field] = value
      found = true
    }
    const status = pensionStatus?.()
    if (status !== undefined) {
      extra.pensionStatus = status
      found = true
    }
    return found ? extra : undefined
  }
}
