import type {
  PayCheckGrade,
  PayCheckRefusal,
  PayCheckStatus,
  PayCheckSummary,
  PayLineFilter,
  StoredPayrollRow,
} from '@daylight/contracts'
import type { PayVerdict, Zone } from '@daylight/domain/pay'
import type { PayChange, PeopleInPair } from '@daylight/domain/pay-results'
import type { PayrollMapping, UnknownElement } from '@daylight/domain/payroll-file'

export interface PayCheckRecord {
  readonly organisationId: string
  readonly id: string
  /** Both null: our own payroll. */
  readonly supplierId: string | null
  readonly siteId: string | null
  readonly status: PayCheckStatus
  /** Where the encrypted upload lies; null once it has been read. */
  readonly uploadKey: string | null
  readonly fileDigest: string
  readonly fileBytes: number
  readonly fileType: 'csv' | 'xlsx' | 'ods' | 'fps'
  readonly headings: readonly string[]
  /** How the headings were found, in sentences that quote no cell. */
  readonly headingNotes: readonly string[]
  /** Of a payroll with a row for each element of pay, until it has been read: what is not known by its name. */
  readonly unknownElements: readonly UnknownElement[]
  readonly mapping: PayrollMapping | null
  /** Arrears are stated at the rates of this day. */
  readonly asOf: string
  readonly rowsRead: number
  /** Null while it is not known; of a text file an estimate until it has been read. */
  readonly rowsTotal: number | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly engineVersion: string | null
  readonly ratesVersion: string | null
  readonly summary: PayCheckSummary | null
  readonly refusal: PayCheckRefusal | null
  readonly grade: PayCheckGrade
  readonly createdById: string
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly completedAt: string | null
  readonly version: number
}

export interface NamedPayCheck extends PayCheckRecord {
  readonly supplierName: string | null
  readonly siteName: string | null
}

/** A place where people work, as far as a pay check needs it. */
export interface PayrollPlace {
  readonly id: string
  readonly name: string
  readonly zone: Zone
  readonly supplierId: string | null
}

export interface PayCheckLineRecord {
  readonly payCheckId: string
  readonly line: number
  readonly workerRef: string
  readonly siteId: string | null
  readonly zone: Zone | null
  readonly periodStart: string
  readonly periodEnd: string
  readonly minimumWageVerdict: PayVerdict
  readonly livingWageVerdict: PayVerdict
  /** Decimals, rounded to six places: for order and display. The row holds the exact figures. */
  readonly hours: string | null
  readonly minimumWageHourly: string | null
  readonly livingWageHourly: string | null
  readonly underpayment: string | null
  readonly arrears: string | null
  readonly shortfall: string | null
  readonly row: StoredPayrollRow
}

/** Another check of the same payroll. */
export interface PeriodOfCheck {
  readonly id: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly people: number
}

/** Two checks of one payroll. */
export interface PayCheckPair {
  readonly earlier: string
  readonly later: string
}

export interface PayChangeQuery extends PayCheckPair {
  readonly standard: 'living_wage' | 'minimum_wage'
  readonly change: PayChange
  readonly after?: string | undefined
  readonly limit: number
}

/** A worker in one check: the worst verdict, the lowest pay an hour and what is missing an hour where below. */
export interface WorkerStanding {
  readonly verdict: PayVerdict
  readonly hourly: string | null
  readonly gap: string | null
}

/** A worker of either of two checks, against one standard. */
export interface ComparedStanding {
  readonly change: PayChange
  readonly before: WorkerStanding | null
  readonly now: WorkerStanding | null
}

export interface ComparedWorker {
  readonly workerRef: string
  readonly livingWage: ComparedStanding
  readonly minimumWage: ComparedStanding
}

/** One period of one payroll by the check of it that was made last; amounts are decimals in pounds. */
export interface OwedPeriod {
  readonly payCheckId: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly arrears: string
  readonly arrearsPeople: number
  readonly shortfall: string
  readonly shortfallPeople: number
}

export interface PayLineQuery {
  readonly payCheckId: string
  readonly filter: PayLineFilter
  readonly after?: string | undefined
  readonly limit: number
}

export type PayCheckChange = Partial<
  Omit<PayCheckRecord, 'organisationId' | 'id' | 'version' | 'createdAt' | 'createdById'>
>

export interface PayCheckRepository {
  find(id: string): Promise<NamedPayCheck | null>
  insert(payCheck: PayCheckRecord): Promise<void>
  /** Only while the check has one of these states (and this version, when given); false otherwise. */
  change(
    id: string,
    change: PayCheckChange,
    when: { readonly status: readonly PayCheckStatus[]; readonly version?: number },
  ): Promise<boolean>
  /** Newest first. */
  list(query: {
    readonly supplierId?: string | undefined
    readonly after?: string | undefined
    readonly limit: number
  }): Promise<{ readonly payChecks: readonly NamedPayCheck[]; readonly next: string | null }>
  /** Complete checks of the same payroll (supplier and site) whose period starts earlier, the latest period first. */
  earlier(
    payCheck: Pick<PayCheckRecord, 'supplierId' | 'siteId'> & { readonly before: string },
    limit: number,
  ): Promise<readonly PeriodOfCheck[]>
  /** People of both checks by their verdicts in each, for each standard. */
  compare(pair: PayCheckPair): Promise<{
    readonly livingWage: readonly PeopleInPair[]
    readonly minimumWage: readonly PeopleInPair[]
  }>
  /** By worker reference. */
  changedWorkers(query: PayChangeQuery): Promise<{
    readonly workers: readonly {
      readonly workerRef: string
      readonly before: WorkerStanding | null
      readonly now: WorkerStanding | null
    }[]
    readonly next: string | null
  }>
  /** Everybody in either check, by worker reference. */
  comparedWorkers(
    query: PayCheckPair & { readonly after?: string | undefined; readonly limit: number },
  ): Promise<{
    readonly workers: readonly ComparedWorker[]
    readonly next: string | null
  }>
  /** Periods of one payroll that begin no later than a day, the latest first; each once, by its latest check. */
  owedByPeriod(
    payCheck: Pick<PayCheckRecord, 'supplierId' | 'siteId'> & { readonly until: string },
  ): Promise<readonly OwedPeriod[]>
  /** Complete checks of one supplier's payrolls (null: our own), the latest period first, then the latest check. */
  completeChecks(supplierId: string | null, limit: number): Promise<readonly NamedPayCheck[]>
  /** Whether any line of it is of somebody whom an agency sent. */
  hasAgencyWorkers(id: string): Promise<boolean>
  /** Holds every other reading of this check off until the transaction ends. */
  lockReading(id: string): Promise<void>
  lines(
    query: PayLineQuery,
  ): Promise<{ readonly lines: readonly PayCheckLineRecord[]; readonly next: string | null }>
  /** Of one payroll, or of all when it is undefined. */
  places(supplierId?: string | null): Promise<readonly PayrollPlace[]>
  /** Active ones, by name. */
  supplierNames(): Promise<readonly { readonly id: string; readonly name: string }[]>
  rememberedMapping(supplierId: string | null): Promise<PayrollMapping | null>
  rememberMapping(supplierId: string | null, mapping: PayrollMapping): Promise<void>
}
