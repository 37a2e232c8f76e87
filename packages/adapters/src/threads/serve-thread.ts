import { parentPort } from 'node:worker_threads'
import type { FromWorkThread, ToWorkThread } from './work-messages.ts'

export interface Worked<Answer> {
  readonly answer: Answer
  readonly handOver: readonly ArrayBuffer[]
}

/** The other end of `openThreads`: prepares for each task, then works on its pieces. Does nothing in a main thread. */
export function serveThread<Task, Piece, Answer>(
  prepare: (task: Task) => (piece: Piece) => Worked<Answer>,
): void {
  const port = parentPort
  if (port === null) return
  let work: ((piece: Piece) => Worked<Answer>) | undefined
  port.on('message', (message: ToWorkThread<Task, Piece>) => {
    if (message.kind === 'task') {
      work = prepare(message.task)
      return
    }
    if (work === undefined) throw new Error('A piece came before the task.')
    const { answer, handOver } = work(message.piece)
    const said: FromWorkThread<Answer> = { answer }
    port.postMessage(said, [...handOver])
  })
}
