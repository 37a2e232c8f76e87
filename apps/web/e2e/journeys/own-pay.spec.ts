import { expect, type Page, test } from '@playwright/test'

/** (1,674 − 53) ÷ 131.5 hours is below both rates of September 2026 in London. */
async function fill(page: Page): Promise<void> {
  await page.locator('[name=periodStart-day]').fill('1')
  await page.locator('[name=periodStart-month]').fill('9')
  await page.locator('[name=periodStart-year]').fill('2026')
  for (const [name, value] of [
    ['periodLength', 'monthly'],
    ['apprentice', 'no'],
    ['zone', 'london'],
    ['workType', 'time'],
  ]) {
    await page.locator(`[name=${name}][value=${value}]`).check()
  }
  for (const [name, value] of [
    ['age', '34'],
    ['hoursPaid', '124'],
    ['hoursUnpaid', '7:30'],
    ['pay', '1674'],
    ['uniform', '53'],
  ]) {
    await page.locator(`[name=${name}]`).fill(value ?? '')
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a worker learns what is owed, and leaves no trace', async ({ page, context }) => {
    const opened = await page.goto('/check/me/en')
    expect(opened?.headers()['cache-control']).toContain('no-store')
    await page.getByRole('button', { name: 'Check my pay' }).click()
    await expect(page.getByRole('alert')).toContainText('How old were you on that first day?')

    await fill(page)
    const posted = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Check my pay' }).click()
    const answer = page.getByRole('region', { name: 'Your answer' })
    await expect(answer).toContainText('Your employer owes you £50.37.')
    await expect(answer).toContainText(
      'The Living Wage is £14.80 an hour. Your lowest pay came to £12.33 an hour.',
    )
    await expect(answer).toContainText('£1,621.00 ÷ 131.5')
    // Nothing of it is in an address, a cookie or a cache; what was typed is still in the form.
    expect(new URL(page.url()).search).toBe('')
    expect((await posted).headers()['cache-control']).toContain('no-store')
    expect((await posted).headers()['set-cookie']).toBeUndefined()
    expect(await context.cookies()).toEqual([])
    await expect(page.locator('[name=pay]')).toHaveValue('1674')
  })
})

test('speaks the browser’s language, right to left where it runs so, and is left by three presses', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'ar', ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/check/me')
  expect(new URL(page.url()).pathname).toBe('/check/me/ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await fill(page)
  await page.getByRole('button', { name: 'تحقّق من أجري' }).click()
  await expect(page.getByRole('region', { name: 'جوابك' })).toContainText('£50.37')

  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'elsewhere' }))
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await expect(page).toHaveURL(/bbc\.co\.uk/)
  await context.close()
})
