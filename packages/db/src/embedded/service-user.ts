import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type ServiceUser = { readonly uid: number; readonly gid: number }

// Where things go that root's own folders would hide from the unprivileged user.
const SHARED_FOLDER = '/var/lib/daylight'

async function lookUp(name: string): Promise<ServiceUser | undefined> {
  try {
    const uid = Number((await run('id', ['-u', name])).stdout)
    const gid = Number((await run('id', ['-g', name])).stdout)
    return { uid, gid }
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL refuses to run as root. When we are root: the user `postgres`, created when it is missing.
 * Undefined when we are not root and nothing needs to change.
 */
export async function findServiceUser(): Promise<ServiceUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const existing = await lookUp('postgres')
  if (existing !== undefined) return existing
  // Debian and the like have useradd, Alpine has adduser; their failure is reported by the look-up below.
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() =>
    run('adduser', ['-S', '-D', '-H', 'postgres']).catch(() => undefined),
  )
  const created = await lookUp('postgres')
  if (created === undefined) {
    throw new Error(
      'PostgreSQL does not run as root and no user "postgres" could be made; start as an ordinary user.',
    )
  }
  return created
}

/** Whether that user can get into the folder: every folder on the way down must let it pass. */
export async function canEnter(folder: string, user: ServiceUser): Promise<boolean> {
  const parent = path.dirname(folder)
  const found = await stat(folder).catch(() => undefined)
  if (found !== undefined) {
    const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001
    if ((found.mode & bit) === 0) return false
  }
  return parent === folder || canEnter(parent, user)
}

/** The PostgreSQL folder, or a copy of it when the service user cannot enter it (a clone under /root, say). */
export async function reachableBinaries(folder: string, user: ServiceUser, version: string): Promise<string> {
  if (await canEnter(path.join(folder, 'bin'), user)) return folder
  const copy = path.join(SHARED_FOLDER, `postgresql-${version}`)
  if ((await stat(copy).catch(() => undefined)) !== undefined) return copy
  const partial = `${copy}.${process.pid}`
  await mkdir(SHARED_FOLDER, { recursive: true })
  await chmod(SHARED_FOLDER, 0o755)
  await cp(folder, partial, { recursive: true, verbatimSymlinks: true })
  await rename(partial, copy).catch(async (error) => {
    await rm(partial, { recursive: true, force: true })
    // Another start may have put the same copy in place first.
    if ((await stat(copy).catch(() => undefined)) === undefined) throw error
  })
  return copy
}

/** The data folder, or one under /var/lib/daylight when the service user cannot enter its parent. */
export async function reachableDataFolder(folder: string, user: ServiceUser): Promise<string> {
  if (await canEnter(path.dirname(folder), user)) return folder
  const parent = path.join(SHARED_FOLDER, 'data')
  await mkdir(parent, { recursive: true })
  for (const entered of [SHARED_FOLDER, parent]) await chmod(entered, 0o755)
  return path.join(parent, folder.split(path.sep).filter(Boolean).join('-'))
}
