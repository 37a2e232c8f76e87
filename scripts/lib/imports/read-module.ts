import { readFile } from 'node:fs/promises'
import { parseSync } from 'oxc-parser'

export type ImportStatement = {
  readonly request: string
  readonly line: number
  /** Nothing of it is left when the program runs. */
  readonly typeOnly: boolean
}

export type SourceModule = {
  readonly file: string
  readonly imports: readonly ImportStatement[]
  /** Marked to run in the browser. */
  readonly client: boolean
}

/** Reads a module's imports, re-exports and dynamic imports with a real parser. Throws when it does not parse. */
export async function readModule(file: string): Promise<SourceModule> {
  const source = await readFile(file, 'utf8')
  const parsed = parseSync(file, source)
  const [error] = parsed.errors
  if (error !== undefined) throw new Error(`${file} does not parse: ${error.message}`)
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length
  const imports: ImportStatement[] = []

  for (const statement of parsed.module.staticImports) {
    const { value, start } = statement.moduleRequest
    // An import without names runs the module; one of nothing but types does not.
    const typeOnly = statement.entries.length > 0 && statement.entries.every((entry) => entry.isType)
    imports.push({ request: value, line: lineAt(start), typeOnly })
  }
  for (const statement of parsed.module.staticExports) {
    for (const entry of statement.entries) {
      if (entry.moduleRequest === null) continue
      const { value, start } = entry.moduleRequest
      imports.push({ request: value, line: lineAt(start), typeOnly: entry.isType })
    }
  }
  for (const dynamic of parsed.module.dynamicImports) {
    const text = source.slice(dynamic.moduleRequest.start, dynamic.moduleRequest.end)
    const literal = /^(['"`])([^'"`$]*)\1$/.exec(text)?.[2]
    if (literal === undefined) continue
    imports.push({ request: literal, line: lineAt(dynamic.moduleRequest.start), typeOnly: false })
  }
  const client = parsed.program.body.some(
    (statement) =>
      statement.type === 'ExpressionStatement' &&
      'directive' in statement &&
      statement.directive === 'use client',
  )
  return { file, imports, client }
}
