import { type IsoDate, parseIsoDate } from '@daylight/domain/dates'
import { PENSION_STATUSES } from '@daylight/domain/pay'
import {
  isPayrollColumnName,
  PAY_ELEMENT_KINDS,
  type PayrollColumnName,
  type PayrollMapping,
} from '@daylight/domain/payroll-file'
import { z } from 'zod'

const zone = z.enum(['london', 'uk'])
const amount = z.string().optional()
const count = z.number().optional()
const flag = z.boolean().optional()

/** The figures of columns that only some payrolls have. */
const extra = {
  outputPieces: amount,
  averagePiecesPerHour: amount,
  normalPieceRate: amount,
  dailyAverageHours: amount,
  salariedHoursBefore: amount,
  salariedHoursInPeriod: amount,
  unpaidAbsenceHours: amount,
  siteHoursPerWeek: amount,
  siteHoursPerDay: amount,
  guaranteedWeeklyHours: amount,
  shiftNoticeWeeks: amount,
  pensionablePay: amount,
  pensionEmployer: amount,
  pensionTotal: amount,
  holidayHoursAccrued: amount,
  rolledUpHolidayPay: amount,
  arrearsPaid: amount,
  feesRepaid: amount,
  sickPay: amount,
  averageWeeklyEarnings: amount,
  siteWeeks: amount,
  sickDays: amount,
  sickWaitingDays: amount,
  qualifyingDaysPerWeek: amount,
  employmentStart: amount,
  employmentEnd: amount,
  ratedOutputNotice: flag,
  fewerHoursRequested: flag,
  cancelledShiftsPaid: flag,
  irregularHours: flag,
  workingTimeOptOut: flag,
  payslipGiven: flag,
  payslipItemised: flag,
  payslipShowsHours: flag,
  pensionStatus: z.enum(PENSION_STATUSES).optional(),
}

/**
 * What is kept of a payroll row: the figures the engine was given, exact, without name, date of birth or the words
 * that a file puts in its workplace column. `place` is a site of the register, or the line of the file that first
 * named one that is not in it.
 */
export const storedPayrollRowSchema = z.object({
  ...extra,
  basicAnnualHours: amount,
  hoursWorked: amount,
  unpaidHours: amount,
  absenceHours: amount,
  absencePay: amount,
  basicPay: amount,
  overtimeHours: amount,
  overtimePay: amount,
  lowestHourlyRate: amount,
  performancePay: amount,
  guaranteedAllowance: amount,
  otherAllowance: amount,
  tips: amount,
  expenses: amount,
  salarySacrifice: amount,
  deductionJob: amount,
  deductionEmployer: amount,
  deductionLoan: amount,
  deductionRecruitment: amount,
  deductionTransport: amount,
  jobCostsUnreimbursed: amount,
  accommodationCharge: amount,
  grossPay: amount,
  netPay: amount,
  nightHours: amount,
  ageAtPeriodStart: count,
  bonusMonths: count,
  accommodationDays: count,
  daysWorked: count,
  longestRunOfDays: count,
  accommodationProvided: flag,
  paidToThirdParty: flag,
  /** Why the file's own words about the worker's age could not be used. */
  ageProblem: z.enum(['disagree', 'impossible']).optional(),
  apprenticeshipStart: amount,
  place: z
    .union([
      z.object({ siteId: z.string(), zone }),
      z.object({ zone }),
      z.object({ firstNamedOnLine: z.number() }),
    ])
    .optional(),
  engagement: z.enum(['direct', 'contracted', 'agency', 'intern', 'volunteer']).optional(),
  workType: z.enum(['time', 'salaried', 'output', 'unmeasured']).optional(),
  payFrequency: z.enum(['weekly', 'fortnightly', 'four_weekly', 'monthly']).optional(),
})
export type StoredPayrollRow = z.output<typeof storedPayrollRowSchema>

const date = z.string().transform((text, context): IsoDate => {
  const found = parseIsoDate(text)
  if (found !== null) return found
  context.addIssue({ code: 'custom', message: 'not a date' })
  return z.NEVER
})

/** Elements of pay that a person is asked about, as they are stored until the file has been read. */
export const storedElementsSchema = z.array(z.object({ name: z.string(), ofOneWorker: z.boolean() }))

/** A payroll mapping as it is stored. */
export const storedMappingSchema = z
  .object({
    columns: z.record(z.string(), z.string()),
    elements: z.record(z.string(), z.enum(PAY_ELEMENT_KINDS)).optional(),
    fileWide: z.object({
      workplace: z.union([z.object({ zone }), z.object({ siteName: z.string() })]).optional(),
      periodStart: date.optional(),
      periodEnd: date.optional(),
      dateOrder: z.enum(['day_first', 'month_first']).optional(),
    }),
  })
  .transform(({ columns, elements, fileWide }): PayrollMapping => {
    const known: { [Name in PayrollColumnName]?: string } = {}
    for (const [name, heading] of Object.entries(columns)) {
      if (isPayrollColumnName(name)) known[name] = heading
    }
    const { workplace, periodStart, periodEnd, dateOrder } = fileWide
    return {
      columns: known,
      ...(elements === undefined ? {} : { elements }),
      fileWide: {
        ...(workplace === undefined ? {} : { workplace }),
        ...(periodStart === undefined ? {} : { periodStart }),
        ...(periodEnd === undefined ? {} : { periodEnd }),
        ...(dateOrder === undefined ? {} : { dateOrder }),
      },
    }
  })
