import { Readable } from 'node:stream'
import { PayrollFileRefusal, type PayrollFiles } from '@daylight/application'
import { isFileRefusal } from '../files/file-refusal.ts'
import { readPayrollSheet } from '../files/read-payroll-sheet.ts'
import type { SpreadsheetReading } from '../files/read-sheets.ts'
import { readSpreadsheetInThread } from '../files/read-spreadsheet-in-thread.ts'
import { sniffFileType } from '../files/sniff-file-type.ts'

export interface PayrollFilesOptions {
  /** The reading thread's entry, where it is not the source file beside this one: a bundle's own. */
  readonly threadUrl?: URL
  /** Bytes; larger files are refused before this is asked. */
  readonly maxFileBytes: number
}

const MAX_ROWS = 1_000_000
/** Threads at once in this process: each may hold a whole workbook. */
const MOST_READINGS = 2

const ONE_SHEET = 'Of the workbook, the first visible sheet was read.'
const READABLE = new Set(['text', 'utf-16', 'zip', 'ods', 'xml'])

/** Payroll files by the spreadsheet reader, each in a thread of its own with limits, few at a time. */
export function createPayrollFiles(options: PayrollFilesOptions): PayrollFiles {
  const takeTurn = createTurns(MOST_READINGS)
  return {
    checkHead: (head) => {
      const type = sniffFileType(head)
      if (READABLE.has(type)) return
      throw new PayrollFileRefusal(type === 'empty' ? 'empty' : 'wrong-type', sayWrongType(type))
    },
    open: async (content, { seconds, as, elements }) => {
      const giveBack = await takeTurn()
      try {
        const stream = content instanceof Readable ? content : Readable.from(content, { objectMode: false })
        const reading = await readSpreadsheetInThread({
          source: { stream },
          limits: { maxFileBytes: options.maxFileBytes, maxRows: MAX_ROWS + 1 },
          timeoutMs: seconds * 1000,
          ...(options.threadUrl ? { threadUrl: options.threadUrl } : {}),
        })
        const headed =
          as === 'rows'
            ? { batches: reading.batches, notes: () => [], unknownElements: () => [] }
            : readPayrollSheet(reading.batches, elements)
        return {
          fileType: reading.info.kind,
          batches: translateRefusals(headed.batches),
          notes: () => [...notesOf(reading), ...headed.notes()],
          unknownElements: headed.unknownElements,
          close: async () => {
            giveBack()
            await reading.close()
          },
        }
      } catch (error) {
        giveBack()
        throw translate(error)
      }
    },
    readText: async (content, maxBytes) => {
      const parts: Uint8Array[] = []
      let bytes = 0
      for await (const part of content) {
        bytes += part.length
        if (bytes > maxBytes) throw new PayrollFileRefusal('too-large', 'The file is too large.')
        parts.push(part)
      }
      return Buffer.concat(parts).toString('latin1')
    },
  }
}

/** A sheet's name may hold somebody's, so it is not passed on. */
function notesOf({ info, laterNotes }: SpreadsheetReading): readonly string[] {
  if (info.kind === 'csv') return laterNotes()
  return info.kind === 'fps' ? info.notes : [ONE_SHEET]
}

function sayWrongType(type: string): string {
  if (type === 'empty') return 'The file is empty. Check that it was exported in full.'
  if (type === 'html') {
    return 'This is a web page, whatever its name says. Export the payroll as .xlsx, .ods or CSV and send that.'
  }
  if (type === 'ole') {
    return 'This is an old Excel file (.xls) or a workbook with a password. Save it as .xlsx or CSV without a password and send that.'
  }
  return 'This is neither a CSV file nor a workbook (.xlsx or .ods), whatever its name says. Export the payroll as one of them and send that.'
}

/** A refusal is kept with the check, and a sheet's name may hold somebody's. */
function withoutSheetName(message: string): string {
  return message.replace(/sheet "[\s\S]*"/i, (found) => (found.startsWith('S') ? 'The sheet' : 'the sheet'))
}

function translate(error: unknown): unknown {
  return isFileRefusal(error)
    ? new PayrollFileRefusal(error.kind, withoutSheetName(error.message), error.place.line ?? null)
    : error
}

async function* translateRefusals<Batch>(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  try {
    yield* batches
  } catch (error) {
    throw translate(error)
  }
}

/** So many at a time; the others wait in order. Giving back twice does nothing. */
function createTurns(most: number): () => Promise<() => void> {
  let free = most
  const waiting: (() => void)[] = []
  return async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    let held = true
    return () => {
      if (!held) return
      held = false
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
