import type { DocumentRenderer } from '@daylight/application'
import { AppError } from '@daylight/domain/errors'

export interface ThreadRendererOptions {
  /** The thread's entry: takes a print and a format as its data, and answers the file's bytes. */
  readonly threadUrl: URL
}

/** Made at once beside each other; others wait for their turn. */
const MOST_AT_ONCE = 2
const MOST_WAITING = 20
const LONGEST_MS = 60_000
const MOST_MEMORY_MB = 384

/**
 * Makes each document in a thread of its own, so that a page's process goes on answering and no document can bring
 * it down.
 */
export function createThreadRenderer({ threadUrl }: ThreadRendererOptions): DocumentRenderer {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    render: async (print, format) => {
      if (running >= MOST_AT_ONCE) {
        if (waiting.length >= MOST_WAITING) throw busy()
        await new Promise<void>((resolve) => waiting.push(resolve))
      } else running += 1
      try {
        return await renderOnce(threadUrl, { print, format })
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}

async function renderOnce(threadUrl: URL, workerData: unknown): Promise<Uint8Array> {
  // Asked of Node itself: a bundler that sees the import builds the entry into the page's own code, and fails.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(threadUrl, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  const timer = setTimeout(() => void worker.terminate(), LONGEST_MS)
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', (bytes: unknown) => {
        if (bytes instanceof Uint8Array) resolve(bytes)
        else reject(new Error('The rendering thread answered something else than a file.'))
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The rendering thread ended with ${code} and no file.`)))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function busy(): AppError {
  return new AppError({
    code: 'unavailable',
    reason: 'documents_busy',
    message: 'Many documents are being made just now. Try again in a minute.',
  })
}
