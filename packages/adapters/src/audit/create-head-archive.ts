import { access, link, mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { HeadArchive } from '@daylight/application'

/** One JSON file a day, as `daylight audit verify --head` reads it. */
export function createHeadArchive(folder: string): HeadArchive {
  const fileOf = (day: string): string => path.join(folder, `heads-${day}.json`)
  return {
    has: (day) =>
      access(fileOf(day)).then(
        () => true,
        () => false,
      ),
    keep: async (day, heads) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const unfinished = path.join(folder, `.unfinished-${day}-${process.pid}`)
      const file = await open(unfinished, 'w', 0o600)
      try {
        await file.writeFile(`${JSON.stringify(heads, null, 2)}\n`)
        await file.sync()
        await file.close()
        // A link, not a rename: a day that another worker has kept meanwhile is not written over.
        await link(unfinished, fileOf(day)).catch((error: unknown) => {
          if (!isThere(error)) throw error
        })
      } finally {
        await file.close().catch(() => undefined)
        await rm(unfinished, { force: true })
      }
    },
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
