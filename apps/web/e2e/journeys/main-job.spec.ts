import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { makePayroll } from '../support/make-payroll.ts'
import { openMail, signUp } from '../support/people.ts'
import { product } from '../support/product.ts'

/** The whole way of the product's main job, by the people who do it, on a payroll made for this run. */
test('from an empty organisation to a statement that cites its pay check', async ({ browser }) => {
  test.setTimeout(420_000)
  const stamp = Date.now().toString(36)
  const newPage = async () =>
    (await browser.newContext({ baseURL: product.url, acceptDownloads: true, locale: 'en-GB' })).newPage()
  const hana = await newPage()
  const jonas = await newPage()
  const segment = `hana-care-${stamp}`
  const home = `/${segment}`
  const payroll = makePayroll({ workers: 500, failures: 60, seed: 11 })

  await test.step('Hana signs up and makes her organisation', async () => {
    await signUp(hana, { name: 'Hana Example', email: `hana-${stamp}@example.org` })
    await hana.goto('/organisations/new')
    await hana.getByLabel('Name of the organisation').fill(`Hana Care ${stamp}`)
    await hana.getByRole('radio', { name: /business/i }).check()
    await hana.getByLabel('Its address here').fill(segment)
    await hana.getByRole('button', { name: 'Create the organisation' }).click()
    await expect(hana).toHaveURL(new RegExp(`${home}$`))
  })

  await test.step('Hana invites Jonas, who joins', async () => {
    const email = `jonas-${stamp}@example.org`
    await hana.goto(`${home}/settings/members`)
    await hana.getByLabel('E-mail address').fill(email)
    await hana.getByRole('radio', { name: /^Manager/ }).check()
    await hana.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(hana.getByText(email).first()).toBeVisible()
    await openMail(jonas, email, /invitations\//)
    const invitation = new URL(jonas.url()).pathname
    await signUp(
      jonas,
      { name: 'Jonas Example', email },
      `/sign-up?invitation=${invitation.split('/').at(-1)}`,
    )
    await jonas.goto(invitation)
    await jonas.getByRole('button', { name: 'Join' }).click()
    await expect(jonas).toHaveURL(new RegExp(home))
  })

  await test.step('Hana adds a supplier and its site', async () => {
    await hana.goto(`${home}/suppliers/new`)
    await hana.getByLabel('Name', { exact: true }).first().fill('Bright & Sons Cleaning Ltd')
    await hana.getByLabel('Companies House number').fill('123')
    await hana.getByLabel('What they do for us').fill('Cleans our offices at night')
    await hana.getByRole('button', { name: 'Add supplier' }).click()
    await expect(hana.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
    await expect(hana.getByLabel('What they do for us')).toHaveValue('Cleans our offices at night')
    await hana.getByLabel('Companies House number').fill('01234567')
    await hana.getByRole('button', { name: 'Add supplier' }).click()
    await expect(hana.getByRole('heading', { level: 1 })).toContainText('Bright & Sons')
  })

  await test.step('Hana uploads the payroll, confirms the columns and sees exactly the planted failures', async () => {
    await hana.goto(`${home}/pay/new`)
    await hana.getByLabel('Whose payroll is it?').selectOption({ label: 'Bright & Sons Cleaning Ltd' })
    await hana.getByLabel('Payroll file').setInputFiles(payroll.file)
    await hana.getByRole('button', { name: 'Upload and go on' }).click()
    await expect(hana.getByRole('heading', { level: 1 })).toContainText('Which column is which?')
    await hana.getByRole('button', { name: 'Check this payroll' }).click()
    const headline = hana.getByRole('heading', { level: 1 })
    await expect(headline).toContainText(`${payroll.belowLivingWage.length} of 500`, { timeout: 90_000 })
    await expect(
      hana
        .getByText(`${payroll.belowMinimumWage.length} `, { exact: false })
        .filter({ hasText: 'below the legal minimum' })
        .first(),
    ).toBeVisible()
    await expect(hana.getByText('A newer rate is due.')).toBeVisible()
    await openWorkings(hana)
    const [download] = await Promise.all([
      hana.waitForEvent('download'),
      hana
        .getByRole('link', { name: /download/i })
        .first()
        .click(),
    ])
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv.trim().split('\n').length - 1).toBeGreaterThanOrEqual(payroll.belowLivingWage.length)
    for (const reference of payroll.belowLivingWage) expect(csv).not.toContain(reference)
  })

  await test.step('The check raised findings; Hana agrees an action with herself and brings evidence', async () => {
    await hana.locator('#findings').getByRole('link').first().click()
    await expect(hana.getByText('What would put it right')).toBeVisible()
    await hana.getByRole('link', { name: 'Agree an action' }).click()
    await hana.getByLabel('What is to be done').fill('Pay the shortfall and raise the rate')
    await hana.getByLabel('Who is to do it').selectOption({ label: 'Hana Example' })
    await hana.getByRole('button', { name: 'Agree the action' }).click()
    await expect(hana.getByRole('heading', { level: 1 })).toContainText('Pay the shortfall')
    await hana.getByRole('button', { name: 'Start work' }).click()
    await expect(hana.getByRole('button', { name: 'Submit for verification' })).toBeVisible()
    await hana.getByLabel('File').setInputFiles({
      name: 'new-payslips.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
      ),
    })
    await hana.getByRole('button', { name: 'Add evidence' }).click()
    await expect(hana.getByText('new-payslips.pdf').first()).toBeVisible()
    await hana.getByRole('button', { name: 'Submit for verification' }).click()
    await expect(hana.getByRole('button', { name: 'Submit for verification' })).toHaveCount(0)
    await expect(hana.getByRole('button', { name: 'Verify' })).toHaveCount(0)
  })

  await test.step('Jonas, who is not its owner, verifies and closes it', async () => {
    await jonas.goto(new URL(hana.url()).pathname)
    await jonas.getByRole('button', { name: 'Verify' }).click()
    await expect(jonas.getByText('Verified').first()).toBeVisible()
  })

  await test.step('Hana starts the statement, which cites the check', async () => {
    await hana.goto(`${home}/statements/new`)
    await fillDate(hana, 'First day of the year', '1', '4', '2026')
    await fillDate(hana, 'Last day of the year', '31', '3', '2027')
    await hana.getByLabel('Legal form').selectOption({ index: 1 })
    await hana.getByRole('button', { name: 'Start the statement' }).click()
    await expect(hana.getByRole('heading', { level: 1 })).toContainText(/statement/i)
    await expect(hana).toHaveURL(/statements\/[0-9a-f-]{36}/)
  })

  await test.step('and makes its PDF, a draft', async () => {
    const statement = new URL(hana.url()).pathname
    await hana.goto(`${statement}/preview`)
    await expect(hana.getByText(/500/).first()).toBeVisible()
    await hana.goto(`${statement}/pdf`)
    await hana.getByRole('button', { name: 'Make the PDF' }).click()
    const link = hana.getByRole('link', { name: 'Download the PDF' }).first()
    await expect(async () => {
      await hana.reload()
      await expect(link).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 90_000 })
    const [download] = await Promise.all([hana.waitForEvent('download'), link.click()])
    const bytes = await readFile(await download.path())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(10_000)
  })
})

/** The first worker's working stands open; another opens in place. */
async function openWorkings(page: Page): Promise<void> {
  const sums = page.getByText(/÷/).filter({ visible: true })
  await expect(sums.first()).toBeVisible()
  const before = await sums.count()
  await page.locator('tbody th summary').nth(1).click()
  await expect(async () => expect(await sums.count()).toBeGreaterThan(before)).toPass({ timeout: 5000 })
}

async function fillDate(page: Page, group: string, day: string, month: string, year: string): Promise<void> {
  const field = page.getByRole('group', { name: group })
  await field.getByLabel('Day').fill(day)
  await field.getByLabel('Month').fill(month)
  await field.getByLabel('Year').fill(year)
}
