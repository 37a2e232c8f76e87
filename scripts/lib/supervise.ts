import { type ChildProcess, spawn } from 'node:child_process'
import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readCommandLine } from '@daylight/db/embedded'
import type { RunningChild } from './data-folder.ts'

export type ServiceOptions = {
  /** What people read: "web", "worker". */
  readonly name: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly logFile: string
}

export type Service = {
  readonly name: string
  readonly logFile: string
  /** Where in the log this run begins. */
  readonly logFrom: number
  /** Resolves with a sentence when the program ends. */
  readonly ended: Promise<string>
  readonly isRunning: () => boolean
  readonly describe: () => Promise<RunningChild>
  /** Asks it to stop, waits, and insists in the end. */
  readonly stop: () => Promise<void>
}

const LOG_LIMIT = 20_000_000
const PATIENCE = 25_000

async function openLog(file: string): Promise<FileHandle> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0
  if (size > LOG_LIMIT) await rename(file, `${file}.1`)
  return open(file, 'a')
}

/** Starts a Node program in a process group of its own, its output going to a log file. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const log = await openLog(options.logFile)
  const logFrom = (await log.stat()).size
  const child = spawn(process.execPath, [...options.args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    // A group of its own: Ctrl-C reaches this process, which stops things in order; and its helpers stop with it.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${options.name} could not be started: ${error.message}.`))
    child.once('exit', (code, signal) =>
      resolve(`${options.name} ended by itself (${signal ?? `exit ${code}`}).`),
    )
  })
  return {
    name: options.name,
    logFile: options.logFile,
    logFrom,
    ended,
    isRunning: () => isRunning(child),
    describe: async () => ({
      pid: child.pid ?? 0,
      commandLine: (await readCommandLine(child.pid ?? 0)) ?? '',
    }),
    stop: () => stop(child),
  }
}

const isRunning = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE)
  await gone
  clearTimeout(timer)
}

async function readLog(service: Service): Promise<string> {
  const bytes = await readFile(service.logFile).catch(() => Buffer.alloc(0))
  return bytes.subarray(service.logFrom).toString('utf8')
}

/** A sentence and the end of the program's log: for errors. */
export async function explainEnd(service: Service, sentence: string): Promise<string> {
  const lines = (await readLog(service)).trim().split('\n').slice(-15)
  return [sentence, `The end of ${path.relative(process.cwd(), service.logFile)}:`, ...lines].join('\n')
}

/** Waits until the check says so. Throws when the program ends first or takes longer than that. */
export async function waitUntilReady(
  service: Service,
  isReady: () => Promise<boolean>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + milliseconds
  while (performance.now() < deadline) {
    signal.throwIfAborted()
    if (!service.isRunning()) throw new Error(await explainEnd(service, await service.ended))
    if (await isReady()) return
    await delay(100)
  }
  const sentence = `${service.name} runs but was not ready after ${milliseconds / 1000} seconds.`
  throw new Error(await explainEnd(service, sentence))
}

/** Whether the program's log of this run has a line with that text. */
export const hasLogged = async (service: Service, text: string): Promise<boolean> =>
  (await readLog(service)).includes(text)

/** Whether a GET there is answered with 200. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' })).status === 200
  } catch {
    return false
  }
}
