import { expect, test } from '@playwright/test'
import { openMail } from '../support/people.ts'
import { findSignIn } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'

const home = '/northbank-council'

test('the pages of a supplier’s link hold nothing that was not written for it, not even in their source', async ({
  page,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
  const buyer = await context.newPage()
  const stamp = Date.now().toString(36)
  const email = `canary-${stamp}@goldenleaf.example`
  const canary = `CANARY-${stamp}`
  await signIn(buyer, findSignIn('Northbank Council', 'owner'))

  // What stays with the buyer, on the page of one of the supplier's own actions and beside it.
  await buyer.goto(`${home}/suppliers?q=Golden`)
  await buyer
    .getByRole('link', { name: /Laundry Services/ })
    .first()
    .click()
  await expect(buyer.getByRole('heading', { level: 1 })).toContainText('Laundry')
  const supplier = new URL(buyer.url()).pathname
  await buyer.goto(`${supplier}/plan`)
  await buyer.getByLabel('Send a link to').fill(email)
  await buyer.getByRole('button', { name: 'Send the link' }).click()
  await expect(buyer.getByText('The link is on its way.')).toBeVisible()
  await buyer.getByRole('link', { name: 'Mend and run the fans' }).first().click()
  await expect(buyer.getByText('Our contract price was last raised in 2023').first()).toBeVisible()
  await buyer.getByText('Write a note', { exact: true }).click()
  await buyer.getByLabel('Note', { exact: true }).fill(`${canary} for ourselves`)
  await buyer.getByRole('button', { name: 'Add the note' }).click()
  await expect(buyer.getByText(`${canary} for ourselves`)).toBeVisible()
  await buyer.getByText('Write down what we had to do with it', { exact: true }).click()
  await buyer.getByLabel('What did we do?').selectOption({ index: 1 })
  await buyer.getByLabel('What happened').fill(`${canary} our own part`)
  await buyer.getByRole('button', { name: 'Add to our own part' }).click()
  await expect(buyer.getByText(`${canary} our own part`)).toBeVisible()
  await expect(buyer.getByText('Benkirane').first()).toBeVisible()

  await openMail(page, email, /\/r\//)
  await expect(page.getByRole('heading', { level: 1, name: 'Action plan' })).toBeVisible()
  const seen = new Map<string, string>()
  const open = [new URL(page.url()).pathname]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const answer = await page.goto(path)
    seen.set(path, `${(await answer?.text()) ?? ''}${await page.content()}`)
    const links = await page
      .locator('a[href^="/respond/"]')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    for (const link of links) {
      const next = link.split(/[?#]/)[0] ?? ''
      if (next !== '' && !next.endsWith('/file') && !seen.has(next) && !open.includes(next)) open.push(next)
    }
  }
  expect(seen.size).toBeGreaterThan(2)
  expect([...seen.values()].some((html) => html.includes('Mend and run the fans'))).toBe(true)
  for (const [path, html] of seen) {
    for (const word of [
      canary,
      'Our contract price was last raised',
      'Benkirane',
      'Trolleys stand in front',
      'Brightside',
    ]) {
      expect(html.includes(word), `${word} on ${path}`).toBe(false)
    }
  }
  await context.close()
})
