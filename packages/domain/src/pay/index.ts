export type {
  Engagement,
  PayFrequency,
  PayrollRow,
  PayrollRowField,
  Workplace,
  WorkType,
  Zone,
} from './payroll-row.ts'
