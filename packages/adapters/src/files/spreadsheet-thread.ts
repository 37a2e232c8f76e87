/** Entry of the parsing thread: opens the file it is given and hands its rows over, one batch for each request. */
import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { isFileRefusal } from './file-refusal.ts'
import { packRows } from './pack-rows.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { FromThread, ThreadTask, ToThread } from './thread-messages.ts'

async function serve(port: NonNullable<typeof parentPort>, task: ThreadTask): Promise<void> {
  let wake: (() => void) | undefined
  let asked = 0
  const chunks: (Uint8Array | undefined)[] = []
  let chunkArrived: (() => void) | undefined

  port.on('message', (message: ToThread) => {
    if (message.kind === 'next') {
      asked++
      wake?.()
      return
    }
    chunks.push(message.kind === 'chunk' ? message.bytes : undefined)
    chunkArrived?.()
  })
  const say = (message: FromThread) => port.postMessage(message)
  const untilAsked = async () => {
    while (asked === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    asked--
  }
  const receive = async function* () {
    for (;;) {
      if (chunks.length === 0) {
        say({ kind: 'need' })
        await new Promise<void>((resolve) => {
          chunkArrived = resolve
        })
      }
      const chunk = chunks.shift()
      if (chunk === undefined) return
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    }
  }

  try {
    const source =
      task.path === undefined
        ? { stream: Readable.from(receive(), { objectMode: false }) }
        : { path: task.path }
    const reading = await readSpreadsheet({ source, limits: task.limits })
    await untilAsked()
    say({ kind: 'opened', info: reading.info })
    for await (const batch of reading.batches) {
      await untilAsked()
      say({ kind: 'rows', packed: packRows(batch) })
    }
    await untilAsked()
    say({ kind: 'end', laterNotes: reading.laterNotes() })
  } catch (error) {
    if (!isFileRefusal(error)) throw error
    say({ kind: 'refused', refusal: { kind: error.kind, message: error.message, place: error.place } })
  } finally {
    port.close()
  }
}

if (parentPort) void serve(parentPort, workerData)
