import { type Exact, negate, startSum } from '../exact/index.ts'
import { numberTexts, type TextNumbers } from '../pay/number-texts.ts'
import type { PayrollRow } from '../pay/payroll-row.ts'
import type { ComparedDetails } from '../payroll-file/create-payroll-row-reader.ts'
import { createNetPayPatterns } from './find-net-pay-patterns.ts'
import { createSharedDetailFinder } from './find-shared-details.ts'
import { type Signal, type SignalKind, signalKinds } from './signal-kinds.ts'
import { type SignalRules, wordSignal } from './signal-rules.ts'
import { createSignalSharer, emptySignalShare, MARKS, type SignalShare } from './signal-share.ts'

export interface SignalFinder {
  readonly add: (row: PayrollRow, compared: ComparedDetails) => void
  /** The same from a row that was looked at elsewhere, of a worker by their number; its hours are not in `paidHours`. */
  readonly addShare: (worker: number, share: SignalShare) => void
  /** What one payroll shows by itself, kind by kind. */
  readonly finish: () => readonly Signal[]
  /** Once all rows are in: whether some row says that this worker is under 18. */
  readonly isUnder18: (workerRef: string) => boolean
  /** Workers who repay a loan or an advance. */
  readonly repayingLoans: () => ReadonlySet<string>
  /** Hours paid as work in the whole payroll: without paid absence. */
  readonly paidHours: () => Exact
}

const KINDS_IN_A_ROW = 2 ** signalKinds.length - 1

/**
 * Takes the rows of one payroll as they come and holds none of them. Never told anyone's nationality. Numbers of
 * worker references may be shared with others who take the same rows.
 */
export function createSignalFinder(rules: SignalRules, workers: TextNumbers = numberTexts()): SignalFinder {
  const fill = createSignalSharer(rules)
  const own = emptySignalShare()
  const shared = createSharedDetailFinder(rules, workers)
  const netPay = createNetPayPatterns(rules, workers)
  /** Workers by number. */
  const seen = new Map<SignalKind, Set<number>>()
  const minors = new Set<string>()
  const repaying = new Set<string>()
  const paid = startSum()
  let someHaveNiNumber = false

  const noteAll = (marks: number, worker: number): void => {
    for (let at = 0; at < signalKinds.length; at++) {
      const kind = signalKinds[at]
      if (kind === undefined || (marks & (1 << at)) === 0) continue
      const known = seen.get(kind)
      if (known) known.add(worker)
      else seen.set(kind, new Set([worker]))
    }
  }
  const noteRef = (refs: Set<string>, worker: number): void => {
    const ref = workers.textOf(worker)
    if (ref !== undefined) refs.add(ref)
  }

  const under18 = (workerRef: string): boolean => minors.has(workerRef)

  const addShare: SignalFinder['addShare'] = (worker, { marks, pence, hours, hashes }) => {
    if ((marks & MARKS.under18) !== 0) noteRef(minors, worker)
    if ((marks & MARKS.repaysLoan) !== 0) noteRef(repaying, worker)
    if ((marks & MARKS.hasNiNumber) !== 0) someHaveNiNumber = true
    if ((marks & KINDS_IN_A_ROW) !== 0) noteAll(marks, worker)
    shared.add(worker, marks, hashes)
    if ((marks & MARKS.hasNetPay) !== 0) netPay.add(worker, pence, hours)
  }

  return {
    isUnder18: under18,
    repayingLoans: () => repaying,
    paidHours: () => paid.total(),
    addShare,
    add: (row, compared) => {
      if (row.hoursWorked !== undefined) {
        paid.add(row.hoursWorked)
        if (row.absenceHours !== undefined) paid.add(negate(row.absenceHours))
      }
      fill(row, compared, own)
      addShare(workers.of(row.workerRef), own)
    },
    finish: () => {
      // Where nobody has one, the file has no such column.
      if (!someHaveNiNumber) seen.delete('missing_ni_number')
      const found = new Map<SignalKind, ReadonlySet<string>[]>()
      for (const [kind, set] of seen)
        found.set(kind, [new Set([...set].flatMap((worker) => workers.textOf(worker) ?? []))])
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
