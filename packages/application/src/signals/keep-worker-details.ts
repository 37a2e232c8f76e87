import type { ComparedDetails } from '@daylight/domain/payroll-file'
import { DETAIL_HASH_BYTES, type DetailHashes } from '../ports/payroll-services.ts'
import type { HashedDetails, WorkerDetailRecord } from '../ports/signal-repository.ts'

const FIRST_ROWS = 256
const WORKERS_A_RECORD = 1000
const WIDTH = DETAIL_HASH_BYTES * 2

export interface WorkerDetailKeeper {
  readonly add: (workerRef: string, compared: ComparedDetails) => void
  readonly records: (options: {
    readonly screeningId: string
    readonly newId: () => string
  }) => Generator<WorkerDetailRecord>
}

/**
 * Hashes the two details that payrolls are compared by, as their rows are read: 32 bytes and a reference a row, until
 * the lines have been written. The details themselves are let go at once.
 */
export function keepWorkerDetails(hash: ReturnType<DetailHashes['forPayroll']>): WorkerDetailKeeper {
  const refs: string[] = []
  let bytes = new Uint8Array(FIRST_ROWS * WIDTH)
  const hashAt = (start: number): Uint8Array | null => {
    const part = bytes.subarray(start, start + DETAIL_HASH_BYTES)
    return part.some((byte) => byte !== 0) ? part : null
  }
  return {
    add: (workerRef, { bankAccount, niNumber }) => {
      // Several rows of a worker follow each other, with the same details.
      if ((bankAccount === undefined && niNumber === undefined) || refs.at(-1) === workerRef) return
      const start = refs.length * WIDTH
      if (start === bytes.length) {
        const wider = new Uint8Array(bytes.length * 2)
        wider.set(bytes)
        bytes = wider
      }
      if (bankAccount !== undefined) bytes.set(hash('bank_account', bankAccount), start)
      if (niNumber !== undefined) bytes.set(hash('ni_number', niNumber), start + DETAIL_HASH_BYTES)
      refs.push(workerRef)
    },
    records: function* ({ screeningId, newId }) {
      for (let from = 0; from < refs.length; from += WORKERS_A_RECORD) {
        const workers = refs.slice(from, from + WORKERS_A_RECORD).map((workerRef, index): HashedDetails => {
          const start = (from + index) * WIDTH
          return { workerRef, bankAccount: hashAt(start), niNumber: hashAt(start + DETAIL_HASH_BYTES) }
        })
        yield { id: newId(), screeningId, workers }
      }
    },
  }
}
