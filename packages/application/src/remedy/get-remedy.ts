import { authorise, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import { type IsoDate, isoDate } from '@daylight/domain/dates'
import { add, type Exact, isPositive, toWire, ZERO } from '@daylight/domain/exact'
import { isSmallGroup, type PeopleCount } from '@daylight/domain/pay-results'
import {
  findLeaversOwed,
  groupRemedy,
  judgeSchedule,
  mayCloseRemedy,
  type ShownRemedy,
  showRemedy,
} from '@daylight/domain/remedy'
import type { EvidenceRecord } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { RemedyPaymentRecord, RemedyRecord } from '../ports/remedy-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { type ReckonedRemedy, reckonStoredRemedy } from './load-remedy.ts'

export interface RemedyView
  extends Pick<
    RemedyRecord,
    | 'id'
    | 'findingId'
    | 'payCheckId'
    | 'status'
    | 'openedAt'
    | 'settledAt'
    | 'scheduledOn'
    | 'sharedAt'
    | 'version'
  > {
  /** The day for which it is reckoned. */
  readonly on: IsoDate
  readonly shown: ShownRemedy
  readonly schedule:
    | readonly { readonly dueOn: string; readonly amount: string; readonly passed: boolean }[]
    | null
  /** Pounds that had to be paid by today and were not; null where it may not be told or nothing is agreed. */
  readonly behind: string | null
  readonly payments: readonly PaymentsOfDay[]
  /** Still owed and in the newest payroll no more; null while there is no newer payroll. */
  readonly leaversOwed: PeopleCount | null
  readonly newestPayCheckId: string | null
  readonly mayWrite: boolean
  readonly mayVerify: boolean
  /** Its supplier may be shown it: our own payroll has none. */
  readonly mayShare: boolean
  /** Why it cannot be closed yet; null when it can, or is. */
  readonly open: string | null
  /** Payslips and other records that may show a payment. */
  readonly evidence: readonly { readonly id: string; readonly fileName: string }[]
}

/** Payments of one day by one way of showing them: never by whom. */
export interface PaymentsOfDay {
  readonly paidOn: string
  readonly kind: RemedyPaymentRecord['kind']
  readonly source: 'payroll' | 'payslip'
  readonly grade: RemedyPaymentRecord['grade']
  readonly people: PeopleCount
  readonly amount: string | null
}

export type RemedyOfFinding =
  | { readonly kind: 'none'; readonly mayOpen: boolean }
  | { readonly kind: 'remedy'; readonly remedy: RemedyView }

/** What is owed to workers for a finding, what was promised, paid and is left: counts and sums, never who. */
export async function getRemedy(
  deps: Deps,
  actor: MemberActor,
  input: { readonly findingId: string },
): Promise<RemedyOfFinding> {
  authorise(actor, 'finding:read')
  return deps.database.withTenant(actor, async (tx) => {
    const finding = ownedBy(actor, await tx.findings.find(input.findingId))
    const { payCheckId, siteId } = finding
    const remedy = payCheckId === null ? null : await tx.remedies.ofPlace({ payCheckId, siteId })
    if (remedy === null) {
      return { kind: 'none', mayOpen: payCheckId !== null && roleMay(actor.role, 'action:write') }
    }
    return {
      kind: 'remedy',
      remedy: await showStored(tx, actor, { remedy, seenFrom: finding.id, on: deps.clock.today() }),
    }
  })
}

async function showStored(
  tx: TenantTransaction,
  actor: MemberActor,
  asked: { readonly remedy: RemedyRecord; readonly seenFrom: string; readonly on: IsoDate },
): Promise<RemedyView> {
  const { remedy, on } = asked
  const reckoned = await reckonStoredRemedy(tx, remedy, on)
  const { standings, totals, payments } = reckoned
  const shown = showRemedy(totals, groupRemedy(standings))
  const decided = mayCloseRemedy(totals)
  const actions = await tx.correctiveActions.listFor(asked.seenFrom)
  const evidence: EvidenceRecord[] = []
  for (const action of actions) evidence.push(...(await tx.evidence.listFor(action.id)))
  const { id, findingId, payCheckId, status, openedAt, settledAt, scheduledOn, sharedAt, version } = remedy
  const mayVerify = roleMay(actor.role, 'action:verify')
  return {
    ...{ id, findingId, payCheckId, status, openedAt, settledAt, scheduledOn, sharedAt, version },
    on,
    shown,
    ...(await tellSchedule(tx, remedy, reckoned, { on, mayTell: shown.wagesLeft !== null })),
    payments: tellPayments(payments),
    ...(await tellLeavers(tx, remedy, reckoned)),
    mayWrite: roleMay(actor.role, 'action:write'),
    mayVerify,
    mayShare: remedy.supplierId !== null && roleMay(actor.role, 'action:write'),
    open: decided.ok || status === 'settled' ? null : decided.error.message,
    evidence: mayVerify
      ? evidence
          .flat()
          .flatMap((item) => (item.grade === 'claimed' ? [] : [{ id: item.id, fileName: item.fileName }]))
      : [],
  }
}

async function tellSchedule(
  tx: TenantTransaction,
  remedy: RemedyRecord,
  { payments }: ReckonedRemedy,
  { on, mayTell }: { readonly on: IsoDate; readonly mayTell: boolean },
) {
  const instalments = await tx.remedies.instalmentsOf(remedy.id)
  const since = remedy.scheduledOn === null ? null : isoDate(remedy.scheduledOn)
  if (since === null || !mayTell) return { schedule: null, behind: null }
  const paidSince = payments
    .filter(({ kind, paidOn }) => kind === 'wages' && paidOn >= since)
    .reduce((sum: Exact, { amount }) => add(sum, amount), ZERO)
  const { behind } = judgeSchedule(instalments, { paidSince, on })
  return {
    schedule: instalments.map(({ dueOn, amount }) => ({ dueOn, amount: toWire(amount), passed: dueOn < on })),
    behind: remedy.status === 'settled' || !isPositive(behind) ? null : toWire(behind),
  }
}

async function tellLeavers(tx: TenantTransaction, remedy: RemedyRecord, { standings }: ReckonedRemedy) {
  const [newest] = await tx.payChecks.completeChecks(remedy.supplierId, 1)
  if (!newest || newest.id === remedy.payCheckId) return { leaversOwed: null, newestPayCheckId: null }
  const { size } = findLeaversOwed(standings, await tx.remedies.workersIn(newest.id))
  return { leaversOwed: isSmallGroup(size) ? ('fewer_than_5' as const) : size, newestPayCheckId: newest.id }
}

function tellPayments(payments: readonly RemedyPaymentRecord[]): readonly PaymentsOfDay[] {
  const days = new Map<string, RemedyPaymentRecord[]>()
  for (const payment of payments) {
    const { paidOn, kind, grade, evidenceId } = payment
    const key = [paidOn, kind, grade, evidenceId === null].join('|')
    days.set(key, [...(days.get(key) ?? []), payment])
  }
  const few = (list: readonly RemedyPaymentRecord[]) =>
    isSmallGroup(new Set(list.map((one) => one.workerRef)).size)
  // From a sum of all and the others the one of few could be worked out.
  const mayTell = ![...days.values()].some(few)
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, list]) => {
      const [first] = list
      if (!first) return []
      const people = new Set(list.map((one) => one.workerRef)).size
      return [
        {
          paidOn: first.paidOn,
          kind: first.kind,
          source: first.evidenceId === null ? ('payroll' as const) : ('payslip' as const),
          grade: first.grade,
          people: isSmallGroup(people) ? ('fewer_than_5' as const) : people,
          amount: mayTell ? toWire(list.reduce((sum: Exact, { amount }) => add(sum, amount), ZERO)) : null,
        },
      ]
    })
}
