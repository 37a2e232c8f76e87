import { isOutOfMemory } from '../threads/open-threads.ts'
import { FileRefusal } from './file-refusal.ts'
import { unpackRows } from './pack-rows.ts'
import type { SpreadsheetReading } from './read-sheets.ts'
import type { ReadSpreadsheetOptions } from './read-spreadsheet.ts'
import type { FromThread, ThreadTask, ToThread } from './thread-messages.ts'

export type ReadInThreadOptions = ReadSpreadsheetOptions & {
  /** The thread's entry; by default the source file beside this one. A bundle names its own. */
  readonly threadUrl?: URL
  /** Mebibytes of memory the thread may use for what it parses. */
  readonly maxMemoryMb?: number
  /** Milliseconds for the whole reading, the reader's own time included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

const tooHeavy = () =>
  new FileRefusal(
    'too-large',
    'The file needs more memory than is allowed for one file. Send it in parts, or as CSV.',
  )

const failureOf = (error: unknown): unknown => (isOutOfMemory(error) ? tooHeavy() : error)

type Waiting = { resolve: (message: FromThread) => void; reject: (error: unknown) => void }

/**
 * `readSpreadsheet` in a thread of its own with a memory limit, so that no file can hold up or bring down the
 * process. Rows come over as they are asked for; leaving the loop, aborting and running out of time end the
 * thread. Throws FileRefusal, or the signal's reason.
 */
export async function readSpreadsheetInThread(options: ReadInThreadOptions): Promise<SpreadsheetReading> {
  const { source, signal } = options
  signal?.throwIfAborted()
  const task: ThreadTask = { path: 'path' in source ? source.path : undefined, limits: options.limits ?? {} }
  // Asked of Node itself: a bundler that sees the import builds the entry into the page's own code, and fails.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(options.threadUrl ?? new URL('./spreadsheet-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: options.maxMemoryMb ?? 384 },
  })
  const chunks = 'stream' in source ? source.stream[Symbol.asyncIterator]() : undefined
  let waiting: Waiting | undefined
  let failure: { readonly error: unknown } | undefined
  const arrived: FromThread[] = []
  const tell = (message: ToThread) => worker.postMessage(message)

  const fail = (error: unknown) => {
    failure ??= { error }
    waiting?.reject(failure.error)
    waiting = undefined
    void worker.terminate()
    if ('stream' in source) source.stream.destroy()
  }
  const feed = async () => {
    const next = await chunks?.next()
    if (!next || next.done) return tell({ kind: 'chunks-ended' })
    tell({ kind: 'chunk', bytes: Buffer.from(next.value) })
  }
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'need') {
      feed().catch(fail)
      return
    }
    if (message.kind === 'refused') {
      return fail(new FileRefusal(message.refusal.kind, message.refusal.message, message.refusal.place))
    }
    if (waiting) {
      waiting.resolve(message)
      waiting = undefined
    } else arrived.push(message)
  })
  worker.on('error', (error) => fail(failureOf(error)))
  worker.on('exit', () => fail(new Error('The parsing thread ended before the file did.')))

  const onAbort = () => fail(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
  const timeoutMs = options.timeoutMs ?? 120_000
  const timer = setTimeout(() => {
    const seconds = Math.round(timeoutMs / 1000)
    fail(
      new FileRefusal(
        'took-too-long',
        `Reading the file took longer than ${seconds} seconds. Send it in parts.`,
      ),
    )
  }, timeoutMs)
  timer.unref()

  const close = async () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    failure ??= { error: new Error('The reading was closed.') }
    await worker.terminate()
    if ('stream' in source) source.stream.destroy()
  }
  const ask = (): Promise<FromThread> => {
    if (failure) return Promise.reject(failure.error)
    tell({ kind: 'next' })
    const message = arrived.shift()
    if (message) return Promise.resolve(message)
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject }
    })
  }

  let laterNotes: readonly string[] = []
  try {
    const opened = await ask()
    if (opened.kind !== 'opened') throw new Error(`The parsing thread began with "${opened.kind}".`)
    const read = async function* () {
      try {
        for (;;) {
          const message = await ask()
          if (message.kind === 'rows') yield unpackRows(message.packed)
          else if (message.kind === 'end') {
            laterNotes = message.laterNotes
            return
          }
        }
      } finally {
        await close()
      }
    }
    return { info: opened.info, batches: read(), laterNotes: () => laterNotes, close }
  } catch (error) {
    await close()
    throw error
  }
}
