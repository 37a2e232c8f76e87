import { daysBetween, type IsoDate } from '../dates/index.ts'
import { compare, type Exact, isPositive, multiply, ratio, subtract } from '../exact/index.ts'
import type { Signal, SignalKind } from './signal-kinds.ts'
import { type SignalRules, wordSignal } from './signal-rules.ts'

/** One repayment of a loan, of one worker in one payroll. */
export interface LoanInstalment {
  readonly workerRef: string
  readonly periodStart: IsoDate
  /** Pounds; zero where nothing was taken. */
  readonly amount: Exact
}

/** What an earlier payroll of the same workers says, compared with this one. */
export interface PayrollHistory {
  readonly periodStart: IsoDate
  /** Workers of the last payroll, and those of them who are not in this one. */
  readonly lastWorkers: number
  readonly vanished: readonly string[]
  /** Workers whose account is known in both payrolls, and those of them for whom it is another one. */
  readonly accountsCompared: number
  readonly changedAccounts: readonly string[]
  /** Workers with an account or National Insurance number that was another worker's in the last payroll. */
  readonly detailsOfAnother: readonly string[]
  /** Of workers who repay a loan in this payroll: every earlier row of theirs that is known. */
  readonly instalments: readonly LoanInstalment[]
  readonly isUnder18: (workerRef: string) => boolean
}

/** At least so many workers, and so many in a hundred of those who were looked at. */
function isWave(rules: SignalRules, kind: SignalKind, count: number, of: number): boolean {
  const rule = rules.of(kind)
  return count >= rule.threshold('workers') && count * 100 >= rule.threshold('percentOfWorkers') * of
}

function loansNotClearing(rules: SignalRules, history: PayrollHistory): string[] {
  const rule = rules.of('loan_not_clearing')
  const byWorker = new Map<string, LoanInstalment[]>()
  for (const instalment of history.instalments) {
    const known = byWorker.get(instalment.workerRef)
    if (known) known.push(instalment)
    else byWorker.set(instalment.workerRef, [instalment])
  }
  return [...byWorker].flatMap(([workerRef, instalments]) => {
    const sorted = instalments.toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
    const [first] = sorted
    const last = sorted.at(-1)
    if (!first || !last) return []
    const periods = new Set(sorted.map(({ periodStart }) => periodStart)).size
    const long =
      periods >= rule.threshold('checks') &&
      daysBetween(first.periodStart, history.periodStart) >= rule.threshold('days')
    const never = sorted.every(({ amount }) => isPositive(amount)) && compare(last.amount, first.amount) >= 0
    return long && never ? [workerRef] : []
  })
}

/** What only shows when a payroll is compared with earlier ones. */
export function findHistorySignals(rules: SignalRules, history: PayrollHistory): readonly Signal[] {
  const { isUnder18, vanished, changedAccounts, detailsOfAnother } = history
  const signals: Signal[] = []
  const add = (kind: SignalKind, workers: readonly string[]) => {
    if (workers.length > 0) signals.push(wordSignal(rules, { kind, workers, isUnder18 }))
  }
  add('loan_not_clearing', loansNotClearing(rules, history))
  add('details_of_another_worker', detailsOfAnother)
  if (isWave(rules, 'changed_bank_details', changedAccounts.length, history.accountsCompared))
    add('changed_bank_details', changedAccounts)
  if (isWave(rules, 'workers_vanished', vanished.length, history.lastWorkers))
    add('workers_vanished', vanished)
  return signals
}

/** Fewer hours paid than another record has, of a payroll as a whole; null when they agree well enough. */
export function findHoursShaved(
  rules: SignalRules,
  hours: { readonly paid: Exact; readonly recorded: Exact },
): Signal | null {
  const share = ratio(rules.of('hours_shaved').threshold('percentOfHours'), 100)
  const missing = subtract(hours.recorded, hours.paid)
  if (compare(missing, multiply(hours.recorded, share)) <= 0) return null
  return wordSignal(rules, { kind: 'hours_shaved', workers: [], isUnder18: () => false })
}
