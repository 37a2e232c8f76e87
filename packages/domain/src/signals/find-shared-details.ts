import type { TextNumbers } from '../pay/number-texts.ts'
import { createDetailTable, type DetailHashes } from './detail-table.ts'
import type { SignalKind } from './signal-kinds.ts'
import type { SignalRules } from './signal-rules.ts'
import { MARKS, SHARED_DETAILS } from './signal-share.ts'

export interface SharedDetailFinder {
  /** One worker's hashes, of which those are there that the marks say. */
  readonly add: (worker: number, marks: number, hashes: DetailHashes) => void
  readonly groups: () => Iterable<{ readonly kind: SignalKind; readonly workers: ReadonlySet<string> }>
}

/** Compares workers with each other as their rows are read. Several rows of one worker are one worker. */
export function createSharedDetailFinder(rules: SignalRules, workers: TextNumbers): SharedDetailFinder {
  const tables = SHARED_DETAILS.map(([, kind]) => ({
    kind,
    atLeast: rules.of(kind).threshold('workers'),
    table: createDetailTable(),
  }))
  return {
    add: (worker, marks, { keys, rests }) => {
      for (let detail = 0; detail < tables.length; detail++) {
        if ((marks & (MARKS.hasDetail << detail)) === 0) continue
        tables[detail]?.table.add(worker, keys[detail] ?? 0, rests[detail] ?? 0)
      }
    },
    groups: function* () {
      for (const { kind, atLeast, table } of tables) {
        for (const group of table.groups()) {
          if (group.size < atLeast) continue
          yield { kind, workers: new Set([...group].flatMap((worker) => workers.textOf(worker) ?? [])) }
        }
      }
    },
  }
}
