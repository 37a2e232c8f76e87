import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

export type FingerprintOptions = {
  /** Files and folders; folders are read wholly. */
  readonly inputs: readonly string[]
  /** Names of folders and files that do not count. */
  readonly ignore?: readonly string[]
  /** Anything else the result depends on. */
  readonly extra?: readonly string[]
}

const ALWAYS_IGNORED = [
  'node_modules',
  '.next',
  '.turbo',
  'dist',
  '.git',
  'test-results',
  'playwright-report',
]

/** One SHA-256 over the names and contents of all inputs: the same exactly when nothing has changed. */
export async function fingerprint(options: FingerprintOptions): Promise<string> {
  const ignored = new Set([...ALWAYS_IGNORED, ...(options.ignore ?? [])])
  const hash = createHash('sha256')
  for (const text of options.extra ?? []) hash.update(`${text}\0`)
  for (const input of options.inputs) {
    for (const file of await listFiles(input, ignored)) {
      hash.update(`${path.relative(input, file)}\0`)
      hash.update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function listFiles(start: string, ignored: ReadonlySet<string>): Promise<readonly string[]> {
  const found = await stat(start).catch(() => undefined)
  if (found === undefined) return []
  if (found.isFile()) return [start]
  const entries = await readdir(start, { withFileTypes: true })
  const lists = await Promise.all(
    entries
      .filter((entry) => !ignored.has(entry.name) && !entry.isSymbolicLink())
      .map((entry) => {
        const child = path.join(start, entry.name)
        return entry.isDirectory() ? listFiles(child, ignored) : [child]
      }),
  )
  return lists.flat().sort()
}
