import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REPOSITORY } from '../repository.ts'
import { checkImports } from './check-imports.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'daylight-imports-'))
  await put(
    'packages/domain/package.json',
    '{"name":"@daylight/domain","exports":{"./pay":"./src/pay/index.ts"}}',
  )
  await put('packages/domain/src/pay/index.ts', "export { one } from './one.ts'\n")
  await put('packages/domain/src/pay/one.ts', 'export const one = 1\n')
  await put(
    'packages/db/package.json',
    '{"name":"@daylight/db","exports":{".":"./src/index.ts"},"dependencies":{"pg":"1"}}',
  )
  await put(
    'packages/db/src/index.ts',
    "import { Client } from 'pg'\nimport { one } from '@daylight/domain/pay'\nexport const two = [one, Client]\n",
  )
  await put('apps/web/package.json', '{"name":"@daylight/web","dependencies":{"react":"1"}}')
  await put(
    'apps/web/src/page.tsx',
    "'use client'\nimport { one } from '@daylight/domain/pay'\nexport const page = one\n",
  )
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function put(name: string, text: string): Promise<void> {
  const file = path.join(root, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

const problems = async (): Promise<readonly string[]> => (await checkImports(root)).problems

describe('the check of who may import whom', () => {
  it('accepts what the table allows, and has seen it', async () => {
    expect(await checkImports(root)).toEqual({ modules: 4, imports: 4, problems: [] })
  })

  it('sees the modules of this repository', async () => {
    const report = await checkImports(REPOSITORY)
    expect(report.modules).toBeGreaterThan(100)
    expect(report.imports).toBeGreaterThan(report.modules)
  })

  it.each([
    ['an import against the direction', "import '@daylight/db'", 'domain may not import db'],
    ["Node's modules in the domain", "import 'node:fs'", "domain may not use Node's node:fs"],
    ['a vendor in the domain', "import { z } from 'zod'", 'domain may not import zod'],
    ['a re-export against the direction', "export * from '@daylight/db'", 'domain may not import db'],
    [
      'a dynamic import against the direction',
      "export const x = () => import('@daylight/db')",
      'domain may not import db',
    ],
    [
      'a type from the wrong side',
      "import type { two } from '@daylight/db'\nexport type T = typeof two",
      'domain may not import db',
    ],
    ['a relative way out of the package', "import '../../db/src/index.ts'", 'leaves the package'],
    ['a package that is not there', "import '@daylight/nowhere'", 'there is no package @daylight/nowhere'],
  ])('refuses %s', async (_, line, problem) => {
    await put('packages/domain/src/planted.ts', `${line}\n`)
    expect(await problems()).toEqual([expect.stringContaining(problem)])
    expect(await problems()).toEqual([expect.stringContaining('packages/domain/src/planted.ts:1')])
  })

  it('refuses a deep path into a package and an undeclared vendor', async () => {
    await put('packages/db/src/planted.ts', "import '@daylight/domain/src/pay/one.ts'\nimport 'left-pad'\n")
    expect(await problems()).toEqual([
      expect.stringContaining('is not among the paths that package exports'),
      expect.stringContaining('db may not import left-pad'),
    ])
  })

  it('refuses the database and the server in code for the browser, except for types of the API', async () => {
    await put('packages/api/package.json', '{"name":"@daylight/api","exports":{".":"./src/index.ts"}}')
    await put('packages/api/src/index.ts', 'export type Router = 1\n')
    await put(
      'apps/web/src/planted.tsx',
      "'use client'\nimport '@daylight/db'\nimport '@/server/env.ts'\nimport type { Router } from '@daylight/api'\nexport type R = Router\n",
    )
    expect(await problems()).toEqual([
      expect.stringContaining('code for the browser may not import db'),
      expect.stringContaining('code for the browser may not import @/server/env.ts'),
    ])
  })

  it('lets code for the browser import a path that is for it too, as long as nothing there leads to Node', async () => {
    await put(
      'packages/adapters/package.json',
      '{"name":"@daylight/adapters","exports":{"./sheets":"./src/sheets.ts","./files":"./src/files.ts"}}',
    )
    await put('packages/adapters/src/sheets.ts', "export { one } from './one.ts'\n")
    await put(
      'packages/adapters/src/one.ts',
      "import type { Readable } from 'node:stream'\nexport const one = 1\nexport type R = Readable\n",
    )
    await put('packages/adapters/src/files.ts', "import 'node:fs'\nexport const files = 1\n")
    await put('apps/web/src/planted.tsx', "'use client'\nexport { one } from '@daylight/adapters/sheets'\n")
    expect(await problems()).toEqual([])
    await put('packages/adapters/src/one.ts', "import 'node:fs'\nexport const one = 1\n")
    expect(await problems()).toEqual([
      'packages/adapters/src/one.ts:1: @daylight/adapters/sheets is for the browser too and may not lead to node:fs',
    ])
    await put('apps/web/src/planted.tsx', "'use client'\nexport { files } from '@daylight/adapters/files'\n")
    expect(await problems()).toEqual([
      expect.stringContaining('code for the browser may not import adapters'),
      expect.stringContaining('may not lead to node:fs'),
    ])
  })

  it('refuses a ring of imports but not one that only types make', async () => {
    await put(
      'packages/domain/src/a.ts',
      "import type { B } from './b.ts'\nexport const a = 1\nexport type A = B\n",
    )
    await put(
      'packages/domain/src/b.ts',
      "import { a } from './a.ts'\nexport type B = typeof a\nexport const b = a\n",
    )
    expect(await problems()).toEqual([])
    await put('packages/domain/src/a.ts', "import { b } from './b.ts'\nexport const a = (): number => b\n")
    expect(await problems()).toEqual([expect.stringContaining('imports itself in a ring')])
  })

  it('lets tests import the testing package, and nothing else', async () => {
    await put(
      'packages/testing/package.json',
      '{"name":"@daylight/testing","exports":{".":"./src/index.ts"}}',
    )
    await put('packages/testing/src/index.ts', 'export const make = 1\n')
    await put('packages/db/src/some.test.ts', "import '@daylight/testing'\n")
    expect(await problems()).toEqual([])
    await put('packages/db/src/some.ts', "import '@daylight/testing'\n")
    expect(await problems()).toEqual([expect.stringContaining('only tests may import')])
  })

  it('refuses a file that does not parse instead of passing over it', async () => {
    await put('packages/domain/src/planted.ts', 'import { from\n')
    await expect(problems()).rejects.toThrow('does not parse')
  })
})
