import type {
  PayCheckLineRecord,
  PayLineWriter,
  PaySignalRecord,
  PaySignalWorkerRecord,
  WorkerDetailRecord,
} from '@daylight/application'
import type { BulkValue } from '../bulk-copy.ts'
import type { Database } from '../open-database.ts'

/** Writes lines by COPY, in the transaction that everything else of the check belongs to. */
export function createPayLineWriter(database: Pick<Database, 'withTenantBulk'>): PayLineWriter {
  return {
    withPayLines: (scope, work) =>
      database.withTenantBulk(scope, ({ bulk, ...tx }) =>
        work({
          ...tx,
          writeLines: (lines) => bulk.copy('pay_check_line', toValues(lines)),
          writeWorkerDetails: (details) => bulk.copy('worker_detail', toDetailValues(details)),
          writeSignals: async (signals, workers) => {
            await bulk.copy('pay_signal', toSignalValues(signals))
            await bulk.copy('pay_signal_worker', toWorkerValues(workers))
          },
        }),
      ),
  }
}

async function* toValues(
  batches: AsyncIterable<readonly PayCheckLineRecord[]>,
): AsyncGenerator<readonly (readonly BulkValue[])[]> {
  for await (const lines of batches) yield lines.map(toLineValues)
}

/** In the order of the columns that the bulk copy writes. */
const toLineValues = (line: PayCheckLineRecord): readonly BulkValue[] => [
  line.payCheckId,
  line.line,
  line.workerRef,
  line.siteId,
  line.zone,
  line.periodStart,
  line.periodEnd,
  line.minimumWageVerdict,
  line.livingWageVerdict,
  line.hours,
  line.minimumWageHourly,
  line.livingWageHourly,
  line.underpayment,
  line.arrears,
  line.shortfall,
  JSON.stringify(line.row),
]

function* toDetailValues(details: Iterable<WorkerDetailRecord>): Generator<readonly BulkValue[]> {
  for (const { id, screeningId, workers } of details) {
    yield [
      id,
      screeningId,
      toArray(workers.map(({ workerRef }) => workerRef)),
      toArray(workers.map(({ bankAccount }) => toBytea(bankAccount))),
      toArray(workers.map(({ niNumber }) => toBytea(niNumber))),
    ]
  }
}

const toBytea = (hash: Uint8Array | null): string | null =>
  hash === null ? null : `\\x${Buffer.from(hash).toString('hex')}`

/** PostgreSQL's text of an array. */
const toArray = (elements: readonly (string | null)[]): string =>
  `{${elements.map((text) => (text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`

function* toSignalValues(signals: readonly PaySignalRecord[]): Generator<readonly BulkValue[]> {
  for (const { id, screeningId, kind, position } of signals) yield [id, screeningId, kind, position]
}

function* toWorkerValues(workers: Iterable<PaySignalWorkerRecord>): Generator<readonly BulkValue[]> {
  for (const { id, paySignalId, position, workerRef, under18 } of workers) {
    yield [id, paySignalId, position, workerRef, under18 ? 't' : 'f']
  }
}
