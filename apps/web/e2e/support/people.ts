import { expect, type Page } from '@playwright/test'

export const PASSWORD = 'seven lanterns over the quiet river'

/** Signs up, opens the link in the demo's mailbox and ends signed in. */
export async function signUp(
  page: Page,
  who: { readonly name: string; readonly email: string },
  from = '/sign-up',
): Promise<void> {
  await page.goto(from)
  await page.getByLabel('Your name').fill(who.name)
  await page.getByLabel('Work e-mail address').fill(who.email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/e-mail|inbox|post/i)
  await openMail(page, who.email, /confirm/i)
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await expect(page).not.toHaveURL(/confirm-email/)
}

/** Opens the newest message to somebody in the demo's mailbox and follows its link. */
export async function openMail(page: Page, to: string, link: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto('/mailbox')
    await page
      .getByRole('listitem')
      .or(page.getByRole('row'))
      .filter({ hasText: to })
      .first()
      .getByRole('link')
      .click()
    await expect(page).toHaveURL(/mailbox\/.+/)
  }).toPass({ timeout: 45_000 })
  const href = await page
    .locator('a[href]')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    .then((hrefs) => hrefs.find((candidate) => link.test(candidate)))
  if (!href) throw new Error(`The message to ${to} has no link like ${link}.`)
  await page.goto(href)
}
