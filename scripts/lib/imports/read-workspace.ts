import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { isObject, readJsonObject } from '../read-json.ts'

export type WorkspacePackage = {
  /** The last part of its name: "domain". */
  readonly name: string
  readonly folder: string
  /** Declared sub-paths ("./pay") and the files behind them. */
  readonly exports: ReadonlyMap<string, string>
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
}

const SCOPE = '@daylight/'
const SKIPPED = new Set(['node_modules', 'generated', 'dist', '.next'])

/** Reads packages/* and apps/* of a workspace. */
export async function readWorkspace(root: string): Promise<readonly WorkspacePackage[]> {
  const packages: WorkspacePackage[] = []
  for (const group of ['packages', 'apps']) {
    for (const entry of await readdir(path.join(root, group)).catch(() => [])) {
      const folder = path.join(root, group, entry)
      const manifest = await readJsonObject(path.join(folder, 'package.json'))
      if (manifest === undefined) continue
      const name = manifest['name']
      if (typeof name !== 'string' || !name.startsWith(SCOPE))
        throw new Error(`${folder} is not named ${SCOPE}…`)
      const exported = Object.entries(isObject(manifest['exports']) ? manifest['exports'] : {})
      packages.push({
        name: name.slice(SCOPE.length),
        folder,
        exports: new Map(exported.map(([key, value]) => [key, path.join(folder, String(value))])),
        dependencies: namesOf(manifest['dependencies']),
        devDependencies: namesOf(manifest['devDependencies']),
      })
    }
  }
  return packages
}

const namesOf = (value: unknown): readonly string[] => (isObject(value) ? Object.keys(value) : [])

/** All TypeScript sources below a folder, generated ones left out. */
export async function listSources(folder: string): Promise<readonly string[]> {
  if ((await stat(folder).catch(() => undefined)) === undefined) return []
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = await Promise.all(
    entries.map((entry) => {
      const child = path.join(folder, entry.name)
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listSources(child)
      return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [child] : []
    }),
  )
  return lists.flat()
}

/** Tests and what only they use may import anything. */
export const isTestSource = (file: string): boolean =>
  /\.(test|spec)\.tsx?$/.test(file) ||
  /[\\/](test|e2e)[\\/]/.test(file) ||
  /[\\/][\w.]+\.config\.ts$/.test(file)
