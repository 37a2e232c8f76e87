import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export type Migration = {
  readonly name: string
  readonly file: string
  readonly sql: string
  /** Prisma's own: SHA-256 over the file's bytes, in hexadecimal. */
  readonly checksum: string
  /** The checksums the same file has with other line endings: a checkout on Windows is not an edit. */
  readonly equalChecksums: readonly string[]
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Reads `<folder>/<timestamp>_<name>/migration.sql` in the order in which they are applied. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name, 'migration.sql')
      const sql = await readFile(file, 'utf8')
      const unix = sql.replaceAll('\r\n', '\n')
      return {
        name,
        file,
        sql,
        checksum: sha256(sql),
        equalChecksums: [sha256(unix), sha256(unix.replaceAll('\n', '\r\n'))],
      }
    }),
  )
}
