import type { Page } from '@playwright/test'
import { findRoute, listRoutes } from './list-routes.ts'

export interface Visited {
  readonly address: string
  readonly route: string
}

/** Follows the links of the app from the given addresses, and calls `visit` on each page of each pattern. */
export async function crawl(options: {
  readonly page: Page
  readonly from: readonly string[]
  /** At most this many addresses of one pattern, so that different states are seen and the crawl ends. */
  readonly statesPerRoute?: number
  readonly visit: (visited: Visited) => Promise<void>
}): Promise<readonly Visited[]> {
  const { page, visit, statesPerRoute = 3 } = options
  const routes = listRoutes()
  const queue = [...options.from]
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  const visited: Visited[] = []
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const url = new URL(next, page.url() === 'about:blank' ? 'http://localhost' : page.url())
    const address = url.pathname + url.search
    const route = findRoute(routes, url.pathname) ?? findDoor(url.pathname)
    if (!route || seen.has(address) || (counts.get(route) ?? 0) >= statesPerRoute) continue
    seen.add(address)
    await page.goto(address)
    const here = new URL(page.url())
    const landed = findRoute(routes, here.pathname)
    if (!landed) continue
    counts.set(landed, (counts.get(landed) ?? 0) + 1)
    visited.push({ address, route: landed })
    await visit({ address, route: landed })
    const links = await page.$$eval('a[href]', (anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href') ?? ''),
    )
    for (const link of links) {
      const target = new URL(link, here)
      // A file is no page: "/sample-payroll.csv" would pass for an organisation's address, "/plan/file?as=pdf" for an action's.
      const isFile = /\.\w+$/.test(target.pathname) || target.searchParams.has('as')
      if (target.origin === here.origin && !isFile) queue.push(target.pathname + target.search)
    }
  }
  return visited
}

/** An address that is no page itself but leads to one: a respondent's link, as it stands in a message. */
function findDoor(path: string): string | null {
  return path.startsWith('/r/') ? '/r/[token]' : null
}
