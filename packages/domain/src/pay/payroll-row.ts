import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'
import type { Zone } from '../reference/index.ts'
import type { PayrollExtra, PayrollExtraField } from './payroll-extra.ts'

export type WorkType = 'time' | 'salaried' | 'output' | 'unmeasured'
export type Engagement = 'direct' | 'contracted' | 'agency' | 'intern' | 'volunteer'
export type PayFrequency = 'weekly' | 'fortnightly' | 'four_weekly' | 'monthly'

/** Where the work is done: the zone itself, or a site by the name the organisation has placed in a zone. */
export type Workplace = { readonly zone: Zone } | { readonly siteName: string }

/**
 * One worker in one pay reference period, as read from a payroll file. Money is pounds, hours are hours,
 * both exact. Undefined means the field was empty; an empty amount counts as zero.
 */
export interface PayrollRow {
  /** Line in the file the row was read from, counted from 1 with the header. */
  readonly line: number
  readonly workerRef: string
  readonly periodStart: IsoDate
  /** Last day of the period, included. */
  readonly periodEnd: IsoDate
  readonly dateOfBirth: IsoDate | undefined
  /** Whole years. */
  readonly ageAtPeriodStart: number | undefined
  /** Undefined: not an apprentice. */
  readonly apprenticeshipStart: IsoDate | undefined
  /** Undefined: taken from the zone set for the whole file. */
  readonly workplace: Workplace | undefined
  readonly engagement: Engagement | undefined
  /** Undefined: time work. */
  readonly workType: WorkType | undefined
  readonly basicAnnualHours: Exact | undefined
  readonly payFrequency: PayFrequency | undefined
  /** Hours of work paid as worked, overtime and paid absence included. */
  readonly hoursWorked: Exact | undefined
  readonly unpaidHours: Exact | undefined
  readonly absenceHours: Exact | undefined
  readonly absencePay: Exact | undefined
  /** Pay for the hours outside overtimeHours, before salary sacrifice. */
  readonly basicPay: Exact | undefined
  readonly overtimeHours: Exact | undefined
  readonly overtimePay: Exact | undefined
  /** Pounds an hour. */
  readonly lowestHourlyRate: Exact | undefined
  readonly performancePay: Exact | undefined
  /** Whole months over which an annual bonus in performancePay was earned. */
  readonly bonusMonths: number | undefined
  readonly guaranteedAllowance: Exact | undefined
  readonly otherAllowance: Exact | undefined
  readonly tips: Exact | undefined
  readonly expenses: Exact | undefined
  readonly salarySacrifice: Exact | undefined
  readonly deductionJob: Exact | undefined
  readonly deductionEmployer: Exact | undefined
  readonly deductionLoan: Exact | undefined
  readonly deductionRecruitment: Exact | undefined
  readonly deductionTransport: Exact | undefined
  readonly jobCostsUnreimbursed: Exact | undefined
  readonly accommodationProvided: boolean | undefined
  /** Whole days in the period on which accommodation was provided. */
  readonly accommodationDays: number | undefined
  /** Pounds for the whole period, with everything that had to be paid to live there. */
  readonly accommodationCharge: Exact | undefined
  readonly grossPay: Exact | undefined
  readonly netPay: Exact | undefined
  readonly paidToThirdParty: boolean | undefined
  readonly daysWorked: number | undefined
  readonly longestRunOfDays: number | undefined
  readonly nightHours: Exact | undefined
  /** What only some payrolls say; left out where the file has no such column. */
  readonly extra?: PayrollExtra | undefined
}

export type PayrollRowField = Exclude<keyof PayrollRow, 'line' | 'workerRef' | 'extra'> | PayrollExtraField
