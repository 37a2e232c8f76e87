import type { Page } from '@playwright/test'

/** Has a supplier's statement read from pasted text; answers the address of what was read. */
export async function readOwnStatement(page: Page): Promise<string> {
  await page.goto('/northbank-council/suppliers?q=Greenway')
  await page.getByRole('link', { name: 'Greenway Grounds Maintenance Ltd' }).first().click()
  await page.getByRole('link', { name: 'Its own modern slavery statement' }).click()
  await page.getByLabel('Which year is it of?').last().fill('Year to March 2026')
  await page
    .getByLabel('Text of the statement')
    .fill('This statement was approved by our board. We buy tools from forty suppliers in Kent.')
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page.waitForURL(/own-statements\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}
