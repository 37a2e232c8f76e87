import {
  createLongPivot,
  fromPayrollHeadings,
  type LongPivotOptions,
  type UnknownElement,
} from '@daylight/domain/payroll-file'
import { FileRefusal } from './file-refusal.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

export type PayrollSheet = {
  /** The headings first, then a row for each worker and period. Throws FileRefusal. */
  readonly batches: AsyncGenerator<readonly SpreadsheetRow[]>
  /** How the sheet was read; complete once `batches` has ended. */
  readonly notes: () => readonly string[]
  /** Elements of pay that a person is to be asked about; complete once `batches` has ended. */
  readonly unknownElements: () => readonly UnknownElement[]
}

/** A sheet as a payroll: from its headings on, and one row for each worker where it has one for each element of pay. */
export function readPayrollSheet(
  batches: AsyncIterable<readonly SpreadsheetRow[]>,
  elements: LongPivotOptions = {},
): PayrollSheet {
  const headed = fromPayrollHeadings(batches)
  const notes: string[] = []
  const asked: UnknownElement[] = []
  async function* read(): AsyncGenerator<readonly SpreadsheetRow[]> {
    let pivot: ReturnType<typeof createLongPivot>
    let isFirst = true
    for await (const batch of headed.batches) {
      const [head] = batch
      const begins = isFirst && head !== undefined
      if (begins) {
        isFirst = false
        pivot = createLongPivot(head.cells, head.line, elements)
      }
      if (pivot === undefined) yield batch
      else for (const row of begins ? batch.slice(1) : batch) pivot.add(row)
    }
    if (pivot === undefined) return
    const { rows, problems, notes: said, unknown } = pivot.finish()
    const [first] = problems
    if (first !== undefined) {
      throw new FileRefusal('broken-csv', problems.map(({ message }) => message).join('\n'), {
        line: first.line,
      })
    }
    notes.push(...said)
    asked.push(...unknown)
    yield rows
  }
  return {
    batches: read(),
    notes: () => [...headed.notes(), ...notes],
    unknownElements: () => asked,
  }
}
