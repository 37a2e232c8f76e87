import type { PaySignalsView, SignalView } from '@daylight/contracts'
import { type Actor, authorise, notFound, ownedBy } from '@daylight/domain/access'
import { toDecimalString } from '@daylight/domain/exact'
import {
  findHoursShaved,
  needsAdviceFirst,
  type SignalKind,
  type SignalRules,
  signalKinds,
  signalNames,
  wordSignal,
} from '@daylight/domain/signals'
import type { Deps } from '../ports/deps.ts'
import type { FoundScreening, FoundSignal } from '../ports/signal-repository.ts'
import { loadSignalRules } from './load-signal-rules.ts'

const MOST_WORKERS = 50

/** The signals of a pay check, for the few who may read them. That they looked goes on record, and not at what. */
export async function getPaySignals(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<PaySignalsView> {
  authorise(actor, 'signal:read')
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    // Until it has been read there is nothing to look at, and nothing to put on record.
    if (payCheck.status !== 'complete') throw notFound()
    const screening = await tx.signals.find(payCheck.id, MOST_WORKERS)
    const rules = await loadSignalRules(tx.reference, screening?.rulesVersion)
    tx.audit.record(actor, {
      action: 'signal.viewed',
      subjectType: 'pay_check',
      subjectId: payCheck.id,
      data: {},
    })
    return {
      payCheckId: payCheck.id,
      supplierId: payCheck.supplierId,
      supplierName: payCheck.supplierName,
      periodStart: payCheck.periodStart,
      periodEnd: payCheck.periodEnd,
      notice: rules.notice,
      severalNotice: rules.severalNotice,
      advice: [...rules.advice],
      screening: screening && presentScreening(screening, rules),
    }
  })
}

function presentScreening(
  screening: FoundScreening,
  rules: SignalRules,
): NonNullable<PaySignalsView['screening']> {
  const { paidHours, recorded, comparedWith, meeting, meetingCount } = screening
  const shaved = recorded && findHoursShaved(rules, { paid: paidHours, recorded: recorded.hours })
  const signals: FoundSignal[] = [...screening.signals]
  if (shaved) signals.push({ kind: shaved.kind, workerCount: 0, under18Count: 0, ofKind: 1, workers: [] })
  const kinds = signals.map(({ kind }) => kind)
  const someUnder18 = signals.some(({ under18Count }) => under18Count > 0)
  return {
    rulesVersion: screening.rulesVersion,
    foundAt: screening.foundAt,
    forgetAfter: screening.forgetAfter,
    comparedWith: comparedWith && {
      id: comparedWith.id,
      periodStart: comparedWith.periodStart,
      periodEnd: comparedWith.periodEnd,
    },
    adviceFirst: needsAdviceFirst(rules, { kinds, someUnder18, someMeet: meetingCount > 0 }),
    under18Notice: someUnder18 ? rules.under18Notice : null,
    signals: signals
      .toSorted((a, b) => signalKinds.indexOf(a.kind) - signalKinds.indexOf(b.kind))
      .map((signal) => presentSignal(signal, rules)),
    meeting: meeting.map(({ kinds: of, ...worker }) => ({
      ...worker,
      kinds: of.map((kind) => signalNames[kind]),
    })),
    meetingCount,
    notLookedFor: notLookedFor(screening, rules),
    hours: {
      paid: toDecimalString(paidHours),
      recorded: recorded ? toDecimalString(recorded.hours) : null,
      source: recorded?.source ?? null,
    },
  }
}

function presentSignal({ kind, workerCount, ofKind, workers }: FoundSignal, rules: SignalRules): SignalView {
  const { rule, source, confidence } = rules.of(kind)
  const minors = new Set(workers.filter(({ under18 }) => under18).map(({ workerRef }) => workerRef))
  const { why } = wordSignal(rules, {
    kind,
    workers: workers.map(({ workerRef }) => workerRef),
    isUnder18: (workerRef) => minors.has(workerRef),
  })
  return {
    kind,
    name: signalNames[kind],
    why,
    rule,
    source,
    ownNumber: confidence === 'our_own',
    workerCount,
    ofKind,
    workers: [...workers],
  }
}

function notLookedFor({ columns, comparedWithId, recorded }: FoundScreening, rules: SignalRules) {
  const has = new Set(columns)
  const needs = (kind: SignalKind): string[] => {
    const { needs: wanted, fromHistory } = rules.of(kind)
    return [
      ...wanted.filter((column) => !has.has(column)),
      ...(fromHistory && comparedWithId === null ? ['an earlier payroll of the same workers'] : []),
      ...(kind === 'hours_shaved' && recorded === null ? ['hours by another record'] : []),
    ]
  }
  return signalKinds
    .map((kind) => ({ name: signalNames[kind], needs: needs(kind) }))
    .filter((entry) => entry.needs.length > 0)
}
