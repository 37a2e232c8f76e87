import { spawn } from 'node:child_process'
import path from 'node:path'
import { REPOSITORY } from './repository.ts'

export type CommandResult = { readonly code: number; readonly output: string }

export type RunCommandOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Ends the program when it is aborted. */
  readonly signal?: AbortSignal
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void
}

/** Runs a program to its end and keeps what it printed, both streams together. Never reads from the terminal. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: RunCommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? REPOSITORY,
      // What is started through a "node" on the path gets this very Node.
      env: {
        ...process.env,
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
    // Nothing outlives this process, however it ends.
    const endWithUs = (): void => {
      child.kill()
    }
    process.once('exit', endWithUs)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (chunk: string) => {
        output += chunk
        options.onOutput?.(chunk)
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      process.removeListener('exit', endWithUs)
      resolve({ code: code ?? 1, output })
    })
  })
}
