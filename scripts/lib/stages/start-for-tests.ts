import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseJsonObject } from '../read-json.ts'
import { inRepository, REPOSITORY } from '../repository.ts'
import { lastLines } from './stage.ts'

export type RunningForTests = {
  /** The one line that `--json` prints. */
  readonly line: string
  readonly stop: () => Promise<void>
}

/** Starts the whole product through `npm start`'s own program and waits for its line. */
export async function startForTests(dataFolder: string, port: number): Promise<RunningForTests> {
  const args = [inRepository('scripts/start.ts'), '--json', '--data', dataFolder, '--port', String(port)]
  const child = spawn(process.execPath, args, { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  process.once('exit', () => child.kill('SIGTERM'))
  let printed = ''
  let progress = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    progress += chunk
  })
  const ready = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk
      if (printed.endsWith('\n') && parseJsonObject(printed) !== undefined) resolve(printed.trim())
    })
  })
  const failed = ended.then(() => {
    throw new Error(`The product did not start:\n${lastLines(progress, 40)}`)
  })
  const line = await Promise.race([ready, failed])
  // From here on its ending is awaited by stop().
  failed.catch(() => undefined)
  return {
    line,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
