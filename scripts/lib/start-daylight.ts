import path from 'node:path'
import { buildApps, resolveFrom } from './build-apps.ts'
import { type DataFolder, takeDataFolder } from './data-folder.ts'
import { generateClient } from './generate-client.ts'
import { leaveOperatorSettings } from './operator-settings.ts'
import type { StartArguments } from './parse-arguments.ts'
import { choosePort } from './ports.ts'
import { inRepository } from './repository.ts'
import { loadSecrets } from './secrets.ts'
import { type SignIn, seedDemo } from './seed-demo.ts'
import { type ServiceEnvironment, serviceEnvironment } from './service-environment.ts'
import type { Steps } from './steps.ts'
import { answers, hasLogged, type Service, startService, waitUntilReady } from './supervise.ts'

export type Mode = 'start' | 'dev'

export type Running = {
  readonly url: string
  readonly mailbox: string
  readonly dataFolder: string
  /** Undefined outside demo mode, or when this version has no demo data. */
  readonly signIns: readonly SignIn[] | undefined
  readonly services: readonly Service[]
}

export type Undo = { readonly what: string; readonly run: () => Promise<void> }

export type StartOptions = {
  readonly mode: Mode
  readonly args: StartArguments
  readonly steps: Steps
  /** Aborted when a stop was asked for: nothing more is begun. */
  readonly signal: AbortSignal
  /** Told how to undo each thing as soon as it has been started, so that a stop half-way leaves nothing. */
  readonly onStarted: (undo: Undo) => void
  readonly given: Readonly<Record<string, string | undefined>>
}

const READY_WITHIN = 120_000
// The worker's own word for it, in its log.
const WORKER_READY = 'worker ready'

/** Brings everything up in order. Throws a sentence; what was started until then is known to `onStarted`. */
export async function startDaylight(options: StartOptions): Promise<Running> {
  const { mode, args, steps, signal, onStarted, given } = options
  const folder = await takeDataFolder(args.dataFolder)
  onStarted({ what: 'data folder', run: folder.release })
  // Taking the folder stops what a killed start left running, which may hold the port.
  const port = await choosePort(args.port)
  const url = given['DAYLIGHT_URL'] ?? `http://127.0.0.1:${port}`
  const secrets = await loadSecrets(folder.path)

  await steps.step('Database client generated', async (note) => {
    if (!(await generateClient())) note('Database client is up to date')
  })
  if (mode === 'start') {
    await steps.step('Web app and worker built', async (note) => {
      if (!(await buildApps(signal))) note('Web app and worker are built already')
    })
  }
  // Not before: on a fresh clone the client that this imports has only just been generated.
  const { migrate, openDatabase } = await import('./database.ts')
  const database = await steps.step('Database started', async (note) => {
    const opened = await openDatabase(folder.path, secrets, given)
    note(opened.description)
    return opened
  })
  onStarted({ what: 'database', run: database.stop })
  await steps.step('Database migrated', async (note) => {
    const applied = await migrate(database)
    note(applied.length === 0 ? 'Database is up to date' : `Database migrated (${applied.length} applied)`)
  })
  const env = serviceEnvironment({
    mode,
    port,
    url,
    dataFolder: folder.path,
    demo: args.demo,
    database,
    secrets,
    given,
  })
  const signIns = args.demo
    ? await steps.step('Demo data is there', async (note) => {
        const seeded = await seedDemo({ ...env, DATABASE_URL: database.ownerUrl }, signal)
        if (seeded === undefined) note('This version has no demo data yet')
        return seeded
      })
    : undefined
  const takeAway = await leaveOperatorSettings(folder.path, {
    DATABASE_URL: database.ownerUrl,
    DAYLIGHT_SECRET: env['DAYLIGHT_SECRET'],
  })
  onStarted({ what: 'operator settings', run: takeAway })
  const services = await startServices({ mode, port, folder, env, steps, signal, onStarted })
  await folder.note({ url, children: await Promise.all(services.map((service) => service.describe())) })
  return { url, mailbox: `${url}/mailbox`, dataFolder: folder.path, signIns, services }
}

type ServicesOptions = Pick<StartOptions, 'mode' | 'steps' | 'signal' | 'onStarted'> & {
  readonly port: number
  readonly folder: DataFolder
  readonly env: ServiceEnvironment
}

async function startServices(options: ServicesOptions): Promise<readonly Service[]> {
  const { mode, port, folder, env, steps, signal, onStarted } = options
  const log = (name: string): string => path.join(folder.path, 'logs', `${name}.log`)
  const next = resolveFrom('apps/web', 'next/dist/bin/next')
  const web = await startService({
    name: 'web',
    // The demo's passwords are printed in the open: nobody but this machine may reach it. A proxy in front does else.
    args: [next, mode, '--hostname', '127.0.0.1', '--port', String(port)],
    cwd: inRepository('apps/web'),
    env,
    logFile: log('web'),
  })
  onStarted({ what: 'web', run: web.stop })
  const worker = await startService({
    name: 'worker',
    args: mode === 'start' ? ['dist/main.js'] : ['build.ts', '--watch'],
    cwd: inRepository('apps/worker'),
    env,
    logFile: log('worker'),
  })
  onStarted({ what: 'worker', run: worker.stop })
  await steps.step('Worker is ready', () =>
    waitUntilReady(worker, () => hasLogged(worker, WORKER_READY), READY_WITHIN, signal),
  )
  await steps.step('Web app is ready', () =>
    waitUntilReady(web, () => answers(`http://127.0.0.1:${port}/health/ready`), READY_WITHIN, signal),
  )
  return [web, worker]
}
