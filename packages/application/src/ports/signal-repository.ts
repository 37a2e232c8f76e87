import type { Exact } from '@daylight/domain/exact'
import type { HoursSource, LoanInstalment, SignalKind } from '@daylight/domain/signals'
import type { PeriodOfCheck } from './pay-check-repository.ts'

/** What was looked for in one payroll. */
export interface SignalScreeningRecord {
  readonly id: string
  readonly payCheckId: string
  readonly rulesVersion: string
  /** Of the payroll template. */
  readonly columns: readonly string[]
  readonly comparedWithId: string | null
  /** Exact. */
  readonly paidHours: Exact
  /** ISO 8601 instants. */
  readonly foundAt: string
  readonly forgetAfter: string
}

export interface PaySignalRecord {
  readonly id: string
  readonly screeningId: string
  readonly kind: SignalKind
  readonly position: number
}

export interface PaySignalWorkerRecord {
  readonly id: string
  readonly paySignalId: string
  readonly position: number
  readonly workerRef: string
  readonly under18: boolean
}

/** Of many workers: a row of the database for each would cost as much as their lines. */
export interface WorkerDetailRecord {
  readonly id: string
  readonly screeningId: string
  readonly workers: readonly HashedDetails[]
}

/** Keyed hashes. */
export interface HashedDetails {
  readonly workerRef: string
  readonly bankAccount: Uint8Array | null
  readonly niNumber: Uint8Array | null
}

export interface SignalWorker {
  readonly workerRef: string
  readonly under18: boolean
}

export interface FoundSignal {
  readonly kind: SignalKind
  readonly workerCount: number
  readonly under18Count: number
  /** How many groups of this kind there are; only the first of them are handed out. */
  readonly ofKind: number
  /** The first of them, those under 18 before the others. */
  readonly workers: readonly SignalWorker[]
}

export interface FoundScreening extends SignalScreeningRecord {
  readonly recorded: { readonly hours: Exact; readonly source: HoursSource } | null
  readonly comparedWith: PeriodOfCheck | null
  readonly signals: readonly FoundSignal[]
  /** Workers on whom signals of different kinds meet: the first of them, and how many there are. */
  readonly meeting: readonly (SignalWorker & { readonly kinds: readonly SignalKind[] })[]
  readonly meetingCount: number
}

/** Everything here answers as if nothing existed unless the transaction's scope may read signals. */
export interface SignalRepository {
  insertScreening(screening: SignalScreeningRecord): Promise<void>
  /** With at most so many workers of each signal. */
  find(payCheckId: string, mostWorkers: number): Promise<FoundScreening | null>
  /** False when there is no screening. */
  recordHours(
    payCheckId: string,
    recorded: { readonly hours: Exact; readonly source: HoursSource },
  ): Promise<boolean>
  /** Workers of the earlier check who are not in the later one. */
  vanished(checks: CheckPair): Promise<readonly SignalWorker[]>
  /** Workers whose account is known in both, and those of them for whom none of the accounts is the same. */
  changedAccounts(
    checks: CheckPair,
  ): Promise<{ readonly compared: number; readonly changed: readonly string[] }>
  /** Workers with an account or National Insurance number that was another's in the earlier check, and not theirs. */
  detailsOfAnother(checks: CheckPair): Promise<readonly string[]>
  /** What was taken for loans from these workers in these checks, row by row. */
  instalments(query: {
    readonly payCheckIds: readonly string[]
    readonly workerRefs: readonly string[]
  }): Promise<readonly LoanInstalment[]>
}

/** Ids of two checks of one payroll. */
export interface CheckPair {
  readonly earlier: string
  readonly later: string
}

export interface SignalSweeper {
  /** Deletes, in every organisation, what is past the day until which it is kept. Answers how many screenings. */
  forgetSignals(): Promise<number>
}
