import { numberTexts } from '../pay/number-texts.ts'
import type { ComparedDetails } from '../payroll-file/create-payroll-row-reader.ts'
import { createDetailTable } from './detail-table.ts'
import type { SignalKind } from './signal-kinds.ts'
import type { SignalRules } from './signal-rules.ts'

const kinds = [
  ['bankAccount', 'shared_bank_account'],
  ['niNumber', 'shared_ni_number'],
  ['phone', 'shared_phone'],
  ['address', 'shared_address'],
] as const satisfies readonly (readonly [keyof ComparedDetails, SignalKind])[]

export interface SharedDetailFinder {
  readonly add: (workerRef: string, compared: ComparedDetails) => void
  readonly groups: () => Iterable<{ readonly kind: SignalKind; readonly workers: ReadonlySet<string> }>
}

/** Compares workers with each other as their rows are read. Several rows of one worker are one worker. */
export function createSharedDetailFinder(rules: SignalRules): SharedDetailFinder {
  const workers = numberTexts()
  const tables = kinds.map(([detail, kind]) => ({
    detail,
    kind,
    atLeast: rules.of(kind).threshold('workers'),
    table: createDetailTable(),
  }))
  return {
    add: (workerRef, compared) => {
      const worker = workers.of(workerRef)
      for (const { detail, table } of tables) {
        const value = compared[detail]
        if (value !== undefined) table.add(worker, value)
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
