import type { PayCheckLineRecord, PayLineWriter } from '@daylight/application'
import type { BulkValue } from '../bulk-copy.ts'
import type { Database } from '../open-database.ts'

/** Writes lines by COPY, in the transaction that everything else of the check belongs to. */
export function createPayLineWriter(database: Pick<Database, 'withTenantBulk'>): PayLineWriter {
  return {
    withPayLines: (scope, work) =>
      database.withTenantBulk(scope, ({ bulk, ...tx }) =>
        work({ ...tx, writeLines: (lines) => bulk.copy('pay_check_line', toValues(lines)) }),
      ),
  }
}

/** In the order of the columns that the bulk copy writes. */
async function* toValues(lines: AsyncIterable<PayCheckLineRecord>): AsyncGenerator<readonly BulkValue[]> {
  for await (const line of lines) {
    yield [
      line.id,
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
  }
}
