export type PackageRule = {
  /** Workspace packages it may import, by the last part of their names. */
  readonly mayImport: readonly string[] | 'everything'
  /** Packages from the registry it may import; undefined: what its package.json declares. */
  readonly vendors?: readonly string[]
  /** Whether it may use Node's own modules. */
  readonly node: boolean
}

/** The table in docs/architecture.md. A package that is not named here fails the check. */
export const RULES: Readonly<Record<string, PackageRule>> = {
  domain: { mayImport: [], vendors: [], node: false },
  contracts: { mayImport: ['domain'], vendors: ['zod'], node: false },
  application: { mayImport: ['domain', 'contracts'], vendors: [], node: false },
  db: { mayImport: ['domain', 'application'], node: true },
  api: { mayImport: ['application', 'contracts', 'domain'], node: false },
  adapters: { mayImport: ['application', 'domain', 'contracts'], node: true },
  documents: { mayImport: ['application', 'domain', 'contracts'], node: true },
  ui: { mayImport: [], node: false },
  testing: { mayImport: 'everything', node: true },
  web: { mayImport: 'everything', node: true },
  worker: { mayImport: 'everything', node: true },
  cli: { mayImport: 'everything', node: true },
}

/** What a module marked "use client" may import as a value, and what only for its types. */
export const CLIENT_VALUES: readonly string[] = ['contracts', 'ui', 'domain']
export const CLIENT_TYPES: readonly string[] = [...CLIENT_VALUES, 'api']

/**
 * Paths of other packages that code for the browser may import all the same. Nothing they lead to may use Node's
 * modules (docs/decisions/0014).
 */
export const BROWSER_PATHS: readonly string[] = ['@daylight/adapters/sheets']

/** Imported by tests only. */
export const TESTS_ONLY = 'testing'
