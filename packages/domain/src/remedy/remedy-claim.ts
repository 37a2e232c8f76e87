import type { IsoDate } from '../dates/index.ts'
import type { Exact } from '../exact/index.ts'
import type { MinimumWageBand } from '../reference/index.ts'

/** What one worker is owed for one pay reference period, as it was found. Amounts are pounds. */
export interface RemedyClaim {
  readonly workerRef: string
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  /** Below the legal minimum; undefined where it was met. */
  readonly law: UnderpaidByLaw | undefined
  /** Missing up to the Living Wage, at the rate that had to be paid in the period; zero where it was met. */
  readonly shortfall: Exact
  /** Recruitment, visa or work-finding fees taken from pay; owed back under the Employer Pays Principle. */
  readonly fees: Exact
}

export interface UnderpaidByLaw {
  readonly underpayment: Exact
  /** Pounds an hour in the period. */
  readonly rateThen: Exact
  readonly band: MinimumWageBand
  /** Age, or the lowest age of the band, on the first day of the period: the band stays that of the period. */
  readonly age: number
}

export const REMEDY_PAYMENT_KINDS = ['wages', 'fees'] as const
export type RemedyPaymentKind = (typeof REMEDY_PAYMENT_KINDS)[number]

/** Money that reached a worker, as shown by a payroll file or a payslip. */
export interface RemedyPayment {
  readonly workerRef: string
  readonly kind: RemedyPaymentKind
  /** Pounds, above zero. */
  readonly amount: Exact
  readonly paidOn: IsoDate
}

/** How it stands with one claim on a day. Law, Living Wage and fees are never added: the same pound may be in two. */
export interface ClaimStanding {
  readonly claim: RemedyClaim
  readonly law: LawStanding | undefined
  readonly livingWage: { readonly owed: Exact; readonly paid: Exact; readonly left: Exact }
  readonly fees: { readonly owed: Exact; readonly paid: Exact; readonly left: Exact }
}

export interface LawStanding {
  /** Pounds an hour for the same band on the day, or on the day it was settled. */
  readonly rateNow: Exact
  /** The higher of the underpayment and the underpayment ÷ rate then × rate now. */
  readonly owed: Exact
  readonly paid: Exact
  readonly left: Exact
  /** Day on which all that was then owed had been paid: later rises change nothing any more. */
  readonly settledOn: IsoDate | undefined
}
