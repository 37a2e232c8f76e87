import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { makePayroll } from '../support/make-payroll.ts'
import { findSignIn } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'

const HOME = '/northbank-council'
const FORMULA = path.resolve(import.meta.dirname, '../support/formula-without-value.xlsx')
const WEB_PAGE = {
  name: 'payroll.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('<!doctype html><html><body><table><tr><td>worker_ref</td></tr></table></body></html>'),
}

async function openForm(page: Page): Promise<void> {
  await signIn(page, findSignIn('Northbank Council', 'manager'))
  await page.goto(`${HOME}/pay/new`)
}

async function send(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.getByLabel('Payroll file').setInputFiles(file)
  await page.getByRole('button', { name: 'Upload and go on' }).click()
}

/** A payroll of three pieces, each row unlike any other. */
function largePayroll(stamp: string) {
  const rows = Array.from(
    { length: 80_000 },
    (_, index) => `${stamp}${index},2026-09-01,2026-09-30,30,150,2220.00,direct`,
  )
  const text = `Worker Ref,Period Start,Period End,Age At Period Start,Hours Worked,Basic Pay,Engagement\n${rows.join('\n')}\n`
  return { name: 'payroll.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}

test('says what is wrong with a file, where it stands, with script', async ({ page }) => {
  await openForm(page)
  await send(page, FORMULA)
  const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(problem).toContainText('Cell A2 on the sheet holds a formula whose result was never saved.')
  await expect(problem).toBeFocused()
  await send(page, WEB_PAGE)
  await expect(problem).toContainText('This is a web page, whatever its name says.')
})

test('says the same in a plain form, without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false })
  const page = await context.newPage()
  await openForm(page)
  await send(page, FORMULA)
  const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(problem).toContainText('Cell A2 on the sheet holds a formula whose result was never saved.')
  await send(page, WEB_PAGE)
  await expect(problem).toContainText('This is a web page, whatever its name says.')
  await send(page, makePayroll({ workers: 20, failures: 2, seed: 5 }).file)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Which column is which?')
  await context.close()
})

test('goes on with an upload after the connection was lost, and leaves nothing of one that is stopped', async ({
  page,
  context,
}) => {
  await openForm(page)
  const file = largePayroll(`R${Date.now().toString(36)}-`)
  const offsets: (string | undefined)[] = []
  await page.route('**/pay/upload/*', async (route) => {
    const request = route.request()
    const offset = request.headers()['upload-offset']
    if (request.method() === 'PATCH') offsets.push(offset)
    // The second piece is lost once, on its way.
    if (offsets.length === 2 && request.method() === 'PATCH') await route.abort('connectionreset')
    else await route.continue()
  })
  await send(page, file)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Which column is which?')
  const piece = 2 * 1024 * 1024
  expect(offsets).toEqual(['0', String(piece), String(piece), String(2 * piece)])

  await page.unroute('**/pay/upload/*')
  await page.goto(`${HOME}/pay/new`)
  let address = ''
  await page.route('**/pay/upload/*', async (route) => {
    const request = route.request()
    address = request.url()
    if (request.method() === 'PATCH' && request.headers()['upload-offset'] !== '0') return
    await route.continue()
  })
  await send(page, { ...file, buffer: Buffer.concat([file.buffer, Buffer.from('\n')]) })
  await expect(page.getByText(/^2 of .* MB have arrived$/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop and delete what was sent' }).click()
  await expect(page.getByRole('button', { name: 'Upload and go on' })).toBeVisible()
  await expect.poll(async () => (await context.request.get(address)).json()).toEqual({ offset: 0 })
})
