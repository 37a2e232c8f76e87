import { readdirSync } from 'node:fs'
import path from 'node:path'

const app = path.resolve(import.meta.dirname, '../../src/app')

/** Every page of the app as a pattern of its address, read from the folders: "/[org]/suppliers/[supplierId]". */
export function listRoutes(): readonly string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${path.dirname(file)}`.replace(/\/\([^)]+\)/g, '').replace(/\/\.$/, '/') || '/')
    .sort()
}

/** Whether an address is one of a pattern's. */
export function matchesRoute(pattern: string, pathname: string): boolean {
  const expression = pattern
    .split('/')
    .map((part) =>
      part.startsWith('[...')
        ? '.+'
        : part.startsWith('[')
          ? '[^/]+'
          : part.replace(/[.*+?^${}()|\\]/g, '\\$&'),
    )
    .join('/')
  return new RegExp(`^${expression}/?$`).test(pathname)
}

/** The pattern that an address belongs to: fixed words win over placeholders. */
export function findRoute(routes: readonly string[], pathname: string): string | undefined {
  const fixed = (pattern: string) =>
    pattern.split('/').filter((part) => part !== '' && !part.startsWith('[')).length
  return routes.filter((pattern) => matchesRoute(pattern, pathname)).sort((a, b) => fixed(b) - fixed(a))[0]
}
