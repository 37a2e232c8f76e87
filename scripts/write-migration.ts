// pnpm db:migration <name>      writes prisma/migrations/<timestamp>_<name>/migration.sql from what changed in prisma/schema
// pnpm db:migration --accept    only notes the present schema, after a migration was written or corrected by hand
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { diffSchema, readSchema, type SchemaFile } from '@daylight/db/schema-tools'
import { inRepository } from './lib/repository.ts'

const MIGRATIONS = inRepository('prisma/migrations')
const SNAPSHOT = path.join(MIGRATIONS, 'schema-snapshot.prisma')

const joinFiles = (files: readonly SchemaFile[]): string =>
  `${files.map((file) => file.content.trimEnd()).join('\n\n')}\n`

async function readSnapshot(): Promise<readonly SchemaFile[]> {
  const content = await readFile(SNAPSHOT, 'utf8').catch(() => undefined)
  return content === undefined ? [] : [{ path: 'schema-snapshot.prisma', content }]
}

async function main(argument: string | undefined): Promise<string> {
  const schema = await readSchema(inRepository('prisma/schema'))
  if (argument === '--accept') {
    await writeFile(SNAPSHOT, joinFiles(schema))
    return 'The present schema is noted as the one that the migrations make.'
  }
  if (argument === undefined || !/^[a-z][a-z0-9_]*$/.test(argument)) {
    throw new Error(
      'Give the migration a name of lower-case letters, digits and underscores: pnpm db:migration add_sites',
    )
  }
  const sql = await diffSchema(await readSnapshot(), schema)
  if (sql === '') return 'The schema has not changed since the last migration; nothing was written.'
  const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = path.join(MIGRATIONS, `${timestamp}_${argument}`)
  await mkdir(folder)
  await writeFile(path.join(folder, 'migration.sql'), sql)
  await writeFile(SNAPSHOT, joinFiles(schema))
  const file = path.relative(process.cwd(), path.join(folder, 'migration.sql'))
  return `Wrote ${file}. A new table still needs its row-level security, checks and grants there.`
}

try {
  console.log(await main(process.argv[2]))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
