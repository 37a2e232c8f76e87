import { access, constants, mkdir, open, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readCommandLine, waitUntilGone } from '@daylight/db/embedded'
import { isObject, readJsonObject } from './read-json.ts'

export type RunningChild = { readonly pid: number; readonly commandLine: string }

export type DataFolder = {
  readonly path: string
  /** Notes what was started, so that the next start can clear up after a crash. */
  readonly note: (run: { readonly url: string; readonly children: readonly RunningChild[] }) => Promise<void>
  readonly release: () => Promise<void>
}

const NEEDED_MEGABYTES = 500

/** Makes the folder and takes it for this process. Throws a sentence when that cannot be. */
export async function takeDataFolder(folder: string): Promise<DataFolder> {
  await makeFolder(folder)
  const file = path.join(folder, 'run.json')
  await clearEarlierRun(folder, file)
  // "wx": of two starts at once, one gets the file.
  const lock = await open(file, 'wx').catch(() => undefined)
  if (lock === undefined)
    throw new Error(`Another start took ${folder} at this moment; wait for it or choose --data.`)
  const own = { pid: process.pid, commandLine: await readCommandLine(process.pid) }
  await lock.writeFile(JSON.stringify(own))
  await lock.close()
  return {
    path: folder,
    note: (run) => writeFile(file, JSON.stringify({ ...own, ...run })),
    release: () => rm(file, { force: true }),
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    for (const name of ['', 'logs', 'storage', 'mail'])
      await mkdir(path.join(folder, name), { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    const code = isObject(error) ? error['code'] : undefined
    if (code === 'ENOSPC') throw new Error(`The disk that holds ${folder} is full.`, { cause: error })
    throw new Error(`This user may not write to ${folder}; choose another folder with --data.`, {
      cause: error,
    })
  }
  const disk = await statfs(folder)
  const megabytes = Math.floor((disk.bavail * disk.bsize) / 1_000_000)
  if (megabytes < NEEDED_MEGABYTES) {
    throw new Error(
      `The disk that holds ${folder} has ${megabytes} MB left; ${NEEDED_MEGABYTES} MB are needed.`,
    )
  }
}

async function clearEarlierRun(folder: string, file: string): Promise<void> {
  const earlier = await readJsonObject(file)
  if (earlier === undefined) {
    await rm(file, { force: true })
    return
  }
  if (await isStill(earlier)) {
    const where = typeof earlier['url'] === 'string' ? ` at ${earlier['url']}` : ''
    throw new Error(`Daylight runs with ${folder} already${where} (process ${String(earlier['pid'])}).`)
  }
  const children: readonly unknown[] = Array.isArray(earlier['children']) ? earlier['children'] : []
  for (const child of children) {
    if (!isObject(child) || !(await isStill(child))) continue
    const pid = Number(child['pid'])
    // Each was started as the leader of a group of its own.
    process.kill(-pid, 'SIGTERM')
    if (!(await waitUntilGone(pid, 10_000))) process.kill(-pid, 'SIGKILL')
  }
  await rm(file, { force: true })
}

/** The same process, not another one that was given its number since. */
async function isStill(noted: { readonly [key: string]: unknown }): Promise<boolean> {
  const pid = Number(noted['pid'])
  if (!Number.isInteger(pid) || pid < 2 || pid === process.pid) return false
  const running = await readCommandLine(pid)
  return running !== undefined && running !== '' && running === noted['commandLine']
}
