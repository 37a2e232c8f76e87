import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { SheetRow, SpreadsheetReader } from '@daylight/application'
import { AppError } from '@daylight/domain/errors'
import { FileRefusal, isFileRefusal } from './file-refusal.ts'
import { readSpreadsheetInThread } from './read-spreadsheet-in-thread.ts'

const LONGEST_MS = 20_000
const MOST_MEMORY_MB = 192

/** Reads small files whole, in a thread of their own. A bundle names the thread's entry. */
export function createSpreadsheetReader(options: { readonly threadUrl?: URL } = {}): SpreadsheetReader {
  return {
    readAll: async (content, { maxBytes, maxRows }) => {
      const hash = createHash('sha256')
      const hashed = async function* () {
        for await (const chunk of content) {
          hash.update(chunk)
          yield chunk
        }
      }
      try {
        const reading = await readSpreadsheetInThread({
          ...options,
          source: { stream: Readable.from(hashed(), { objectMode: false }) },
          limits: { maxFileBytes: maxBytes, maxRows },
          maxMemoryMb: MOST_MEMORY_MB,
          timeoutMs: LONGEST_MS,
        })
        if (reading.info.kind === 'fps') {
          await reading.close()
          throw new FileRefusal(
            'wrong-type',
            'This is a submission to HMRC, not a list. Export the list as .xlsx, .ods or CSV and send that.',
          )
        }
        const rows: SheetRow[] = []
        for await (const batch of reading.batches) rows.push(...batch)
        return {
          rows,
          notes: [...reading.info.notes, ...reading.laterNotes()],
          sha256: hash.digest('hex'),
        }
      } catch (error) {
        if (!isFileRefusal(error)) throw error
        throw new AppError({
          code: 'invalid',
          reason: `file_${error.kind.replaceAll('-', '_')}`,
          message: error.message,
          fieldErrors: { file: error.message },
          cause: error,
        })
      }
    },
  }
}
