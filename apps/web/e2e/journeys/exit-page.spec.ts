import { expect, test } from '@playwright/test'
import { product } from '../support/product.ts'

/** Somebody looks over the shoulder of a person who reads where to get help. */
test('“Exit this page” leaves by its link and by Shift three times, and does not come back', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: product.url })).newPage()
  await page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  )
  await page.goto('/sign-in')
  for (const leave of [
    () => page.getByRole('link', { name: 'Exit this page' }).click(),
    async () => {
      await page.keyboard.press('Shift')
      await page.keyboard.press('Shift')
      await expect(page.getByText('Shift, press 1 more time to exit.')).toBeAttached()
      await page.keyboard.press('Shift')
    },
  ]) {
    await page.goto('/worried')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await leave()
    await expect(page).toHaveTitle('Weather')
    await page.goBack()
    await expect(page).toHaveURL(/\/sign-in$/)
  }
})
