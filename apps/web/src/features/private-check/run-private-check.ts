import { isFileRefusal, readPayrollSheet, readSpreadsheetBlob } from '@daylight/adapters/sheets'
import type { PayLineFilter, PayLineView } from '@daylight/contracts'
import type { IsoDate } from '@daylight/domain/dates'
import {
  checkPayRow,
  explainPayLine,
  type PayCheckContext,
  type PayLineResult,
  type PayrollRow,
  preparePayCheck,
  type Zone,
} from '@daylight/domain/pay'
import {
  type CollectedPay,
  type CollectPayOptions,
  collectPayResults,
  showPayLine,
} from '@daylight/domain/pay-results'
import {
  createPayrollRowReader,
  type PayrollMapping,
  type PayrollRowReader,
  type UnknownElement,
} from '@daylight/domain/payroll-file'
import type { PayRates, WorkRules } from '@daylight/domain/reference'
import type { FileProblem } from './check-messages.ts'

const MOST_PROBLEMS = 50
/** A file of one's own on one's own machine may be larger than an upload. */
const LIMITS = { maxRows: 2_000_000, maxFileBytes: 1024 * 1024 * 1024 }
const ROWS_BETWEEN_REPORTS = 1000

/** A whole check, held in the browser's memory: rows as they are in the file, and what became of each. */
export interface HeldCheck {
  readonly collected: CollectedPay
  readonly counts: Readonly<Record<PayLineFilter, number>>
  readonly unplaced: readonly string[]
  /** Lines of a filter from one on, each with its working. */
  readonly lines: (filter: PayLineFilter, from: number, most: number) => readonly PayLineView[]
}

export type CheckOutcome =
  | { readonly kind: 'complete'; readonly check: HeldCheck }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'cancelled' }

export interface PrivateCheckOptions {
  readonly file: Blob
  readonly mapping: PayrollMapping
  readonly rates: PayRates
  readonly workRules: WorkRules
  readonly today: IsoDate
  /** Zones of the workplaces that the file calls by name, folded by `foldPlace`. */
  readonly places: ReadonlyMap<string, Zone>
  /** Told as rows are checked; whoever waits in it lets other work be done. */
  readonly onProgress: (rows: number) => Promise<void>
  readonly isCancelled: () => boolean
}

/** A workplace's name as two rows may write it: without case and double spaces. */
export function foldPlace(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** The first row, and notes on what is read; a refusal in words when the file cannot be used. */
export async function readHeadings(file: Blob): Promise<
  | {
      readonly kind: 'headings'
      readonly headings: readonly string[]
      readonly notes: readonly string[]
      readonly unknownElements: readonly UnknownElement[]
    }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FileProblem[] }
> {
  try {
    const reading = await readSpreadsheetBlob(file, LIMITS)
    const sheet = readPayrollSheet(reading.batches, { collectUnknown: true })
    try {
      for await (const batch of sheet.batches) {
        const [first] = batch
        if (first)
          return {
            kind: 'headings',
            headings: first.cells.map((cell) => cell.trim()),
            notes: [...reading.info.notes, ...sheet.notes()],
            unknownElements: sheet.unknownElements(),
          }
      }
    } finally {
      await reading.close()
    }
    return {
      kind: 'refused',
      message: 'The file is empty. Check that it was exported in full.',
      problems: [],
    }
  } catch (error) {
    return refuse(error)
  }
}

function refuse(error: unknown): { kind: 'refused'; message: string; problems: readonly FileProblem[] } {
  if (!isFileRefusal(error)) throw error
  const { line } = error.place
  return {
    kind: 'refused',
    message: error.message,
    problems: line === undefined ? [] : [{ line, column: null, message: error.message }],
  }
}

/** Reads and checks the whole file where it lies. Rows are kept for the page; nothing of them goes anywhere. */
export async function runPrivateCheck(options: PrivateCheckOptions): Promise<CheckOutcome> {
  const { rates, workRules, today, places, mapping } = options
  const unplaced = new Map<string, string>()
  const context = preparePayCheck({
    rates,
    workRules,
    asOf: today,
    placeSite: (name) => {
      const zone = places.get(foldPlace(name))
      if (zone === undefined) unplaced.set(foldPlace(name), name)
      return zone
    },
  })
  const hasWorkTypes = mapping.columns.work_type !== undefined
  const kept = createKeeper(context, { workRules, asOf: today, hasWorkTypes })
  try {
    const ending = await readRows(options, kept.add)
    if (ending.kind !== 'read') return ending
    if (kept.size() === 0) {
      return { kind: 'refused', message: 'The file has headings but no workers below them.', problems: [] }
    }
    return { kind: 'complete', check: kept.finish(ending.notes, [...unplaced.values()]) }
  } catch (error) {
    return refuse(error)
  }
}

type Ending =
  | { readonly kind: 'read'; readonly notes: readonly string[] }
  | Exclude<CheckOutcome, { readonly kind: 'complete' }>

async function readRows(options: PrivateCheckOptions, add: (row: PayrollRow) => void): Promise<Ending> {
  const { file, mapping, onProgress, isCancelled } = options
  const reading = await readSpreadsheetBlob(file, LIMITS)
  const sheet = readPayrollSheet(reading.batches, { chosen: mapping.elements ?? {} })
  const problems: FileProblem[] = []
  let reader: PayrollRowReader | undefined
  let rows = 0
  try {
    for await (const batch of sheet.batches) {
      for (const { line, cells } of batch) {
        if (reader === undefined) {
          const created = createPayrollRowReader({ headers: cells, mapping })
          if (!created.ok) {
            const { message, column } = created.error
            return { kind: 'refused', message, problems: [{ line, column: column || null, message }] }
          }
          reader = created.value
          continue
        }
        const read = reader.read(line, cells)
        if (read.kind === 'errors') {
          problems.push(...read.errors.map((error) => ({ ...error, column: error.column ?? null })))
        } else if (read.kind === 'row' && problems.length === 0) add(read.row)
        rows += 1
        if (rows % ROWS_BETWEEN_REPORTS === 0) {
          await onProgress(rows)
          if (isCancelled()) return { kind: 'cancelled' }
        }
        if (problems.length >= MOST_PROBLEMS) break
      }
      if (problems.length >= MOST_PROBLEMS) break
    }
    if (problems.length > 0) {
      return {
        kind: 'refused',
        message:
          'Some cells cannot be read for certain, so nothing was checked. Mend these in the file and choose it again.',
        problems: problems.slice(0, MOST_PROBLEMS),
      }
    }
    return {
      kind: 'read',
      notes: [
        ...reading.info.notes,
        ...reading.laterNotes(),
        ...sheet.notes(),
        ...(reader?.finish().notes ?? []),
      ],
    }
  } finally {
    await reading.close()
  }
}

const FILTERS = ['below', 'below_minimum', 'cannot_say', 'met', 'out_of_scope', 'all'] as const

function belongs(result: PayLineResult, filter: PayLineFilter): boolean {
  const living = result.livingWage.verdict
  switch (filter) {
    case 'below':
      return living === 'fail'
    case 'below_minimum':
      return result.minimumWage.verdict === 'fail'
    case 'cannot_say':
      return living === 'cannot_say'
    case 'met':
      return living === 'pass'
    case 'out_of_scope':
      return living === 'out_of_scope'
    case 'all':
      return true
  }
}

/** Keeps rows, and for each filter where its lines are; the working of a line is redone when it is looked at. */
function createKeeper(context: PayCheckContext, options: CollectPayOptions) {
  const rows: PayrollRow[] = []
  const found = new Map<PayLineFilter, number[]>(FILTERS.map((filter) => [filter, []]))
  const collector = collectPayResults(options)
  const place = (row: PayrollRow): string | null => {
    const { workplace } = row
    if (workplace === undefined) return null
    if ('siteName' in workplace) return workplace.siteName
    return workplace.zone === 'london' ? 'London' : 'Outside London'
  }
  const at = (index: number): readonly PayLineView[] => {
    const row = rows[index]
    if (row === undefined) return []
    const shown = showPayLine(explainPayLine(row, context))
    return [{ ...shown, id: String(row.line), place: place(row) }]
  }
  return {
    size: () => rows.length,
    add: (row: PayrollRow): void => {
      const result = checkPayRow(row, context)
      for (const filter of FILTERS) if (belongs(result, filter)) found.get(filter)?.push(rows.length)
      rows.push(row)
      collector.add({ result, siteId: null, siteName: null })
    },
    finish: (notes: readonly string[], unplaced: readonly string[]): HeldCheck => ({
      collected: collector.finish(notes),
      unplaced,
      counts: {
        below: found.get('below')?.length ?? 0,
        below_minimum: found.get('below_minimum')?.length ?? 0,
        cannot_say: found.get('cannot_say')?.length ?? 0,
        met: found.get('met')?.length ?? 0,
        out_of_scope: found.get('out_of_scope')?.length ?? 0,
        all: rows.length,
      },
      lines: (filter, from, most) => (found.get(filter) ?? []).slice(from, from + most).flatMap(at),
    }),
  }
}
