import { addDays, addMonths, type IsoDate } from '../dates/index.ts'
import { findPayrollColumn } from './find-payroll-column.ts'
import type { PayrollColumn } from './payroll-column.ts'
import { type PayrollColumnName, payrollColumns } from './payroll-columns.ts'

export interface PayrollTemplate {
  readonly columns: readonly (PayrollColumn & { readonly name: PayrollColumnName })[]
  /** What to write into a column, in a few words, with an example. */
  readonly formatOf: (column: PayrollColumn) => string
  /** Filled rows of made-up workers, cells in the order of the columns. */
  readonly examples: readonly (readonly string[])[]
}

type Example = Partial<Record<PayrollColumnName, string>>

const FORMATS: Readonly<Record<PayrollColumn['kind'], string>> = {
  text: 'Text. Leading zeros are kept.',
  date: 'A date, such as 31/10/2026.',
  whole_number: 'A whole number, such as 21.',
  number: 'A number, such as 2.5.',
  money: 'Pounds with a point, such as 1234.50.',
  hours: 'Hours as a decimal, such as 37.5, or as 37:30.',
  yes_no: 'yes or no.',
  choice: 'One of the words of the list.',
  workplace: 'london, uk, or the name of a site.',
  compared: 'Text. Compared between workers, never stored.',
}

function formatOf(column: PayrollColumn): string {
  return column.choices === undefined ? FORMATS[column.kind] : `One of: ${column.choices.join(', ')}.`
}

/** The template with examples of the calendar month that begins on a day: one function for every format of file. */
export function makePayrollTemplate(periodStart: IsoDate): PayrollTemplate {
  const common: Example = {
    period_start: periodStart,
    period_end: addDays(addMonths(periodStart, 1), -1),
    workplace: 'london',
    engagement: 'contracted',
  }
  const examples: readonly Example[] = [
    {
      ...common,
      worker_ref: '000123',
      date_of_birth: '1990-03-14',
      work_type: 'time',
      hours_worked: '162.5',
      basic_pay: '2430.00',
      deduction_job: '12.50',
      gross_pay: '2430.00',
      net_pay: '2004.70',
    },
    {
      ...common,
      worker_ref: '000124',
      age_at_period_start: '34',
      work_type: 'time',
      hours_worked: '120',
      unpaid_hours: '6.5',
      basic_pay: '1480.00',
      overtime_hours: '20',
      overtime_pay: '444.00',
      tips: '35.00',
    },
    {
      ...common,
      worker_ref: '000125',
      age_at_period_start: '41',
      engagement: 'direct',
      work_type: 'salaried',
      basic_annual_hours: '1950',
      pay_frequency: 'monthly',
      basic_pay: '2405.00',
    },
  ]
  const columns = payrollColumns.map(({ name }) => ({ ...findPayrollColumn(name), name }))
  return {
    columns,
    formatOf,
    examples: examples.map((example) => columns.map(({ name }) => example[name] ?? '')),
  }
}
