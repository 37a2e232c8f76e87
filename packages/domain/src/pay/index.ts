export type { Zone } from '../reference/index.ts'
export type {
  Engagement,
  PayFrequency,
  PayrollRow,
  PayrollRowField,
  Workplace,
  WorkType,
} from './payroll-row.ts'
