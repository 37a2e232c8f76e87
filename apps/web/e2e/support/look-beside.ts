import type { Browser, Page } from '@playwright/test'
import { findFaults } from './find-faults.ts'

interface LookOptions {
  readonly browser: Browser
  readonly page: Page
  readonly route: string
  readonly viewport: { readonly width: number; readonly height: number }
}

/** The faults of a page that is being used without script: axe needs script, so the same page is opened with it beside. */
export async function lookBeside({
  browser,
  page,
  route,
  viewport,
}: LookOptions): Promise<readonly string[]> {
  const address = page.url()
  const storageState = await page.context().storageState()
  const context = await browser.newContext({ storageState, viewport, javaScriptEnabled: true })
  try {
    const beside = await context.newPage()
    await beside.goto(address)
    return await findFaults(beside, { route, address })
  } finally {
    await context.close()
  }
}
