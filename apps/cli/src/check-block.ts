import { fileLimits, isFileRefusal, type PieceEncoding, readCsvBlock } from '@daylight/adapters/csv-blocks'
import type { IsoDate } from '@daylight/domain/dates'
import {
  checkPayRow,
  explainPayLine,
  type PayLineResult,
  type PayrollRow,
  preparePayCheck,
  presentPayLine,
} from '@daylight/domain/pay'
import { createSharePacker } from '@daylight/domain/pay-shares'
import { type ComparedDetails, createPayrollRowReader } from '@daylight/domain/payroll-file'
import { parsePayRates, parseWorkRules } from '@daylight/domain/reference'
import { readSignalRules } from '@daylight/domain/signals'
import type { BlockPiece, BlockTask, CheckedBlock, ShownLine } from './block-messages.ts'
import { payrollLimits } from './payroll-limits.ts'
import { kindOfLine, showLine } from './shown-lines.ts'

function prepareContext({ rates, workRules, asOf, zone }: BlockTask) {
  const parsed = parsePayRates(rates)
  if (!parsed.ok) throw new Error(parsed.error.message)
  const rules = parseWorkRules(workRules)
  if (!rules.ok) throw new Error(rules.error.message)
  return preparePayCheck({ rates: parsed.value, workRules: rules.value, asOf, zone })
}

/**
 * Makes what checks the blocks of a payroll that come to one thread, in the order of the file. It gives nothing for a
 * block in which anything is wrong.
 */
export function prepareBlockCheck(task: BlockTask): (piece: BlockPiece) => CheckedBlock | undefined {
  const { work, delimiter, firstLine, headings, mapping } = task
  const context = prepareContext(task)
  const made = createPayrollRowReader({ headers: headings, mapping })
  if (!made.ok) throw new Error(made.error.message)
  const reader = made.value
  const packer = createSharePacker(readSignalRules(task.signalRules))
  const limits = fileLimits(payrollLimits)
  const encoder = new TextEncoder()
  let notesBefore = 0

  return ({ block, wanted }) => {
    const starts = new Set<IsoDate>()
    const failing: ShownLine[] = []
    const unclear: ShownLine[] = []
    let json = ''

    const show = (row: PayrollRow, line: PayLineResult): void => {
      const kind = kindOfLine(line)
      if (kind === undefined) return
      const into = kind === 'failing' ? failing : unclear
      if (into.length < wanted[kind]) into.push(showLine(explainPayLine(row, context)))
    }
    const take = (row: PayrollRow, compared: ComparedDetails): void => {
      if (work === 'json') {
        const line = explainPayLine(row, context)
        packer.addLine(line)
        json += `,\n${JSON.stringify(presentPayLine(line))}`
      } else {
        if (work === 'text') {
          const line = checkPayRow(row, context)
          packer.addLine(line)
          show(row, line)
        } else starts.add(row.periodStart)
        packer.addSignals(row, compared)
      }
      packer.endRow(row.workerRef)
    }

    let filled = 0
    const encodings = new Set<PieceEncoding>()
    try {
      for (const { rows, encoding } of readCsvBlock(block, { delimiter, limits })) {
        encodings.add(encoding)
        filled += rows.length
        for (const { line, cells } of rows) {
          if (line < firstLine) continue
          const found = reader.read(line, cells)
          if (found.kind === 'errors') return undefined
          if (found.kind === 'row') take(found.row, found.compared)
        }
      }
    } catch (error) {
      if (isFileRefusal(error)) return undefined
      throw error
    }
    const notes = reader.finish().notes
    const leftOut = notes.slice(notesBefore)
    notesBefore = notes.length
    return {
      encodings: [...encodings],
      filled,
      shares: packer.take(),
      periodStarts: [...starts],
      leftOut,
      json: encoder.encode(json),
      failing,
      unclear,
    }
  }
}
