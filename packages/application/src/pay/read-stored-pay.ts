import {
  PAY_CHECK_GRADES,
  type PayCheckGrade,
  type PayCheckRefusal,
  type PayCheckStatus,
  type PayCheckSummary,
  payCheckRefusalSchema,
  payCheckStatusSchema,
  payCheckSummarySchema,
  type StoredPayrollRow,
  storedElementsSchema,
  storedMappingSchema,
  storedPayrollRowSchema,
} from '@daylight/contracts'
import type { PayrollMapping, UnknownElement } from '@daylight/domain/payroll-file'
import type { PayrollFileReading } from '../ports/payroll-services.ts'

/** For the store: what was written as JSON, checked as it is read. Each throws when it has another shape. */
export const readStoredPay = {
  summary: (json: unknown): PayCheckSummary | null =>
    json === null ? null : payCheckSummarySchema.parse(json),
  refusal: (json: unknown): PayCheckRefusal | null =>
    json === null ? null : payCheckRefusalSchema.parse(json),
  mapping: (json: unknown): PayrollMapping | null => (json === null ? null : storedMappingSchema.parse(json)),
  unknownElements: (json: unknown): readonly UnknownElement[] => storedElementsSchema.parse(json),
  status: (text: string): PayCheckStatus => payCheckStatusSchema.parse(text),
  grade: (text: string): PayCheckGrade => {
    const found = PAY_CHECK_GRADES.find((grade) => grade === text)
    if (found === undefined) throw new Error(`No grade of evidence: ${text}.`)
    return found
  },
  fileType: (text: string): PayrollFileReading['fileType'] => {
    if (text === 'csv' || text === 'xlsx' || text === 'ods' || text === 'fps') return text
    throw new Error(`No type of payroll file: ${text}.`)
  },
  row: (json: unknown): StoredPayrollRow => storedPayrollRowSchema.parse(json),
}
