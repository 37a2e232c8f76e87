import type { PayReason } from './pay-line.ts'
import type { PayrollRow, PayrollRowField } from './payroll-row.ts'

type Dropped = { readonly [Field in keyof PayrollRow]?: undefined }

const NO_ACCOMMODATION: Dropped = {
  accommodationProvided: undefined,
  accommodationDays: undefined,
  accommodationCharge: undefined,
}
const NO_ABSENCE: Dropped = { absenceHours: undefined, absencePay: undefined }

/** What is left out with a figure that cannot be right. Figures a verdict cannot do without are not here. */
const DROPPED: { readonly [Field in PayrollRowField]?: Dropped } = {
  hoursWorked: { ...NO_ABSENCE, overtimeHours: undefined, overtimePay: undefined },
  unpaidHours: { unpaidHours: undefined },
  absenceHours: NO_ABSENCE,
  absencePay: NO_ABSENCE,
  overtimeHours: { overtimeHours: undefined, overtimePay: undefined },
  overtimePay: { overtimePay: undefined },
  lowestHourlyRate: { lowestHourlyRate: undefined },
  performancePay: { performancePay: undefined, bonusMonths: undefined },
  guaranteedAllowance: { guaranteedAllowance: undefined },
  salarySacrifice: { salarySacrifice: undefined },
  deductionJob: { deductionJob: undefined },
  deductionEmployer: { deductionEmployer: undefined },
  deductionRecruitment: { deductionRecruitment: undefined },
  deductionTransport: { deductionTransport: undefined },
  jobCostsUnreimbursed: { jobCostsUnreimbursed: undefined },
  accommodationProvided: NO_ACCOMMODATION,
  accommodationDays: NO_ACCOMMODATION,
  accommodationCharge: { accommodationProvided: undefined },
}

function isGiven(row: PayrollRow, dropped: Dropped): boolean {
  const given = new Map<string, unknown>(Object.entries(row))
  return Object.keys(dropped).some((field) => given.get(field) !== undefined)
}

function droppedWith(field: PayrollRowField, row: PayrollRow): Dropped | undefined {
  if (field === 'accommodationCharge' && row.accommodationProvided !== false) return NO_ACCOMMODATION
  return DROPPED[field]
}

/**
 * The row without a figure that cannot be right, or is of no use without another; undefined where there is nothing
 * to leave out, or where what is left could be told in no better way.
 */
export function withoutDoubtful(row: PayrollRow, reason: PayReason): PayrollRow | undefined {
  const { code, field } = reason
  if (field === undefined) return undefined
  const isUseless = code === 'missing' && (field === 'accommodationDays' || field === 'accommodationProvided')
  if (code !== 'impossible' && !isUseless) return undefined
  const dropped = droppedWith(field, row)
  if (dropped !== undefined) return isGiven(row, dropped) ? { ...row, ...dropped } : undefined
  if (row.extra === undefined || !(field in row.extra)) return undefined
  return { ...row, extra: { ...row.extra, [field]: undefined } }
}
