import { type FileLimits, fileLimits } from './file-limits.ts'
import { fileTooLarge } from './limit-file-bytes.ts'
import { openBlobArchive } from './open-blob-archive.ts'
import {
  headLength,
  readArchiveSheet,
  readTextSheet,
  type SpreadsheetReading,
  tellSheetType,
} from './read-sheets.ts'

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      for (let at = 0; at < value.length; at += headLength) yield value.subarray(at, at + headLength)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * Opens a CSV, XLSX or ODS file in a browser (run it in a Web Worker) and reads its rows as they stream, with the
 * limits and refusals of `readSpreadsheet` in Node. Nothing leaves the device. Throws FileRefusal.
 */
export async function readSpreadsheetBlob(
  blob: Blob,
  given: Partial<FileLimits> = {},
): Promise<SpreadsheetReading> {
  const limits = fileLimits(given)
  if (blob.size > limits.maxFileBytes) throw fileTooLarge(limits)
  const head = new Uint8Array(await blob.slice(0, headLength).arrayBuffer())
  const type = tellSheetType(head)
  if (type === 'archive') return readArchiveSheet(await openBlobArchive(blob, limits), limits)
  return readTextSheet(type, bytesOf(blob), limits, async () => undefined)
}
