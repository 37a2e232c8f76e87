import { Readable } from 'node:stream'
import { readSpreadsheet } from '@daylight/adapters/files'
import type { PayrollFiles } from '@daylight/application'

/**
 * Reads payroll files without a thread for each: the seed made them itself, so they need no guarding against, and
 * starting threads would be most of its work.
 */
export function readOwnFiles(files: PayrollFiles): PayrollFiles {
  return {
    checkHead: files.checkHead,
    readText: files.readText,
    open: async (content) => {
      const stream = Readable.from(content, { objectMode: false })
      const { info, batches, laterNotes, close } = await readSpreadsheet({ source: { stream } })
      return { fileType: info.kind, batches, notes: laterNotes, unknownElements: () => [], close }
    },
  }
}
