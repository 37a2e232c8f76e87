import { expect, type Page } from '@playwright/test'
import type { SignIn } from './product.ts'

/** Signs in by the form and waits until the person is in. */
export async function signIn(page: Page, who: Pick<SignIn, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(who.email)
  await page.getByLabel('Password', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
