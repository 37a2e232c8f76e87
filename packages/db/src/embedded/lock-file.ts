import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { readCommandLine, waitUntilGone } from './inspect-process.ts'

export type LockOutcome = 'none' | 'removed-stale' | 'stopped-orphan'

/**
 * Deals with the `postmaster.pid` that a crash leaves behind. A live PostgreSQL on that folder is an orphan of a killed
 * start (the caller holds the data folder's own lock): it is asked to shut down. Anything else with that process
 * number is a stranger and the file is stale.
 */
export async function clearServerLock(dataFolder: string): Promise<LockOutcome> {
  const file = path.join(dataFolder, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return 'none'
  const pid = Number(text.split('\n')[0])
  const command = Number.isInteger(pid) && pid > 1 ? await readCommandLine(pid) : undefined
  if (command === undefined || !/postgres/.test(command) || !command.includes(dataFolder)) {
    await rm(file, { force: true })
    return 'removed-stale'
  }
  // SIGINT is PostgreSQL's "fast" shutdown: sessions end, everything is written.
  process.kill(pid, 'SIGINT')
  if (!(await waitUntilGone(pid, 20_000))) {
    throw new Error(
      `A PostgreSQL from an earlier start (process ${pid}) still uses ${dataFolder} and does not stop.`,
    )
  }
  return 'stopped-orphan'
}

/** The server's own word for its state, from the eighth line of its lock file. */
export async function readServerStatus(dataFolder: string): Promise<string | undefined> {
  const text = await readFile(path.join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => undefined)
  return text?.split('\n')[7]?.trim()
}
