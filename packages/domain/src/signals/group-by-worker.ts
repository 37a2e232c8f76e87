import type { Signal, SignalKind } from './signal-kinds.ts'
import type { SignalRules } from './signal-rules.ts'

/** Workers on whom signals of different kinds meet, each with the kinds; in no order of gravity, as none is weighed. */
export function findMeetingSignals(
  signals: readonly Pick<Signal, 'kind' | 'workers'>[],
): ReadonlyMap<string, readonly SignalKind[]> {
  const kinds = new Map<string, SignalKind[]>()
  for (const { kind, workers } of signals) {
    for (const worker of workers) {
      const known = kinds.get(worker)
      if (!known) kinds.set(worker, [kind])
      else if (!known.includes(kind)) known.push(kind)
    }
  }
  return new Map([...kinds].filter(([, of]) => of.length > 1))
}

/**
 * Whether "Worried about someone?" comes before everything else: several kinds meet on one worker, somebody under 18
 * is concerned, or one kind is among those the strategy names as a means of control.
 */
export function needsAdviceFirst(
  rules: SignalRules,
  found: { readonly kinds: Iterable<SignalKind>; readonly someUnder18: boolean; readonly someMeet: boolean },
): boolean {
  return found.someUnder18 || found.someMeet || [...found.kinds].some((kind) => rules.of(kind).adviceFirst)
}
