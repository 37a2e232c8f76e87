import { expect, test } from '@playwright/test'
import { lookBeside } from '../support/look-beside.ts'
import { openMail } from '../support/people.ts'
import { findSignIn } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'

const NARROW = { width: 360, height: 740 }
const home = '/northbank-council'

test.describe('what a supplier owes, at its link, without script', () => {
  test.use({ javaScriptEnabled: false, viewport: NARROW })

  test('is shown when the buyer says so, found by payroll numbers and downloaded', async ({
    page,
    browser,
    baseURL,
  }) => {
    const buyer = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage()
    const email = `pay-${Date.now().toString(36)}@brightside.example`
    const faults: string[] = []
    const look = async (route: string) => {
      faults.push(...(await lookBeside({ browser, page, route, viewport: NARROW })))
    }

    await signIn(buyer, findSignIn('Northbank Council', 'owner'))
    await buyer.goto(`${home}/findings/board/money?sum=livingWage&part=left`)
    await buyer.getByRole('link', { name: 'Brightside Cleaning Ltd' }).last().click()
    const share = buyer.getByRole('button', { name: 'Show the supplier what it owes' })
    const shown = buyer.getByRole('button', { name: 'Stop showing it to the supplier' })
    await expect(share.or(shown)).toBeVisible()
    if (await share.isVisible()) await share.click()
    await expect(shown).toBeVisible()
    await buyer.getByRole('link', { name: 'The supplier’s plan and its links' }).click()
    await buyer.getByLabel('Send a link to').fill(email)
    await buyer.getByRole('button', { name: 'Send the link' }).click()
    await expect(buyer.getByText('The link is on its way.')).toBeVisible()

    await openMail(page, email, /\/r\//)
    await expect(page.getByRole('heading', { name: 'Money owed to your workers' })).toBeVisible()
    await look('plan, with money owed')
    await page
      .getByRole('heading', { name: 'Money owed to your workers' })
      .locator('xpath=..')
      .getByRole('link')
      .last()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Money owed to your workers')
    await page.getByRole('button', { name: 'Show what is owed' }).click()
    await expect(page.getByText('Paste your payroll numbers').first()).toBeVisible()
    // Every number that a small firm may use: those that nobody has find nothing.
    const numbers = Array.from({ length: 400 }, (_, at) => String(at).padStart(4, '0')).join('\n')
    await page.getByLabel('Your payroll numbers').fill(`${numbers}\nnobody`)
    await page.getByRole('button', { name: 'Show what is owed' }).click()
    await expect(page.getByRole('heading', { name: 'By payroll number' })).toBeVisible()
    await look('owed, by payroll number')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^owed-to-workers-.*\.csv$/)
    expect(faults).toEqual([])
  })
})
