import { expect, type Page, test } from '@playwright/test'
import { findSignIn } from '../support/product.ts'

/** Presses Tab until the focus lies on what the selector finds, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`Tab never came to ${selector}`)
}

test('the work goes without a mouse: in, to a supplier, into a working, and a form that is mended', async ({
  page,
}) => {
  const owner = findSignIn('Northbank Council', 'owner')

  await test.step('Sign in by Tab and Enter', async () => {
    await page.goto('/sign-in')
    await tabTo(page, 'input[type="email"], input[name="email"]')
    await page.keyboard.type(owner.email)
    await tabTo(page, 'input[type="password"]')
    await page.keyboard.type(owner.password)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/northbank-council/)
  })

  await test.step('The first stop leads past the navigation', async () => {
    await page.goto('/northbank-council/pay')
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveText(/skip/i)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#/)
  })

  await test.step('Find a supplier by its letters; Escape leaves the palette where one was', async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.type('Brightside')
    await expect(page.getByRole('menuitem', { name: /Brightside/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/suppliers\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Brightside')
  })

  await test.step('Open a worker’s working in place and close it again', async () => {
    await page.goto('/northbank-council/pay')
    await tabTo(page, 'main a[href*="/pay/0"]')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/pay\/[0-9a-f-]{36}/)
    await tabTo(page, 'table summary, table button[aria-expanded], table a[aria-expanded]')
    const opened = () =>
      page.evaluate(() => document.querySelectorAll('details[open], [aria-expanded="true"]').length)
    const before = await opened()
    await page.keyboard.press('Enter')
    await expect.poll(opened).not.toBe(before)
  })

  await test.step('An incomplete form says what is missing, and leads from the summary to the field', async () => {
    await page.goto('/northbank-council/suppliers/new')
    await tabTo(page, 'main button[type="submit"]')
    await page.keyboard.press('Enter')
    const summary = page.locator('[role="alert"]').first()
    await expect(summary).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('main :is(input, textarea):focus')).toBeVisible()
    await page.keyboard.type('Keyboard Cleaning Ltd')
    await tabTo(page, 'main button[type="submit"]')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Keyboard Cleaning Ltd')
  })
})
