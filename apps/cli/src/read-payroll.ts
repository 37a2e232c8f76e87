import {
  isFileRefusal,
  readPayrollSheet,
  readSpreadsheet,
  type SpreadsheetSource,
} from '@daylight/adapters/files'
import type { PayrollRow } from '@daylight/domain/pay'
import {
  type ComparedDetails,
  createPayrollRowReader,
  guessPayrollMapping,
  type MappingGuess,
  type PayrollMapping,
  type PayrollPreset,
  type PayrollPresets,
} from '@daylight/domain/payroll-file'
import { UsageError } from './command.ts'
import { payrollLimits } from './payroll-limits.ts'

export type PayrollReading = {
  /** Names of the template's columns that were read, and the file's headers that were not. */
  readonly used: readonly string[]
  readonly ignored: readonly string[]
  readonly guesses: readonly MappingGuess[]
  readonly notes: readonly string[]
}

export type ReadPayrollOptions = {
  readonly source: SpreadsheetSource
  readonly fileWide: PayrollMapping['fileWide']
  /** Takes other names than the template's for its columns. */
  readonly synonyms: boolean
  /** Told once which of the template's columns the file has, before the first row. */
  readonly onColumns?: ((used: readonly string[]) => void) | undefined
  /** Programs whose exports are known; only used together with other names. */
  readonly presets?: PayrollPresets
  /** Whether hours come from a timesheet, so that the payroll need not have them. */
  readonly hoursElsewhere?: boolean
  readonly onRow: (row: PayrollRow, compared: ComparedDetails) => void | Promise<void>
}

const mostErrors = 20

/** What a file's headings mean. Throws UsageError where they cannot be used. */
export function beginReading(
  headers: readonly string[],
  line: number,
  options: Pick<ReadPayrollOptions, 'fileWide' | 'synonyms' | 'presets' | 'hoursElsewhere'>,
) {
  const { fileWide, synonyms, presets, hoursElsewhere = false } = options
  const guessed = guessPayrollMapping(headers, { fileWide, synonyms, presets })
  const created = createPayrollRowReader({ headers, mapping: guessed.mapping, hoursElsewhere })
  if (created.ok) return { ...guessed, reader: created.value }
  const { message, column } = created.error
  const hints = guessed.unused
    .filter(({ reason }) => reason.startsWith('It may be'))
    .map(({ header }) => `“${header}”`)
  const hint =
    hints.length === 0
      ? ''
      : ` Perhaps it goes by another name (${hints.join(', ')}): rename it, or add --guess-columns.`
  throw new UsageError(`Line ${line}, column ${column || '1'}: ${message}${hint}`)
}

const sayPreset = (preset: PayrollPreset | undefined): readonly string[] =>
  preset === undefined ? [] : [`This looks like an export of ${preset.program}. ${preset.note}`]

/**
 * Reads a payroll file row by row. Throws UsageError, naming lines and columns, when it cannot be used; rows that
 * were handed on before that are not to be relied on.
 */
export async function readPayroll(options: ReadPayrollOptions): Promise<PayrollReading> {
  const errors: string[] = []
  let begun: ReturnType<typeof beginReading> | undefined
  let rowCount = 0
  let notes: readonly string[] = []
  try {
    const reading = await readSpreadsheet({ source: options.source, limits: payrollLimits })
    const headed = readPayrollSheet(reading.batches)
    try {
      for await (const batch of headed.batches) {
        for (const { line, cells } of batch) {
          if (begun === undefined) {
            begun = beginReading(cells, line, options)
            options.onColumns?.(begun.reader.columns.used.map(({ column }) => column))
            continue
          }
          const read = begun.reader.read(line, cells)
          if (read.kind === 'errors') errors.push(...read.errors.map((error) => error.message))
          if (read.kind !== 'row') continue
          rowCount++
          if (errors.length > 0) continue
          const waited = options.onRow(read.row, read.compared)
          if (waited) await waited
        }
        if (errors.length >= mostErrors) break
      }
      notes = [...reading.info.notes, ...reading.laterNotes(), ...headed.notes()]
    } finally {
      await reading.close()
    }
  } catch (error) {
    if (isFileRefusal(error)) throw new UsageError(error.message)
    throw error
  }
  if (errors.length > 0) {
    const more = errors.length > mostErrors ? `\n… and ${errors.length - mostErrors} more.` : ''
    throw new UsageError(`The file cannot be used:\n${errors.slice(0, mostErrors).join('\n')}${more}`)
  }
  if (begun === undefined || rowCount === 0)
    throw new UsageError('Line 2, column worker_ref: the file holds no workers.')
  return describeReading(begun, { before: notes, after: begun.reader.finish().notes })
}

/** What is said of a file that was read to its end: notes on the file, and on rows that were left out. */
export function describeReading(
  { reader, guesses, preset }: ReturnType<typeof beginReading>,
  notes: { readonly before: readonly string[]; readonly after: readonly string[] },
): PayrollReading {
  return {
    used: reader.columns.used.map(({ column }) => column),
    ignored: reader.columns.ignored,
    guesses: guesses.filter(({ basis }) => basis !== 'template'),
    notes: [...notes.before, ...sayPreset(preset), ...notes.after],
  }
}
