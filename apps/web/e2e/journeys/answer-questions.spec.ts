import { expect, type Page, test } from '@playwright/test'
import { lookBeside } from '../support/look-beside.ts'
import { openMail } from '../support/people.ts'
import { findSignIn } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'

const NARROW = { width: 360, height: 740 }

/** Sends the micro set to a supplier; answers where the assessment is. */
async function ask(page: Page, email: string): Promise<string> {
  await signIn(page, findSignIn('Northbank Council', 'owner'))
  await page.goto('/northbank-council/assessments/new')
  await page
    .getByLabel('Supplier', { exact: true })
    .selectOption({ label: 'Greenway Grounds Maintenance Ltd' })
  await page.getByRole('radio', { name: 'Micro supplier' }).check()
  await page.getByLabel('Email address').fill(email)
  for (const [part, value] of [
    ['day', '30'],
    ['month', '6'],
    ['year', '2099'],
  ]) {
    await page.locator(`[name=dueOn-${part}]`).fill(value ?? '')
  }
  await page.getByRole('button', { name: 'Send the questions' }).click()
  await expect(page.getByRole('heading', { name: 'Micro supplier' })).toBeVisible()
  return page.url()
}

/** By the words of the question: what is chosen or typed. Without a file each time. */
const ANSWERS: readonly (readonly [string, string])[] = [
  ['How many people work for you?', '8'],
  ['Who else works on your jobs?', 'Workers sent by an agency'],
  ['Do you check what they are paid?', 'Yes'],
  ['What is the lowest pay for one hour?', '14.80'],
  ['Do you pay the London Living Wage?', 'Yes, to all of them'],
  ['Do you pay for every hour of work?', 'Yes'],
  ['Where does the pay go?', 'To each worker'],
  ['What does each worker get in writing?', 'Terms on day one, and payslips'],
  ['Does anyone pay to get work with you?', 'No, and we have asked'],
  ['Do workers keep their own papers?', 'Yes'],
  ['Does each worker get a day off each week?', 'I do not know'],
  ['How can a worker tell you that something is wrong?', 'They can ring the owner at any time.'],
]

async function answer(page: Page, [question, value]: readonly [string, string]): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
  const text = page.locator('input[name=answer][type=text], textarea[name=answer]')
  if ((await text.count()) > 0) await text.fill(value)
  else await page.getByLabel(value, { exact: false }).first().check()
  await page.getByRole('button', { name: 'Save and go on' }).click()
}

test.describe('a supplier on a phone, without script and without an account', () => {
  test.use({ javaScriptEnabled: false, viewport: NARROW })

  test('answers from link to receipt; a cut connection loses nothing', async ({ page, browser, baseURL }) => {
    test.setTimeout(120_000)
    const buyer = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage()
    const email = `owner-${Date.now()}@greenway.example`
    const assessment = await ask(buyer, email)
    await openMail(page, email, /\/r\//)
    const faults: string[] = []
    const look = async (route: string) => {
      faults.push(...(await lookBeside({ browser, page, route, viewport: NARROW })))
    }

    await look('all questions')
    await page.getByRole('link', { name: 'Use it again' }).click()
    await look('library, signed out')
    await page.getByRole('link', { name: 'All questions' }).click()
    await page.getByRole('link', { name: 'Print the questions' }).click()
    await look('print')
    await page.getByRole('link', { name: 'All questions' }).click()
    await page.getByRole('link', { name: 'Share the work' }).click()
    await look('colleagues')
    await page.getByRole('link', { name: 'All questions' }).click()
    // In Arabic everything runs from right to left, and back again.
    await page.getByRole('button', { name: 'العربية' }).click()
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    await look('all questions in Arabic')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await page.getByRole('link', { name: 'We will not answer' }).click()
    await look('decline')
    await page.getByRole('link', { name: 'All questions' }).click()
    await page.getByRole('link', { name: 'Start' }).click()
    for (const [index, given] of ANSWERS.entries()) {
      if (index === 3 || index === 7) {
        // The connection goes while an answer is being sent; the page is opened again and asks what is missing.
        const url = page.url()
        await page.context().setOffline(true)
        await page
          .getByRole('button', { name: 'Save and go on' })
          .click()
          .catch(() => undefined)
        await page.context().setOffline(false)
        await page.goto(url)
      }
      if (index === 11) {
        // What suggests a person in danger is stopped, and nothing of it is kept.
        await page
          .locator('[name=answer]')
          .fill('One of them is not allowed to leave and they took her passport.')
        await page.getByRole('button', { name: 'Save and go on' }).click()
        await expect(page.getByRole('heading', { name: 'Worried about someone?' })).toBeVisible()
        await page.goBack()
        await page.goto(page.url())
      }
      if (index < 5) await look('question')
      await answer(page, given)
      if (page.url().endsWith('/files')) {
        await look('files')
        await page.getByRole('link', { name: 'Go on' }).click()
      }
    }

    await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible()
    await expect(page.getByText('£14.80 for each hour')).toBeVisible()
    await look('check')
    await page.getByRole('button', { name: 'Send your answers' }).click()
    await expect(page.getByRole('alert')).toContainText('Give your name.')
    await page.getByLabel('Your name').fill('Ada Owner')
    await page.getByLabel('What you do in the firm').fill('Owner')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Send your answers' }).click()
    await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible()
    await expect(page.getByText('Ada Owner, Owner')).toBeVisible()
    await look('receipt')
    const receipt = page.url()
    await page.getByRole('link', { name: 'Keep these answers for the next buyer' }).click()
    await look('keep, signed out')
    await page.goto(receipt)
    expect(faults).toEqual([])
    const copy = await page.request.get(`${page.url()}/copy?as=ods`)
    expect(copy.headers()['content-type']).toBe('application/vnd.oasis.opendocument.spreadsheet')

    await buyer.goto(assessment)
    await expect(buyer.getByText('To review')).toBeVisible()
    await expect(buyer.getByText('Cannot say', { exact: true })).toBeVisible()
  })
})
