import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Visited } from './crawl.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Axe's rules whose answer depends on the colours of a page. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What is wrong with the page at hand: axe's rules, or only those named; sideways scrolling, no title of its own, not one h1. */
export async function findFaults(
  page: Page,
  { address, route }: Visited,
  rules?: readonly string[],
): Promise<readonly string[]> {
  // No page has frames of another origin: looking for them would open a blank page beside each, for half of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze()
  const faults = violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${route} (${address}): ${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`,
    ),
  )
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (wide > 0) faults.push(`${route} (${address}) scrolls sideways by ${wide} px`)
  // Axe looks at such ids only where ARIA uses them; a label of the second field would lead to the first.
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))]
  })
  if (doubled.length > 0) faults.push(`${route} (${address}) has ids more than once: ${doubled.join(', ')}`)
  const title = await page.title()
  if (!/Daylight/.test(title)) faults.push(`${route} (${address}) has the title “${title}”`)
  if ((await page.locator('h1').count()) !== 1) faults.push(`${route} (${address}) has not one h1`)
  return faults
}
