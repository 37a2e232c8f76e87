import type { PayReason } from './pay-line.ts'
import type { PayrollRow, PayrollRowField } from './payroll-row.ts'

type Dropped = { readonly [Field in keyof PayrollRow]?: undefined }

const NO_ACCOMMODATION: Dropped = {
  accommodationProvided: undefined,
  accommodationDays: undefined,
  accommodationCharge: undefined,
}
const NO_ABSENCE: Dropped = { absenceHours: undefined, absencePay: undefined }
const NO_OVERTIME: Dropped = { overtimeHours: undefined, overtimePay: undefined }
/** Either half of what is said of absence may be the wrong one, or both. */
const WAYS_OF_ABSENCE: readonly Dropped[] = [
  { absenceHours: undefined },
  { absencePay: undefined },
  NO_ABSENCE,
]
/** Hours that do not add up: either of the two contained in them may be the wrong one. */
const CONTAINED: readonly Dropped[] = [...WAYS_OF_ABSENCE, NO_OVERTIME, { ...NO_ABSENCE, ...NO_OVERTIME }]

/** What is left out with a figure that cannot be right. Figures a verdict cannot do without are not here. */
const DROPPED: { readonly [Field in PayrollRowField]?: Dropped } = {
  unpaidHours: { unpaidHours: undefined },
  overtimeHours: NO_OVERTIME,
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
 * The row without a figure that cannot be right, or is of no use without another, in every way in which it can be
 * left out; none where there is nothing to leave out, or where what is left could be told in no better way.
 */
export function withoutDoubtful(row: PayrollRow, reason: PayReason): readonly PayrollRow[] {
  const { code, field } = reason
  if (field === undefined) return []
  const without = (ways: readonly Dropped[]) =>
    ways.filter((dropped) => isGiven(row, dropped)).map((dropped) => ({ ...row, ...dropped }))
  if (code === 'pay_without_hours' && field === 'hoursWorked') return without(WAYS_OF_ABSENCE)
  const isUseless = code === 'missing' && (field === 'accommodationDays' || field === 'accommodationProvided')
  if (code !== 'impossible' && !isUseless) return []
  if (field === 'hoursWorked') return without(CONTAINED)
  if (field === 'absenceHours' || field === 'absencePay') return without(WAYS_OF_ABSENCE)
  const dropped = droppedWith(field, row)
  if (dropped !== undefined) return without([dropped])
  if (row.extra === undefined || !(field in row.extra)) return []
  return [{ ...row, extra: { ...row.extra, [field]: undefined } }]
}
