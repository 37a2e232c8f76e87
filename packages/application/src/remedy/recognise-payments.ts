import { compareDates, isoDate, latestOf } from '@daylight/domain/dates'
import { add, type Exact, fromWire, isPositive, subtract, ZERO } from '@daylight/domain/exact'
import type { PayRates } from '@daylight/domain/reference'
import { type RemedyClaim, type RemedyPayment, reckonRemedy } from '@daylight/domain/remedy'
import type { NamedPayCheck } from '../ports/pay-check-repository.ts'
import type { RemedyPaymentRecord, RemedyRecord } from '../ports/remedy-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

export interface RecogniseOptions {
  readonly tx: TenantTransaction
  readonly payCheck: Pick<NamedPayCheck, 'id' | 'supplierId' | 'grade'>
  readonly rates: PayRates
  /** ISO 8601 instant. */
  readonly now: string
  readonly newId: () => string
}

interface Candidate extends RemedyPayment {
  readonly sourceKey: string
}

/**
 * Finds the repayments in a payroll and holds them against what is owed to each worker, the oldest remedy first. The
 * same month read again in another file pays nobody twice; what is more than is owed is left out. A payroll that is
 * only claimed shows no payment.
 */
export async function recognisePayments(options: RecogniseOptions): Promise<number> {
  const { tx, payCheck, newId } = options
  const { grade } = payCheck
  if (grade === 'claimed') return 0
  await tx.remedies.lockPayroll(payCheck)
  const remedies = await tx.remedies.openOf(payCheck)
  if (remedies.length === 0) return 0
  const candidates = (await tx.remedies.repaidIn(payCheck.id)).flatMap(toCandidates)
  if (candidates.length === 0) return 0
  const rest = leaveOutKnown(candidates, await tx.remedies.paymentsIn(payCheck))
  let recognised = 0
  for (const remedy of remedies) {
    const found = await payInto(options, remedy, rest)
    const payments = found.map(
      (payment): RemedyPaymentRecord => ({
        ...payment,
        id: newId(),
        remedyId: remedy.id,
        payCheckId: payCheck.id,
        evidenceId: null,
        grade,
        recordedById: null,
        recordedAt: options.now,
      }),
    )
    if (payments.length === 0) continue
    await tx.remedies.addPayments(payments)
    recognised += payments.length
  }
  return recognised
}

function toCandidates(row: {
  readonly workerRef: string
  readonly periodEnd: string
  readonly arrearsPaid: string | null
  readonly feesRepaid: string | null
}): Candidate[] {
  const { workerRef, periodEnd } = row
  const make = (kind: RemedyPayment['kind'], text: string | null): Candidate[] => {
    const amount = text === null ? null : fromWire(text)
    if (amount === null || !isPositive(amount)) return []
    const sourceKey = `payroll:${workerRef}:${periodEnd}:${kind}`
    return [{ workerRef, kind, amount, paidOn: isoDate(periodEnd), sourceKey }]
  }
  return [...make('wages', row.arrearsPaid), ...make('fees', row.feesRepaid)]
}

function leaveOutKnown(
  candidates: readonly Candidate[],
  known: readonly RemedyPaymentRecord[],
): Map<string, Candidate> {
  const rest = new Map<string, Candidate>()
  for (const candidate of candidates) {
    // A worker may have several lines in one period.
    const other = rest.get(candidate.sourceKey)?.amount ?? ZERO
    rest.set(candidate.sourceKey, { ...candidate, amount: add(candidate.amount, other) })
  }
  for (const { sourceKey, amount } of known) {
    const candidate = rest.get(sourceKey)
    if (candidate) rest.set(sourceKey, { ...candidate, amount: subtract(candidate.amount, amount) })
  }
  return rest
}

/** What of the candidates this remedy takes; taken off them. */
async function payInto(
  { tx, rates }: RecogniseOptions,
  remedy: RemedyRecord,
  rest: Map<string, Candidate>,
): Promise<readonly Candidate[]> {
  const claims = groupByWorker(await tx.remedies.claimsOf(remedy.id))
  const known = await tx.remedies.paymentsOf(remedy.id)
  const payments = groupByWorker<RemedyPayment>(known)
  const knownKeys = new Set(known.map(({ sourceKey }) => sourceKey))
  const open = [...rest.values()]
    .filter((one) => claims.has(one.workerRef) && isPositive(one.amount) && !knownKeys.has(one.sourceKey))
    .sort((a, b) => compareDates(a.paidOn, b.paidOn))
  const taken: Candidate[] = []
  for (const candidate of open) {
    const { workerRef, sourceKey } = candidate
    const before = payments.get(workerRef) ?? []
    const beyond = beyondOf({ claims: claims.get(workerRef) ?? [], payments: before, rates }, candidate)
    const used = subtract(candidate.amount, beyond)
    if (!isPositive(used)) continue
    const payment = { ...candidate, amount: used }
    taken.push(payment)
    payments.set(workerRef, [...before, payment])
    rest.set(sourceKey, { ...candidate, amount: beyond })
  }
  return taken
}

function groupByWorker<Item extends { readonly workerRef: string }>(
  items: readonly Item[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const known = groups.get(item.workerRef)
    if (known) known.push(item)
    else groups.set(item.workerRef, [item])
  }
  return groups
}

/** How much of one more payment would be more than is owed to its worker. */
export function beyondOf(
  worker: {
    readonly claims: readonly RemedyClaim[]
    readonly payments: readonly RemedyPayment[]
    readonly rates: PayRates
  },
  payment: RemedyPayment,
): Exact {
  const { claims, payments, rates } = worker
  // Files do not come in the order of their months: what was paid later counts too.
  const lastDay = payments.reduce((last, { paidOn }) => latestOf(last, paidOn), payment.paidOn)
  const beyond = (all: readonly RemedyPayment[]) =>
    reckonRemedy({ claims, payments: all, rates, on: lastDay }).beyond.get(payment.workerRef) ?? ZERO
  return subtract(beyond([...payments, payment]), beyond(payments))
}
