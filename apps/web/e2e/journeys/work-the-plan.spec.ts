import { expect, type Page, test } from '@playwright/test'
import { lookBeside } from '../support/look-beside.ts'
import { openMail } from '../support/people.ts'
import { findSignIn } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'

const NARROW = { width: 360, height: 740 }
const home = '/northbank-council'
const supplier = 'Greenway Grounds Maintenance Ltd'

/** Raises a finding by hand, asks the supplier for an action and sends it a link. */
async function askForAction(buyer: Page, { title, email }: { title: string; email: string }): Promise<void> {
  await signIn(buyer, findSignIn('Northbank Council', 'owner'))
  await buyer.goto(`${home}/suppliers?q=Greenway`)
  await buyer.getByRole('link', { name: supplier }).first().click()
  await expect(buyer.getByRole('heading', { level: 1 })).toContainText(supplier)
  const page = new URL(buyer.url()).pathname
  await buyer.goto(`${home}/findings/new?supplier=${page.split('/').at(-1)}`)
  await buyer.getByRole('radio', { name: /^No: this is about/ }).check()
  await buyer.getByLabel('In one line').fill('Payslips do not say how many hours were paid')
  await buyer.getByLabel('What is it about?').selectOption({ index: 1 })
  await buyer.getByRole('radio', { name: /^Minor/ }).check()
  await buyer.getByLabel('What was found').fill('Six payslips of the depot were looked at; none has hours.')
  await buyer.getByLabel('How strong is what was seen?').selectOption({ index: 2 })
  await buyer.getByRole('button', { name: 'Raise the finding' }).click()
  await buyer.getByRole('link', { name: 'Agree an action' }).click()
  await buyer.getByLabel('What is to be done').fill(title)
  await buyer.getByRole('button', { name: 'Agree the action' }).click()
  await expect(buyer.getByRole('heading', { level: 1 })).toContainText(title)
  await buyer.goto(`${page}/plan`)
  await buyer.getByLabel('Send a link to').fill(email)
  await buyer.getByRole('button', { name: 'Send the link' }).click()
  await expect(buyer.getByText('The link is on its way.')).toBeVisible()
}

test.describe('a supplier’s plan on a phone, without script and without an account', () => {
  test.use({ javaScriptEnabled: false, viewport: NARROW })

  test('is agreed, worked and handed in; the buyer has all of it', async ({ page, browser, baseURL }) => {
    const buyer = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage()
    const stamp = Date.now().toString(36)
    const title = `Print the paid hours on each payslip ${stamp}`
    const email = `office-${stamp}@greenway.example`
    const faults: string[] = []
    const look = async (route: string) => {
      faults.push(...(await lookBeside({ browser, page, route, viewport: NARROW })))
    }

    await askForAction(buyer, { title, email })
    await openMail(page, email, /\/r\//)
    await expect(page.getByRole('heading', { level: 1, name: 'Action plan' })).toBeVisible()
    await look('plan')
    await page.getByRole('link', { name: title }).click()
    await look('action')

    await page.getByLabel('Write to Northbank Council').fill('The new payslips start in March.')
    await page.getByRole('button', { name: 'Send the message' }).click()
    await expect(page.getByText('The new payslips start in March.')).toBeVisible()
    await page.getByRole('button', { name: 'Agree to do this' }).click()
    await expect(page.getByText('Agreed', { exact: true })).toBeVisible()
    await page.getByLabel('Send a file that shows it').setInputFiles({
      name: 'payslip.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('period,paid hours\n2026-03,37.5\n'),
    })
    await page.getByRole('button', { name: 'Send the file' }).click()
    await expect(page.getByText('The file was sent.')).toBeVisible()
    await page.getByRole('button', { name: 'It is done: ask them to check' }).click()
    await expect(page.getByText('You said it is done: they are checking')).toBeVisible()
    await look('action, handed in')

    await page.getByRole('link', { name: 'Say that you do not agree with it' }).click()
    await look('dispute')
    await page.getByLabel('What is not right, and why?').fill('Two of the six payslips do say the hours.')
    await page.getByRole('button', { name: 'Send it' }).click()
    await expect(page.getByText('Somebody will decide.')).toBeVisible()
    await look('dispute, sent')
    expect(faults).toEqual([])

    await buyer.reload()
    await buyer.getByRole('link', { name: title }).click()
    await expect(buyer.getByText('The new payslips start in March.')).toBeVisible()
    await expect(buyer.getByText('payslip.csv').first()).toBeVisible()
    await expect(buyer.getByText('The supplier disputes the finding behind this.')).toBeVisible()
  })
})
