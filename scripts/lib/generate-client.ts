import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fingerprint } from './fingerprint.ts'
import { inRepository } from './repository.ts'
import { runCommand } from './run-command.ts'

const OUTPUT = inRepository('packages/db/src/generated/prisma')
const STAMP = inRepository('packages/db/src/generated/prisma.sha256')

/**
 * Generates the Prisma client from prisma/schema, unless it is there already for exactly these files.
 * Returns whether it had to.
 */
export async function generateClient(): Promise<boolean> {
  // The database package's own Prisma: nothing else depends on it.
  const prisma = inRepository('packages/db/node_modules/prisma')
  const wanted = await fingerprint({
    inputs: [
      inRepository('prisma/schema'),
      inRepository('packages/db/prisma.config.ts'),
      path.join(prisma, 'package.json'),
    ],
  })
  const present = (await stat(path.join(OUTPUT, 'client.ts')).catch(() => undefined)) !== undefined
  if (present && (await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return false

  const result = await runCommand(
    process.execPath,
    [path.join(prisma, 'build/index.js'), 'generate', '--no-hints'],
    {
      cwd: inRepository('packages/db'),
      env: {
        // Generating needs no schema engine, but the command looks for one and would download it. Any program that
        // exists ends the search.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  )
  if (result.code !== 0) throw new Error(`The Prisma client could not be generated:\n${result.output.trim()}`)
  await mkdir(path.dirname(STAMP), { recursive: true })
  await writeFile(STAMP, wanted)
  return true
}
