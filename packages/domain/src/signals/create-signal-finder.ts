import { type Exact, isPositive, negate, startSum } from '../exact/index.ts'
import type { PayrollRow } from '../pay/payroll-row.ts'
import type { ComparedDetails } from '../payroll-file/create-payroll-row-reader.ts'
import { createNetPayPatterns } from './find-net-pay-patterns.ts'
import { createSharedDetailFinder } from './find-shared-details.ts'
import { createRowJudge, isUnder18 } from './judge-row.ts'
import { type Signal, type SignalKind, signalKinds } from './signal-kinds.ts'
import { type SignalRules, wordSignal } from './signal-rules.ts'

export interface SignalFinder {
  readonly add: (row: PayrollRow, compared: ComparedDetails) => void
  /** What one payroll shows by itself, kind by kind. */
  readonly finish: () => readonly Signal[]
  /** Once all rows are in: whether some row says that this worker is under 18. */
  readonly isUnder18: (workerRef: string) => boolean
  /** Workers who repay a loan or an advance. */
  readonly repayingLoans: () => ReadonlySet<string>
  /** Hours paid as work in the whole payroll: without paid absence. */
  readonly paidHours: () => Exact
}

/** HMRC's temporary numbers: TN, the date of birth, a letter. */
const TEMPORARY_NI_NUMBER = /^TN\d{6}[MF]?$/

/** Takes the rows of one payroll as they come and holds none of them. Never told anyone's nationality. */
export function createSignalFinder(rules: SignalRules): SignalFinder {
  const judge = createRowJudge(rules)
  const shared = createSharedDetailFinder(rules)
  const netPay = createNetPayPatterns(rules)
  const workers = new Map<SignalKind, Set<string>>()
  const minors = new Set<string>()
  const repaying = new Set<string>()
  const paid = startSum()
  let someHaveNiNumber = false

  const note = (kind: SignalKind, workerRef: string): void => {
    const known = workers.get(kind)
    if (known) known.add(workerRef)
    else workers.set(kind, new Set([workerRef]))
  }

  const under18 = (workerRef: string): boolean => minors.has(workerRef)

  return {
    isUnder18: under18,
    repayingLoans: () => repaying,
    paidHours: () => paid.total(),
    add: (row, compared) => {
      const { workerRef } = row
      if (isUnder18(row)) minors.add(workerRef)
      if (row.deductionLoan !== undefined && isPositive(row.deductionLoan)) repaying.add(workerRef)
      if (row.hoursWorked !== undefined) {
        paid.add(row.hoursWorked)
        if (row.absenceHours !== undefined) paid.add(negate(row.absenceHours))
      }
      judge(row, (kind) => note(kind, workerRef))
      shared.add(workerRef, compared)
      const { niNumber } = compared
      if (niNumber === undefined || TEMPORARY_NI_NUMBER.test(niNumber)) note('missing_ni_number', workerRef)
      else someHaveNiNumber = true
      if (row.netPay !== undefined) netPay.add(workerRef, row.netPay, row.hoursWorked)
    },
    finish: () => {
      // Where nobody has one, the file has no such column.
      if (!someHaveNiNumber) workers.delete('missing_ni_number')
      const found = new Map<SignalKind, ReadonlySet<string>[]>()
      for (const [kind, set] of workers) found.set(kind, [set])
      for (const { kind, workers: group } of [...shared.groups(), ...netPay.groups()]) {
        found.set(kind, [...(found.get(kind) ?? []), group])
      }
      return signalKinds.flatMap((kind) =>
        (found.get(kind) ?? []).map((group) =>
          wordSignal(rules, { kind, workers: group, isUnder18: under18 }),
        ),
      )
    },
  }
}
