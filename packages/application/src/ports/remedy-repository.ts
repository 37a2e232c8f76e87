import type { Instalment, RemedyClaim, RemedyPayment } from '@daylight/domain/remedy'
import type { PayCheckLineRecord } from './pay-check-repository.ts'

/** Money owed to the workers of one payroll at one place. */
export interface RemedyRecord {
  readonly organisationId: string
  readonly id: string
  readonly findingId: string
  readonly payCheckId: string
  /** Null: our own payroll. */
  readonly supplierId: string | null
  readonly siteId: string | null
  readonly status: 'open' | 'settled'
  readonly openedById: string
  /** ISO 8601 instants. */
  readonly openedAt: string
  readonly settledById: string | null
  readonly settledAt: string | null
  /** Calendar date on which the schedule was agreed. */
  readonly scheduledOn: string | null
  /** Since when, as an ISO 8601 instant, its supplier may see it by its own references, and who said so. */
  readonly sharedAt: string | null
  readonly sharedById: string | null
  readonly version: number
}

export interface RemedyPaymentRecord extends RemedyPayment {
  readonly id: string
  readonly remedyId: string
  /** The same payment seen in two files has the same key. */
  readonly sourceKey: string
  /** What shows it: one of the two. */
  readonly payCheckId: string | null
  readonly evidenceId: string | null
  readonly grade: 'documented' | 'sampled' | 'tested' | 'confirmed'
  readonly recordedById: string | null
  readonly recordedAt: string
}

/** Money in a payroll that is said to be for earlier periods, of one worker in one period. */
export interface RepaidInPayroll {
  readonly workerRef: string
  readonly periodEnd: string
  /** Exact amounts in their stored form. */
  readonly arrearsPaid: string | null
  readonly feesRepaid: string | null
}

type Payroll = Pick<RemedyRecord, 'supplierId'>

export interface RemedyRepository {
  /** Until the transaction ends, nobody else changes what is owed in this payroll. */
  lockPayroll(payroll: Payroll): Promise<void>
  find(id: string): Promise<RemedyRecord | null>
  ofPlace(place: Pick<RemedyRecord, 'payCheckId' | 'siteId'>): Promise<RemedyRecord | null>
  /** What a supplier may see at its link, the oldest first. */
  sharedWith(supplierId: string): Promise<readonly RemedyRecord[]>
  /** The oldest first. */
  openOf(payroll: Payroll): Promise<readonly RemedyRecord[]>
  insert(remedy: RemedyRecord, claims: readonly (RemedyClaim & { readonly id: string })[]): Promise<void>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(remedy: RemedyRecord, expectedVersion: number): Promise<boolean>
  claimsOf(id: string): Promise<readonly RemedyClaim[]>
  /** Claims and payments of several remedies at once, each with its remedy's id. */
  claimsAndPaymentsOf(ids: readonly string[]): Promise<{
    readonly claims: readonly (RemedyClaim & { readonly remedyId: string })[]
    readonly payments: readonly RemedyPaymentRecord[]
  }>
  /** Worker and first day of the period of every claim of a payroll. */
  claimedIn(payroll: Payroll): Promise<readonly Pick<RemedyClaim, 'workerRef' | 'periodStart'>[]>
  paymentsOf(id: string): Promise<readonly RemedyPaymentRecord[]>
  /** In all remedies of a payroll. */
  paymentsIn(payroll: Payroll): Promise<readonly RemedyPaymentRecord[]>
  addPayments(payments: readonly RemedyPaymentRecord[]): Promise<void>
  instalmentsOf(id: string): Promise<readonly Instalment[]>
  replaceInstalments(
    id: string,
    instalments: readonly (Instalment & { readonly id: string })[],
  ): Promise<void>
  /** Lines of a check at a place (null: at none that is known) that are below a standard or hold a recruitment fee. */
  linesOwed(place: Pick<RemedyRecord, 'payCheckId' | 'siteId'>): Promise<readonly PayCheckLineRecord[]>
  /** What the lines of a check say was paid of earlier periods, by worker and period. */
  repaidIn(payCheckId: string): Promise<readonly RepaidInPayroll[]>
  /** Everybody in a check. */
  workersIn(payCheckId: string): Promise<ReadonlySet<string>>
}
