import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export type SchemaFile = { readonly path: string; readonly content: string }

/** The Prisma schema folder's files, in a fixed order. */
export async function readSchema(folder: string): Promise<readonly SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), 'utf8') })),
  )
}
