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
  // The link alone does not open an account: whoever opens it must know the password too.
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await expect(page).not.toHaveURL(/confirm-email/)
}

/** Looks through the demo's mailbox for a message to somebody with such a link, and follows the link. */
export async function openMail(page: Page, to: string, link: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto('/mailbox')
    const rows = page.getByRole('listitem').or(page.getByRole('row')).filter({ hasText: to })
    const messages = await rows
      .getByRole('link')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    expect(messages).not.toEqual([])
    for (const message of messages) {
      await page.goto(message)
      const hrefs = await page
        .locator('main a[href]')
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
      const href = hrefs.find((candidate) => link.test(candidate))
      if (href) return void (await page.goto(href))
    }
    throw new Error(`No message to ${to} has a link like ${link}.`)
  }).toPass({ timeout: 45_000 })
}
