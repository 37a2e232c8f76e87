import { builtinModules } from 'node:module'
import path from 'node:path'
import { findCycles } from './find-cycles.ts'
import { type ImportStatement, readModule, type SourceModule } from './read-module.ts'
import { isTestSource, listSources, readWorkspace, type WorkspacePackage } from './read-workspace.ts'
import { BROWSER_PATHS, CLIENT_TYPES, CLIENT_VALUES, RULES, TESTS_ONLY } from './rules.ts'

export type ImportReport = {
  readonly modules: number
  readonly imports: number
  /** One sentence each, with file and line. */
  readonly problems: readonly string[]
}

type Place = {
  readonly root: string
  readonly own: WorkspacePackage
  readonly packages: ReadonlyMap<string, WorkspacePackage>
}

/** What an import leads to: a file of the workspace, or nothing that could be part of a cycle. */
type Judgement = { readonly target?: string; readonly problem?: string }

/** Checks every module of packages/* and apps/* against the table of who may import whom, and for cycles. */
export async function checkImports(root: string): Promise<ImportReport> {
  const packages = await readWorkspace(root)
  const byName = new Map(packages.map((one) => [one.name, one]))
  const problems: string[] = []
  const graph = new Map<string, string[]>()
  const nodeUses = new Map<string, ImportStatement>()
  let imports = 0
  for (const own of packages) {
    if (RULES[own.name] === undefined)
      problems.push(`${own.name} has no rule in scripts/lib/imports/rules.ts`)
    for (const file of await listSources(own.folder)) {
      const module = await readModule(file)
      const edges: string[] = []
      for (const statement of module.imports) {
        imports += 1
        const { target, problem } = judge({ root, own, packages: byName }, module, statement)
        const where = `${path.relative(root, file)}:${statement.line}`
        if (problem !== undefined) problems.push(`${where}: ${problem}`)
        if (target !== undefined && !statement.typeOnly) edges.push(target)
        if (isNodeModule(statement.request) && !statement.typeOnly) nodeUses.set(file, statement)
      }
      graph.set(file, edges)
    }
  }
  for (const cycle of findCycles(graph)) {
    const names = cycle.map((file) => path.relative(root, file))
    problems.push(`${names[0]}: imports itself in a ring: ${names.join(', ')}`)
  }
  for (const request of BROWSER_PATHS) {
    const [, name = '', ...rest] = request.split('/')
    const entry = byName.get(name)?.exports.get(['.', ...rest].join('/'))
    for (const file of entry === undefined ? [] : reach(entry, graph)) {
      const use = nodeUses.get(file)
      if (use === undefined) continue
      const where = `${path.relative(root, file)}:${use.line}`
      problems.push(`${where}: ${request} is for the browser too and may not lead to ${use.request}`)
    }
  }
  return { modules: graph.size, imports, problems }
}

/** The files that a file leads to by imports of values, itself included. */
function reach(entry: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([entry])
  for (const file of reached) for (const next of graph.get(file) ?? []) reached.add(next)
  return reached
}

const isNodeModule = (request: string): boolean =>
  request.startsWith('node:') || builtinModules.includes(request)

function judge(place: Place, module: SourceModule, statement: ImportStatement): Judgement {
  const { request } = statement
  if (request.startsWith('.')) return judgeRelative(place, module, request)
  if (request.startsWith('@/')) return judgeAlias(place, module, request)
  if (request.startsWith('@daylight/')) return judgeWorkspace(place, module, statement)
  // A build script runs on the developer's machine, with the package's tools.
  if (isTestSource(module.file) || path.basename(module.file) === 'build.ts') return {}
  const rule = RULES[place.own.name]
  if (isNodeModule(request)) {
    const allowed = rule?.node === true && !module.client
    return allowed ? {} : { problem: `${place.own.name} may not use Node's ${request}` }
  }
  const vendor = vendorOf(request)
  const allowed = rule?.vendors ?? place.own.dependencies
  return allowed.includes(vendor) ? {} : { problem: `${place.own.name} may not import ${vendor}` }
}

const vendorOf = (request: string): string => request.split('/', request.startsWith('@') ? 2 : 1).join('/')

function judgeRelative(place: Place, module: SourceModule, request: string): Judgement {
  const target = path.resolve(path.dirname(module.file), request)
  const inside = !path.relative(place.own.folder, target).startsWith('..')
  if (inside || isTestSource(module.file)) return { target }
  return { problem: `${request} leaves the package; import another package by its name` }
}

/** The web app's own shorthand for its src folder. */
function judgeAlias(place: Place, module: SourceModule, request: string): Judgement {
  const target = path.join(place.own.folder, 'src', request.slice(2))
  const intoServer = module.client && request.startsWith('@/server/')
  return intoServer ? { target, problem: `code for the browser may not import ${request}` } : { target }
}

function judgeWorkspace(place: Place, module: SourceModule, statement: ImportStatement): Judgement {
  const [, name = '', ...rest] = statement.request.split('/')
  const wanted = place.packages.get(name)
  if (wanted === undefined) return { problem: `there is no package ${statement.request}` }
  const target = findExport(wanted.exports, ['.', ...rest].join('/'))
  if (target === undefined)
    return { problem: `${statement.request} is not among the paths that package exports` }
  if (name === place.own.name) return { target, problem: `a package imports itself by relative paths` }
  const problem = isTestSource(module.file) ? undefined : forbidden(place.own.name, name, module, statement)
  return problem === undefined ? { target } : { target, problem }
}

function forbidden(
  own: string,
  name: string,
  module: SourceModule,
  statement: ImportStatement,
): string | undefined {
  const mayImport = RULES[own]?.mayImport ?? []
  if (name === TESTS_ONLY) return `only tests may import @daylight/${TESTS_ONLY}`
  if (mayImport !== 'everything' && !mayImport.includes(name)) return `${own} may not import ${name}`
  const inBrowser = statement.typeOnly ? CLIENT_TYPES : CLIENT_VALUES
  const forBrowser = inBrowser.includes(name) || BROWSER_PATHS.includes(statement.request)
  if (module.client && own !== 'ui' && !forBrowser) return `code for the browser may not import ${name}`
  return undefined
}

/** The file behind a declared path; `./client/*` stands for one name in that folder. */
function findExport(exports: ReadonlyMap<string, string>, wanted: string): string | undefined {
  const exact = exports.get(wanted)
  if (exact !== undefined) return exact
  for (const [pattern, file] of exports) {
    const [before = '', after] = pattern.split('*')
    if (after === undefined || !wanted.startsWith(before) || !wanted.endsWith(after)) continue
    const name = wanted.slice(before.length, wanted.length - after.length)
    if (name !== '' && !name.includes('/')) return file.replace('*', name)
  }
  return undefined
}
