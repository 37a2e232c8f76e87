import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { crawl, type Visited } from '../support/crawl.ts'
import { listRoutes } from '../support/list-routes.ts'
import { product } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'

/** Pages that a crawl by links cannot reach, each with the reason. Everything else must be seen. */
const unreached = new Map([['/admin/rates', 'for the platform’s administrator: has a test of its own']])

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function findFaults(page: Page, { address, route }: Visited): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const faults = violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${route} (${address}): ${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`,
    ),
  )
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (wide > 0) faults.push(`${route} (${address}) scrolls sideways by ${wide} px`)
  const title = await page.title()
  if (!/Daylight/.test(title)) faults.push(`${route} (${address}) has the title “${title}”`)
  if ((await page.locator('h1').count()) !== 1) faults.push(`${route} (${address}) has not one h1`)
  return faults
}

for (const view of [
  { name: 'desktop, light', width: 1280, height: 900, scheme: 'light', statesPerRoute: 2 },
  { name: 'desktop, dark', width: 1280, height: 900, scheme: 'dark', statesPerRoute: 1 },
  { name: '320 px, light', width: 320, height: 640, scheme: 'light', statesPerRoute: 1 },
] as const) {
  test(`every page passes axe and fits: ${view.name}`, async ({ browser }) => {
    test.setTimeout(600_000)
    const faults: string[] = []
    const seen = new Set<string>()
    const visit = (page: Page) => async (visited: Visited) => {
      seen.add(visited.route)
      faults.push(...(await findFaults(page, visited)))
    }
    const context = {
      viewport: { width: view.width, height: view.height },
      colorScheme: view.scheme,
    } as const
    const outside = await (await browser.newContext({ ...context, baseURL: product.url })).newPage()
    await outside.goto('/')
    await crawl({
      page: outside,
      statesPerRoute: view.statesPerRoute,
      from: ['/', '/sign-in', '/sign-up', '/worried', '/mailbox'],
      visit: visit(outside),
    })
    const owner = product.signIns.find((candidate) => candidate.role === 'owner')
    if (!owner) throw new Error('The demo has no owner.')
    const inside = await (await browser.newContext({ ...context, baseURL: product.url })).newPage()
    await signIn(inside, owner)
    const visited = await crawl({
      page: inside,
      statesPerRoute: view.statesPerRoute,
      from: [new URL(inside.url()).pathname, '/organisations', '/account'],
      visit: visit(inside),
    })
    expect(visited.length).toBeGreaterThan(15)
    expect(faults).toEqual([])
    expect(listRoutes().filter((route) => !seen.has(route) && !unreached.has(route))).toEqual([])
  })
}
