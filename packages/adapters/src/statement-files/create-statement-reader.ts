import { createHash } from 'node:crypto'
import { MOST_STATEMENT_BYTES, type StatementReader, type StatementSource } from '@daylight/application'
import { AppError } from '@daylight/domain/errors'
import { isOutOfMemory } from '../threads/open-threads.ts'
import type { StatementAnswer, StatementTask } from './statement-messages.ts'

const LONGEST_MS = 60_000
const MOST_MEMORY_MB = 512

/** Reads statements one after the other, each in a thread with limits: no file can hold up or bring down the process. */
export function createStatementReader(options: { readonly threadUrl?: URL } = {}): StatementReader {
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: async (given, asked) => {
      const source = await collect(given)
      const turn = last.then(() => run(options, { source, ...asked }))
      last = turn.catch(() => undefined)
      const sha256 = createHash('sha256')
        .update('text' in source ? source.text : source.bytes)
        .digest('hex')
      return { ...(await turn), sha256 }
    },
  }
}

async function collect(source: StatementSource): Promise<StatementTask['source']> {
  if ('text' in source) return source
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of source.content) {
    bytes += part.length
    if (bytes > MOST_STATEMENT_BYTES) throw refused('too-large', TOO_HEAVY)
    parts.push(part)
  }
  return { bytes: Buffer.concat(parts) }
}

async function run(options: { readonly threadUrl?: URL }, task: StatementTask) {
  // Asked of Node itself: a bundler that sees the import builds the entry into the page's own code, and fails.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(options.threadUrl ?? new URL('./statement-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<StatementAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (error) => reject(isOutOfMemory(error) ? refused('too-large', TOO_HEAVY) : error))
      worker.once('exit', () => reject(new Error('The reading thread ended before it answered.')))
      timer = setTimeout(() => reject(refused('took-too-long', TOO_SLOW)), LONGEST_MS)
    })
    if (answer.kind === 'refused') throw refused(answer.reason, answer.message)
    return { fileKind: answer.fileKind, sentences: answer.sentences }
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const TOO_HEAVY = 'The file needs more memory than is allowed. Send the statement alone, or paste its text.'
const TOO_SLOW = 'Reading the file took too long. Send the statement alone, or paste its text.'

function refused(reason: string, message: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: `file_${reason.replaceAll('-', '_')}`,
    message,
    fieldErrors: { file: message },
  })
}
