import type { PayrollColumn } from './payroll-column.ts'
import { type PayrollColumnName, payrollColumns } from './payroll-columns.ts'

const byName = new Map<string, (typeof payrollColumns)[number]>(
  payrollColumns.map((entry) => [entry.name, entry]),
)

export function isPayrollColumnName(name: string): name is PayrollColumnName {
  return byName.has(name)
}

/** What the template says of a column. */
export function findPayrollColumn(name: PayrollColumnName): PayrollColumn {
  const found = byName.get(name)
  if (found === undefined) throw new RangeError(`Not a payroll column: ${name}.`)
  return found
}
