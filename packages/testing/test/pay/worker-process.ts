import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { TestApp } from '../../src/app/create-test-app.ts'

const ENTRY = path.resolve(import.meta.dirname, '../../../../apps/worker/src/main.ts')

export interface WorkerProcess {
  readonly pid: number
  /** What it has logged so far. */
  readonly output: () => string
  readonly isRunning: () => boolean
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

/** The worker as it runs in production, on the test's database and storage. Resolves once it says that it is ready. */
export async function startWorker(app: TestApp): Promise<WorkerProcess> {
  const child: ChildProcess = spawn(process.execPath, [ENTRY], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_APP_URL: app.urls.appUrl,
      DAYLIGHT_URL: 'http://localhost:3000',
      DAYLIGHT_SECRET: app.secret,
      DAYLIGHT_STORAGE_DIR: app.storageFolder,
      DAYLIGHT_HEADS_DIR: path.join(app.storageFolder, '=heads'),
      DAYLIGHT_MAIL_DIR: path.join(app.storageFolder, '=mail'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (bytes: Buffer) => {
    output += bytes.toString()
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    output += bytes.toString()
  })
  const isRunning = () => child.exitCode === null && child.signalCode === null
  await waitFor(async () => {
    if (!isRunning()) throw new Error(`The worker ended: ${output}`)
    return output.includes('"event":"ready"')
  }, 60_000)
  return {
    pid: child.pid ?? 0,
    output: () => output,
    isRunning,
    kill: async (signal) => {
      if (!isRunning()) return
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.kill(signal)
      await gone
    },
  }
}

export async function waitFor(check: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const deadline = performance.now() + milliseconds
  while (!(await check())) {
    if (performance.now() > deadline) throw new Error(`Not so after ${milliseconds / 1000} seconds.`)
    await delay(50)
  }
}
