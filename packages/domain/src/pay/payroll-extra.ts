import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'

/** What a worker who has no workplace pension, or has one, is said to be. */
export type PensionStatus = 'enrolled' | 'opted_out' | 'postponed' | 'not_enrolled'

/**
 * What only some payrolls say and only some checks need. Kept apart from the row, so that a file without these
 * columns costs nothing; a row whose file has none of them has no extra at all. Money is pounds.
 */
export interface PayrollExtra {
  /** Pieces made or tasks done in the period (output work). */
  readonly outputPieces?: Exact | undefined
  /** Mean pieces an hour of the workers tested (National Minimum Wage Regulations 2015, regulation 42). */
  readonly averagePiecesPerHour?: Exact | undefined
  /** Lowest pay for one piece of the same work; more is a premium. */
  readonly normalPieceRate?: Exact | undefined
  /** Written notice of rated output work was given before the period (regulation 41). */
  readonly ratedOutputNotice?: boolean | undefined
  /** Hours a day of a written daily average agreement (unmeasured work, regulation 49). */
  readonly dailyAverageHours?: Exact | undefined
  /** Salaried hours worked in the calculation year before this period, paid absence included. */
  readonly salariedHoursBefore?: Exact | undefined
  /** Salaried hours worked in this period, paid absence included; separately paid overtime left out. */
  readonly salariedHoursInPeriod?: Exact | undefined
  /** Hours of absence for which a salary was reduced in this period. */
  readonly unpaidAbsenceHours?: Exact | undefined
  /** First day of employment, where it lies in the period. */
  readonly employmentStart?: IsoDate | undefined
  /** Last day of employment, where it lies in the period. */
  readonly employmentEnd?: IsoDate | undefined
  /** Hours a week on the buyer's site (Living Wage, contracted staff). */
  readonly siteHoursPerWeek?: Exact | undefined
  /** Hours on the day on which most are worked on the buyer's site. */
  readonly siteHoursPerDay?: Exact | undefined
  /** Weeks one after another worked on the buyer's site in the year. */
  readonly siteWeeks?: Exact | undefined
  /** Hours a week that the contract guarantees (Living Hours). */
  readonly guaranteedWeeklyHours?: Exact | undefined
  /** The worker asked for fewer hours than Living Hours guarantee. */
  readonly fewerHoursRequested?: boolean | undefined
  /** Weeks of notice given of a shift. */
  readonly shiftNoticeWeeks?: Exact | undefined
  /** Shifts cancelled inside the notice were paid. */
  readonly cancelledShiftsPaid?: boolean | undefined
  /** Pay of the period on which pension is reckoned; gross pay where it is empty. */
  readonly pensionablePay?: Exact | undefined
  readonly pensionEmployer?: Exact | undefined
  /** Employer's, worker's and tax relief together. */
  readonly pensionTotal?: Exact | undefined
  readonly pensionStatus?: PensionStatus | undefined
  /** The hours are irregular or only part of the year is worked. */
  readonly irregularHours?: boolean | undefined
  /** Hours of holiday built up in this period. */
  readonly holidayHoursAccrued?: Exact | undefined
  /** Holiday pay added to the pay of each period and shown apart. */
  readonly rolledUpHolidayPay?: Exact | undefined
  /** Arrears of earlier periods paid with this one: never pay of this period, and in no other column. */
  readonly arrearsPaid?: Exact | undefined
  /** Recruitment, visa or work-finding fees paid back with this period; in no other column. */
  readonly feesRepaid?: Exact | undefined
  readonly sickPay?: Exact | undefined
  /** Qualifying days of sickness in the period. */
  readonly sickDays?: Exact | undefined
  /** How many of them were waiting days (sickness before 6 April 2026). */
  readonly sickWaitingDays?: Exact | undefined
  readonly qualifyingDaysPerWeek?: Exact | undefined
  readonly averageWeeklyEarnings?: Exact | undefined
  /** The worker opted out of the 48-hour week in writing. */
  readonly workingTimeOptOut?: boolean | undefined
  /** A payslip was given on or before payday. */
  readonly payslipGiven?: boolean | undefined
  /** It showed gross and net pay and each deduction. */
  readonly payslipItemised?: boolean | undefined
  /** It showed the hours, where pay varies with them. */
  readonly payslipShowsHours?: boolean | undefined
}

export type PayrollExtraField = keyof PayrollExtra

type FieldsOf<Kind> = {
  [Field in PayrollExtraField]: PayrollExtra[Field] extends Kind | undefined ? Field : never
}[PayrollExtraField]

export const PAYROLL_EXTRA_AMOUNTS = [
  'outputPieces',
  'averagePiecesPerHour',
  'normalPieceRate',
  'dailyAverageHours',
  'salariedHoursBefore',
  'salariedHoursInPeriod',
  'unpaidAbsenceHours',
  'siteHoursPerWeek',
  'siteHoursPerDay',
  'guaranteedWeeklyHours',
  'shiftNoticeWeeks',
  'pensionablePay',
  'pensionEmployer',
  'pensionTotal',
  'holidayHoursAccrued',
  'rolledUpHolidayPay',
  'arrearsPaid',
  'feesRepaid',
  'sickPay',
  'averageWeeklyEarnings',
  'siteWeeks',
  'sickDays',
  'sickWaitingDays',
  'qualifyingDaysPerWeek',
] as const satisfies readonly FieldsOf<Exact>[]

export const PAYROLL_EXTRA_FLAGS = [
  'ratedOutputNotice',
  'fewerHoursRequested',
  'cancelledShiftsPaid',
  'irregularHours',
  'workingTimeOptOut',
  'payslipGiven',
  'payslipItemised',
  'payslipShowsHours',
] as const satisfies readonly FieldsOf<boolean>[]

export const PAYROLL_EXTRA_DATES = [
  'employmentStart',
  'employmentEnd',
] as const satisfies readonly FieldsOf<IsoDate>[]

export const PENSION_STATUSES = [
  'enrolled',
  'opted_out',
  'postponed',
  'not_enrolled',
] as const satisfies readonly PensionStatus[]

export type PayrollExtraAmount = (typeof PAYROLL_EXTRA_AMOUNTS)[number]
export type PayrollExtraFlag = (typeof PAYROLL_EXTRA_FLAGS)[number]
export type PayrollExtraDate = (typeof PAYROLL_EXTRA_DATES)[number]
