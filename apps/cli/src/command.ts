import type { Readable } from 'node:stream'

/** What a command is given instead of the process's own. */
export type CommandIo = {
  readonly stdin: Readable
  /** Resolves once the text, or its UTF-8, is taken, so that a slow reader slows the command. */
  readonly out: (text: string | Uint8Array) => Promise<void>
  readonly err: (text: string) => Promise<void>
  /** `YYYY-MM-DD` in London. */
  readonly today: () => string
}

export type Command = {
  /** The words that call it, such as `pay check`. */
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** Resolves to the exit status. Throws UsageError when it was called wrongly. */
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>
}

/** Called wrongly, or a file that cannot be used: one sentence that says how to mend it. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
