import type { PayCheckLineRecord } from './pay-check-repository.ts'
import type { PaySignalRecord, PaySignalWorkerRecord, WorkerDetailRecord } from './signal-repository.ts'
import type { TenantScope, TenantTransaction } from './unit-of-work.ts'

export interface PayLineTransaction extends TenantTransaction {
  /** Writes the lines as they come, some at a time; answers how many. */
  writeLines(batches: AsyncIterable<readonly PayCheckLineRecord[]>): Promise<number>
  writeWorkerDetails(details: Iterable<WorkerDetailRecord>): Promise<number>
  writeSignals(signals: readonly PaySignalRecord[], workers: Iterable<PaySignalWorkerRecord>): Promise<void>
}

/** One transaction that may also write very many lines. */
export interface PayLineWriter {
  withPayLines<Value>(scope: TenantScope, work: (tx: PayLineTransaction) => Promise<Value>): Promise<Value>
}
