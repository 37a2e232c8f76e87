import type { Worker } from 'node:worker_threads'
import type { FromWorkThread, ToWorkThread } from './work-messages.ts'

export interface WorkThreads<Task, Piece, Answer> {
  /** Has every piece worked on, several at a time, and gives the answers in the order of the pieces. */
  readonly run: (task: Task, pieces: AsyncIterable<Piece>) => AsyncGenerator<Answer>
  readonly close: () => Promise<void>
}

export interface OpenThreadsOptions<Piece> {
  /** The module that each thread runs; it calls `serveThread`. */
  readonly url: URL
  readonly count: number
  /** What of a piece is handed over instead of copied. */
  readonly handOver: (piece: Piece) => readonly ArrayBuffer[]
  /**
   * Mebibytes of each thread for values that are soon let go, and for the others. A thread that needs more ends with
   * an error that `isOutOfMemory` knows.
   */
  readonly memory?: { readonly youngMb: number; readonly oldMb: number }
}

/** Pieces that a thread has before it: the one it works on, and one so that it need not wait. */
const PIECES_A_THREAD = 2

interface Member<Answer> {
  readonly worker: Worker
  readonly waiting: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }[]
}

/** Starts threads that work on pieces of one thing. Whatever ends one of them ends the run with its error. */
export function openThreads<Task, Piece, Answer>(
  options: OpenThreadsOptions<Piece>,
): WorkThreads<Task, Piece, Answer> {
  // Asked of Node itself: a bundler that sees the import builds the entry into the page's own code, and fails.
  const { Worker: NodeWorker } = process.getBuiltinModule('node:worker_threads')
  let failure: { readonly error: unknown } | undefined
  const fail = (error: unknown): void => {
    failure ??= { error }
    for (const { waiting } of members) for (const one of waiting.splice(0)) one.reject(failure.error)
  }
  const start = (): Member<Answer> => {
    const { memory } = options
    const worker = new NodeWorker(
      options.url,
      memory && {
        resourceLimits: { maxYoungGenerationSizeMb: memory.youngMb, maxOldGenerationSizeMb: memory.oldMb },
      },
    )
    const member: Member<Answer> = { worker, waiting: [] }
    worker.on('message', (message: FromWorkThread<Answer>) => member.waiting.shift()?.resolve(message.answer))
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('A working thread ended before its work did.')))
    return member
  }
  const members: readonly Member<Answer>[] = Array.from({ length: options.count }, start)
  const tell = ({ worker }: Member<Answer>, message: ToWorkThread<Task, Piece>) =>
    worker.postMessage(message, message.kind === 'piece' ? [...options.handOver(message.piece)] : [])

  const ask = (piece: Piece): Promise<Answer> => {
    const [first, ...others] = members
    if (first === undefined) throw new RangeError('There is no thread to work.')
    let idlest = first
    for (const one of others) if (one.waiting.length < idlest.waiting.length) idlest = one
    const answer = new Promise<Answer>((resolve, reject) => {
      if (failure) reject(failure.error)
      else idlest.waiting.push({ resolve, reject })
    })
    // Whoever reads the answers in order may be at an earlier one when this fails.
    answer.catch(() => undefined)
    tell(idlest, { kind: 'piece', piece })
    return answer
  }

  return {
    run: async function* (task, pieces) {
      for (const member of members) tell(member, { kind: 'task', task })
      const asked: Promise<Answer>[] = []
      for await (const piece of pieces) {
        asked.push(ask(piece))
        const oldest = asked.length < members.length * PIECES_A_THREAD ? undefined : asked.shift()
        if (oldest) yield await oldest
      }
      for (const answer of asked) yield await answer
    },
    close: async () => {
      failure ??= { error: new Error('The threads were closed.') }
      await Promise.all(members.map(({ worker }) => worker.terminate()))
    },
  }
}

export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
