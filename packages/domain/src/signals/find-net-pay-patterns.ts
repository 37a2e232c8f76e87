import { exact } from '../exact/index.ts'
import type { TextNumbers } from '../pay/number-texts.ts'
import type { SignalKind } from './signal-kinds.ts'
import type { SignalRules } from './signal-rules.ts'

/** Pence in a pound, and hundredths in an hour. */
export const PENCE = exact(100)
const FIRST_CAPACITY = 1024

export interface NetPayPatterns {
  /** Net pay above zero in pence; hours as worked in hundredths, −1 where not known. */
  readonly add: (worker: number, netPence: number, hours: number) => void
  readonly groups: () => Iterable<{ readonly kind: SignalKind; readonly workers: ReadonlySet<string> }>
}

/** Net pay that many have alike, or that is round. Twelve bytes a row, for millions of rows. */
export function createNetPayPatterns(rules: SignalRules, workers: TextNumbers): NetPayPatterns {
  let count = 0
  let owners = new Int32Array(FIRST_CAPACITY)
  let pence = new Int32Array(FIRST_CAPACITY)
  /** Hundredths of an hour; −1 where not known. */
  let worked = new Int32Array(FIRST_CAPACITY)
  const grow = (old: Int32Array): Int32Array<ArrayBuffer> => {
    const wider = new Int32Array(old.length * 2)
    wider.set(old)
    return wider
  }
  const enough = (kind: SignalKind): number => {
    const rule = rules.of(kind)
    const share = (count * rule.threshold('percentOfWorkers')) / 100
    return Math.max(rule.threshold('workers'), Math.ceil(share))
  }
  const workersWhere = (matches: (index: number) => boolean): Set<string> => {
    const found = new Set<string>()
    for (let index = 0; index < count; index++) {
      if (!matches(index)) continue
      const text = workers.textOf(owners[index] ?? 0)
      if (text !== undefined) found.add(text)
    }
    return found
  }

  /** Amounts that enough rows have, found by sorting a copy. */
  const commonAmounts = (atLeast: number): number[] => {
    const sorted = pence.slice(0, count).sort()
    const common: number[] = []
    for (let start = 0; start < sorted.length; ) {
      let end = start + 1
      while (end < sorted.length && sorted[end] === sorted[start]) end++
      const amount = sorted[start]
      if (amount !== undefined && end - start >= atLeast) common.push(amount)
      start = end
    }
    return common
  }

  const hoursDiffer = (amount: number): boolean => {
    let first = -1
    for (let index = 0; index < count; index++) {
      const hours = worked[index] ?? -1
      if (pence[index] !== amount || hours < 0) continue
      if (first >= 0 && hours !== first) return true
      first = hours
    }
    return false
  }

  return {
    add: (worker, netPence, hours) => {
      if (count === pence.length) {
        owners = grow(owners)
        pence = grow(pence)
        worked = grow(worked)
      }
      owners[count] = worker
      pence[count] = netPence
      worked[count] = hours
      count++
    },
    groups: function* () {
      const identical = enough('identical_net_pay')
      for (const amount of commonAmounts(identical)) {
        if (!hoursDiffer(amount)) continue
        const workers = workersWhere((index) => pence[index] === amount)
        if (workers.size >= identical) yield { kind: 'identical_net_pay', workers }
      }
      const multiple = rules.of('round_net_pay').threshold('multipleOf') * 100
      const round = workersWhere((index) => (pence[index] ?? 1) % multiple === 0)
      if (round.size >= enough('round_net_pay')) yield { kind: 'round_net_pay', workers: round }
    },
  }
}
