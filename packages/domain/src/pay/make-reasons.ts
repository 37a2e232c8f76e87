import { payrollFieldLabels } from './field-labels.ts'
import type { PayReason } from './pay-line.ts'
import type { PayrollRowField } from './payroll-row.ts'

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function missing(field: PayrollRowField, why = ''): PayReason {
  return { code: 'missing', field, message: `${capitalise(payrollFieldLabels[field])}: missing.${why}` }
}

export function impossible(field: PayrollRowField, why: string): PayReason {
  return { code: 'impossible', field, message: `${capitalise(payrollFieldLabels[field])}: ${why}` }
}
