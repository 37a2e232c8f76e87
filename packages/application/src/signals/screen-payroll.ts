import { addMonths, type IsoDate } from '@daylight/domain/dates'
import type { PayrollRow, TextNumbers } from '@daylight/domain/pay'
import {
  type ComparedDetails,
  findPayrollColumn,
  guessPayrollMapping,
  normaliseHeader,
  type PayrollColumnName,
  type PayrollMapping,
} from '@daylight/domain/payroll-file'
import {
  createSignalFinder,
  findHistorySignals,
  type Signal,
  type SignalFinder,
  type SignalRules,
  signalKinds,
} from '@daylight/domain/signals'
import type { NamedPayCheck } from '../ports/pay-check-repository.ts'
import type { PayLineTransaction } from '../ports/pay-line-writer.ts'
import type { PayrollServices } from '../ports/payroll-services.ts'
import type { PaySignalRecord, PaySignalWorkerRecord } from '../ports/signal-repository.ts'
import { keepWorkerDetails, type WorkerDetailKeeper } from './keep-worker-details.ts'

/** Enough payrolls for a loan to show, even where they are weekly. */
const MOST_EARLIER_CHECKS = 26

export interface PayrollScreening {
  /** A row as it is stored, under its pseudonym, with the details that are only compared. */
  readonly add: (row: PayrollRow, compared: ComparedDetails) => void
  /** Once the lines are written: writes what was found, in their transaction. */
  readonly store: (options: StoreOptions) => Promise<void>
}

export interface StoreOptions {
  readonly tx: PayLineTransaction
  readonly columns: readonly string[]
  readonly periodStart: IsoDate
  readonly today: IsoDate
  /** ISO 8601 instant. */
  readonly now: string
  readonly newId: () => string
}

/** The mapping with the columns that are only compared, where the file has them; they are in no stored mapping. */
export function withComparedColumns(headings: readonly string[], mapping: PayrollMapping): PayrollMapping {
  const taken = new Set(Object.values(mapping.columns).map(normaliseHeader))
  const columns: { [Name in PayrollColumnName]?: string } = { ...mapping.columns }
  for (const { column, header } of guessPayrollMapping(headings).guesses) {
    if (findPayrollColumn(column).fate !== 'never_stored' || taken.has(normaliseHeader(header))) continue
    columns[column] = header
  }
  return { ...mapping, columns }
}

/** Looks for signals while a payroll is read. */
export function screenPayroll(options: {
  readonly payCheck: NamedPayCheck
  readonly rules: SignalRules
  readonly payroll: PayrollServices
  /** Numbers of the workers' pseudonyms, shared with others who take the same rows. */
  readonly workers: TextNumbers
}): PayrollScreening {
  const { payCheck, rules, payroll, workers } = options
  const finder = createSignalFinder(rules, workers)
  const details = keepWorkerDetails(payroll.detailHashes.forPayroll(payCheck))
  return {
    add: (row, compared) => {
      finder.add(row, compared)
      details.add(row.workerRef, compared)
    },
    store: (store) => storeScreening({ ...store, payCheck, rules, finder, details }),
  }
}

interface Screened extends StoreOptions {
  readonly payCheck: NamedPayCheck
  readonly rules: SignalRules
  readonly finder: SignalFinder
  readonly details: WorkerDetailKeeper
}

async function storeScreening(screened: Screened): Promise<void> {
  const { tx, payCheck, rules, finder, details, newId } = screened
  const { supplierId, siteId } = payCheck
  const earlier = await tx.payChecks.earlier(
    { supplierId, siteId, before: screened.periodStart },
    MOST_EARLIER_CHECKS,
  )
  const screeningId = newId()
  await tx.signals.insertScreening({
    id: screeningId,
    payCheckId: payCheck.id,
    rulesVersion: rules.version,
    columns: screened.columns,
    comparedWithId: earlier[0]?.id ?? null,
    paidHours: finder.paidHours(),
    foundAt: screened.now,
    forgetAfter: `${addMonths(screened.today, rules.retentionMonths)}T00:00:00.000Z`,
  })
  await tx.writeWorkerDetails(details.records({ screeningId, newId }))
  const found = [
    ...finder.finish(),
    ...(await compareWithEarlier(
      screened,
      earlier.map(({ id, people }) => ({ id, people })),
    )),
  ].toSorted((a, b) => signalKinds.indexOf(a.kind) - signalKinds.indexOf(b.kind))
  const records = found.map(
    ({ kind }, position): PaySignalRecord => ({ id: newId(), screeningId, kind, position }),
  )
  await tx.writeSignals(records, toWorkers(records, found, newId))
}

function* toWorkers(
  records: readonly PaySignalRecord[],
  found: readonly Signal[],
  newId: () => string,
): Generator<PaySignalWorkerRecord> {
  for (const [index, record] of records.entries()) {
    const signal = found[index]
    const under18 = new Set(signal?.under18)
    for (const [position, workerRef] of (signal?.workers ?? []).entries()) {
      yield { id: newId(), paySignalId: record.id, position, workerRef, under18: under18.has(workerRef) }
    }
  }
}

async function compareWithEarlier(
  { tx, payCheck, rules, finder, periodStart }: Screened,
  earlier: readonly { readonly id: string; readonly people: number }[],
): Promise<readonly Signal[]> {
  const [last] = earlier
  if (!last) return []
  const pair = { earlier: last.id, later: payCheck.id }
  const vanished = await tx.signals.vanished(pair)
  const accounts = await tx.signals.changedAccounts(pair)
  const repaying = [...finder.repayingLoans()]
  const minors = new Set(vanished.filter(({ under18 }) => under18).map(({ workerRef }) => workerRef))
  return findHistorySignals(rules, {
    periodStart,
    lastWorkers: last.people,
    vanished: vanished.map(({ workerRef }) => workerRef),
    accountsCompared: accounts.compared,
    changedAccounts: accounts.changed,
    detailsOfAnother: await tx.signals.detailsOfAnother(pair),
    instalments:
      repaying.length === 0
        ? []
        : await tx.signals.instalments({
            payCheckIds: [payCheck.id, ...earlier.map(({ id }) => id)],
            workerRefs: repaying,
          }),
    isUnder18: (workerRef) => finder.isUnder18(workerRef) || minors.has(workerRef),
  })
}
